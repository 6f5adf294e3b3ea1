import { unmarked } from '../../ballots/ballots.ts'
import type { Contest } from '../../contest.ts'

/** The ballots of a contest that scores, with what its rule takes an unmarked candidate for. */
export interface ScoreBallots {
  readonly candidates: number
  readonly counts: Float64Array
  readonly values: Int16Array
  /** 0 where the contest does not say. */
  readonly unmarked: number
}

export function scoreBallots({ ballots, params }: Contest): ScoreBallots {
  if (ballots.kind !== 'scores') throw new Error(`Scores cannot be read from ${ballots.kind}`)
  return { ...ballots, unmarked: params.unmarked ?? 0 }
}

/** The sum of each candidate's scores: whole numbers far below 2^53, since a score has sixteen bits and nobody counts 2^37 ballots. */
export function scoreSums({ candidates, counts, values, unmarked: none }: ScoreBallots): Float64Array {
  const sums = new Float64Array(candidates)
  for (let ballot = 0, at = 0; ballot < counts.length; ballot += 1) {
    const count = counts[ballot] ?? 0
    for (let candidate = 0; candidate < candidates; candidate += 1, at += 1) {
      const value = values[at] ?? unmarked
      sums[candidate] = (sums[candidate] ?? 0) + count * (value === unmarked ? none : value)
    }
  }
  return sums
}

/** On how many ballots one candidate has more than the other, the other more than the one, and both the same. */
export function matchup(ballots: ScoreBallots, one: number, other: number) {
  const { candidates, counts, values, unmarked: none } = ballots
  let forOne = 0
  let forOther = 0
  let forNeither = 0
  for (let ballot = 0, row = 0; ballot < counts.length; ballot += 1, row += candidates) {
    const count = counts[ballot] ?? 0
    const first = values[row + one] ?? unmarked
    const second = values[row + other] ?? unmarked
    const difference = (first === unmarked ? none : first) - (second === unmarked ? none : second)
    if (difference > 0) forOne += count
    else if (difference < 0) forOther += count
    else forNeither += count
  }
  return { forOne, forOther, forNeither }
}

/** On how many ballots a candidate has exactly this score. */
export function ballotsAt(ballots: ScoreBallots, candidate: number, score: number): number {
  const { candidates, counts, values, unmarked: none } = ballots
  let found = 0
  for (let ballot = 0, at = candidate; ballot < counts.length; ballot += 1, at += candidates) {
    const value = values[at] ?? unmarked
    if ((value === unmarked ? none : value) === score) found += counts[ballot] ?? 0
  }
  return found
}
