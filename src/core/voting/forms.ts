import { greatestCommonDivisor, type Ratio } from '../base/ratio.ts'
import type { Affine } from './affine.ts'
import { type Formula, known, not } from './formula.ts'
import { ceilingOf, scaledBy, signOf } from './surd.ts'

/**
 * The distinct directions in which conditions measure the further voices. Each is a list of whole numbers without a
 * common divisor, the first that is not nought above nought, so that "2 × yes > 2 × no" and "no >= yes" share one.
 */
export class Forms {
  readonly #forms: (readonly bigint[])[] = []
  readonly #known = new Map<string, number>()

  get list(): readonly (readonly bigint[])[] {
    return this.#forms
  }

  /**
   * "amount ≥ 0" as "form ≥ bound". With the slopes scaled to whole numbers a, the constant to c alike, and g the divisor that the a
   * share, a/g·x is a whole number, so a·x ≥ −c says the same as a/g·x ≥ ⌈−c/g⌉: the bound is rounded, no vote is.
   */
  atLeastNought({ now, perVoice }: Affine): Formula {
    const common = commonDenominator(perVoice)
    const slopes = perVoice.map(({ numerator, denominator }) => numerator * (common / denominator))
    const divisor = slopes.reduce(greatestCommonDivisor, 0n)
    if (divisor === 0n) return known(signOf(now) >= 0n)
    const bound = ceilingOf(scaledBy({ numerator: -common, denominator: divisor }, now))
    const form = slopes.map((slope) => slope / divisor)
    const leading = form.find((slope) => slope !== 0n) ?? 0n
    if (leading > 0n) return { kind: 'at least', form: this.#indexOf(form), bound }
    return not({ kind: 'at least', form: this.#indexOf(form.map((slope) => -slope)), bound: 1n - bound })
  }

  #indexOf(form: readonly bigint[]): number {
    const key = form.join(' ')
    const index = this.#known.get(key) ?? this.#forms.push(form) - 1
    this.#known.set(key, index)
    return index
  }
}

function commonDenominator(ratios: readonly Ratio[]): bigint {
  return ratios.reduce(
    (multiple, { denominator }) => (multiple / greatestCommonDivisor(multiple, denominator)) * denominator,
    1n,
  )
}
