import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import { type ChosenKind, chosenKinds, type Frequency, frequencies, type NoticeKind, usual } from './notice-kind.ts'

/** How somebody wants to be told in one foundation. */
export interface Wishes {
  /** The IANA zone in which their day has its hour, and in which digests write the time. */
  readonly zone: string
  /** The hour of the day at which digests come, from 0 to 23. */
  readonly hour: number
  /** What they have chosen; the usual where they have not. */
  readonly chosen: Readonly<Partial<Record<ChosenKind, Frequency>>>
  /** What they have stopped by a link in a letter, or all; the choices stand for when they undo that. */
  readonly stopped: readonly (ChosenKind | 'all')[]
}

export const usualWishes: Wishes = { zone: 'UTC', hour: 8, chosen: {}, stopped: [] }

export function frequencyOf({ chosen, stopped }: Wishes, kind: NoticeKind): Frequency {
  if (kind === 'own seat') return 'at once'
  return isStopped({ stopped }, kind) ? 'never' : (chosen[kind] ?? usual[kind])
}

export function isStopped({ stopped }: Pick<Wishes, 'stopped'>, kind: ChosenKind): boolean {
  return stopped.includes('all') || stopped.includes(kind)
}

/** The same with letters of a kind, or all, stopped or coming again. */
export function withStopped(wishes: Wishes, kind: ChosenKind | 'all', stops: boolean): Wishes {
  const others = wishes.stopped.filter((one) => one !== kind)
  return { ...wishes, stopped: stops ? [...others, kind] : others }
}

export function writeWishes(wishes: Wishes): string {
  return JSON.stringify(wishes)
}

const stoppable = [...chosenKinds, 'all'] as const

/** What `writeWishes` has written, by whichever version: what this one does not know is the usual. */
export function readWishes(text: string | undefined): Wishes {
  const read: Partial<Record<keyof Wishes, unknown>> = text === undefined ? {} : JSON.parse(text)
  const chosen = typeof read.chosen === 'object' && read.chosen !== null ? Object.entries(read.chosen) : []
  return {
    zone: typeof read.zone === 'string' && isZone(read.zone) ? read.zone : usualWishes.zone,
    hour: typeof read.hour === 'number' && isHour(read.hour) ? read.hour : usualWishes.hour,
    chosen: Object.fromEntries(
      chosen.filter(([kind, how]) => chosenKinds.some((one) => one === kind) && frequencies.some((one) => one === how)),
    ),
    stopped: stoppable.filter((kind) => Array.isArray(read.stopped) && read.stopped.includes(kind)),
  }
}

/** Of those that dates are written in, `Temporal` reckons with fewer: "PST" is one of them for `Intl` alone. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}

function isHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour <= 23
}

/** When the last digest was to go, up to a moment: each day at their hour, or on Mondays. Where the clocks skip it, right after. */
export function lastDigest(
  { zone, hour }: Pick<Wishes, 'zone' | 'hour'>,
  every: 'daily' | 'weekly',
  at: Instant,
): Instant {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const since = every === 'daily' ? 0 : there.dayOfWeek - 1
  const onDay = (days: number) =>
    there.toPlainDate().subtract({ days }).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds
  const last = onDay(since)
  return instantOf(last <= epochOf(at) ? last : onDay(since + (every === 'daily' ? 1 : 7)))
}

/** When the next one is to go, after a moment. */
export function nextDigest(wishes: Pick<Wishes, 'zone' | 'hour'>, every: 'daily' | 'weekly', at: Instant): Instant {
  const days = every === 'daily' ? 1 : 7
  const last = Temporal.Instant.from(lastDigest(wishes, every, at)).toZonedDateTimeISO(wishes.zone)
  const next = last
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: wishes.zone, plainTime: { hour: wishes.hour } })
  return instantOf(next.epochMilliseconds)
}
