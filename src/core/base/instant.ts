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
 * change in it, and 31 January plus a month is the last day of February.
 */
export function after(start: Instant, duration: Duration, zone: string): Instant {
  return shifted(start, duration, zone, 1)
}

export function before(end: Instant, duration: Duration, zone: string): Instant {
  return shifted(end, duration, zone, -1)
}

function shifted(start: Instant, duration: Duration, zone: string, sign: 1 | -1): Instant {
  const span = { [`${duration.unit}s`]: sign * duration.count }
  const there = Temporal.Instant.from(start).toZonedDateTimeISO(zone).add(span, { overflow: 'constrain' })
  return there.toInstant().toString({ smallestUnit: 'millisecond' })
}
