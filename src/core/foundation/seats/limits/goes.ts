import { after, type Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Limit } from '../../../charter/structure/limit.ts'
import { daysOf } from '../../days.ts'
import type { Effect } from '../../effect.ts'
import type { Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { becomes } from '../leave.ts'
import { limitIn, limitKey, type WhichLimit } from './limit-in.ts'
import { limitStanding } from './limit-standing.ts'
import { seatsLost } from './seats-of-limit.ts'

/** What a decision that somebody goes brings about, unless the limit holds again or does not concern them any more. */
export function goes(
  state: FoundationState,
  { group, limit: written, person }: Extract<Effect, { readonly kind: 'goes' }>,
  at: Instant,
  by: { readonly motion?: number } = {},
): readonly Event[] {
  const which = { group, limit: written }
  const limit = limitIn(state, which)
  const standing = limit === undefined ? undefined : limitStanding({ state, group, at }, limit)
  if (limit === undefined || standing?.kind !== 'broken' || !standing.concerned.includes(person)) return []
  return madeToGo({ state, which, limit, at }, person, by)
}

/** A limit that does not hold, at the moment at which somebody goes for it. */
interface Broken {
  readonly state: FoundationState
  readonly which: WhichLimit
  readonly limit: Limit
  readonly at: Instant
}

export function madeToGo(
  { state, which, limit, at }: Broken,
  person: PersonId,
  by: { readonly motion?: number } = {},
): readonly Event[] {
  const { replacedWithin } = limit
  const replacedBy =
    replacedWithin === undefined ? {} : { replacedBy: after(at, replacedWithin, daysOf(state, which.group)) }
  const seats = seatsLost(state, limit.what, person, at)
  const left = seats.map((seat): Event => ({ type: 'SeatLeft', ...seat, person, why: 'limit', ...by, ...replacedBy }))
  const seat = seatInstead(state, which)
  return seat === undefined ? left : [...left, ...becomes(state, person, seat, at, seats)]
}

/** Whoever an election among those concerned names goes into the seat that it fills. */
function seatInstead(state: FoundationState, which: WhichLimit): SeatRef | undefined {
  const repair = state.brokenLimits.get(limitKey(which))?.repair?.repair
  if (repair?.kind !== 'election') return undefined
  return state.groups.get(which.group)?.charter.elections?.find(({ name }) => name === repair.of)?.fills[0]
}
