import { stringify } from 'csv-stringify/sync'
import type { MoneyRow } from '../../../app/read/money/money-rows.ts'
import type { PromiseView } from '../../../app/read/money/promise-view.ts'
import { decimalOf } from '../../../core/base/money.ts'

const sums = [
  'group',
  'year',
  'first day',
  'last day',
  'kind',
  'purpose',
  'currency',
  'there is',
  'promised',
  'paid',
  'left',
]
const promised = [
  'decision',
  'decided',
  'verb',
  'object',
  'drawn on',
  'currency',
  'amount',
  'paid',
  'given back',
  'open',
]

/** Rows that add up, for a spreadsheet, in which nothing is taken for a formula: RFC 4180. Empty where nothing says how much. */
export function moneyCsv(rows: readonly MoneyRow[]): string {
  return table(
    sums,
    rows.map(({ group, year, purpose, currency, total, promised, paid, left }) => [
      ...[group.name, year?.year ?? '', year?.firstDay ?? '', year?.lastDay ?? ''],
      ...[purpose.kind, 'name' in purpose ? purpose.name : '', currency],
      ...[total, promised, paid, left].map((minor) => (minor === undefined ? '' : decimalOf({ currency, minor }))),
    ]),
  )
}

/** What each decision promised, in the same way. */
export function promisesCsv(promises: readonly PromiseView[]): string {
  return table(
    promised,
    promises.map(({ decision, decided, purpose, charge, amount: { currency, minor }, waits, paid, released, open }) => [
      ...[String(decision), decided, purpose.verb, purpose.object, waits ? 'waits' : drawnOn(charge), currency],
      ...[minor, paid, released, open].map((each) => decimalOf({ currency, minor: each })),
    ]),
  )
}

function drawnOn(charge: PromiseView['charge']): string {
  switch (charge.kind) {
    case 'budget':
      return charge.line ?? 'budget'
    case 'fund':
      return charge.fund
    case 'powers':
      return ''
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...head], ...rows.map((row) => [...row])], { record_delimiter: 'windows', escape_formulas: true })
}
