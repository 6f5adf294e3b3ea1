import { before, earliest, type Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, Deciding, SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { activeSeat } from '../active.ts'
import { daysOf } from '../days.ts'
import type { Effect } from '../effect.ts'
import type { Event, PersonId } from '../event.ts'
import { notUnder } from '../motions/may-move.ts'
import { pendingFor } from '../motions/pending-for.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { notEligibleNow } from '../statuses/status-effects.ts'
import { runningAt } from './evolve-seats.ts'
import { fillingsOf, holds } from './seats.ts'
import { endOfTerm } from './term-end.ts'
import { termLimitReached } from './term-limits.ts'

/** Whether a holder may ask for another term, and by which way it is decided where it takes a vote. */
export function mayRenew(
  state: FoundationState,
  person: PersonId,
  { group, seat: name }: SeatRef,
  at: Instant,
): Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal> {
  const ref = { group, seat: name }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause, renewal } = seat
  if (renewal === undefined || (renewal.kind !== 'opt in' && renewal.kind !== 'by vote')) {
    const isHolder = holds(state, person, ref, at)
    return refuse({ type: isHolder ? 'NothingToRenew' : 'DoesNotHold', seat: ref, clause })
  }
  const refusal = notRenewable(state, person, ref, seat, at)
  if (refusal !== undefined) return refuse(refusal)
  if (renewal.kind !== 'by vote') return ok({ clause })
  const [by] = renewal.by ?? decidersOfApplications(seat)
  const way = by === undefined ? undefined : wayOfDeciding(state, by)
  if (way === undefined) {
    return refuse({ type: 'NoSuchRule', group, rule: by?.kind === 'rule' ? by.rule.rule : name, clause })
  }
  const effect: Effect = { kind: 'renew', ...ref, person }
  const under =
    way.kind === 'rule'
      ? notUnder(state, way.rule, { group: way.group, action: renewing(name), effect }, person, at)
      : undefined
  return under === undefined ? ok({ clause, way }) : refuse(under)
}

/** "renew member": what those decide who vote on another term. */
export function renewing(seat: string) {
  return { verb: 'renew', object: seat } as const
}

/**
 * Why a term cannot be followed by another of the same holder: it runs from the first reminder on, and no limit, status or
 * condition forbids it.
 */
export function notRenewable(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  seat: Seat,
  at: Instant,
): Refusal | undefined {
  const { clause, eligible } = seat
  if (!holds(state, person, ref, at)) return { type: 'DoesNotHold', seat: ref, person, clause }
  const holding = runningAt(state.groups.get(ref.group)?.holdings.get(ref.seat) ?? [], person, at)
  const until = holding?.until
  if (holding === undefined || until === undefined || until <= at) return { type: 'NothingToRenew', seat: ref, clause }
  if (holding.renewed === true) {
    return { type: 'RenewedAlready', seat: ref, until: endOfTerm(state, ref, until) ?? until, clause }
  }
  const pending = pendingFor(
    state,
    (effect) =>
      effect.kind === 'renew' && effect.person === person && effect.group === ref.group && effect.seat === ref.seat,
  )
  if (pending !== undefined) return { type: 'RenewalAsked', seat: ref, motion: pending }
  const from = renewableFrom(state, ref, seat, until)
  if (from !== undefined && at < from) return { type: 'RenewTooEarly', seat: ref, from, clause }
  if (notEligibleNow(state, person, ref)) return { type: 'NotEligible', seat: ref, from: [], clause }
  if (eligible !== undefined && conditionNow({ state, group: ref.group, person, at }, eligible) === 'no') {
    return { type: 'NotEligibleBy', seat: ref, condition: eligible, clause }
  }
  const limit = termLimitReached(state, ref, seat, person, until)
  return limit === undefined ? undefined : { type: 'TermLimitReached', seat: ref, limit, clause }
}

/** From the first reminder on; at any time in the term where there is none. */
export function renewableFrom(
  state: FoundationState,
  { group }: SeatRef,
  { reminders = [] }: Seat,
  until: Instant,
): Instant | undefined {
  if (reminders.length === 0) return undefined
  return earliest(until, ...reminders.map((length) => before(until, length, daysOf(state, group))))
}

/** Another term after the one that runs; nothing where its holder has left it or it has ended. */
export function renewed(
  state: FoundationState,
  person: PersonId,
  { group, seat }: SeatRef,
  at: Instant,
  by: { readonly motion?: number } = {},
): readonly Event[] {
  const holding = runningAt(state.groups.get(group)?.holdings.get(seat) ?? [], person, at)
  if (holding?.until === undefined || holding.until <= at || holding.renewed === true) return []
  const until = endOfTerm(state, { group, seat }, holding.until)
  return until === undefined ? [] : [{ type: 'TermRenewed', group, seat, person, until, ...by }]
}

function decidersOfApplications(seat: Seat): readonly Deciding[] {
  return fillingsOf(seat).flatMap((filling) => (filling.kind === 'application' ? filling.decidedBy : []))
}
