import { ok, type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault, Tied } from '../count.ts'
import type { Method } from '../method.ts'
import type { Round } from '../round.ts'
import { breakTie } from '../ties/break-tie.ts'
import type { BrokenTie, OpenTie } from '../ties/tie.ts'
import { condorcetWinner, headToHead } from './condorcet/head-to-head.ts'
import { type Pairwise, pairwiseOf, pairwiseRound } from './condorcet/pairwise.ts'
import { type Tops, topsOf } from './condorcet/tops.ts'
import { electInOrder } from './elect-in-order.ts'
import { inGroups } from './highest.ts'
import { rankingsOf } from './rankings-of.ts'
import { standing } from './standing.ts'

/**
 * Whoever defeats each other one is elected; where there is none, run-off comes in. By the rule `condorcet-irv` the one with the fewest first preferences is
 * left out until somebody defeats each other one who is left (Benham); by `condorcet-then-irv` until somebody has a majority of first
 * preferences. The next rank is found in the same way among all who have none yet, as the service CIVS does for whole orders.
 */
export const condorcetIrv: Method = {
  name: 'condorcet-irv',
  source:
    'J. Green-Armytage, Four Condorcet-Hare hybrid methods for single-winner elections, Voting matters 29 (2011); A. Myers, CIVS, Condorcet-IRV (https://civs1.civs.us/rp.html)',
  ballots: ['rankings'],
  params: ['rule', 'unranked', 'overvote', 'ties', 'lot', 'ineligible'],
  count: (contest) => {
    const { rule = 'condorcet-irv' } = contest.params
    if (rule === 'condorcet-irv') return ranksBy(contest, ({ pairwise, among }) => condorcetWinner(pairwise, among))
    if (rule === 'condorcet-then-irv') return ranksBy(contest, winnerOrMajority)
    return refuse({ type: 'WrongParam', param: 'rule', value: rule })
  },
}

/** Those who are left of a run, and the first preferences among them. */
interface Left {
  readonly pairwise: Pairwise
  readonly among: readonly number[]
  readonly votes: ArrayLike<number>
  /** Nobody has been left out yet. */
  readonly isFirst: boolean
}

/** Who wins among those who are left, if anybody does. */
type WinnerAmong = (left: Left) => number | undefined

function winnerOrMajority({ pairwise, among, votes, isFirst }: Left): number | undefined {
  if (isFirst) return condorcetWinner(pairwise, among)
  const cast = among.reduce((sum, candidate) => sum + (votes[candidate] ?? 0), 0)
  return among.length === 1 ? among[0] : among.find((candidate) => 2 * (votes[candidate] ?? 0) > cast)
}

function ranksBy(contest: Contest, winnerAmong: WinnerAmong): Result<Count, TallyFault> {
  const pairwise = pairwiseOf(contest)
  const rounds: Round[] = [pairwiseRound(pairwise)]
  const ties: BrokenTie[] = []
  const order: Tied[] = []
  let open: OpenTie | undefined
  let unranked = standing(contest)
  while (unranked.length > 0 && open === undefined) {
    const rank = nextRank(topsOf(rankingsOf(contest), contest.params.overvote === 'exhausts'))
    if (rank.length > 0) order.push(rank)
    unranked = unranked.filter((candidate) => !rank.includes(candidate))
  }
  const elected = electInOrder(contest, { order, round: rounds.length, evidence: headToHead(pairwise) })
  const allTies = [...ties, ...elected.ties]
  if (open === undefined) return ok({ ...elected, ties: allTies, order, rounds })
  // A tie below the last seat leaves the rest without an order.
  const isOpen = elected.elected.length < contest.seats
  return ok({ ...elected, ties: allTies, rounds, ...(isOpen && { open }) })

  function nextRank(tops: Tops): Tied {
    let among = unranked
    for (;;) {
      const votes = tops(among)
      const winner = winnerAmong({ pairwise, among, votes, isFirst: among === unranked })
      const groups = inGroups(among, votes)
      const lowest = groups.at(-1) ?? []
      const isEven = winner === undefined && groups.length === 1
      const elects = isEven ? among : winner === undefined ? [] : [winner]
      const excluded = elects.length > 0 ? [] : lowest.length > 1 ? chosen(lowest) : lowest
      rounds.push({
        kind: 'elimination',
        among,
        votes: contest.candidates.map((_, candidate) =>
          among.includes(candidate) ? String(votes[candidate] ?? 0) : null,
        ),
        elected: elects,
        excluded,
      })
      if (elects.length > 0 || excluded.length === 0) return elects
      among = among.filter((candidate) => !excluded.includes(candidate))
    }
  }

  function chosen(among: Tied): Tied {
    const asked = { round: rounds.length + 1, purpose: 'exclude', among, places: 1 } as const
    const broken = breakTie(contest, contest.params.ties ?? ['lot'], asked, headToHead(pairwise))
    ties.push(...broken.broken)
    open = broken.open
    return broken.chosen
  }
}
