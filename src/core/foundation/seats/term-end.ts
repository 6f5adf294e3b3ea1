import type { DayCount } from '../../base/calendar.ts'
import { after, before, type Instant, nextDayOfYear } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { DayOfYear, TermBy } from '../../charter/structure/seat.ts'
import { daysOf } from '../days.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { FoundationState } from '../state.ts'
import { seatOf } from './seats.ts'

/** When a seat taken at a moment ends by the charter's term; undefined when it has none, or one that an event ends. */
export function endOfTerm(state: FoundationState, ref: SeatRef, at: Instant): Instant | undefined {
  const { term, termBy } = seatOf(state, ref) ?? {}
  const days = daysOf(state, ref.group)
  if (term !== undefined) return after(at, term, days)
  return termBy === undefined ? undefined : endBy(state, ref, termBy, at, days)
}

function endBy(
  state: FoundationState,
  { group }: SeatRef,
  termBy: TermBy,
  at: Instant,
  days: DayCount,
): Instant | undefined {
  switch (termBy.kind) {
    case 'calendar':
      return after(lastDay(termBy.begins, at, days), termBy.length, days)
    case 'season':
      return dayAfter(termBy.ends, at, days)
    case 'until':
      return momentOf(termBy.when, at, happenedIn(state, group), days)
  }
}

/** The beginning of the last such day, up to the moment. */
function lastDay(day: DayOfYear, at: Instant, days: DayCount): Instant {
  const next = nextDayOfYear(at, day, days)
  return nextDayOfYear(before(next, { count: 18, unit: 'month' }, days), day, days)
}

/** The end of the next such day, or of this one. */
function dayAfter(day: DayOfYear, at: Instant, days: DayCount): Instant {
  const last = after(lastDay(day, at, days), { count: 1, unit: 'day' }, days)
  return last > at ? last : after(nextDayOfYear(at, day, days), { count: 1, unit: 'day' }, days)
}

/** When a holder whose term an event ends stops holding the seat, now that the event has come about. */
export function endByEvent(state: FoundationState, ref: SeatRef, since: Instant): Instant | undefined {
  const termBy = seatOf(state, ref)?.termBy
  return termBy?.kind === 'until' ? endBy(state, ref, termBy, since, daysOf(state, ref.group)) : undefined
}
