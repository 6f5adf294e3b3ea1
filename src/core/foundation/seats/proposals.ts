import type { SeatRef } from '../../charter/structure/charter.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { endOfHolding } from '../people/facts/seat-time.ts'
import { seatOfAction } from '../powers/held-powers.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { fillingsOf } from './seats.ts'

/**
 * Whoever appoints chooses among those whom others have proposed by a decision, since the person held the seat last. Where an
 * election proposes, it advises, and anybody can be appointed.
 */
export function notProposed(state: FoundationState, person: PersonId, ref: SeatRef, seat: Seat): Refusal | undefined {
  const appointments = fillingsOf(seat).filter((filling) => filling.kind === 'appointment')
  const isChoice = appointments.length > 0 && appointments.every(({ proposedBy }) => proposedBy?.kind === 'decision')
  if (!isChoice) return undefined
  const held = state.groups
    .get(ref.group)
    ?.holdings.get(ref.seat)
    ?.findLast((holding) => holding.person === person)
  const since = held === undefined ? '' : (endOfHolding(held) ?? held.since)
  const isProposed = state.decided.some(({ group, action, applicant, at }) => {
    const of = seatOfAction(group, action)
    return action.verb === 'propose' && isSameSeat(of, ref) && applicant === person && at >= since
  })
  return isProposed ? undefined : { type: 'NotProposed', seat: ref, person, clause: seat.clause }
}
