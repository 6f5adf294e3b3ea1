import type { DayCount } from '../../../base/calendar.ts'
import type { Duration } from '../../../base/duration.ts'
import { after, epochOf, type Instant, instantOf, nextDayOfYear, startOf } from '../../../base/instant.ts'
import type { Election } from '../../../charter/structure/election.ts'
import { duesBetween } from '../../duties/next-due.ts'
import { type Happened, momentOf } from '../../moment-of.ts'

/** What the dates of an election are counted from. */
export interface Calendar {
  /** Since when a charter in force has had it so. */
  readonly since: Instant
  /** When the calendar began anew with an election of the whole. */
  readonly anew?: Instant
  /** When it last began by the calendar. */
  readonly last?: Instant
  readonly days: DayCount
  readonly happened: Happened
}

/** So many dates are looked at beyond the last: a yearly election for a century. */
const most_steps = 1_200

/**
 * The next date of an election by `every` and `on`, after the last one: undefined where it has none, or hangs on an event that has
 * not come about. The first is the first such day after the charter has it so, or without a day one period later.
 */
export function nextDate({ every, on }: Pick<Election, 'every' | 'on'>, calendar: Calendar): Instant | undefined {
  const { since, last, days, happened } = calendar
  if (every === undefined && on === undefined) return undefined
  const from = last ?? since
  switch (on?.kind) {
    case undefined:
    case 'day of the year': {
      const begin = beginOf(on, every, calendar)
      if (every === undefined) return last === undefined ? begin : undefined
      return firstAfter(begin, every, days, from)
    }
    case 'weekday':
    case 'day of the month': {
      const due = { kind: 'every', period: every ?? { count: 1, unit: 'year' }, on } as const
      const until = after(from, { count: 2 * due.period.count, unit: due.period.unit }, days)
      const dues = duesBetween(due, from, until, { since: calendar.anew ?? since, days, occasions: () => [] })
      return dues.map((noon) => startOf('day', noon, days)).find((date) => date > from)
    }
    case 'after':
    case 'date':
    case 'event':
    case 'later of':
    case 'earlier of': {
      if (last !== undefined && every === undefined) return undefined
      const moment = momentOf(
        on,
        last === undefined || every === undefined ? from : after(last, every, days),
        happened,
        days,
      )
      return moment !== undefined && moment > from ? moment : undefined
    }
  }
}

/** The date from which the others are counted on: after an election of the whole, at least half of a period later. */
function beginOf(
  day: { readonly month: number; readonly day: number } | undefined,
  every: Duration | undefined,
  { since, anew, days }: Calendar,
): Instant {
  const from = anew ?? since
  const period = every ?? { count: 1, unit: 'year' }
  if (day === undefined) return after(from, period, days)
  const later = instantOf(epochOf(from) + Math.floor((epochOf(after(from, period, days)) - epochOf(from)) / 2))
  return nextDayOfYear(anew === undefined ? from : later, day, days)
}

function firstAfter(begin: Instant, every: Duration, days: DayCount, moment: Instant): Instant | undefined {
  for (let step = 0; step < most_steps; step += 1) {
    const date = after(begin, { ...every, count: Math.max(1, every.count * step) }, days)
    const counted = step === 0 ? begin : date
    if (counted > moment) return counted
  }
  return undefined
}
