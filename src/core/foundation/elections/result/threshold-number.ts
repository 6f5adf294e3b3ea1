import { ceilingDivision, floorDivision } from '../../../base/ratio.ts'
import type { Threshold } from '../../../charter/structure/election.ts'

/** What shares of an election are shares of. */
export interface Bases {
  readonly voters: number
  readonly cast: number
  readonly seats: number
}

/** The fewest that are enough: "at least 1/2 of voters" of 7 are 4, "more than 1/2" of 8 are 5. */
export function thresholdNumber({ relation, amount }: Threshold, bases: Bases): number {
  if (amount.kind === 'count') return relation === '>' ? amount.count + 1 : amount.count
  const { numerator, denominator } = amount.share
  const product = BigInt(bases[amount.of]) * BigInt(numerator)
  const least =
    relation === '>' ? floorDivision(product, BigInt(denominator)) + 1n : ceilingDivision(product, BigInt(denominator))
  return Number(least)
}
