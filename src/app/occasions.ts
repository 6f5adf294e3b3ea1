import type { Instant } from '../core/base/instant.ts'
import { type Name, spoken } from '../core/base/name.ts'
import type { Surroundings } from '../core/charter/explain/explain-wording.ts'
import { activeCharters } from '../core/foundation/active.ts'
import type { Entry, PersonId } from '../core/foundation/event.ts'
import type { Motion } from '../core/foundation/motions/motion-state.ts'
import { personIn } from '../core/foundation/motions/person-in.ts'
import type { MotionClosed, MotionOpened } from '../core/foundation/motions/vote-event.ts'
import type { SeatTaken } from '../core/foundation/seats/holding-event.ts'
import type { FoundationState } from '../core/foundation/state.ts'
import { actsAfter } from './notices/acts-after.ts'
import { type Concern, concernedBy } from './notices/concerned.ts'
import type { NoticeKind } from './notices/notice-kind.ts'
import type { OneClickAct } from './notices/one-click.ts'

/** Something that people should be told by letter: the same to each of them. */
export type Occasion = VoteOpened | DecisionClosed | Happened

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

/** To whom it concerns: anything else, as its entry in the record says it. */
export interface Happened extends Head {
  readonly kind: 'happened'
  readonly happened: Entry
  readonly group?: { readonly name: Name; readonly title: string }
  readonly known: Known
}

interface Head {
  /** As what those are told of it whom it concerns. */
  readonly notice: NoticeKind
  /** Where the entry that is the occasion stands in the record, from 0. */
  readonly entry: number
  readonly foundation: { readonly name: Name; readonly title: string }
  readonly to: readonly Recipient[]
  /** What each of them may do about it with one click, for as long as it can be done. */
  readonly acts: readonly OneClickAct[]
}

interface About extends Head {
  readonly group: { readonly name: Name; readonly title: string }
  readonly opened: MotionOpened
  readonly mover: PersonId
  /** Who moved it; undefined when the name was erased. */
  readonly moverName?: string
  /** Whom it would admit; undefined when it admits nobody, and when the name was erased. */
  readonly subjectName?: string
  /** The charters in force, for the rule in words. */
  readonly charters: Surroundings
}

/** What an entry names by its identifier alone. */
export interface Known {
  /** Undefined when it was erased. */
  readonly nameOf: (person: PersonId) => string | undefined
  readonly titleOf: (group: Name) => string
  readonly labelOf: (motion: number, option: Name) => string
  readonly charters: Surroundings
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
  return entries.flatMap((entry, place) => {
    const first = occasionOf(entry, from + place, taken, source)
    const second = aboutTheirSeat(entry, from + place, source, first)
    return [first, second].flatMap((occasion) => (occasion === undefined || occasion.to.length === 0 ? [] : [occasion]))
  })
}

function occasionOf(
  entry: Entry,
  index: number,
  seats: ReadonlyMap<number, SeatTaken>,
  source: OccasionSource,
): Occasion | undefined {
  const { event, at } = entry
  if (event.type !== 'MotionOpened' && event.type !== 'MotionClosed') return happened(entry, index, source)
  const motion = source.state.motions.get(event.motion)
  if (motion === undefined)
    throw new Error(`Entry ${index} speaks of motion ${event.motion}, which is not in the state`)
  switch (event.type) {
    case 'MotionOpened': {
      if (motion.closed !== undefined) return undefined
      const voters = [...motion.electorate.keys()].filter((person) => !motion.recused.has(person))
      return {
        kind: 'vote opened',
        notice: 'vote opened',
        ...about(motion, index, voters, source),
        acts: actsAfter(event),
      }
    }
    case 'MotionClosed': {
      const taken = seats.get(event.motion)
      const concerned = [motion.mover, personIn(motion.opened.effect) ?? motion.mover]
      return {
        kind: 'decision closed',
        notice: 'decision closed',
        ...about(motion, index, concerned, source),
        closed: event,
        at,
        ...(taken !== undefined && { taken }),
      }
    }
  }
}

function happened(entry: Entry, index: number, source: OccasionSource): Happened | undefined {
  const concern = concernedBy(entry, source.state)
  return concern && told(entry, index, concern, source)
}

function told(entry: Entry, index: number, concern: Concern, source: OccasionSource): Happened {
  const { state } = source
  const { event } = entry
  const name = groupOf(event, state)
  const group = name === undefined ? undefined : { name, title: state.groups.get(name)?.title ?? name }
  return {
    kind: 'happened',
    notice: concern.notice,
    ...head(index, concern.to, source),
    acts: actsAfter(event),
    happened: entry,
    ...(group !== undefined && { group }),
    known: knownIn(source),
  }
}

function groupOf(event: Entry['event'], { elections }: FoundationState): Name | undefined {
  if ('group' in event) return event.group
  return 'election' in event && typeof event.election === 'number'
    ? elections.get(event.election)?.begun.group
    : undefined
}

/** Whoever may lose a seat by a vote is told so, and can say something to it; who votes on it has a letter already. */
function aboutTheirSeat(
  entry: Entry,
  index: number,
  source: OccasionSource,
  first: Occasion | undefined,
): Happened | undefined {
  const { event } = entry
  if (event.type !== 'MotionMoved' && event.type !== 'MotionOpened' && event.type !== 'ProcedureBegun') return undefined
  if (event.effect.kind !== 'remove') return undefined
  const { person } = event.effect
  const isTold = first?.to.some((recipient) => recipient.person === person) === true
  return isTold ? undefined : told(entry, index, { notice: 'own seat', to: [person] }, source)
}

function knownIn(source: OccasionSource): Known {
  const { state } = source
  return {
    nameOf: (person) => sealedOf(person, 'name', source),
    titleOf: (group) => state.groups.get(group)?.title ?? spoken(group),
    labelOf: (motion, option) => {
      const options = state.motions.get(motion)?.opened.rule.options ?? []
      return options.find(({ name }) => name === option)?.label ?? spoken(option)
    },
    charters: activeCharters(state),
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
  people: Iterable<PersonId>,
  source: OccasionSource,
): Omit<About, 'notice'> {
  const { state } = source
  const moverName = sealedOf(mover, 'name', source)
  const subject = personIn(opened.effect)
  const subjectName = subject === undefined ? undefined : sealedOf(subject, 'name', source)
  return {
    ...head(entry, people, source),
    group: { name: opened.group, title: state.groups.get(opened.group)?.title ?? opened.group },
    opened,
    mover,
    ...(moverName !== undefined && { moverName }),
    ...(subjectName !== undefined && { subjectName }),
    charters: activeCharters(state),
  }
}

function head(entry: number, people: Iterable<PersonId>, source: OccasionSource): Omit<Head, 'notice'> {
  const { founded } = source.state
  if (founded === undefined) throw new Error('A record without its founding')
  return {
    entry,
    foundation: { name: founded.name, title: founded.title },
    to: [...new Set(people)].flatMap((person) => {
      const address = sealedOf(person, 'address', source)
      return address === undefined ? [] : [{ person, address }]
    }),
    acts: [],
  }
}

function sealedOf(person: PersonId, field: 'name' | 'address', { state, value }: OccasionSource): string | undefined {
  const commitment = state.people.get(person)?.[field]
  return commitment === undefined ? undefined : value(commitment)
}
