import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { mostHoldersOf } from '../../charter/structure/seat-places.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { holds, incumbents } from './seats.ts'

export function isEligible(state: FoundationState, person: PersonId, { from }: Seat, at: Instant): boolean {
  return from.length === 0 || from.some((source) => holds(state, person, source, at))
}

/** Who holds a seat over their term does not keep others from it. */
function inTerm(state: FoundationState, ref: SeatRef, at: Instant): number {
  return incumbents(state, ref, at).filter(({ until }) => until === undefined || at < until).length
}

export function noFreeSeat(state: FoundationState, ref: SeatRef, seat: Seat, at: Instant): Refusal | undefined {
  const number = mostHoldersOf(seat, state.groups.get(ref.group)?.charter ?? {})
  if (number === undefined || inTerm(state, ref, at) < number) return undefined
  return { type: 'NoFreeSeat', seat: ref, number, clause: seat.clause }
}
