import type { Contest } from '../../contest.ts'
import type { BrokenTie, OpenTie } from '../../ties/tie.ts'
import { standing } from '../standing.ts'
import { countRunoff, type RunoffCount } from './count-runoff.ts'
import type { RunoffRound } from './runoff-round.ts'
import type { RunoffRule } from './runoff-rule.ts'

/** Seat after seat by a count of its own, in which whoever is elected already does not stand: RCTab's `multiPassIrv`. */
export function countPasses(contest: Contest, rule: RunoffRule): RunoffCount {
  const elected: number[] = []
  const rounds: RunoffRound[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined
  for (let pass = 1; pass <= contest.seats && open === undefined; pass += 1) {
    const left = { ...contest, seats: 1, withdrawn: [...contest.withdrawn, ...elected] }
    if (standing(left).length === 0) break
    const before = rounds.length
    const count = countRunoff(left, rule)
    if (count.elected.length === 0 && count.open === undefined) break
    elected.push(...count.elected)
    rounds.push(...count.rounds.map((round) => ({ ...round, pass })))
    ties.push(...count.ties.map((tie) => ({ ...tie, round: tie.round + before })))
    open = count.open && { ...count.open, round: count.open.round + before }
  }
  return { elected, rounds, ties, ...(open !== undefined && { open }) }
}
