import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { InContest } from './election-act.ts'

/** A ballot for the box: of whom, and what it says. It takes the place of the one that is there. */
export interface BallotToKeep extends InContest {
  readonly owner: BallotOwner
  /** Its content in the one way to write it. */
  readonly text: string
  /** The clause by which a ballot stays as it was cast, so that a second one is refused. */
  readonly stays?: ClauseRef
}

/** A voter, or all who have one ballot together: "person ada", "unit Hadron". */
export type BallotOwner = `person ${string}` | `unit ${string}`

/** What was in the box at the close, in no order; lost where the box did not come along with the record. */
export type CastBallots = { readonly kind: 'kept'; readonly ballots: readonly string[] } | { readonly kind: 'lost' }
