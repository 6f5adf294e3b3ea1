import { before, type Instant, nextDayOfYear } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { dateIn } from '../../../core/foundation/meetings/planned.ts'
import { moneyRulesOf } from '../../../core/foundation/money/books/money-of.ts'
import { yearOf } from '../../../core/foundation/people/facts/charter-year.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'

/** A year of a group as its charter cuts it: from a moment up to, not at, another. It is called by the calendar's year in which it begins. */
export interface YearSpan {
  readonly year: string
  readonly from: Instant
  readonly until: Instant
  /** In the charter's zone: "2026-04-01" and "2027-03-31". */
  readonly firstDay: string
  readonly lastDay: string
}

/** Which years are meant: those that begin in one of the calendar, all of them, or where nothing is said the one that runs. */
export type WhichYear = string | 'all' | undefined

/** What cannot be read means nothing. */
export function whichYear(written: string | undefined): WhichYear {
  return written !== undefined && /^(?:\d{4}|all)$/.test(written) ? written : undefined
}

/** By the zone of the group's charter. */
export function yearSpan(state: FoundationState, group: Name, from: Instant, until: Instant): YearSpan {
  const { zone } = daysOf(state, group)
  const firstDay = dateIn(from, zone)
  const lastDay = dateIn(before(until, { count: 1, unit: 'minute' }, zone), zone)
  return { year: firstDay.slice(0, 4), from, until, firstDay, lastDay }
}

/** The year of a group into which a moment falls. Moments that are asked for in the order of time cost next to nothing. */
export function yearsOf(state: FoundationState, group: Name): (at: Instant) => YearSpan {
  let last: YearSpan | undefined
  return (at) => {
    if (last === undefined || at < last.from || at >= last.until) last = yearAround(state, group, at)
    return last
  }
}

function yearAround(state: FoundationState, group: Name, at: Instant): YearSpan {
  const day = moneyRulesOf(state, group)?.year?.from ?? { month: 1, day: 1 }
  const from = yearOf(state, group, at)
  return yearSpan(state, group, from, nextDayOfYear(at, day, daysOf(state, group)))
}
