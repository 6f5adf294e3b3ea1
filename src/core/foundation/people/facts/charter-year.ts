import { before, type Instant, nextDayOfYear } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { daysOf } from '../../days.ts'
import type { FoundationState } from '../../state.ts'

/** When the year of a group began: its year of money, else the calendar's, in the charter's zone. */
export function yearOf(state: FoundationState, group: Name, at: Instant): Instant {
  const day = state.groups.get(group)?.charter.money?.year?.from ?? { month: 1, day: 1 }
  return lastDayOfYear(state, group, day, at)
}

export function calendarYearOf(state: FoundationState, group: Name, at: Instant): Instant {
  return lastDayOfYear(state, group, { month: 1, day: 1 }, at)
}

function lastDayOfYear(
  state: FoundationState,
  group: Name,
  day: { readonly month: number; readonly day: number },
  at: Instant,
): Instant {
  const days = daysOf(state, group)
  const next = nextDayOfYear(at, day, days)
  return nextDayOfYear(before(next, { count: 18, unit: 'month' }, days), day, days)
}
