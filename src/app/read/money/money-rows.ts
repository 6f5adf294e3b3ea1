import type { Name } from '../../../core/base/name.ts'
import { leftOfFund, totalOf } from '../../../core/foundation/money/books/money-left.ts'
import { fundOf, moneyRulesOf } from '../../../core/foundation/money/books/money-of.ts'
import type { FundOfMoney, MoneyPromise, Share, YearOfMoney } from '../../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { groupRef } from '../reader.ts'
import { type YearSpan, yearSpan, yearsOf } from './money-years.ts'

/** What money is for: a budget as a whole, a line of it, what stands on no line, a fund, or what the limits of powers allow where nothing is said. */
export type MoneyPurpose =
  | { readonly kind: 'budget' | 'beside lines' | 'powers' }
  | { readonly kind: 'line' | 'fund'; readonly name: Name }

/** Money of one group, for one purpose, in one year. Rows add up, since nothing stands in two of them. Minor units. */
export interface MoneyRow {
  readonly group: { readonly name: Name; readonly title: string }
  /** A fund is of no year. */
  readonly year?: YearSpan
  readonly purpose: MoneyPurpose
  readonly currency: string
  /** What there is; undefined where nothing says how much. */
  readonly total?: number
  /** What is paid of it too. */
  readonly promised: number
  readonly paid: number
  readonly left?: number
}

/** The money of a group: its years, the newest first, then its funds, then what only its powers limit. */
export function moneyRows(state: FoundationState, name: Name, promises: Iterable<MoneyPromise>): readonly MoneyRow[] {
  const years = (state.books.get(name)?.years ?? []).toReversed()
  return [
    ...years.flatMap((year) => yearRows(state, name, year)),
    ...fundsOf(state, name).map((fund) => fundRow(state, name, fund)),
    ...powersRows(state, name, promises),
  ]
}

/** A year by its lines and what stands on none; as a whole where lines have been given more than there is, so that no row is below nothing. */
function yearRows(state: FoundationState, name: Name, year: YearOfMoney): readonly MoneyRow[] {
  const { currency, budget, from, until } = year
  const of = { group: groupRef(state, name), year: yearSpan(state, name, from, until), currency }
  const whole = sharePart(budget)
  const lines = [...year.lines].map(([line, share]) => ({ name: line, part: sharePart(share) }))
  const rest = lines.reduce((left, { part }) => less(left, part), whole)
  const isOver = (rest.total ?? 0) < 0 || (rest.left ?? 0) < 0
  if (lines.length === 0 || isOver) return [{ ...of, purpose: { kind: 'budget' }, ...whole }]
  const onLines = lines.map(
    ({ name: line, part }): MoneyRow => ({ ...of, purpose: { kind: 'line', name: line }, ...part }),
  )
  // Where the charter says nothing but lines, nothing stands beside them until something is promised so.
  if (rest.total === undefined && rest.promised === 0) return onLines
  return [...onLines, { ...of, purpose: { kind: 'beside lines' }, ...rest }]
}

type Part = Pick<MoneyRow, 'total' | 'promised' | 'paid' | 'left'>

function sharePart(share: Share): Part {
  const { promised, paid } = share
  const total = totalOf(share)
  return { promised, paid, ...(total !== undefined && { total, left: total - promised }) }
}

/** A line without an amount takes from what is left of the whole. */
function less(whole: Part, line: Part): Part {
  return {
    promised: whole.promised - line.promised,
    paid: whole.paid - line.paid,
    ...(whole.total !== undefined && { total: whole.total - (line.total ?? 0) }),
    ...(whole.left !== undefined && { left: whole.left - (line.left ?? 0) }),
  }
}

/** Those that the charter names, in its order, and those that it named before. */
export function fundsOf(
  state: FoundationState,
  name: Name,
): readonly { readonly fund: Name; readonly found: FundOfMoney }[] {
  const named = (moneyRulesOf(state, name)?.funds ?? []).map((fund) => fund.name)
  return [...new Set([...named, ...(state.books.get(name)?.funds.keys() ?? [])])].flatMap((fund) => {
    const found = fundOf(state, name, fund)
    return found === undefined ? [] : [{ fund, found }]
  })
}

function fundRow(
  state: FoundationState,
  name: Name,
  { fund, found }: { readonly fund: Name; readonly found: FundOfMoney },
): MoneyRow {
  return { group: groupRef(state, name), purpose: { kind: 'fund', name: fund }, ...leftOfFund(found) }
}

/** What was promised without a budget or a fund, by the year and the currency. */
function powersRows(state: FoundationState, name: Name, promises: Iterable<MoneyPromise>): readonly MoneyRow[] {
  const yearAt = yearsOf(state, name)
  const rows = new Map<string, { year: YearSpan; currency: string; promised: number; paid: number }>()
  for (const { charge, amount, decided, since, paid, released } of promises) {
    if (charge.kind !== 'powers' || since === undefined) continue
    const year = yearAt(decided)
    const { currency } = amount
    const key = `${year.from} ${currency}`
    const row = rows.get(key) ?? { year, currency, promised: 0, paid: 0 }
    row.promised += amount.minor - released
    row.paid += paid
    rows.set(key, row)
  }
  const group = groupRef(state, name)
  return [...rows.values()].toReversed().map((row): MoneyRow => ({ group, purpose: { kind: 'powers' }, ...row }))
}
