import { floorDivision, type Ratio } from '../../../base/ratio.ts'
import { exactText, reduced } from '../../exact-text.ts'

/** How a rule keeps amounts: cut to so many decimals, or exact. */
export interface Amounts {
  readonly cut: (amount: Ratio) => Ratio
  /** The quotient, cut; the divisor is above zero. */
  readonly divide: (dividend: Ratio, divisor: Ratio) => Ratio
  readonly text: (amount: Ratio) => string
  /** One of the last decimal; there is none where amounts are exact. */
  readonly unit?: Ratio
}

export function amountsOf(decimals: number | 'exact'): Amounts {
  return decimals === 'exact' ? exact : fixed(decimals)
}

const exact: Amounts = {
  cut: reduced,
  divide: (dividend, divisor) => reduced(quotient(dividend, divisor)),
  text: exactText,
}

/** Amounts are never below zero, so that cutting is rounding down. */
function fixed(decimals: number): Amounts {
  const scale = 10n ** BigInt(decimals)
  const cut = ({ numerator, denominator }: Ratio): Ratio =>
    denominator === scale
      ? { numerator, denominator }
      : { numerator: floorDivision(numerator * scale, denominator), denominator: scale }
  return {
    cut,
    divide: (dividend, divisor) => cut(quotient(dividend, divisor)),
    text: (amount) => {
      const digits = `${cut(amount).numerator}`.padStart(decimals + 1, '0')
      return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    },
    unit: { numerator: 1n, denominator: scale },
  }
}

function quotient(dividend: Ratio, divisor: Ratio): Ratio {
  return {
    numerator: dividend.numerator * divisor.denominator,
    denominator: dividend.denominator * divisor.numerator,
  }
}
