import type { Instant } from '../../core/base/instant.ts'
import { epochOf } from '../../core/base/instant.ts'
import { type Locale, locales } from './locale.ts'

/** "3 March 2021", in the given zone. */
export function dayWords(instant: Instant, locale: Locale, zone = 'UTC'): string {
  return formatter(locale, zone, 'day').format(epochOf(instant))
}

/** "Mar 2027", where there is little room. */
export function monthWords(instant: Instant, locale: Locale, zone = 'UTC'): string {
  return formatter(locale, zone, 'month').format(epochOf(instant))
}

/** "3 Mar", within a few months from now. */
export function shortDayWords(instant: Instant, locale: Locale, zone = 'UTC'): string {
  return formatter(locale, zone, 'short day').format(epochOf(instant))
}

/** "Tue 24 Nov 2026, 16:00 UTC": the zone is always named. */
export function momentWords(instant: Instant, locale: Locale, zone = 'UTC'): string {
  return formatter(locale, zone, 'moment').format(epochOf(instant))
}

/** "in 3 days", "2 hours ago": the largest unit that is at least one, rounded towards now. */
export function distanceWords(now: Instant, then: Instant, locale: Locale): string {
  const distance_ms = epochOf(then) - epochOf(now)
  const [unit, length_ms] = units.find(([, length]) => Math.abs(distance_ms) >= length) ?? ['minute', 60_000]
  return relative(locale).format(Math.trunc(distance_ms / length_ms), unit)
}

/** A month of 30 days and a year of 365 serve to say "in 3 months"; no rule is decided by them. */
const day_ms = 86_400_000
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * day_ms],
  ['month', 30 * day_ms],
  ['day', day_ms],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

type Style = 'day' | 'short day' | 'month' | 'moment'

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'short day': { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  moment: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
}

/** Making a formatter costs far more than using one, so each is made once. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, zone: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${style}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locales[locale].tag, { ...styles[style], timeZone: zone })
  made.set(key, format)
  return format
}

const relativeMade = new Map<Locale, Intl.RelativeTimeFormat>()

function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relativeMade.get(locale)
  if (known !== undefined) return known
  const format = new Intl.RelativeTimeFormat(locales[locale].tag, { numeric: 'always' })
  relativeMade.set(locale, format)
  return format
}
