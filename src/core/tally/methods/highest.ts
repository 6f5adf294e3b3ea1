import type { Contest } from '../contest.ts'
import type { Count, Tied } from '../count.ts'
import type { TotalsRound } from '../round.ts'
import { breakTie, type Evidence } from '../ties/break-tie.ts'
import { standing } from './standing.ts'

/** Whole numbers of votes, approvals or points, by the positions of the candidates. */
export interface Totals {
  readonly of: TotalsRound['of']
  readonly totals: readonly number[]
  /** What the ballots tell about those who are tied. */
  readonly evidence?: Evidence
}

/** Those with the highest totals are elected, as many as there are seats; the tied by the contest's chain, which is the lot alone when it says none. */
export function highest(contest: Contest, { of, totals, evidence = {} }: Totals): Count {
  const { params, seats } = contest
  const order = inGroups(standing(contest), totals)
  const elected: number[] = []
  const round = { kind: 'totals', of, totals: totals.map(String), elected } satisfies TotalsRound
  for (const group of order) {
    const can = group.filter((candidate) => params.ineligible?.includes(candidate) !== true)
    const places = seats - elected.length
    if (can.length <= places) {
      elected.push(...can)
      continue
    }
    if (places === 0) break
    const tie = { round: 1, purpose: 'elect', among: can, places } as const
    const { chosen, broken, open } = breakTie(contest, params.ties ?? ['lot'], tie, evidence)
    elected.push(...chosen)
    return { elected, order, rounds: [round], ties: broken, ...(open !== undefined && { open }) }
  }
  return { elected, order, rounds: [round], ties: [] }
}

/** From the highest to the lowest, equal ones together in the order of their positions. */
export function inGroups(candidates: readonly number[], totals: ArrayLike<number>): readonly Tied[] {
  return inGroupsBy(candidates, (candidate) => totals[candidate] ?? 0)
}

export function inGroupsBy(candidates: readonly number[], totalOf: (candidate: number) => number): readonly Tied[] {
  const groups = Map.groupBy(candidates, totalOf)
  return [...groups].toSorted(([one], [other]) => other - one).map(([, group]) => group)
}
