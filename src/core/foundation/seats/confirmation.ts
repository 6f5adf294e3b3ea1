import { after, type Instant, nextDayOfYear } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Confirmation } from '../../charter/structure/seat.ts'
import { activeSeat } from '../active.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import { electionEvent } from '../motions/after-close.ts'
import { heldSince } from '../people/facts/seat-time.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { begun } from '../statuses/status-course.ts'
import { notEligibleNow } from '../statuses/status-effects.ts'
import { holds, seatOf } from './seats.ts'

/** A holder of a seat whose holders are asked from time to time whether they go on. */
export interface Asked extends SeatRef {
  readonly person: PersonId
}

export function askedKey({ group, seat, person }: Asked): string {
  return `${group}.${seat} ${person}`
}

/** What comes at a moment: the holder is asked, or what follows where they have not answered; nothing otherwise. */
export function confirmationStep(state: FoundationState, asked: Asked, at: Instant): readonly Event[] {
  const { group, seat, person } = asked
  const confirmed = seatOf(state, asked)?.confirmed
  const since = heldSince(state, asked, person, at)
  if (confirmed === undefined || since === undefined) return []
  const known = state.confirmations.get(askedKey(asked))
  if (known?.until !== undefined) {
    if (at < known.until) return []
    return [{ type: 'ConfirmationMissed', group, seat, person }, ...missed(state, asked, confirmed, at)]
  }
  const isDue = askedAt(state, asked, confirmed, since, at).includes(at) && at > (known?.asked ?? '')
  if (!isDue) return []
  const until = after(at, confirmed.within, daysOf(state, group))
  return [{ type: 'ConfirmationAsked', group, seat, person, until }]
}

/** When the next step may be, from a moment on. */
export function nextConfirmation(state: FoundationState, asked: Asked, from: Instant): Instant | undefined {
  const confirmed = seatOf(state, asked)?.confirmed
  const since = heldSince(state, asked, asked.person, from)
  if (confirmed === undefined || since === undefined) return undefined
  const { until } = state.confirmations.get(askedKey(asked)) ?? {}
  const moments = until === undefined ? askedAt(state, asked, confirmed, since, from) : [until]
  return moments.toSorted().find((moment) => confirmationStep(state, asked, moment).length > 0)
}

function missed(
  state: FoundationState,
  { group, seat, person }: Asked,
  { without }: Confirmation,
  at: Instant,
): readonly Event[] {
  switch (without.kind) {
    case 'leaves':
      return [{ type: 'SeatLeft', group, seat, person, why: 'no answer' }]
    case 'status':
      return begun(state, { group, status: without.status, person }, at)
  }
}

/**
 * The moments around one at which holders are asked: this one where it is one, and the next. After an event whenever it has come
 * about; on a day of the year all holders together; else each so long after they took the seat.
 */
function askedAt(
  state: FoundationState,
  { group }: Asked,
  { every = { count: 1, unit: 'year' }, month, on, after: event }: Confirmation,
  since: Instant,
  at: Instant,
): readonly Instant[] {
  const days = daysOf(state, group)
  if (event !== undefined) {
    const name = event.kind === 'declared' ? event.name : electionEvent(event.of)
    const last = state.events.findLast((one) => one.event === name && one.on <= at && one.on > since)
    return last === undefined ? [] : [last.on]
  }
  const day = on ?? (month === undefined ? undefined : { month, day: 1 })
  const begins = state.versions.get(group)?.[0]?.since ?? since
  const first = day === undefined ? after(since, every, days) : nextDayOfYear(begins, day, days)
  let last = first
  for (let count = 1; last < at; count += 1) last = after(first, { ...every, count: every.count * count }, days)
  return last === at ? [last, after(last, every, days)] : [last]
}

/** Whether a holder is asked whether they go on, and has not answered. */
export function mayConfirm(
  state: FoundationState,
  person: PersonId,
  { group, seat: name }: SeatRef,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const ref = { group, seat: name }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause } = found.value.seat
  if (!holds(state, person, ref, at)) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (notEligibleNow(state, person, ref)) return refuse({ type: 'NotEligible', seat: ref, from: [], clause })
  const until = state.confirmations.get(askedKey({ ...ref, person }))?.until
  return until !== undefined && at < until ? ok({ clause }) : refuse({ type: 'NotAskedToConfirm', seat: ref, clause })
}
