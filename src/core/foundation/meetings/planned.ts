import type { DayCount } from '../../base/calendar.ts'
import { after, type Instant, instantOf } from '../../base/instant.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import { type Counting, datesAbout } from '../duties/next-due.ts'
import type { MeetingTime } from './meeting-event.ts'

/** A meeting as the charter has it. */
export interface Planned extends MeetingTime {
  /** An ISO 8601 date in the zone of the duty. */
  readonly date: string
}

/** Of a meeting whose charter does not say how long it takes. */
export const usual_length = { count: 1, unit: 'hour' } as const
const day = { count: 1, unit: 'day' } as const

/**
 * The meetings that a duty asks for and that begin from one moment up to, not at, another: each on its day at the time that stands on
 * the clock there, whatever summer time does to it. An hour that is skipped is taken as if the clock had not been put forward, and
 * of one that comes twice the first is meant: so RFC 5545 (section 3.3.5) has it, and Temporal calls it "compatible".
 * Without a time of day it is some time that day.
 */
export function plannedBetween(duty: Duty, from: Instant, until: Instant, counting: Counting): readonly Planned[] {
  const days = zoneOf(duty, counting.days)
  const around = { from: shifted(from, -36), until: shifted(until, 36) }
  const dates = duty.due.flatMap((due) => datesAbout(due, around.from, around.until, { ...counting, days }))
  return [...new Set(dates)]
    .map((date) => plannedOn(duty, date, days))
    .filter(({ starts }) => starts >= from && starts < until && starts >= counting.since)
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))
}

/** The zone in which its time of day is meant, with the holidays of the charter. */
export function zoneOf({ zone }: Duty, days: DayCount): DayCount {
  return zone === undefined ? days : { ...days, zone }
}

export function dateIn(moment: Instant, zone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()
}

function plannedOn({ at, lasts }: Duty, date: string, days: DayCount): Planned {
  const plainDate = Temporal.PlainDate.from(date)
  const starts = written(plainDate.toZonedDateTime({ timeZone: days.zone, ...(at !== undefined && { plainTime: at }) }))
  if (at !== undefined) return { date, starts, until: after(starts, lasts ?? usual_length, days) }
  return { date, starts, until: after(starts, day, days), isWholeDay: true }
}

function written(moment: Temporal.ZonedDateTime): Instant {
  return instantOf(moment.epochMilliseconds)
}

function shifted(moment: Instant, hours: number): Instant {
  return after(moment, { count: hours, unit: 'hour' }, 'UTC')
}
