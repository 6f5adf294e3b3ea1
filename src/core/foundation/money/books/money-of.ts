import type { Name } from '../../../base/name.ts'
import type { MoneyRules } from '../../../charter/structure/money-rules.ts'
import type { FoundationState } from '../../state.ts'
import type { Books, FundOfMoney } from '../money-state.ts'

/** What the charter of a group says of money; of one that has ended what it said last. */
export function moneyRulesOf(state: FoundationState, group: Name): MoneyRules | undefined {
  return state.groups.get(group)?.charter.money
}

/** In what a group counts: as its charter says, or as the first of its amounts does. */
export function currencyOf({ currency, year, lines, funds }: MoneyRules): string | undefined {
  if (currency !== undefined) return currency
  const amounts = [year?.budget, ...lines.map(({ amount }) => amount), ...funds.map(({ amount }) => amount)]
  return amounts.find((amount) => amount !== undefined)?.currency
}

/** Whether a group has a budget or lines of one, which run by years. */
export function hasBudget({ year, lines }: MoneyRules): boolean {
  return year?.budget !== undefined || lines.length > 0
}

/** A fund that the charter names is there from the beginning, and empty until something comes in. */
export function fundOf(state: FoundationState, group: Name, name: Name): FundOfMoney | undefined {
  const known = state.books.get(group)?.funds.get(name)
  if (known !== undefined) return known
  const money = moneyRulesOf(state, group)
  const currency = money === undefined ? undefined : currencyOf(money)
  const isNamed = money?.funds.some((fund) => fund.name === name) === true
  return isNamed && currency !== undefined ? emptyFund(currency) : undefined
}

export function emptyFund(currency: string): FundOfMoney {
  return { currency, opened: 0, openings: [], received: 0, promised: 0, paid: 0, receipts: [] }
}

export function booksOf(state: FoundationState, group: Name): Books {
  const known = state.books.get(group)
  if (known !== undefined) return known
  const books: Books = { years: [], funds: new Map(), indexes: new Map() }
  state.books.set(group, books)
  return books
}
