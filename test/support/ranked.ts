import type { Contest } from '../../src/core/tally/contest.ts'
import type { Said } from '../../src/core/tally/formats/contest-of.ts'
import type { MethodName } from '../../src/core/tally/method-names.ts'
import { contestFrom, uniform } from './elections.ts'

/** A contest as one writes it on a blackboard. */
export interface Ranked {
  readonly method: MethodName
  readonly params?: Said['params']
  readonly seats?: number
  /** "A B C". */
  readonly candidates: string
  /** "5 A B=C - D" is five ballots with A first, B and C at the second rank, the third skipped, and D; "2 *" has a rank whose names are not known. */
  readonly ballots: readonly string[]
  readonly withdrawn?: readonly number[]
  readonly undeclaredWriteIns?: number
}

export function ranked({ method, params = {}, seats = 1, candidates, ballots, ...others }: Ranked): Contest {
  const names = candidates.split(' ')
  const written = ballots.map((ballot) => {
    const [count, ...ranks] = ballot.split(' ')
    return { count: Number(count), ranking: ranks.map((rank) => rankOf(rank, names)) }
  })
  return contestFrom(uniform({ method, params, seats, candidates: names, ballots: written, ...others }))
}

function rankOf(rank: string, names: readonly string[]): unknown {
  if (rank === '*') return 'overvote'
  return rank === '-' ? [] : rank.split('=').map((name) => names.indexOf(name))
}
