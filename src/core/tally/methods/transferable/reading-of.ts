import type { Params } from '../../params/params.ts'
import type { Reading } from './preferences.ts'

/** How ballots are read by `overvote`, `skipped` and the number of ranks; those who have withdrawn are passed over wherever they stand. */
export function readingOf(params: Params, without: readonly number[]): Reading {
  return {
    overvote: params.overvote === 'skipped' ? 'passed-over' : 'ends',
    skippedRanks: params.skipped === 'exhausts' ? 0 : Number.POSITIVE_INFINITY,
    repeatEnds: params.exhaustOnDuplicate ?? false,
    ranks: ranksOf(params),
    without,
  }
}

export function ranksOf({ maxRankings, maxRankingLevels }: Params): number {
  return Math.min(maxRankings ?? Number.POSITIVE_INFINITY, maxRankingLevels ?? Number.POSITIVE_INFINITY)
}
