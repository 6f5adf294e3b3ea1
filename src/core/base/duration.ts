/** A length of time as a charter writes it: "5 days", "12 months". Kept as written, because a month has no fixed length. */
export interface Duration {
  readonly count: number
  readonly unit: DurationUnit
}

/** A business day is one from Monday to Friday that the charter's calendar does not name as a holiday. */
export const durationUnits = ['minute', 'hour', 'day', 'business day', 'week', 'month', 'quarter', 'year'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** At least, at most, or both; an exact length has two equal ends. */
export interface Range {
  readonly least?: Duration
  readonly most?: Duration
}

/** Reads "72 hours", "1 week", "two years", "10 business days"; undefined for anything else, for nothing and for more than a century. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,6}|[a-z]{1,6}) (\S+(?: \S+)?)$/.exec(text.trim().toLowerCase().replace(/\s+/g, ' '))
  const [, written = '', named = ''] = match ?? []
  const count = inWords.get(written) ?? Number(written)
  const unit = durationUnits.find((candidate) => candidate === named || `${candidate}s` === named)
  if (unit === undefined || !(count > 0) || count > mostOf[unit]) return undefined
  return { count, unit }
}

const inWords: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
])

/** Reads "15 days", "at least 72 hours", "at most 60 days", "7 to 14 days", "1 week to 1 month". */
export function parseRange(text: string): Range | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const bound = /^at (least|most) (.+)$/.exec(plain)
  if (bound !== null) {
    const length = parseDuration(bound[2] ?? '')
    if (length === undefined) return undefined
    return bound[1] === 'least' ? { least: length } : { most: length }
  }
  const [from = '', to, more] = plain.split(' to ')
  const most = parseDuration(to ?? from)
  if (most === undefined || more !== undefined) return undefined
  const least = /^\d+$/.test(from) ? parseDuration(`${from} ${most.unit}s`) : parseDuration(from)
  return least === undefined || isLonger(least, most) ? undefined : { least, most }
}

export function spokenDuration({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** "15 days", "at least 72 hours", "at most 60 days", "7 to 14 days": what parseRange reads. */
export function spokenRange({ least, most }: Range): string {
  if (least === undefined) return most === undefined ? 'any time' : `at most ${spokenDuration(most)}`
  if (most === undefined) return `at least ${spokenDuration(least)}`
  if (least.unit !== most.unit) return `${spokenDuration(least)} to ${spokenDuration(most)}`
  return least.count === most.count ? spokenDuration(most) : `${least.count} to ${spokenDuration(most)}`
}

/** Longer in every calendar: 2 months and 60 days cannot be told apart, so neither is longer. */
export function isLonger(left: Duration, right: Duration): boolean {
  return left.count * minutesOf[left.unit].least > right.count * minutesOf[right.unit].most
}

/** How many minutes it is in the shortest and in the longest case. */
export function minutesIn({ count, unit }: Duration): { readonly least: number; readonly most: number } {
  const { least, most } = minutesOf[unit]
  return { least: count * least, most: count * most }
}

const mostOf: Readonly<Record<DurationUnit, number>> = {
  minute: 525_600,
  hour: 876_000,
  day: 36_500,
  'business day': 26_000,
  week: 5_200,
  month: 1_200,
  quarter: 400,
  year: 100,
}

/** How many minutes a unit has at least and at most, as far as the calendar goes; a day is taken as 24 hours. */
const minutesOf: Readonly<Record<DurationUnit, { readonly least: number; readonly most: number }>> = {
  minute: { least: 1, most: 1 },
  hour: { least: 60, most: 60 },
  day: { least: 1_440, most: 1_440 },
  'business day': { least: 1_440, most: 14 * 1_440 },
  week: { least: 7 * 1_440, most: 7 * 1_440 },
  month: { least: 28 * 1_440, most: 31 * 1_440 },
  quarter: { least: 89 * 1_440, most: 92 * 1_440 },
  year: { least: 365 * 1_440, most: 366 * 1_440 },
}
