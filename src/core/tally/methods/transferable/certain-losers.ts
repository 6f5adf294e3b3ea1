import { compareRatios, nought, plus, type Ratio } from '../../../base/ratio.ts'

export interface Standing {
  readonly continuing: readonly number[]
  readonly votes: readonly Ratio[]
  /** How many of them there must be left. */
  readonly keep: number
  /** Votes of others that may still come to anyone. */
  readonly surplus: Ratio
}

/**
 * The most candidates who cannot be elected any more: all their votes and surpluses together are fewer than the votes of the next one. Reference WIGM
 * Rule of the PR Foundation, B.2; the same as RCTab's batch elimination where there is no surplus.
 */
export function certainLosers({ continuing, votes, keep, surplus }: Standing): readonly number[] {
  const ofCandidate = (candidate: number | undefined) =>
    candidate === undefined ? nought : (votes[candidate] ?? nought)
  const rising = continuing.toSorted((one, other) => compareRatios(ofCandidate(one), ofCandidate(other)))
  let together = surplus
  let losers = 0
  for (let size = 1; size <= rising.length - keep; size += 1) {
    together = plus(together, ofCandidate(rising[size - 1]))
    if (compareRatios(together, ofCandidate(rising[size])) < 0) losers = size
  }
  return rising.slice(0, losers).toSorted((one, other) => one - other)
}
