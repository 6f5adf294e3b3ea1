import type { Contest } from '../contest.ts'
import type { Count, Tied } from '../count.ts'
import type { TotalsRound } from '../round.ts'
import type { Evidence } from '../ties/break-tie.ts'
import { electInOrder } from './elect-in-order.ts'
import { standing } from './standing.ts'

/** Whole numbers of votes, approvals or points, by the positions of the candidates. */
export interface Totals {
  readonly of: TotalsRound['of']
  readonly totals: readonly number[]
  /** What the ballots tell about those who are tied. */
  readonly evidence?: Evidence
}

/** Those with the highest totals are elected, as many as there are seats. */
export function highest(contest: Contest, { of, totals, evidence }: Totals): Count {
  const order = inGroups(standing(contest), totals)
  const result = electInOrder(contest, { order, round: 1, ...(evidence !== undefined && { evidence }) })
  const round: TotalsRound = { kind: 'totals', of, totals: totals.map(String), elected: result.elected }
  return { ...result, order, rounds: [round] }
}

/** From the highest to the lowest, equal ones together in the order of their positions. */
export function inGroups(candidates: readonly number[], totals: ArrayLike<number>): readonly Tied[] {
  return inGroupsBy(candidates, (candidate) => totals[candidate] ?? 0)
}

export function inGroupsBy(candidates: readonly number[], totalOf: (candidate: number) => number): readonly Tied[] {
  const groups = Map.groupBy(candidates, totalOf)
  return [...groups].toSorted(([one], [other]) => other - one).map(([, group]) => group)
}
