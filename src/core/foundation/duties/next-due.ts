import type { DayCount } from '../../base/calendar.ts'
import { after, before, type Instant, startOfDate } from '../../base/instant.ts'
import type { DayOf, Due, Occasion } from '../../charter/structure/duty.ts'

/** What dates of duties are counted from. */
export interface Counting {
  /** Since when the duty holds: when its charter came into force. */
  readonly since: Instant
  readonly days: DayCount
  /** When an occasion came about or will, as far as that is known, in any order. */
  readonly occasions: (occasion: Occasion) => readonly Instant[]
}

/** So many dates of one duty are looked for: a daily one for a century. */
const most_dates = 40_000

/**
 * When a duty is due from one moment up to, not at, another: noon of the day on which it is, by the calendar of the charter's
 * zone, which is the same day wherever it is read. What is due on request, or at an end that is not known, has no date.
 */
export function duesBetween(due: Due, from: Instant, until: Instant, counting: Counting): readonly Instant[] {
  const { days, occasions } = counting
  const within = (moments: readonly Instant[]) =>
    moments.filter((moment) => moment >= from && moment < until).toSorted()
  switch (due.kind) {
    case 'every':
      return within(regularly(due, from, until, counting).map((date) => noonOf(date, days)))
    case 'after':
      return within(occasions(due.occasion).map((moment) => after(moment, due.within, days)))
    case 'before':
      return within(occasions(due.occasion).map((moment) => before(moment, due.by, days)))
    case 'on request':
    case 'at the end':
      return []
  }
}

/** The days, as ISO 8601 dates in the zone, on which it is due about a span: some that lie up to a day outside of it may be among them. */
export function datesAbout(due: Due, from: Instant, until: Instant, counting: Counting): readonly string[] {
  if (due.kind === 'every') return regularly(due, from, until, counting)
  return duesBetween(due, from, until, counting).map((moment) => dateOf(moment, counting.days.zone).toString())
}

function noonOf(date: string, days: DayCount): Instant {
  return after(startOfDate(date, days), { count: 12, unit: 'hour' }, days)
}

/** Every so many months, quarters and years of the calendar; other lengths are counted from when the duty began to hold. */
function regularly(
  { period, on }: Extract<Due, { readonly kind: 'every' }>,
  from: Instant,
  until: Instant,
  { since, days }: Counting,
): readonly string[] {
  const { zone } = days
  // A date becomes a moment at some cost, which those long before are spared.
  const first = dateOf(from, zone).subtract({ days: 1 })
  const last = dateOf(until, zone)
  const dates: Temporal.PlainDate[] = []
  const months = monthsOf(period)
  const begin = beginOf(dateOf(since, zone), months)
  for (
    let step = stepsBefore(months === undefined ? dateOf(since, zone) : begin, first, period, months);
    step < most_dates;
    step += 1
  ) {
    const start = months === undefined ? stepped(since, period, step, days) : begin.add({ months: months * step })
    if (Temporal.PlainDate.compare(start, last) > 0) break
    dates.push(months === undefined ? dayAfter(start, on) : dayIn(start, months, on))
  }
  const near = dates.filter((date) => Temporal.PlainDate.compare(date, first) >= 0).map((date) => date.toString())
  const firstDay = dateOf(since, zone).toString()
  return near.filter((date) => date > firstDay || (date === firstDay && noonOf(date, days) >= since))
}

/** How many periods are over for certain before a date, so that nobody counts through decades. */
function stepsBefore(
  begin: Temporal.PlainDate,
  first: Temporal.PlainDate,
  { count, unit }: Extract<Due, { readonly kind: 'every' }>['period'],
  months: number | undefined,
): number {
  if (Temporal.PlainDate.compare(begin, first) >= 0) return 0
  const days = begin.until(first, { largestUnit: 'day' }).days
  // No month has more than 31 days; business days, hours and minutes are counted from the start.
  const longest = months !== undefined ? 31 * months : unit === 'week' ? 7 * count : unit === 'day' ? count : undefined
  return longest === undefined ? 0 : Math.max(0, Math.floor(days / longest) - 2)
}

/** The day to which so many periods have come. */
function stepped(
  since: Instant,
  { count, unit }: Extract<Due, { readonly kind: 'every' }>['period'],
  step: number,
  days: DayCount,
): Temporal.PlainDate {
  if (unit === 'day') return dateOf(since, days.zone).add({ days: count * step })
  if (unit === 'week') return dateOf(since, days.zone).add({ weeks: count * step })
  return dateOf(after(since, { count: count * step, unit }, days), days.zone)
}

function monthsOf({ count, unit }: Extract<Due, { readonly kind: 'every' }>['period']): number | undefined {
  switch (unit) {
    case 'month':
      return count
    case 'quarter':
      return 3 * count
    case 'year':
      return 12 * count
    case 'minute':
    case 'hour':
    case 'day':
    case 'business day':
    case 'week':
      return undefined
  }
}

/** The month, quarter or year of the calendar in which a date is. */
function beginOf(date: Temporal.PlainDate, months = 1): Temporal.PlainDate {
  const first = date.with({ day: 1 })
  return 12 % months === 0 ? first.subtract({ months: (date.month - 1) % months }) : first
}

/** The day of a period of months that is named, else its last. */
function dayIn(start: Temporal.PlainDate, months: number, on: DayOf | undefined): Temporal.PlainDate {
  switch (on?.kind) {
    case 'weekday':
      return weekdayOf(start, on.weekday, on.nth ?? 1)
    case 'day of the month':
      return on.day === -1
        ? start.add({ months: 1 }).subtract({ days: 1 })
        : start.with({ day: on.day }, { overflow: 'constrain' })
    case 'day of the year':
      return start.with({ month: on.month, day: on.day }, { overflow: 'constrain' })
    case undefined:
      return start.add({ months }).subtract({ days: 1 })
  }
}

/** "first Monday", "last Friday" of a month. */
function weekdayOf(first: Temporal.PlainDate, weekday: number, nth: number): Temporal.PlainDate {
  if (nth > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
}

/** Of weeks the weekday that is named, on or after the day to which they have come. */
function dayAfter(date: Temporal.PlainDate, on: DayOf | undefined): Temporal.PlainDate {
  return on?.kind === 'weekday' ? date.add({ days: (on.weekday - date.dayOfWeek + 7) % 7 }) : date
}

function dateOf(moment: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate()
}
