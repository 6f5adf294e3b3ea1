import { type DurationUnit, durationUnits } from '../../core/base/duration.ts'
import { after, before, epochOf, type Instant, instantOf } from '../../core/base/instant.ts'

/** A length of time as scenarios write it: seconds are known here as well, because a window's last second is worth trying. */
export interface Length {
  readonly count: number
  readonly unit: DurationUnit | 'second'
}

/** "2026-03-01" is the beginning of that day; "2026-03-01 10:00" and with seconds stand in the zone, with a Z in UTC. */
export function parseMoment(text: string, zone: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|UTC)?)?$/.exec(text.trim())
  if (match === null) return undefined
  const [, date = '', time = '00:00', utc] = match
  try {
    const there = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(utc === undefined ? zone : 'UTC')
    return there.toInstant().toString({ smallestUnit: 'millisecond' })
  } catch {
    return undefined
  }
}

/** Whether a moment is one that was written: a date stands for any moment of that day in the zone. */
export function isMoment(moment: Instant, written: string, zone: string): boolean {
  if (parseMoment(written, zone) === moment) return true
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && spokenMoment(moment, zone).startsWith(written)
}

/** "2026-03-01 10:00:00", in the zone: what parseMoment reads. */
export function spokenMoment(moment: Instant, zone: string): string {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime()
  const precision = there.millisecond === 0 ? ('second' as const) : ('millisecond' as const)
  return there.toString({ smallestUnit: precision }).replace('T', ' ')
}

/** "4 days 23 hours and 59 minutes": lengths one after the other, each with its unit. */
export function parseLengths(text: string): readonly Length[] | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/,| and /g, ' ')
    .split(/\s+/)
  const lengths: Length[] = []
  for (let at = 0; at < words.length; at += 2) {
    const unit = units.find((candidate) => words[at + 1] === candidate || words[at + 1] === `${candidate}s`)
    const written = words[at] ?? ''
    if (unit === undefined || !/^(?:\d{1,6}|an?|one)$/.test(written)) return undefined
    lengths.push({ count: /^\d/.test(written) ? Number(written) : 1, unit })
  }
  return lengths
}

export function later(start: Instant, lengths: readonly Length[], zone: string): Instant {
  return lengths.reduce((moment, length) => shifted(moment, length, zone, 1), start)
}

export function earlier(end: Instant, lengths: readonly Length[], zone: string): Instant {
  return lengths.reduce((moment, length) => shifted(moment, length, zone, -1), end)
}

/** A business day hangs on a charter's calendar, which a scenario has not: it names the date. */
const units = ['second', ...durationUnits.filter((unit) => unit !== 'business day')] as const

function shifted(moment: Instant, { count, unit }: Length, zone: string, sign: 1 | -1): Instant {
  if (unit === 'second') return instantOf(epochOf(moment) + sign * count * 1_000)
  return sign === 1 ? after(moment, { count, unit }, zone) : before(moment, { count, unit }, zone)
}
