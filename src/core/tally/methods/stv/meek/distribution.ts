import { ceilingDivision } from '../../../../base/ratio.ts'
import type { PrefixTree } from './prefix-tree.ts'

/** How much of what comes to them candidates keep: a part of it (Meek), or all up to a price (Warren). Amounts are whole units of the last decimal. */
export type Keeping = 'part' | 'price'

export interface Distribution {
  readonly tree: PrefixTree
  readonly keeping: Keeping
  /** One, in units. */
  readonly scale: bigint
  /** By candidate, then by way to end. */
  readonly holders: number
  /** All ballots together. */
  readonly cast: number
}

/** What each holder gets when every ballot is worth one and each candidate keeps by their factor, every product rounded up to a unit. */
export function distribute(distribution: Distribution, factors: readonly bigint[]): readonly bigint[] {
  const { scale, cast } = distribution
  const areDoublesExact = scale <= 1_000_000_000n && cast * Number(scale) <= Number.MAX_SAFE_INTEGER
  return areDoublesExact ? inDoubles(distribution, factors) : inBigints(distribution, factors)
}

/** Nothing here is above the value of all ballots in units, below 2^53. */
function inDoubles({ tree, keeping, scale, holders }: Distribution, factors: readonly bigint[]): readonly bigint[] {
  const one = Number(scale)
  const keeps = Float64Array.from({ length: holders }, (_, holder) => Number(factors[holder] ?? scale))
  const totals = new Float64Array(holders)
  const passed = new Float64Array(tree.holders.length)
  passed[0] = one
  for (let node = 1; node < passed.length; node += 1) {
    const weight = passed[tree.parents[node] ?? 0] ?? 0
    const ballots = tree.ballots[node] ?? 0
    if (weight === 0 || ballots === 0) continue
    const holder = tree.holders[node] ?? 0
    const factor = keeps[holder] ?? 0
    const kept = keeping === 'price' ? Math.min(weight, factor) : factor === one ? weight : partUp(weight, factor, one)
    passed[node] = weight - kept
    totals[holder] = (totals[holder] ?? 0) + kept * ballots
  }
  return Array.from(totals, BigInt)
}

/**
 * weight · factor / one, rounded up, all of them at most 10^9. The quotient in doubles is at most one off, for the product is below 2^60; what is left of it
 * lies between -10^9 and 2·10^9, so that its lowest 32 bits tell it.
 */
function partUp(weight: number, factor: number, one: number): number {
  const quotient = Math.floor((weight * factor) / one)
  const rest = (Math.imul(weight, factor) - Math.imul(quotient, one)) | 0
  if (rest <= 0) return rest + one <= 0 ? quotient - 1 : quotient
  return rest > one ? quotient + 2 : quotient + 1
}

function inBigints({ tree, keeping, scale, holders }: Distribution, factors: readonly bigint[]): readonly bigint[] {
  const totals = Array.from({ length: holders }, () => 0n)
  const passed = [scale]
  for (let node = 1; node < tree.holders.length; node += 1) {
    const weight = passed[tree.parents[node] ?? 0] ?? 0n
    const holder = tree.holders[node] ?? 0
    const factor = factors[holder] ?? scale
    const kept = keeping === 'price' ? (weight < factor ? weight : factor) : ceilingDivision(weight * factor, scale)
    passed.push(weight - kept)
    totals[holder] = (totals[holder] ?? 0n) + kept * BigInt(tree.ballots[node] ?? 0)
  }
  return totals
}
