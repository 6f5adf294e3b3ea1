import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { Charter, SeatRef } from '../charter/structure/charter.ts'
import type { Seat } from '../charter/structure/seat.ts'
import type { Group } from './life/group.ts'
import { aboveOf, howEnded, isInForce } from './life/in-force.ts'
import type { Refusal } from './refusal.ts'
import { seatNamed } from './seats/seats.ts'
import type { FoundationState } from './state.ts'

/** The charters in force, each under a group that is in force as well. */
export function activeCharters(state: FoundationState): ReadonlyMap<Name, Charter> {
  const inForce = [...state.groups.values()].filter(isInForce)
  return new Map(inForce.map(({ name, charter }) => [name, standing(state, charter)]))
}

/** A charter never changes, so that what is known of it stays known where nothing above it has ended. */
function standing(state: FoundationState, charter: Charter): Charter {
  const above = aboveOf(state, charter)
  if (above === charter.under) return charter
  const { under: _, ...alone } = charter
  return above === undefined ? alone : { ...alone, under: above }
}

/** A group in force. */
export function activeGroup(state: FoundationState, name: Name): Result<Group, Refusal> {
  const group = state.groups.get(name)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: name })
  if (group.status === 'draft') return refuse({ type: 'GroupIsDraft', group: name })
  const how = howEnded(group.status)
  if (how === undefined) return ok(group)
  const successor = group.life.endings.at(-1)?.successor
  return refuse({ type: 'GroupIsEnded', group: name, how, ...(successor !== undefined && { successor }) })
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
