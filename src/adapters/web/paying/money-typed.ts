import { parseDecimal } from '../../../core/base/exact-money.ts'
import type { Money } from '../../../core/base/money.ts'
import { comesTo } from '../../../core/foundation/money/books/exchanged.ts'
import type { Exchanged } from '../../../core/foundation/money/money-event.ts'
import { moneyIn } from '../requests/asking-fields.ts'

/** What was typed of an amount: in the group's currency, or in another one with the rate and its day. */
export interface TypedMoney {
  readonly amount: string
  readonly rate: string
  readonly rateOn: string
  readonly rateSource: string
}

export interface ReadMoney {
  readonly amount: Money
  readonly exchanged?: Exchanged
}

/** The amount in the group's currency, or by field what cannot be read. */
export function moneyTyped(
  typed: TypedMoney,
  currency: string | undefined,
): ReadMoney | { readonly errors: Readonly<Record<string, string>> } {
  const amount = moneyIn(typed.amount, currency)
  if (amount === undefined) return { errors: { amount: typed.amount === '' ? 'empty' : 'not an amount' } }
  if (currency === undefined || amount.currency === currency) return { amount }
  return exchangedTyped(amount, typed, currency)
}

/** What an amount in another currency comes to by the rate that was typed. */
export function exchangedTyped(
  original: Money,
  { rate, rateOn, rateSource }: Omit<TypedMoney, 'amount'>,
  currency: string,
): Required<ReadMoney> | { readonly errors: Readonly<Record<string, string>> } {
  const errors = {
    ...(rate === '' ? { rate: 'rate needed' } : parseDecimal(rate) === undefined && { rate: 'not a rate' }),
    ...(rateOn === '' && { rateOn: 'day needed' }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  const exchanged = { original, rate, on: rateOn, ...(rateSource !== '' && { source: rateSource }) }
  const into = comesTo(exchanged, currency)
  return into === undefined ? { errors: { rate: 'not a rate' } } : { amount: into, exchanged }
}
