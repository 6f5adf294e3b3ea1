import { compareRatios, type Ratio } from '../../base/ratio.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { unmarked } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault, Tied } from '../count.ts'
import { exactText } from '../exact-text.ts'
import type { Method } from '../method.ts'
import { breakTie, type TieBroken } from '../ties/break-tie.ts'
import type { BrokenTie } from '../ties/tie.ts'
import { standing } from './standing.ts'
import { allocationQuota } from './star/allocation-quota.ts'
import type { AllocationRound } from './star/allocation-round.ts'
import { fiveStars, scoreEvidence } from './star/score-evidence.ts'
import { type ScoreBallots, scoreBallots, scoreSums } from './star/score-sums.ts'
import { fullWeights, type Spent, spend, weightedSums } from './star/weights.ts'

/** Seat after seat goes to the highest sum of weighted scores, and a quota of the ballots that gave the winner most is spent on it. */
export const starPr: Method = {
  name: 'star-pr',
  source: 'Equal Vote Coalition, Proportional STAR (allocated score); electowiki.org, Allocated Score',
  ballots: ['scores'],
  params: ['rule', 'quota', 'decimals', 'maxScore', 'unmarked', 'surplus', 'scoreTie', 'ties', 'lot', 'ineligible'],
  count: countOf,
}

function countOf(contest: Contest): Result<Count, TallyFault> {
  const { params, seats } = contest
  if (params.surplus === 'largest-first') return refuse({ type: 'WrongParam', param: 'surplus', value: params.surplus })
  const ballots = scoreBallots(contest)
  const quota = allocationQuota(contest, marked(contest, ballots))
  if (!quota.ok) return quota
  const elected: number[] = []
  const rounds: AllocationRound[] = []
  const ties: BrokenTie[] = []
  let weights = fullWeights(ballots)
  while (elected.length < seats) {
    const left = standing(contest).filter((candidate) => !elected.includes(candidate))
    const sums = weightedSums(ballots, weights)
    const scores = sums.map((sum, candidate) => (left.includes(candidate) ? exactText(sum) : null))
    const { chosen, broken, open } = winnerOf(contest, ballots, { sums, left, round: rounds.length + 1 })
    const [winner] = chosen
    ties.push(...broken)
    const round = {
      kind: 'allocation',
      quota: exactText(quota.value),
      scores,
      elected: chosen,
    } satisfies AllocationRound
    if (winner === undefined) {
      return ok(open === undefined ? { elected, rounds, ties } : { elected, rounds: [...rounds, round], ties, open })
    }
    elected.push(winner)
    const spent = spend(ballots, weights, winner, quota.value)
    rounds.push(elected.length < seats ? { ...round, ...shown(spent) } : round)
    weights = spent.weights
  }
  return ok({ elected, rounds, ties })
}

interface Standing {
  readonly sums: readonly Ratio[]
  readonly left: Tied
  readonly round: number
}

/** Equal Vote's reference draws between the tied; what else a contest names comes first, by the scores as they were cast. */
function winnerOf(contest: Contest, ballots: ScoreBallots, { sums, left, round }: Standing): TieBroken {
  const able = left.filter((candidate) => contest.params.ineligible?.includes(candidate) !== true)
  const best = bestOf(able, sums)
  if (best.length < 2) return { chosen: best, broken: [] }
  const { params } = contest
  const evidence = scoreEvidence(ballots, scoreSums(ballots), params.maxScore ?? fiveStars)
  return breakTie(
    contest,
    params.scoreTie ?? params.ties ?? ['lot'],
    { round, purpose: 'elect', among: best, places: 1 },
    evidence,
  )
}

function bestOf(able: Tied, sums: readonly Ratio[]): Tied {
  let best: number[] = []
  for (const candidate of able) {
    const sum = sums[candidate]
    const most = sums[best[0] ?? candidate]
    const ahead = sum === undefined || most === undefined ? 0 : compareRatios(sum, most)
    if (ahead > 0) best = [candidate]
    else if (ahead === 0) best.push(candidate)
  }
  return best
}

function shown({ weights, border }: Spent): Pick<AllocationRound, 'border' | 'weightsAfter'> {
  const texts = weights.all.map(exactText)
  return {
    ...(border !== undefined && {
      border: { score: exactText(border.given), spentAbove: exactText(border.above), kept: exactText(border.kept) },
    }),
    weightsAfter: Array.from(weights.of, (weight) => texts[weight] ?? '0'),
  }
}

/** How many ballots say something of somebody who stands. */
function marked(contest: Contest, { candidates, counts, values }: ScoreBallots): number {
  const able = standing(contest)
  let ballots = 0
  for (const [ballot, count] of counts.entries()) {
    if (able.some((candidate) => values[ballot * candidates + candidate] !== unmarked)) ballots += count
  }
  return ballots
}
