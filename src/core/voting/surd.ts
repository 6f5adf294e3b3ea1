import { ceilingDivision, greatestCommonDivisor, minus, nought, plus, type Ratio, times } from '../base/ratio.ts'

/**
 * plain + times · √under, exactly, with a whole number under the root that is not below nought. Two that are joined have the same
 * number under the root, or one of them has no root: the charter's reader lets no comparison have two.
 */
export interface Surd {
  readonly plain: Ratio
  readonly times: Ratio
  readonly under: bigint
}

export function rational(plain: Ratio): Surd {
  return { plain, times: nought, under: 0n }
}

/** The root of a number; of one below nought it is taken to be nought. √(n/d) = √(n·d) / d. */
export function rootOf({ numerator, denominator }: Ratio): Surd {
  if (numerator <= 0n) return rational(nought)
  const under = numerator * denominator
  const root = floorOfRoot(under)
  if (root * root === under) return rational({ numerator: root, denominator })
  return { plain: nought, times: { numerator: 1n, denominator }, under }
}

export function sum(left: Surd, right: Surd): Surd {
  return { plain: plus(left.plain, right.plain), times: plus(left.times, right.times), under: sharedRoot(left, right) }
}

export function lessened(left: Surd, right: Surd): Surd {
  return {
    plain: minus(left.plain, right.plain),
    times: minus(left.times, right.times),
    under: sharedRoot(left, right),
  }
}

export function scaledBy(factor: Ratio, { plain, times: multiple, under }: Surd): Surd {
  return { plain: times(factor, plain), times: times(factor, multiple), under }
}

export function isRational({ times: multiple }: Surd): boolean {
  return multiple.numerator === 0n
}

/** Below, at or above nought as the number is: a and b·√n are compared by their squares where their signs differ. */
export function signOf({ plain, times: multiple, under }: Surd): bigint {
  const a = plain.numerator * multiple.denominator
  const b = multiple.numerator * plain.denominator
  if (b === 0n || under === 0n) return a
  if (a >= 0n && b > 0n) return 1n
  if (a <= 0n && b < 0n) return -1n
  const difference = a * a - b * b * under
  return a > 0n ? difference : -difference
}

/** The least whole number that is not below it. */
export function ceilingOf({ plain, times: multiple, under }: Surd): bigint {
  const denominator = plain.denominator * multiple.denominator
  const a = plain.numerator * multiple.denominator
  const b = multiple.numerator * plain.denominator
  const square = b * b * under
  const root = floorOfRoot(square)
  const isWhole = root * root === square
  if (b >= 0n) return ceilingDivision(a + (isWhole ? root : root + 1n), denominator)
  return ceilingDivision(a - root, denominator)
}

/** The greatest whole number whose square is not above it (Newton's method, from above). */
export function floorOfRoot(value: bigint): bigint {
  if (value < 2n) return value < 0n ? 0n : value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

function sharedRoot(left: Surd, right: Surd): bigint {
  if (isRational(left)) return right.under
  if (isRational(right) || left.under === right.under) return left.under
  throw new RangeError(`Two different roots, of ${left.under} and of ${right.under}, are not joined exactly`)
}

/** For tests and words: "3 + 1/2·√7" is brought to its lowest terms. */
export function inLowestTerms({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}
