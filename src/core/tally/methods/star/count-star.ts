import type { Contest } from '../../contest.ts'
import type { Count } from '../../count.ts'
import type { BrokenTie } from '../../ties/tie.ts'
import { standing } from '../standing.ts'
import { scoreBallots, scoreSums } from './score-sums.ts'
import type { StarRound } from './star-round.ts'
import { starSeat } from './star-seat.ts'

/** Seat after seat, each among those who have none yet. */
export function countStar(contest: Contest): Count {
  const ballots = scoreBallots(contest)
  const count = { contest, ballots, sums: scoreSums(ballots) }
  const elected: number[] = []
  const rounds: StarRound[] = []
  const ties: BrokenTie[] = []
  while (elected.length < contest.seats) {
    const contenders = standing(contest).filter((candidate) => !elected.includes(candidate))
    const seat = starSeat(count, contenders, rounds.length + 1)
    if (seat.winner === undefined && seat.open === undefined) break
    rounds.push(seat.round)
    ties.push(...seat.ties)
    if (seat.winner === undefined) return { elected, rounds, ties, ...(seat.open !== undefined && { open: seat.open }) }
    elected.push(seat.winner)
  }
  return { elected, rounds, ties }
}
