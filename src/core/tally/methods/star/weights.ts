import { compareRatios, minus, nought, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import { unmarked } from '../../ballots/ballots.ts'
import { reduced } from '../../exact-text.ts'
import type { ScoreBallots } from './score-sums.ts'

/**
 * What is left of the weight of each ballot. After some seats there are few different weights, since ballots at the same border keep the
 * same share: so sums are whole numbers for each weight, and exact fractions are worked out once for a weight and not for a ballot.
 */
export interface Weights {
  /** Each different one; the first is none. */
  readonly all: readonly Ratio[]
  /** By distinct ballot, which of them it has. */
  readonly of: Uint32Array
}

export interface Spent {
  readonly weights: Weights
  /** What was given at the border, the weight of all who gave more, and which share of theirs those at the border keep; absent where no border was reached. */
  readonly border?: { readonly given: Ratio; readonly above: Ratio; readonly kept: Ratio }
}

const none = 0

export function fullWeights({ counts }: ScoreBallots): Weights {
  return { all: [nought, whole(1)], of: new Uint32Array(counts.length).fill(1) }
}

/** The sum of each candidate's scores, every ballot by its weight. */
export function weightedSums(ballots: ScoreBallots, weights: Weights): readonly Ratio[] {
  const { candidates, counts, values, unmarked: nothing } = ballots
  const sums = new Float64Array(weights.all.length * candidates)
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const weight = weights.of[ballot] ?? none
    if (weight === none) continue
    const count = counts[ballot] ?? 0
    const row = ballot * candidates
    const sum = weight * candidates
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const value = values[row + candidate] ?? unmarked
      sums[sum + candidate] = (sums[sum + candidate] ?? 0) + count * (value === unmarked ? nothing : value)
    }
  }
  return Array.from({ length: candidates }, (_, candidate) =>
    weights.all.reduce(
      (total, weight, at) => reduced(plus(total, times(weight, whole(sums[at * candidates + candidate] ?? 0)))),
      nought,
    ),
  )
}

/**
 * Spends a quota on the winner: the ballots that gave most, by their weight, wholly; those of them at which the quota fills share what is
 * left of it by their weights. Ballots are sorted by the score that they contributed, weight and all, as Equal Vote's reference
 * does (https://electowiki.org/wiki/Allocated_Score); where too few gave anything, those who gave nothing fill the quota as well.
 */
export function spend(ballots: ScoreBallots, weights: Weights, winner: number, quota: Ratio): Spent {
  let above = nought
  const spent: Group[] = []
  for (const group of byGiven(groupsOf(ballots, weights, winner))) {
    const weight = group.reduce((sum, { weight }) => plus(sum, weight), nought)
    const filled = reduced(plus(above, weight))
    if (compareRatios(filled, quota) >= 0) {
      const kept = dividedBy(minus(filled, quota), weight)
      const after = reweighted(ballots, weights, winner, { spent, border: group, kept })
      return { weights: after, border: { given: group[0]?.given ?? nought, above, kept } }
    }
    above = filled
    spent.push(...group)
  }
  return { weights: reweighted(ballots, weights, winner, { spent, border: [], kept: nought }) }
}

/** Ballots of one weight that gave the winner one score. */
interface Group {
  readonly weightAt: number
  readonly score: number
  readonly weight: Ratio
  readonly given: Ratio
}

function groupsOf(ballots: ScoreBallots, weights: Weights, winner: number): readonly Group[] {
  const counts = new Map<number, number>()
  for (let ballot = 0; ballot < ballots.counts.length; ballot += 1) {
    const weight = weights.of[ballot] ?? none
    if (weight === none) continue
    const key = keyOf(weight, scoreOf(ballots, ballot, winner))
    counts.set(key, (counts.get(key) ?? 0) + (ballots.counts[ballot] ?? 0))
  }
  return [...counts].map(([key, count]) => {
    const { weightAt, score } = ofKey(key)
    const weight = weights.all[weightAt] ?? nought
    return { weightAt, score, weight: times(weight, whole(count)), given: times(weight, whole(score)) }
  })
}

/** From those who gave most to those who gave least, those who gave the same together. */
function byGiven(groups: readonly Group[]): readonly (readonly Group[])[] {
  const together: Group[][] = []
  for (const group of groups.toSorted((one, other) => compareRatios(other.given, one.given))) {
    const last = together.at(-1)
    if (last?.[0] !== undefined && compareRatios(last[0].given, group.given) === 0) last.push(group)
    else together.push([group])
  }
  return together
}

interface Taken {
  readonly spent: readonly Group[]
  readonly border: readonly Group[]
  readonly kept: Ratio
}

function reweighted(ballots: ScoreBallots, weights: Weights, winner: number, { spent, border, kept }: Taken): Weights {
  const all = [...weights.all]
  const after = new Map(spent.map(({ weightAt, score }) => [keyOf(weightAt, score), none]))
  for (const { weightAt, score } of border) {
    const weight = reduced(times(weights.all[weightAt] ?? nought, kept))
    const known = all.findIndex((one) => compareRatios(one, weight) === 0)
    after.set(keyOf(weightAt, score), known < 0 ? all.push(weight) - 1 : known)
  }
  const of = weights.of.map((weight, ballot) => after.get(keyOf(weight, scoreOf(ballots, ballot, winner))) ?? weight)
  return { all, of }
}

/** Scores have sixteen bits. */
const scores = 0x10000

function keyOf(weightAt: number, score: number): number {
  return weightAt * scores + score - unmarked
}

function ofKey(key: number): { readonly weightAt: number; readonly score: number } {
  return { weightAt: Math.floor(key / scores), score: (key % scores) + unmarked }
}

function scoreOf({ candidates, values, unmarked: nothing }: ScoreBallots, ballot: number, candidate: number): number {
  const value = values[ballot * candidates + candidate] ?? unmarked
  return value === unmarked ? nothing : value
}

function dividedBy(left: Ratio, right: Ratio): Ratio {
  if (right.numerator === 0n) return nought
  return reduced({
    numerator: left.numerator * right.denominator,
    denominator: left.denominator * right.numerator,
  })
}
