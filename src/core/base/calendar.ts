import type { Duration } from './duration.ts'

/** How days are counted: the zone whose days they are, and which of them are holidays. */
export interface DayCount {
  /** An IANA zone: "Europe/Paris". */
  readonly zone: string
  readonly holidays?: readonly Holiday[]
}

export type Holiday =
  /** An ISO 8601 date: "2026-12-25". */
  | { readonly kind: 'date'; readonly date: string }
  /** Every year; 29 February is 28 February in a year that has none. */
  | { readonly kind: 'every year'; readonly month: number; readonly day: number }

/** From Monday to Friday (ISO 8601 weekdays 1 to 5) and no holiday. */
export function isBusinessDay(date: Temporal.PlainDate, holidays: readonly Holiday[]): boolean {
  if (date.dayOfWeek > 5) return false
  return !holidays.some((holiday) => dayOf(holiday, date.year).equals(date))
}

/**
 * The same time of day so many business days on, or back: each step goes to the next day that is one. So one business day
 * after a Friday or the weekend that follows it is the Monday.
 */
export function shiftBusinessDays(
  from: Temporal.ZonedDateTime,
  count: number,
  sign: 1 | -1,
  holidays: readonly Holiday[],
): Temporal.ZonedDateTime {
  const start = from.toPlainDate()
  let date = start
  // A calendar of nothing but holidays would have no next business day: ten years of them end the search.
  for (let left = count, free = 0; left > 0 && free < most_free_days; ) {
    date = date.add({ days: sign })
    const isWorked = isBusinessDay(date, holidays)
    left -= isWorked ? 1 : 0
    free = isWorked ? 0 : free + 1
  }
  return from.add({ days: start.until(date).days })
}

const most_free_days = 3_660

/** Of what is as long everywhere; undefined for what the calendar of a zone makes longer or shorter. */
export function exactLength_ms({ count, unit }: Duration): number | undefined {
  switch (unit) {
    case 'minute':
      return count * 60_000
    case 'hour':
      return count * 3_600_000
    case 'day':
    case 'business day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return undefined
  }
}

/** What Temporal adds for a length in the calendar; undefined for business days, which are counted one by one. */
export function calendarSpan({ count, unit }: Duration): Temporal.DurationLike | undefined {
  switch (unit) {
    case 'minute':
      return { minutes: count }
    case 'hour':
      return { hours: count }
    case 'day':
      return { days: count }
    case 'business day':
      return undefined
    case 'week':
      return { weeks: count }
    case 'month':
      return { months: count }
    case 'quarter':
      return { months: 3 * count }
    case 'year':
      return { years: count }
  }
}

function dayOf(holiday: Holiday, year: number): Temporal.PlainDate {
  switch (holiday.kind) {
    case 'date':
      return Temporal.PlainDate.from(holiday.date)
    case 'every year':
      return Temporal.PlainDate.from({ year, month: holiday.month, day: holiday.day }, { overflow: 'constrain' })
  }
}
