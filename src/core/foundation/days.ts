import type { DayCount } from '../base/calendar.ts'
import type { Name } from '../base/name.ts'
import type { FoundationState } from './state.ts'

/** How days are counted in a group: in the zone of its charter, less the holidays of its calendar. */
export function daysOf(state: FoundationState, group: Name): DayCount {
  const charter = state.groups.get(group)?.charter
  const zone = charter?.zone ?? 'UTC'
  const holidays = charter?.calendar?.holidays
  return holidays === undefined ? { zone } : { zone, holidays }
}
