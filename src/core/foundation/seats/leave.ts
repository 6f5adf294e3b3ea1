import { after, type Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { judgedAtEnd } from '../statuses/status-course.ts'
import { noFreeSeat } from './eligibility.ts'
import { mayNotTake } from './may-take.ts'
import type { Holding } from './seat-state.ts'
import { holds, seatOf } from './seats.ts'
import { takes } from './take.ts'
import { endOfTerm } from './term-end.ts'
import { termLimitReached } from './term-limits.ts'

/** Somebody gives up a seat by their own word: at once, or after the notice that the charter asks for. */
export function leaving(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): readonly Event[] {
  const notice = seatOf(state, ref)?.leaveNotice
  if (notice === undefined) return left(state, person, ref, 'stepped down', at)
  return [{ type: 'LeaveAnnounced', ...ref, person, leaves: after(at, notice, daysOf(state, ref.group)) }]
}

/** The end of a holding, and what its holder is afterwards. */
export function left(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  why: 'stepped down' | 'term ended',
  at: Instant,
): readonly Event[] {
  const event: Event = { type: 'SeatLeft', ...ref, person, why }
  const next = seatOf(state, ref)?.afterwards
  return next === undefined ? [event] : [event, ...becomes(state, person, next, at, [ref])]
}

/** Takes a seat that follows others by itself, where nothing forbids it. What was left for it does not end once more. */
export function becomes(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  at: Instant,
  left: readonly SeatRef[],
): readonly Event[] {
  const seat = seatOf(state, ref)
  if (seat === undefined || holds(state, person, ref, at) || noFreeSeat(state, ref, seat, at) !== undefined) return []
  // Who leaves a seat to become something need not hold what it is chosen from any more.
  const refusal = mayNotTake(state, person, ref, at)
  return refusal === undefined || refusal.type === 'NotEligible' || refusal.type === 'HoldsBarred'
    ? takes(state, person, ref, at).filter(
        (event) =>
          event.type !== 'SeatLeft' ||
          event.person !== person ||
          !left.some(({ group, seat }) => group === event.group && seat === event.seat),
      )
    : []
}

/** What the end of a term brings: another one by itself, or that the holder leaves. */
export function termOver(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): readonly Event[] {
  const until = endOfRenewal(state, person, ref, at)
  const judged = judgedAtEnd(state, person, ref, at)
  if (judged.length > 0) return judged
  if (until !== undefined) return [{ type: 'TermRenewed', ...ref, person, until }]
  return left(state, person, ref, 'term ended', at)
}

/** Whether another term follows without anybody's doing. */
export function isRenewedByItself(state: FoundationState, { person, until }: Holding, ref: SeatRef): boolean {
  return until !== undefined && endOfRenewal(state, person, ref, until) !== undefined
}

function endOfRenewal(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): Instant | undefined {
  const seat = seatOf(state, ref)
  if (seat?.renewal?.kind !== 'automatic' || termLimitReached(state, ref, seat, person, at) !== undefined)
    return undefined
  const until = endOfTerm(state, ref, at)
  return until !== undefined && until > at ? until : undefined
}
