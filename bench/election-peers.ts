// Other programs that count elections, from npm, with the exact versions of bench/package-lock.json: `cd bench && npm ci`. Scores, STAR and Meek have
// none there, since BetterVoting and the reference of the PR Foundation are no packages, and the package stv holds no program.

import { createRequire } from 'node:module'
import type { MethodName } from '../src/core/tally/method-names.ts'

export interface Peer {
  readonly name: string
  readonly method: MethodName
  /** Takes rankings in the form that the program wants, which is not measured; what it answers counts them. */
  readonly prepare: (rankings: readonly (readonly number[])[], candidates: number) => () => unknown
}

/** Undefined where they are not installed. */
export function electionPeers(): readonly Peer[] | undefined {
  const load = createRequire(import.meta.url)
  try {
    const schulzeMethod: SchulzeMethod = load('schulze-method')
    const rankedVoting: RankedVoting = load('ranked-voting')
    const votes: Votes = load('votes')
    const condorcet: Condorcet = load('condorcet')
    return [
      {
        name: 'schulze-method',
        method: 'schulze',
        prepare: (rankings, candidates) => {
          const ballots = rankings.map((ranking) => ranksOf(ranking))
          return () => schulzeMethod.run(candidates, ballots)
        },
      },
      ...matrixMethods.map(
        ([name, method]): Peer => ({
          name: 'votes',
          method,
          prepare: (rankings, candidates) => {
            const ballots = rankings.map((ranking) => ({ ranking: ranking.map((id) => [`C${id}`]), weight: 1 }))
            const names = namesOf(candidates)
            return () => new votes[name](votes.utils.matrixFromBallots(ballots, names)).ranking()
          },
        }),
      ),
      {
        name: 'votes',
        method: 'irv',
        prepare: (rankings, candidates) => {
          const ballots = rankings.map((ranking) => ({ ranking: ranking.map((id) => [`C${id}`]), weight: 1 }))
          return () => new votes.InstantRunoff({ ballots, candidates: namesOf(candidates) }).ranking()
        },
      },
      {
        name: 'condorcet',
        method: 'schulze',
        prepare: (rankings, candidates) => {
          const ballots = rankings.map((ranking) => new Map(ranking.map((id, rank) => [`C${id}`, rank + 1])))
          return () => {
            const count = new condorcet.Schulze(new Set(namesOf(candidates)))
            for (const ballot of ballots) count.addBallot(ballot, 1)
            return count.rank()
          }
        },
      },
      {
        name: 'ranked-voting',
        method: 'irv',
        prepare: (rankings, candidates) => {
          const ballots = rankings.map((ranking) => ranking.map((id) => `C${id}`))
          return () => {
            const { UserVotes, VoteController, VoteOption } = rankedVoting
            const controller = new VoteController(namesOf(candidates).map((name) => new VoteOption(name)))
            for (const ballot of ballots) controller.acceptUserVotes(new UserVotes(ballot))
            return controller.getFinalResult()
          }
        },
      },
    ]
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND') return undefined
    throw cause
  }
}

/** Its ranked pairs run out of stack on contests of this size. */
const matrixMethods = [
  ['Schulze', 'schulze'],
  ['Minimax', 'minimax'],
  ['Copeland', 'copeland'],
] as const

function namesOf(candidates: number): string[] {
  return Array.from({ length: candidates }, (_, id) => `C${id}`)
}

function ranksOf(ranking: readonly number[]): number[] {
  const ranks = new Array<number>(ranking.length)
  for (const [rank, id] of ranking.entries()) ranks[id] = rank + 1
  return ranks
}

interface SchulzeMethod {
  run(candidates: number, ballots: readonly (readonly number[])[]): unknown
}

interface RankedVoting {
  readonly UserVotes: new (names: readonly string[]) => object
  readonly VoteOption: new (name: string) => object
  readonly VoteController: new (
    options: readonly object[],
  ) => {
    acceptUserVotes(votes: object): void
    getFinalResult(): unknown
  }
}

interface Ranking {
  ranking(): unknown
}

type OfMatrix = new (matrix: object) => Ranking

interface Votes {
  readonly Schulze: OfMatrix
  readonly Minimax: OfMatrix
  readonly Copeland: OfMatrix
  readonly InstantRunoff: new (asked: object) => Ranking
  readonly utils: { matrixFromBallots(ballots: readonly object[], candidates: readonly string[]): object }
}

/** Its ranked pairs refuse contests of this size. */
interface Condorcet {
  readonly Schulze: new (
    candidates: ReadonlySet<string>,
  ) => {
    addBallot(ballot: ReadonlyMap<string, number>, times: number): void
    rank(): unknown
  }
}
