import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Event, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { noFreeSeat } from './eligibility.ts'
import { mayNotTake } from './may-take.ts'
import { holds, seatOf } from './seats.ts'
import { takes } from './take.ts'

/** Somebody in a seat, of one entry where it exists for each of a list. */
export interface InSeat {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  readonly entry?: Name
}

interface Decided {
  readonly motion?: number
}

/** Somebody takes a seat by a decision; not if it was filled meanwhile, or is not for them any more. */
export function seated(
  state: FoundationState,
  { person, ...place }: InSeat,
  at: Instant,
  by: Decided,
): readonly Event[] {
  const { group, seat: name, entry } = place
  const ref = { group, seat: name }
  const seat = seatOf(state, ref)
  if (seat === undefined || holds(state, person, ref, at, entry)) return []
  if (mayNotTake(state, person, place, at) !== undefined) return []
  if (noFreeSeat(state, ref, seat, at, entry) !== undefined) return []
  return takes(state, person, ref, at, { ...by, ...(entry !== undefined && { entry }) })
}

/** Somebody loses a seat by a decision: all that they hold of it, unless it says for which entry. */
export function removed(
  state: FoundationState,
  { person, ...place }: InSeat,
  at: Instant,
  by: Decided,
): readonly Event[] {
  const { group, seat, entry } = place
  if (seatOf(state, place) === undefined || !holds(state, person, place, at, entry)) return []
  const gone = { type: 'SeatLeft', group, seat, person, why: 'removed', ...by } as const
  return entriesHeld(state, { person, ...place }, at).map((one) => ({
    ...gone,
    ...(one !== undefined && { entry: one }),
  }))
}

/** The entries for which somebody holds a seat: one that is undefined where it exists once. */
export function entriesHeld(
  state: FoundationState,
  { group, seat, person, entry }: InSeat,
  at: Instant,
): readonly (Name | undefined)[] {
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  const own = held.filter((one) => one.person === person && one.ended === undefined && one.since <= at)
  return [...new Set(own.map((one) => one.entry))].filter((one) => entry === undefined || one === entry)
}
