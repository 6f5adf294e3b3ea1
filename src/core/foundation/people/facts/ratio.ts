import type { Fraction } from '../../../base/fraction.ts'

/** An exact number of any size. The denominator is above zero. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function ratio({ numerator, denominator }: Fraction): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

export function whole(count: number): Ratio {
  return { numerator: BigInt(count), denominator: 1n }
}

export function plus(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
}

export function times(left: Ratio, right: Ratio): Ratio {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator }
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, { ...right, numerator: -right.numerator })
}

export function order(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const { numerator } = minus(left, right)
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}

/** Reads "12", "-3", "2.5"; undefined for anything else. */
export function parseRatio(text: string): Ratio | undefined {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, sign, before = '0', behind = ''] = match
  const digits = BigInt(`${before}${behind}`)
  return { numerator: sign === '-' ? -digits : digits, denominator: 10n ** BigInt(behind.length) }
}
