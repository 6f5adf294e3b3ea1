import { type DayCount, isBusinessDay } from './calendar.ts'
import type { Duration } from './duration.ts'
import { epochOf, type Instant, instantOf } from './instant.ts'

/**
 * How much of a window is left at a moment, in milliseconds, when its clock is stopped then: of one that is counted in business
 * days only the time within such days.
 */
export function leftOf(length: Duration, at: Instant, ends: Instant, days: DayCount): number {
  if (at >= ends) return 0
  return length.unit === 'business day' ? businessTime_ms(at, ends, days) : epochOf(ends) - epochOf(at)
}

/** When a window ends whose clock goes on at a moment with so much of it left. */
export function endAfter(length: Duration, at: Instant, left_ms: number, days: DayCount): Instant {
  return length.unit === 'business day' ? afterBusinessTime(at, left_ms, days) : instantOf(epochOf(at) + left_ms)
}

function businessTime_ms(from: Instant, to: Instant, days: DayCount): number {
  let sum_ms = 0
  for (const { begins, ends, isWorked } of daysFrom(from, days)) {
    if (begins >= epochOf(to)) break
    if (isWorked) sum_ms += Math.min(ends, epochOf(to)) - Math.max(begins, epochOf(from))
  }
  return sum_ms
}

/** What ends with a business day ends when the next one begins, as `after` counts them. */
function afterBusinessTime(from: Instant, length_ms: number, days: DayCount): Instant {
  let left_ms = length_ms
  for (const { begins, ends, isWorked } of daysFrom(from, days)) {
    if (!isWorked) continue
    const start = Math.max(begins, epochOf(from))
    if (left_ms < ends - start) return instantOf(start + left_ms)
    left_ms -= ends - start
  }
  throw new Error(`There are no business days after ${from} in which ${length_ms} ms could pass`)
}

/** Longer than any window of a charter: forty years of days. */
const most_days = 15_000

function* daysFrom(from: Instant, { zone, holidays = [] }: DayCount) {
  let date = Temporal.Instant.from(from).toZonedDateTimeISO(zone).toPlainDate()
  for (let count = 0; count < most_days; count += 1) {
    const next = date.add({ days: 1 })
    yield { begins: startOf(date, zone), ends: startOf(next, zone), isWorked: isBusinessDay(date, holidays) }
    date = next
  }
}

function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime({ timeZone }).epochMilliseconds
}
