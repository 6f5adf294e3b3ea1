/** A length of time as a charter writes it: "5 days", "12 months". Kept as written, because a month has no fixed length. */
export interface Duration {
  readonly count: number
  readonly unit: DurationUnit
}

export const durationUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** Reads "72 hours", "1 week", "12 months"; undefined for anything else, for nothing and for more than a century. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,6}) (minute|hour|day|week|month|year)s?$/.exec(text.trim())
  if (match === null) return undefined
  const count = Number(match[1])
  const unit = durationUnits.find((candidate) => candidate === match[2])
  if (unit === undefined || count === 0 || count > mostOf[unit]) return undefined
  return { count, unit }
}

export function spokenDuration({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

const mostOf: Readonly<Record<DurationUnit, number>> = {
  minute: 525_600,
  hour: 876_000,
  day: 36_500,
  week: 5_200,
  month: 1_200,
  year: 100,
}
