import type { BallotContent } from '../../src/core/foundation/elections/election-act.ts'
import { charterOf, foundationOf, type Told } from './given.ts'

/** The board's directors are elected by its voters from 1 March on: nominations for a week, then the vote for a week. */
export const voteOpens = '2026-03-08T00:00:00.000Z'
export const voteCloses = '2026-03-15T00:00:00.000Z'

const nominated = '2026-03-02T00:00:00.000Z'
const cast = '2026-03-10T00:00:00.000Z'

export interface ElectionStory {
  /** The keys of the election besides those that every story has. */
  readonly keys: string
  /** Phases that come after the vote. */
  readonly after?: string
  /** More seats, rules and facts. */
  readonly more?: string
  readonly seats?: number
  /** Of the seat; two years without it. */
  readonly term?: string
  readonly holders?: Readonly<Record<string, readonly string[]>>
  readonly before?: readonly Told[]
}

/** A foundation in which ada, bo, cy, di and el vote, and whoever is named stands. */
export function electionStory({
  keys,
  after,
  more = '',
  seats = 1,
  term = '2 years',
  holders = {},
  before = [],
}: ElectionStory) {
  const board = charterOf(
    'board',
    `
seats:
  director: { number: ${seats}, filled by: election, term: ${term} }
  voter: { filled by: 'appointment by director' }
  chair: { number: 1, filled by: 'appointment by voter' }
rules:
  board vote: { voters: voter, options: [for, against], passes: for > 1/2 of voters, open: 1 week }
elections:
  directors:
    fills: director
    voters: voter
    seats: ${seats}
    every: year
    on: 1 March
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week${after === undefined ? '' : `, ${after}`} }
${keys.replaceAll(/^/gm, '    ')}
${more}`,
  )
  const voters = ['ada', 'bo', 'cy', 'di', 'el']
  const foundation = foundationOf({ board }, { 'board.voter': voters, ...holders })
  return {
    /** Those who stand, and what was cast, one ballot a voter in their order. */
    held: (candidates: readonly string[], ballots: readonly BallotContent[], ...after: readonly Told[]) =>
      foundation.given(
        ...before,
        ...candidates.map(
          (candidate): Told => ({ by: candidate, at: nominated, act: { type: 'nominate', election: 1, candidate } }),
        ),
        ...ballots.map(
          (ballot, index): Told => ({
            by: voters[index] ?? '',
            at: cast,
            act: { type: 'cast ballot', election: 1, ballot },
          }),
        ),
        ...after,
      ),
  }
}

export const approves = (...approved: readonly string[]): BallotContent => ({ kind: 'approvals', approved })
export const ranks = (...ranking: readonly (string | readonly string[])[]): BallotContent => ({
  kind: 'ranking',
  ranking: ranking.map((rank) => (typeof rank === 'string' ? [rank] : rank)),
})
export const scores = (given: Readonly<Record<string, number>>): BallotContent => ({
  kind: 'scores',
  scores: Object.entries(given).map(([choice, score]) => ({ choice, score })),
})
