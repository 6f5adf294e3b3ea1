import type { Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import type { Surroundings } from '../core/charter/explain/explain-wording.ts'
import { activeCharters } from '../core/foundation/active.ts'
import type { Entry, MotionClosed, MotionOpened, PersonId, SeatTaken } from '../core/foundation/event.ts'
import type { FoundationState, Motion } from '../core/foundation/state.ts'

/** Something that people should be told by letter: the same letter to each of them. */
export type Occasion = VoteOpened | DecisionClosed

/** To everybody who may vote, whoever moved it among them. */
export interface VoteOpened extends About {
  readonly kind: 'vote opened'
}

/** To whoever moved it, and to whom it is about. */
export interface DecisionClosed extends About {
  readonly kind: 'decision closed'
  readonly closed: MotionClosed
  readonly at: Instant
  /** The seat that was filled by it. */
  readonly taken?: SeatTaken
}

interface About {
  /** Where the entry that is the occasion stands in the record, from 0. */
  readonly entry: number
  readonly foundation: { readonly name: Name; readonly title: string }
  readonly group: { readonly name: Name; readonly title: string }
  readonly opened: MotionOpened
  readonly mover: PersonId
  /** Who moved it; undefined when the name was erased. */
  readonly moverName?: string
  /** Whom it would admit; undefined when it admits nobody, and when the name was erased. */
  readonly subjectName?: string
  /** The charters in force, for the rule in words. */
  readonly charters: Surroundings
  readonly to: readonly Recipient[]
}

export interface Recipient {
  readonly person: PersonId
  readonly address: string
}

export interface OccasionSource {
  /** As it is after the entries. */
  readonly state: FoundationState
  /** A sealed value by its commitment; undefined when it was erased. */
  readonly value: (commitment: string) => string | undefined
}

/**
 * What of a commit is worth a letter, in the order of its entries. The people of a sample are invented, so nothing that
 * happens in one is; neither is a vote that was over before anybody could be told of it.
 * @param from the place of the first of the entries in the record
 */
export function occasions(entries: readonly Entry[], from: number, source: OccasionSource): readonly Occasion[] {
  if (source.state.founded === undefined || source.state.founded.sample) return []
  const taken = seatsTaken(entries)
  return entries
    .flatMap((entry, place) => occasionOf(entry, from + place, taken, source) ?? [])
    .filter(({ to }) => to.length > 0)
}

function occasionOf(
  { event, at }: Entry,
  index: number,
  seats: ReadonlyMap<number, SeatTaken>,
  source: OccasionSource,
): Occasion | undefined {
  if (event.type !== 'MotionOpened' && event.type !== 'MotionClosed') return undefined
  const motion = source.state.motions.get(event.motion)
  if (motion === undefined)
    throw new Error(`Entry ${index} speaks of motion ${event.motion}, which is not in the state`)
  switch (event.type) {
    case 'MotionOpened': {
      if (motion.closed !== undefined) return undefined
      return { kind: 'vote opened', ...about(motion, index, [...motion.electorate.keys()], source) }
    }
    case 'MotionClosed': {
      const taken = seats.get(event.motion)
      const { effect } = motion.opened
      const concerned = effect.kind === 'none' ? [motion.mover] : [motion.mover, effect.person]
      return {
        kind: 'decision closed',
        ...about(motion, index, concerned, source),
        closed: event,
        at,
        ...(taken !== undefined && { taken }),
      }
    }
  }
}

/** By the decision that filled them, in the commit in which it closed. */
function seatsTaken(entries: readonly Entry[]): ReadonlyMap<number, SeatTaken> {
  const taken = new Map<number, SeatTaken>()
  for (const { event } of entries) {
    if (event.type === 'SeatTaken' && event.motion !== undefined) taken.set(event.motion, event)
  }
  return taken
}

function about(
  { opened, mover }: Motion,
  entry: number,
  people: readonly PersonId[],
  { state, value }: OccasionSource,
): About {
  const { founded } = state
  if (founded === undefined) throw new Error('A record without its founding')
  const known = (person: PersonId, field: 'name' | 'address') => {
    const commitment = state.people.get(person)?.[field]
    return commitment === undefined ? undefined : value(commitment)
  }
  const moverName = known(mover, 'name')
  const subjectName = opened.effect.kind === 'none' ? undefined : known(opened.effect.person, 'name')
  return {
    entry,
    foundation: { name: founded.name, title: founded.title },
    group: { name: opened.group, title: state.groups.get(opened.group)?.title ?? opened.group },
    opened,
    mover,
    ...(moverName !== undefined && { moverName }),
    ...(subjectName !== undefined && { subjectName }),
    charters: activeCharters(state),
    to: [...new Set(people)].flatMap((person) => {
      const address = known(person, 'address')
      return address === undefined ? [] : [{ person, address }]
    }),
  }
}
