import { calendarSpan, type DayCount, exactLength_ms, shiftBusinessDays } from './calendar.ts'
import type { Duration } from './duration.ts'

/**
 * A moment as the record writes it: UTC with milliseconds, "2026-03-08T00:00:00.000Z".
 * The form has one length, so that comparing the text compares the time.
 */
export type Instant = string

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export function isInstant(text: string): boolean {
  if (!pattern.test(text)) return false
  const moment = Date.parse(text)
  return !Number.isNaN(moment) && instantOf(moment) === text
}

/** @param epoch_ms whole milliseconds since 1970-01-01T00:00Z, within the years 0000 to 9999 */
export function instantOf(epoch_ms: number): Instant {
  return new Date(epoch_ms).toISOString()
}

export function epochOf(instant: Instant): number {
  return Date.parse(instant)
}

/**
 * The moment a duration after another, counted in the calendar of a zone: a day is a calendar day even when the clocks
 * change in it, 31 January plus a month is the last day of February, and business days leave out the holidays.
 * @param days an IANA zone, or a zone with its holidays
 */
export function after(start: Instant, duration: Duration, days: string | DayCount): Instant {
  return shifted(start, duration, dayCountOf(days), 1)
}

export function before(end: Instant, duration: Duration, days: string | DayCount): Instant {
  return shifted(end, duration, dayCountOf(days), -1)
}

/** Half-open windows end where a day begins: the moment itself when it is one, else the beginning of the next day. */
export function endOfDay(moment: Instant, { zone }: DayCount): Instant {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  const start = there.startOfDay()
  return written(start.epochMilliseconds === there.epochMilliseconds ? start : start.add({ days: 1 }).startOfDay())
}

/**
 * When the day that ends then, or within which the moment falls, is over everywhere: its end at UTC−12, which IANA calls
 * Etc/GMT+12 and no place is behind.
 */
export function endOfDayAnywhere(moment: Instant, days: DayCount): Instant {
  const end = Temporal.Instant.from(endOfDay(moment, days)).toZonedDateTimeISO(days.zone)
  return written(end.toPlainDate().toZonedDateTime({ timeZone: 'Etc/GMT+12' }))
}

/** The beginning of an ISO 8601 date in a zone. */
export function startOfDate(date: string, { zone }: DayCount): Instant {
  return written(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }))
}

/** The beginning of the next such day of a year, after the moment. */
export function nextDayOfYear(moment: Instant, day: { readonly month: number; readonly day: number }, days: DayCount) {
  const { year } = Temporal.Instant.from(moment).toZonedDateTimeISO(days.zone)
  const inYear = (of: number) =>
    startOfDate(Temporal.PlainDate.from({ year: of, ...day }, { overflow: 'constrain' }).toString(), days)
  return inYear(year) > moment ? inYear(year) : inYear(year + 1)
}

/** When the day, the week from Monday, the month or the quarter of the calendar began. */
export function startOf(unit: 'day' | 'week' | 'month' | 'quarter', moment: Instant, { zone }: DayCount): Instant {
  const date = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate()
  const begins = {
    day: date,
    week: date.subtract({ days: date.dayOfWeek - 1 }),
    month: date.with({ day: 1 }),
    quarter: date.with({ day: 1, month: date.month - ((date.month - 1) % 3) }),
  }
  return startOfDate(begins[unit].toString(), { zone })
}

export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((late, moment) => (moment > late ? moment : late), first)
}

export function earliest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((early, moment) => (moment < early ? moment : early), first)
}

function shifted(start: Instant, duration: Duration, { zone, holidays = [] }: DayCount, sign: 1 | -1): Instant {
  // Hours and minutes are as long everywhere, whatever the clocks do: no calendar is asked, which costs far more.
  const exact_ms = exactLength_ms(duration)
  if (exact_ms !== undefined) return instantOf(epochOf(start) + sign * exact_ms)
  const there = Temporal.Instant.from(start).toZonedDateTimeISO(zone)
  const span = calendarSpan(duration)
  if (span === undefined) return written(shiftBusinessDays(there, duration.count, sign, holidays))
  return written(
    sign === 1 ? there.add(span, { overflow: 'constrain' }) : there.subtract(span, { overflow: 'constrain' }),
  )
}

function dayCountOf(days: string | DayCount): DayCount {
  return typeof days === 'string' ? { zone: days } : days
}

function written(moment: Temporal.ZonedDateTime): Instant {
  return instantOf(moment.epochMilliseconds)
}
