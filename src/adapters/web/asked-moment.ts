import { type Instant, instantOf } from '../../core/base/instant.ts'

/** For when a page is asked: `?at=2026-03-01` is the end of that day in UTC, `?at=2026-03-01T12:00Z` that moment. */
export type AskedMoment =
  | { readonly kind: 'now' }
  | { readonly kind: 'then'; readonly at: Instant; readonly written: string; readonly isDay: boolean }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'future' }

const day = /^\d{4}-\d{2}-\d{2}$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/

/** A day that has begun may be asked for before it ends: it is shown as far as it has come. */
export function askedMoment(written: string | undefined, now: Instant): AskedMoment {
  // A form that is sent without a day sends an empty one.
  if (written === undefined || written === '') return { kind: 'now' }
  const isDay = day.test(written)
  if (!isDay && !moment.test(written)) return { kind: 'unreadable' }
  const from_ms = Date.parse(written)
  // A 31st of February is read as a day of March by some, and is no day.
  if (Number.isNaN(from_ms) || instantOf(from_ms).slice(0, 10) !== written.slice(0, 10)) return { kind: 'unreadable' }
  if (instantOf(from_ms) > now) return { kind: 'future' }
  const until = isDay ? instantOf(from_ms + day_ms - 1) : instantOf(from_ms)
  return { kind: 'then', at: until < now ? until : now, written, isDay }
}

const day_ms = 24 * 60 * 60 * 1000
