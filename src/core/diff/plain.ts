import type { Name } from '../base/name.ts'
import type { Placed } from '../charter/structure/placed.ts'

/** Names of seats and rules that were changed and nothing else: the old one and the new one. */
export type Renames = ReadonlyMap<Name, Name>

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isPlaced(value: unknown): value is Placed {
  return isRecord(value) && isRecord(value.clause) && isRecord(value.place)
}

/**
 * What a part of a charter means, as a text to compare: without its places and clauses, and with the names of its own
 * group's seats and rules as the newer version has them.
 */
export function meaningOf(value: unknown, own: Name, renames: Renames): string {
  if (Array.isArray(value)) return `[${value.map((item) => meaningOf(item, own, renames)).join()}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? ''
  const length = lengthOf(value)
  if (length !== undefined) return length
  const isOwn = value.group === own
  const fields = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !isPlaceOf(key, inner))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => {
      const said = isOwn || namesOwn.has(key) ? renamed(inner, renames) : inner
      return `${JSON.stringify(key)}:${meaningOf(said, own, renames)}`
    })
  return `{${fields.join()}}`
}

/** A number under "at" is an offset into the document, kept for the changes of a borrowed rule; a channel is at an address. */
function isPlaceOf(key: string, value: unknown): boolean {
  return (
    key === 'place' ||
    key === 'clause' ||
    key === 'alsoIn' ||
    key === 'clauses' ||
    (key === 'at' && typeof value === 'number')
  )
}

/** "1 week" is "7 days", and "1 year" is "12 months", whatever the calendar; an hour is no share of a day where clocks change. */
function lengthOf({ count, unit }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof count !== 'number' || typeof unit !== 'string') return undefined
  const other = sameLength[unit]
  return other === undefined ? undefined : `${count * other.times} ${other.unit}`
}

const sameLength: Readonly<Record<string, { readonly times: number; readonly unit: string }>> = {
  minute: { times: 1, unit: 'minute' },
  hour: { times: 60, unit: 'minute' },
  day: { times: 1, unit: 'day' },
  week: { times: 7, unit: 'day' },
  month: { times: 1, unit: 'month' },
  quarter: { times: 3, unit: 'month' },
  year: { times: 12, unit: 'month' },
}

/** Where names of the own group stand without it. */
const namesOwn: ReadonlySet<string> = new Set(['mayAlsoHold', 'fills'])

function renamed(value: unknown, renames: Renames): unknown {
  if (typeof value === 'string') return renames.get(value) ?? value
  return Array.isArray(value) ? value.map((item) => renamed(item, renames)) : value
}
