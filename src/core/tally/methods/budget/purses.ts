import { minus, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import { reduced } from '../../exact-text.ts'
import { type Estimate, rounding } from './estimate.ts'

/**
 * What a voter has left. All who paid for the same projects have the same purse; it has an estimate, and what it began with and paid,
 * from which the exact amount follows where an estimate is not enough to decide by.
 */
export interface Purse {
  readonly estimate: Estimate
  readonly begun: Ratio
  readonly paid: readonly Price[]
}

/** What each supporter of a project who has so much pays for it; the others give all they have. */
export interface Price {
  readonly estimate: Estimate
  readonly exact: () => Ratio
}

/** So many people with the same purse. */
export interface Holders {
  readonly purse: Purse
  readonly number: number
}

export const emptyPurse: Purse = { estimate: { value: 0, error: 0 }, begun: whole(0), paid: [] }

export function fullPurse(begun: Ratio): Purse {
  const value = Number(begun.numerator) / Number(begun.denominator)
  return { estimate: { value, error: rounding * value }, begun, paid: [] }
}

/** What of a purse is left when a price was paid. */
export function paidFrom({ estimate: before, begun, paid }: Purse, price: Price): Purse {
  const { value, error } = price.estimate
  const lost = rounding * (before.value + value)
  return {
    estimate: { value: before.value - value, error: before.error + error + lost },
    begun,
    paid: [...paid, price],
  }
}

export function priceOf(cost: number, poor: readonly Holders[], rich: number): Price {
  const given = sumOf(poor)
  const value = (cost - given.value) / rich
  const error = (given.error + rounding * (cost + given.value)) / rich + rounding * Math.abs(value)
  let exact: Ratio | undefined
  return {
    estimate: { value, error },
    exact: () => {
      exact ??= exactPrice(cost, poor, rich)
      return exact
    },
  }
}

export function sumOf(holders: readonly Holders[]): Estimate {
  return holders.reduce(withMore, { value: 0, error: 0 })
}

export function withMore({ value, error }: Estimate, { purse, number }: Holders): Estimate {
  const part = number * purse.estimate.value
  const sum = value + part
  return { value: sum, error: error + number * purse.estimate.error + rounding * (Math.abs(part) + Math.abs(sum)) }
}

/** Adds up how often each price was paid first, so that it costs one fraction a price and not one a voter. */
export function exactSum(holders: readonly Holders[]): Ratio {
  const paid = new Map<Price, number>()
  let sum = whole(0)
  for (const [begun, same] of Map.groupBy(holders, ({ purse }) => purse.begun)) {
    sum = plus(sum, times(begun, whole(same.reduce((people, { number }) => people + number, 0))))
  }
  for (const { purse, number } of holders) {
    for (const price of purse.paid) paid.set(price, (paid.get(price) ?? 0) + number)
  }
  for (const [price, often] of paid) sum = reduced(minus(sum, times(price.exact(), whole(often))))
  return sum
}

export function exactIn(purse: Purse): Ratio {
  return exactSum([{ purse, number: 1 }])
}

function exactPrice(cost: number, poor: readonly Holders[], rich: number): Ratio {
  const { numerator, denominator } = minus(whole(cost), exactSum(poor))
  return reduced({ numerator, denominator: denominator * BigInt(rich) })
}
