import type { Name } from '../../base/name.ts'
import type { Commitment, PersonId } from '../event.ts'

/** What people do in an election. Where it has several electorates, `electorate` says in whose contest. */
export type ElectionAct =
  | ({ readonly type: 'nominate' | 'take back nomination'; readonly candidate: PersonId } & InContest)
  | ({ readonly type: 'accept nomination' | 'decline nomination' | 'withdraw candidacy' } & InContest)
  /** Seconds or endorses a candidate, or no longer. */
  | ({ readonly type: 'support candidate' | 'withdraw support'; readonly candidate: PersonId } & InContest)
  /** What a candidate says of themselves, and to what the charter asks. */
  | ({ readonly type: 'state candidacy'; readonly statement?: Commitment; readonly answers?: Commitment } & InContest)
  | { readonly type: 'ask candidates'; readonly election: number; readonly question: Commitment }
  | ({ readonly type: 'answer question'; readonly question: number; readonly answer: Commitment } & InContest)
  | CastBallot
  /** Lets another voter vote for oneself; without `to` it is taken back. */
  | ({ readonly type: 'give ballot proxy'; readonly to?: PersonId } & InContest)
  /** By those whom the charter asks about a tie: these of the tied have the places. */
  | ({ readonly type: 'settle tie'; readonly chosen: readonly PersonId[] } & InContest)
  | { readonly type: 'challenge result'; readonly election: number; readonly reason: Commitment }

/** Nothing of it comes into the record before the close. */
export interface CastBallot extends InContest {
  readonly type: 'cast ballot'
  readonly ballot: BallotContent
  /** The voter whose proxy one has. */
  readonly for?: PersonId
}

export type BallotContent =
  /** Best rank first; those in one rank are equal. */
  | { readonly kind: 'ranking'; readonly ranking: readonly (readonly BallotChoice[])[] }
  | { readonly kind: 'approvals'; readonly approved: readonly BallotChoice[] }
  | { readonly kind: 'scores'; readonly scores: readonly { readonly choice: BallotChoice; readonly score: number }[] }

/** A candidate, or the default option by the name "default". */
export type BallotChoice = PersonId

export interface InContest {
  readonly election: number
  readonly electorate?: Name
}
