import type { Name } from '../../../core/base/name.ts'
import { leftOfFund, leftOfYear, type MoneyLeft } from '../../../core/foundation/money/books/money-left.ts'
import type { MoneyPromise } from '../../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { fundsOf, type MoneyRow, moneyRows } from './money-rows.ts'
import { isOfYear, perYear, type YearSums, yearNamesIn } from './money-sums.ts'
import { type WhichYear, type YearSpan, yearSpan, yearsOf } from './money-years.ts'
import { type PaymentView, type PromiseView, paymentsOf, promiseView } from './promise-view.ts'

/** Which part of the money is meant. */
export interface WhichMoney {
  readonly year?: WhichYear
  /** Promises of decisions with a smaller number. */
  readonly before?: number
}

/** The money of a group as everybody may see it: no payee, giver or contract is in it. All sums are minor units. */
export interface MoneyView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly which: WhichMoney
  /** What years there are to choose, the latest first. */
  readonly yearNames: readonly string[]
  /** Budgets of the years that are meant, the newest first. */
  readonly years: readonly (YearSpan & {
    /** The budget as a whole, then each of its lines. */
    readonly shares: readonly (MoneyLeft & { readonly line?: Name })[]
  })[]
  /** The same and its funds as rows that add up, with what was promised on neither. */
  readonly rows: readonly MoneyRow[]
  /** What each year came to, the latest first, whichever are meant. */
  readonly perYear: readonly { readonly currency: string; readonly years: readonly YearSums[] }[]
  readonly funds: readonly (MoneyLeft & { readonly fund: Name })[]
  /** The newest first. */
  readonly promises: readonly PromiseView[]
  /** Of these promises. */
  readonly payments: readonly PaymentView[]
  /** Of the next page of promises. */
  readonly next?: number
}

const most_shown = 100

/** With a page of its promises. */
export function moneyView(reader: Reader, group: Name, which: WhichMoney = {}): MoneyView | undefined {
  const { state, at } = reader.snapshot
  if (!state.groups.has(group)) return undefined
  const ours = [...state.promises.values()].filter((promise) => promise.group === group)
  const rows = moneyRows(state, group, ours)
  const ofYears = rows.filter(({ year }) => year !== undefined)
  const { before } = which
  const meant = promisesOfYear(state, group, ours, which.year)
  const rest = before === undefined ? meant : meant.filter(({ motion }) => motion < before)
  const shown = rest.toReversed().slice(0, most_shown)
  const next = rest.length > most_shown ? shown.at(-1)?.motion : undefined
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, group),
    which,
    yearNames: yearNamesIn(rows),
    years: yearViews(state, group).filter((year) => isOfYear({ year }, which.year, at)),
    rows: rows.filter((row) => isOfYear(row, which.year, at)),
    perYear: [...Map.groupBy(ofYears, ({ currency }) => currency)].map(([currency, ours]) => ({
      currency,
      years: perYear(currency, ours),
    })),
    funds: fundsOf(state, group).map(({ fund, found }) => ({ ...leftOfFund(found), fund })),
    promises: shown.map(promiseView),
    payments: paymentsOf(state, shown),
    ...(next !== undefined && { next }),
  }
}

function yearViews(state: FoundationState, group: Name): MoneyView['years'] {
  return (state.books.get(group)?.years ?? []).toReversed().map((year) => ({
    ...yearSpan(state, group, year.from, year.until),
    shares: [undefined, ...year.lines.keys()].flatMap((line) => {
      const left = leftOfYear(year, line)
      return left === undefined ? [] : [{ ...left, ...(line !== undefined && { line }) }]
    }),
  }))
}

/** Every promise of a group that is meant, the newest first; undefined where there is no such group. */
export function promisesOfGroup({ snapshot: { state } }: Reader, group: Name, year?: WhichYear) {
  if (!state.groups.has(group)) return undefined
  const ours = [...state.promises.values()].filter((promise) => promise.group === group)
  return promisesOfYear(state, group, ours, year).toReversed().map(promiseView)
}

/** All of them where no year is said. */
function promisesOfYear(
  state: FoundationState,
  group: Name,
  ours: readonly MoneyPromise[],
  year: WhichYear,
): readonly MoneyPromise[] {
  const yearAt = yearsOf(state, group)
  const begun = (state.books.get(group)?.years ?? []).filter(
    ({ from, until }) => yearSpan(state, group, from, until).year === year,
  )
  const isMeant = ({ charge, decided }: MoneyPromise) =>
    charge.kind === 'budget' ? begun.some(({ from }) => from === charge.year) : yearAt(decided).year === year
  return year === undefined || year === 'all' ? ours : ours.filter(isMeant)
}
