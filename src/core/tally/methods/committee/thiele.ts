import { greatestCommonDivisor, type Ratio } from '../../../base/ratio.ts'

/** What a voter's first, second and next member of a committee are worth to a rule: never more than the one before. */
export type Worth = (member: number) => Ratio

/** Proportional approval voting: 1, 1/2, 1/3, … (Thiele 1895). */
export const harmonic: Worth = (member) => ({ numerator: 1n, denominator: BigInt(member) })

/** Chamberlin and Courant: whoever has one member is represented. */
export const once: Worth = (member) => ({ numerator: member === 1 ? 1n : 0n, denominator: 1n })

/** After Sainte-Laguë: 1, 1/3, 1/5, … */
export const oddHarmonic: Worth = (member) => ({ numerator: 1n, denominator: BigInt(2 * member - 1) })

/** 1, 1/2, 1/4, … */
export const halving: Worth = (member) => ({ numerator: 1n, denominator: 2n ** BigInt(member - 1) })

/** The same worths as whole numbers, and by how much they were multiplied. */
export interface Scale {
  readonly unit: bigint
  /** By how many members a voter already has, what one more is worth. */
  readonly worths: readonly bigint[]
}

export function scaleOf(worth: Worth, seats: number): Scale {
  const ratios = Array.from({ length: Math.max(seats, 1) }, (_, had) => worth(had + 1))
  const unit = ratios.reduce(
    (common, { denominator }) => (common / greatestCommonDivisor(common, denominator)) * denominator,
    1n,
  )
  return { unit, worths: ratios.map(({ numerator, denominator }) => (numerator * unit) / denominator) }
}
