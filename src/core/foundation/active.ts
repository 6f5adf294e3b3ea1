import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { Charter, SeatRef } from '../charter/structure/charter.ts'
import type { Seat } from '../charter/structure/seat.ts'
import type { Refusal } from './refusal.ts'
import { seatNamed } from './seats/seats.ts'
import type { FoundationState, Group } from './state.ts'

export function activeCharters(state: FoundationState): ReadonlyMap<Name, Charter> {
  const active = [...state.groups.values()].filter((group) => group.status === 'active')
  return new Map(active.map((group) => [group.name, group.charter]))
}

export function activeGroup(state: FoundationState, name: Name): Result<Group, Refusal> {
  const group = state.groups.get(name)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: name })
  return group.status === 'draft' ? refuse({ type: 'GroupIsDraft', group: name }) : ok(group)
}

export function activeSeat(
  state: FoundationState,
  ref: SeatRef,
): Result<{ readonly group: Group; readonly seat: Seat }, Refusal> {
  const group = activeGroup(state, ref.group)
  if (!group.ok) return group
  const seat = seatNamed(group.value.charter.seats, ref.seat)
  return seat === undefined ? refuse({ type: 'UnknownSeat', ...ref }) : ok({ group: group.value, seat })
}
