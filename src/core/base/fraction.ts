/** An exact share: two thirds is 2/3, never 66.67. Both are whole numbers and the denominator is above zero. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator) || 1
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Cross-multiplied in big integers, because 29 / 50 * 100 is 57.99999999999999 and would fail "at least 58%". */
export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
