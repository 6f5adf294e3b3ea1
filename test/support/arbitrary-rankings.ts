import fc from 'fast-check'
import { joined, overvoted, type Rankings, skipped } from '../../src/core/tally/ballots/ballots.ts'

/** The names of one rank; none where it was skipped, 'overvote' where they were not recorded. */
export type Rank = readonly number[] | 'overvote'
export interface Cast {
  readonly count: number
  readonly ranks: readonly Rank[]
}

/** Ballots with everything that ballots can have: shared, skipped and repeated ranks. */
export function arbitraryBallots(candidates: number): fc.Arbitrary<readonly Cast[]> {
  const rank = fc.oneof(
    { weight: 9, arbitrary: fc.nat(candidates - 1).map((one) => [one]) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.nat(candidates - 1), { maxLength: 2 }) },
  )
  const ranks = fc.array(rank, { maxLength: 6 })
  return fc.array(fc.record({ count: fc.integer({ min: 1, max: 9 }), ranks }), { minLength: 1, maxLength: 12 })
}

export function arbitraryOrder(candidates: number): fc.Arbitrary<readonly number[]> {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate)
  return fc.shuffledSubarray(all, { minLength: candidates, maxLength: candidates })
}

export function rankingsFrom(ballots: readonly Cast[], candidates: number): Rankings {
  const rows = ballots.map(({ ranks }) => ranks.flatMap(marksOf))
  const starts = [0]
  for (const [index, row] of rows.entries()) starts.push((starts[index] ?? 0) + row.length)
  return {
    kind: 'rankings',
    candidates,
    counts: Float64Array.from(ballots, ({ count }) => count),
    starts: Uint32Array.from(starts),
    marks: Uint16Array.from(rows.flat()),
  }
}

function marksOf(rank: Rank): readonly number[] {
  if (rank === 'overvote') return [overvoted]
  return rank.length === 0 ? [skipped] : rank.map((one, at) => (at === 0 ? one : one | joined))
}
