/** An exact number: whole numbers of any size over a denominator above zero, not reduced. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const nought: Ratio = { numerator: 0n, denominator: 1n }

export function whole(numerator: bigint | number): Ratio {
  return { numerator: BigInt(numerator), denominator: 1n }
}

/** The number as it is written: 0.1 is one tenth, not the binary fraction nearest to it. */
export function ratioOf(written: number): Ratio {
  if (!Number.isFinite(written)) throw new RangeError(`${written} is not a number that a rule can count with`)
  const [decimals = '', power = '0'] = String(written).split('e')
  const [before = '', after = ''] = decimals.split('.')
  const shift = Number(power) - after.length
  const digits = BigInt(before + after)
  return shift < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-shift) }
    : { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
}

export function plus(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator }
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, { numerator: -right.numerator, denominator: right.denominator })
}

export function times(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  }
}

/** Below zero where the left is less, above where it is more. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The quotient of whole numbers, rounded down; the divisor is above zero. */
export function floorDivision(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient
}

/** The quotient of whole numbers, rounded up; the divisor is above zero. */
export function ceilingDivision(dividend: bigint, divisor: bigint): bigint {
  return -floorDivision(-dividend, divisor)
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, lesser] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (lesser !== 0n) [greater, lesser] = [lesser, greater % lesser]
  return greater
}
