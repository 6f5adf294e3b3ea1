import { type Fraction, fraction } from '../../base/fraction.ts'

export type Joint = 'sum' | 'difference' | 'product' | 'quotient'

/** Undefined when the result would be too large to be exact. The right of a quotient is not nought. */
export function calculate(kind: Joint, left: Fraction, right: Fraction): Fraction | undefined {
  switch (kind) {
    case 'sum':
      return plus(left, right)
    case 'difference':
      return plus(left, { numerator: -right.numerator, denominator: right.denominator })
    case 'product':
      return times(left, right)
    case 'quotient':
      return times(left, inverse(right))
  }
}

export function inverse({ numerator, denominator }: Fraction): Fraction {
  return numerator < 0
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator }
}

const greatest = 1_000_000_000

function plus(left: Fraction, right: Fraction): Fraction | undefined {
  const numerator = left.numerator * right.denominator + right.numerator * left.denominator
  return exact(numerator, left.denominator * right.denominator)
}

function times(left: Fraction, right: Fraction): Fraction | undefined {
  return exact(left.numerator * right.numerator, left.denominator * right.denominator)
}

function exact(numerator: number, denominator: number): Fraction | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return undefined
  const value = fraction(numerator, denominator)
  return Math.abs(value.numerator) <= greatest && value.denominator <= greatest ? value : undefined
}
