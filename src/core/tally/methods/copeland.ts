import { ok } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import type { Method } from '../method.ts'
import { defeatsAmong } from './condorcet/defeats.ts'
import { headToHead } from './condorcet/head-to-head.ts'
import { pairwiseOf, pairwiseRound } from './condorcet/pairwise.ts'
import { electInOrder } from './elect-in-order.ts'
import { inGroups } from './highest.ts'
import { standing } from './standing.ts'

/** Whoever defeats most others, less those by whom they are defeated, is first. */
export const copeland: Method = {
  name: 'copeland',
  source:
    'A. H. Copeland, A “reasonable” social welfare function, University of Michigan seminar on applications of mathematics to the social sciences (1951)',
  ballots: ['rankings', 'scores'],
  params: ['rule', 'unranked', 'unmarked', 'overvote', 'ties', 'lot', 'ineligible'],
  count: (contest) => ok(countOf(contest)),
}

function countOf(contest: Contest): Count {
  const pairwise = pairwiseOf(contest)
  const among = standing(contest)
  const wins = contest.candidates.map(() => 0)
  const losses = contest.candidates.map(() => 0)
  for (const { winner, loser } of defeatsAmong(pairwise, among)) {
    wins[winner] = (wins[winner] ?? 0) + 1
    losses[loser] = (losses[loser] ?? 0) + 1
  }
  const difference = wins.map((won, candidate) => won - (losses[candidate] ?? 0))
  const order = inGroups(among, difference)
  const texts = { wins: wins.map(String), losses: losses.map(String), winsMinusLosses: difference.map(String) }
  const rounds = [pairwiseRound(pairwise), { kind: 'wins' as const, ...texts }]
  return { ...electInOrder(contest, { order, round: rounds.length, evidence: headToHead(pairwise) }), order, rounds }
}
