import type { Name } from '../../../core/base/name.ts'
import type { MoneyPromise } from '../../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type MoneyRow, moneyRows } from './money-rows.ts'
import { isOfYear, type MoneySums, perYear, sumsOf, type YearSums, yearNamesIn } from './money-sums.ts'
import type { WhichYear } from './money-years.ts'

/** The money of all groups as everybody may see it, each currency for itself. */
export interface FoundationMoneyView {
  readonly foundation: FoundationRef
  readonly which: { readonly year?: WhichYear }
  /** What years there are to choose, the latest first. */
  readonly yearNames: readonly string[]
  /** In the order of the alphabet. */
  readonly currencies: readonly CurrencyView[]
}

export interface CurrencyView {
  readonly currency: string
  /** Of the years that are meant. */
  readonly inYears: Summed
  /** Funds are of no year. */
  readonly funds: Summed
  /** What all groups come to in each year, the latest first. */
  readonly perYear: readonly YearSums[]
}

export interface Summed {
  readonly rows: readonly MoneyRow[]
  readonly sums: MoneySums
}

export function foundationMoneyView(reader: Reader, year?: WhichYear): FoundationMoneyView {
  const { state, at } = reader.snapshot
  const rows = rowsOfAll(state)
  const currencies = [...new Set(rows.map(({ currency }) => currency))].toSorted()
  return {
    foundation: foundationRef(reader),
    which: { ...(year !== undefined && { year }) },
    yearNames: yearNamesIn(rows),
    currencies: currencies.map((currency) => {
      const ours = rows.filter((row) => row.currency === currency)
      const years = ours.filter((row) => row.year !== undefined)
      const inYears = years.filter((row) => isOfYear(row, year, at))
      const funds = ours.filter((row) => row.year === undefined)
      return {
        currency,
        inYears: { rows: inYears, sums: sumsOf(currency, inYears) },
        funds: { rows: funds, sums: sumsOf(currency, funds) },
        perYear: perYear(currency, years),
      }
    }),
  }
}

/** All groups' promises in one pass. */
function rowsOfAll(state: FoundationState): readonly MoneyRow[] {
  const promises = new Map<Name, MoneyPromise[]>()
  for (const promise of state.promises.values()) {
    const ours = promises.get(promise.group)
    if (ours === undefined) promises.set(promise.group, [promise])
    else ours.push(promise)
  }
  return [...state.groups.keys()].flatMap((group) => moneyRows(state, group, promises.get(group) ?? []))
}

/** Whether the charter of some group says anything of money, or some was promised. */
export function hasMoney({ groups, promises }: FoundationState): boolean {
  return promises.size > 0 || [...groups.values()].some(({ charter }) => charter.money !== undefined)
}
