import { greatestCommonDivisor, type Ratio } from '../base/ratio.ts'

/** The same number with the smallest whole numbers, so that a long count does not grow them. */
export function reduced({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return divisor <= 1n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** As rounds show an exact amount: "5", or a fraction "1/6". */
export function exactText(ratio: Ratio): string {
  const { numerator, denominator } = reduced(ratio)
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`
}
