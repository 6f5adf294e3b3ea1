import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import { leftOfFund, leftOfYear, type MoneyLeft } from '../../../core/foundation/money/books/money-left.ts'
import { fundOf, moneyRulesOf } from '../../../core/foundation/money/books/money-of.ts'
import type { Charge } from '../../../core/foundation/money/money-event.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'

/** The money of a group as everybody may see it: no payee, giver or contract is in it. All sums are minor units. */
export interface MoneyView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  /** The newest first. */
  readonly years: readonly {
    readonly from: Instant
    readonly until: Instant
    /** The budget as a whole, then each of its lines. */
    readonly shares: readonly (MoneyLeft & { readonly line?: Name })[]
  }[]
  readonly funds: readonly (MoneyLeft & { readonly fund: Name })[]
  /** The newest first. */
  readonly promises: readonly PromiseView[]
}

/** What a decision promised: the amount is what was paid, what was given back and what is still open. */
export interface PromiseView {
  readonly decision: number
  readonly decided: Instant
  readonly amount: Money
  readonly purpose: { readonly verb: Name; readonly object: string }
  readonly charge: Charge
  /** There was not enough for it yet. */
  readonly waits: boolean
  readonly paid: number
  readonly released: number
  readonly open: number
}

export function moneyView(reader: Reader, group: Name): MoneyView | undefined {
  const { state } = reader.snapshot
  if (!state.groups.has(group)) return undefined
  const books = state.books.get(group)
  const years = (books?.years ?? []).toReversed().map((year) => ({
    from: year.from,
    until: year.until,
    shares: [undefined, ...year.lines.keys()].flatMap((line) => {
      const left = leftOfYear(year, line)
      return left === undefined ? [] : [{ ...left, ...(line !== undefined && { line }) }]
    }),
  }))
  const named = (moneyRulesOf(state, group)?.funds ?? []).map(({ name }) => name)
  const funds = [...new Set([...named, ...(books?.funds.keys() ?? [])])].flatMap((fund) => {
    const found = fundOf(state, group, fund)
    return found === undefined ? [] : [{ ...leftOfFund(found), fund }]
  })
  const promises = [...state.promises.values()].filter((promise) => promise.group === group).toReversed()
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, group),
    years,
    funds,
    promises: promises.map(({ motion, decided, amount, purpose, charge, since, paid, released }) => ({
      decision: motion,
      decided,
      amount,
      purpose,
      charge,
      waits: since === undefined && released < amount.minor,
      paid,
      released,
      open: amount.minor - paid - released,
    })),
  }
}
