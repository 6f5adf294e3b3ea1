import type { Money } from './money.ts'
import { placesOf } from './money.ts'
import type { Ratio } from './ratio.ts'

/**
 * Reads a number above zero as people write rates and index values: "1.0842", "312.332". Undefined for any other form, so that nothing is
 * read that is not exactly what was written.
 */
export function parseDecimal(text: string): Ratio | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(text)
  if (match === null) return undefined
  const [, whole = '', behind = ''] = match
  const numerator = BigInt(whole + behind)
  return numerator === 0n ? undefined : { numerator, denominator: 10n ** BigInt(behind.length) }
}

/** The quotient of whole numbers that are not negative, rounded to the nearest, and from the middle to the even one. */
export function halfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const twice = 2n * (dividend % divisor)
  const isUp = twice > divisor || (twice === divisor && quotient % 2n === 1n)
  return isUp ? quotient + 1n : quotient
}

/** An amount times an exact number, rounded half to even to the minor unit; undefined where it is too large to be kept exactly. */
export function scaledMoney({ currency, minor }: Money, by: Ratio): Money | undefined {
  return amountOf(currency, halfEven(BigInt(minor) * by.numerator, by.denominator))
}

/**
 * An amount in another currency, rounded half to even to its minor unit.
 * @param rate how many units of the other currency one unit is worth
 */
export function exchangedMoney({ currency, minor }: Money, rate: Ratio, into: string): Money | undefined {
  const dividend = BigInt(minor) * rate.numerator * 10n ** BigInt(placesOf(into))
  return amountOf(into, halfEven(dividend, rate.denominator * 10n ** BigInt(placesOf(currency))))
}

function amountOf(currency: string, minor: bigint): Money | undefined {
  const amount = Number(minor)
  return Number.isSafeInteger(amount) ? { currency, minor: amount } : undefined
}
