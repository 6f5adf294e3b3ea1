import { after, earliest, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** Somebody who has said that they want to stand on a roll: since when, and until when that holds where it does not hold for good. */
export interface Affirmation {
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
}

/** A roll of a charter; or an election by its name, of which what was said since it began counts. */
export interface Affirmed {
  readonly group: Name
  readonly roll: Name
  readonly since?: Instant
  /** This person alone. */
  readonly only?: PersonId
}

/**
 * Who affirms by their word that they want a ballot at a moment, in the order in which they last said so: of a roll, as long as it lets that
 * hold; of an election by its name, what was said since it began.
 */
export function affirmationsOf(state: FoundationState, of: Affirmed, at: Instant): readonly Affirmation[] {
  const last = new Map<PersonId, Said>()
  for (const said of saidOf(state, of)) {
    if (said.at > at) continue
    last.delete(said.person)
    last.set(said.person, said)
  }
  const lasts = lastingIn(state, of)
  return [...last.values()].flatMap((said) => {
    const until = lasts(said)
    if (!said.in || (until !== undefined && until <= at)) return []
    return [{ person: said.person, since: said.at, ...(until !== undefined && { until }) }]
  })
}

/** How many affirm at each of these moments: how a drive goes, and of moments to come how it would go if nobody said anything more. */
export function affirmedOver(
  state: FoundationState,
  of: Affirmed,
  moments: readonly Instant[],
): readonly { readonly at: Instant; readonly affirmed: number }[] {
  const lasts = lastingIn(state, of)
  const next = new Map<PersonId, Instant>()
  const held: { readonly from: Instant; readonly to?: Instant }[] = []
  for (const said of saidOf(state, of).toReversed()) {
    const ends = [next.get(said.person), lasts(said)].filter((end) => end !== undefined)
    const [first, ...others] = ends
    if (said.in) held.push({ from: said.at, ...(first !== undefined && { to: earliest(first, ...others) }) })
    next.set(said.person, said.at)
  }
  return moments.map((at) => ({
    at,
    affirmed: held.filter(({ from, to }) => from <= at && (to === undefined || at < to)).length,
  }))
}

/** Who affirmed before and whose word runs out up to a moment, unless they say so again. */
export function runningOutBy(
  state: FoundationState,
  of: Affirmed,
  { now, by }: { readonly now: Instant; readonly by: Instant },
): readonly Affirmation[] {
  return affirmationsOf(state, of, now).filter(({ until }) => until !== undefined && until <= by)
}

interface Said {
  readonly person: PersonId
  readonly at: Instant
  readonly in: boolean
}

function saidOf(state: FoundationState, { group, roll, since = '', only }: Affirmed): readonly Said[] {
  const said = state.optIns.get(`${group}.${roll}`) ?? []
  return said.filter(({ at, person }) => at >= since && (only === undefined || person === only))
}

/** Until when a word holds: as the roll of that name has it, and for good where it says nothing, or there is none. */
function lastingIn(state: FoundationState, { group, roll }: Affirmed): (said: Said) => Instant | undefined {
  const affirmed = state.groups.get(group)?.charter.rolls?.find(({ name }) => name === roll)?.affirmed
  const days = daysOf(state, group)
  return ({ at }) => (affirmed === undefined ? undefined : after(at, affirmed, days))
}
