import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { ElectionAct } from './election-act.ts'

/** Why something is not done in an election. */
export type ElectionRefusal =
  | { readonly type: 'UnknownElection'; readonly election: number }
  | { readonly type: 'UnknownElectorate'; readonly election: number; readonly electorates: readonly Name[] }
  /** It belongs into another phase; `from` and `until` say when that was or is to be, where the timeline has it. */
  | {
      readonly type: 'NotInThisPhase'
      readonly election: number
      readonly act: ElectionAct['type'] | 'ask for ballot'
      readonly phase?: Name
      readonly from?: Instant
      readonly until?: Instant
      readonly clause: ClauseRef
    }
  | { readonly type: 'ElectionOver'; readonly election: number }
  | { readonly type: 'MayNotNominate'; readonly election: number; readonly clause: ClauseRef }
  | { readonly type: 'MayNotSupportCandidate'; readonly election: number; readonly clause: ClauseRef }
  | {
      readonly type: 'CannotStand'
      readonly election: number
      readonly candidate: PersonId
      readonly why: 'not eligible' | 'barred' | 'declined' | 'left out' | 'stands already' | 'too many'
      readonly seats?: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'NotACandidate'; readonly election: number; readonly candidate: PersonId }
  /** It has been said already, or there is nothing that could be taken back. */
  | { readonly type: 'SaidAlready'; readonly election: number; readonly act: ElectionAct['type'] }
  | { readonly type: 'NothingSaid'; readonly election: number; readonly act: ElectionAct['type'] }
  | { readonly type: 'UnknownQuestion'; readonly election: number; readonly question: number }
  | { readonly type: 'NotOnRoll'; readonly election: number; readonly clause: ClauseRef }
  | { readonly type: 'BallotStays'; readonly election: number; readonly clause: ClauseRef }
  /** The record was restored without the box, so that nobody can vote until all vote again. */
  | { readonly type: 'BallotsLost'; readonly election: number }
  | { readonly type: 'WrongBallot'; readonly election: number; readonly why: WrongBallot; readonly clause: ClauseRef }
  | {
      readonly type: 'NoBallotProxyOf'
      readonly election: number
      readonly voter: PersonId
      readonly clause: ClauseRef
    }
  | { readonly type: 'TooManyProxies'; readonly election: number; readonly most: number; readonly clause: ClauseRef }
  | { readonly type: 'NotAskedAboutTie'; readonly election: number; readonly clause: ClauseRef }
  | { readonly type: 'WrongTieChoice'; readonly election: number; readonly places: number }
  | { readonly type: 'ElectionRuns'; readonly election: number; readonly name: Name; readonly clause: ClauseRef }
  | { readonly type: 'CannotBeHeld'; readonly name: Name; readonly why: CannotBeHeld; readonly clause: ClauseRef }

export type WrongBallot =
  | { readonly kind: 'not this kind'; readonly needs: 'ranking' | 'approvals' | 'scores' }
  | { readonly kind: 'not on the ballot'; readonly choice: string }
  | { readonly kind: 'named twice'; readonly choice: string }
  | { readonly kind: 'too many' | 'too few'; readonly limit: number; readonly given: number }
  | { readonly kind: 'score outside'; readonly most: number; readonly score: number }
  | { readonly kind: 'equal ranks' }

/** Why an election cannot be run as its charter has it. */
export type CannotBeHeld =
  | 'does not run'
  | 'no vote phase'
  | 'no voters'
  | 'no seats to fill'
  | 'no method'
  | 'method fills no seats'
