import { type Ratio, ratioOf } from '../../../base/ratio.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import { castIn } from '../../ballots/ballots.ts'
import type { Contest } from '../../contest.ts'
import type { TallyFault, Tied } from '../../count.ts'
import { approvalTotals } from '../approval-totals.ts'
import { standing } from '../standing.ts'

/** What there is to spend, on what, and who wants it. Costs are whole numbers whose sum stays below 2^53. */
export interface Projects {
  readonly contest: Contest
  readonly standing: Tied
  readonly costs: readonly number[]
  readonly budget: number
  /** How many ballots name each. */
  readonly approvals: readonly number[]
  /** How many people cast a ballot, one that names nothing as well. */
  readonly voters: number
  /** How many people cast each distinct ballot. */
  readonly counts: Float64Array
  /** By project, the distinct ballots that name it. */
  readonly supporters: readonly Uint32Array[]
}

export function projectsOf(contest: Contest): Result<Projects, TallyFault> {
  const { costs, params, ballots } = contest
  if (ballots.kind !== 'approvals') throw new Error(`Projects are not named by ${ballots.kind}`)
  if (costs === undefined) return refuse({ type: 'CostsNeeded' })
  if (params.budget === undefined) return refuse({ type: 'ParamNeeded', param: 'budget' })
  return ok({
    contest,
    standing: standing(contest),
    costs,
    budget: params.budget,
    approvals: approvalTotals(contest),
    voters: castIn(ballots),
    counts: ballots.counts,
    supporters: supportersOf(contest),
  })
}

export function costOf({ costs }: Projects, selected: Tied): number {
  return selected.reduce((sum, project) => sum + (costs[project] ?? 0), 0)
}

/** Everybody's equal part of the budget. */
export function endowment({ budget, voters }: Projects): Ratio {
  const { numerator, denominator } = ratioOf(budget)
  return { numerator, denominator: denominator * BigInt(Math.max(voters, 1)) }
}

function supportersOf({ ballots, candidates }: Contest): readonly Uint32Array[] {
  const lists: number[][] = candidates.map(() => [])
  if (ballots.kind === 'scores') return []
  const { starts, marks, counts } = ballots
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot] ?? 0; at < (starts[ballot + 1] ?? 0); at += 1) lists[marks[at] ?? 0]?.push(ballot)
  }
  return lists.map((list) => Uint32Array.from(list))
}
