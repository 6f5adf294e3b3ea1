import { spoken } from '../../base/name.ts'
import type { FoundingDate } from '../structure/founding.ts'
import { type Reading, textIn, wrong } from './cursor.ts'
import { isDate } from './parse-when.ts'
import type { Report } from './report.ts'
import type { Tree } from './yaml-tree.ts'

export function dateIn(reading: Reading, tree: Tree): FoundingDate | undefined {
  const node = textIn(reading, tree, '"on"')
  if (node === undefined) return undefined
  const text = node.text.trim()
  if (isDate(text)) return { kind: 'date', date: text }
  const back = /^(\d{1,4}) (hour|day|week|month|year)s? before$/.exec(text)
  const unit = beforeUnits.find((candidate) => candidate === back?.[2])
  if (unit !== undefined) return { kind: 'before', count: Number(back?.[1]), unit }
  return wrong(
    reading,
    node,
    '"on"',
    'a date, as 2021-03-03, or a time before the day of setting up, as "20 days before"',
  )
}

const beforeUnits = ['hour', 'day', 'week', 'month', 'year'] as const

/** Sees that no act is dated before the one above it. A date counts as earlier than a time before the setting up. */
export function timeLine(report: Report): { pass(on: FoundingDate, at: number): void } {
  let last: FoundingDate | undefined
  return {
    pass(on, at) {
      if (last !== undefined && isEarlier(on, last)) {
        report.find(
          'out-of-order',
          at,
          `This act is dated before the one above it (${spokenDate(last)}); acts stand in the order of time`,
        )
      } else last = on
    },
  }
}

function isEarlier(on: FoundingDate, last: FoundingDate): boolean {
  if (on.kind === 'date') return last.kind === 'before' || on.date < last.date
  if (last.kind === 'date') return false
  // The longest that the one may be ago is compared with the shortest of the other: a month has 28 to 31 days.
  return on.count * hours[on.unit].least > last.count * hours[last.unit].most
}

const hours = {
  hour: { least: 1, most: 1 },
  day: { least: 24, most: 24 },
  week: { least: 168, most: 168 },
  month: { least: 28 * 24, most: 31 * 24 },
  year: { least: 365 * 24, most: 366 * 24 },
} as const

function spokenDate(on: FoundingDate): string {
  return on.kind === 'date' ? on.date : `${on.count} ${spoken(on.unit)}${on.count === 1 ? '' : 's'} before`
}
