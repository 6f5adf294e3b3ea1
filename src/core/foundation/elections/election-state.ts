import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import type { Commitment, PersonId } from '../event.ts'
import type { Answer } from '../motions/motion-event.ts'
import type { Voter } from '../motions/vote-event.ts'
import type { AskedOfBody } from './election-effect.ts'
import type {
  BallotsClosed,
  BallotsOpened,
  Contested,
  ElectionBegun,
  ElectionEnded,
  LeftOut,
} from './election-event.ts'

/** An election as its record has made it. */
export interface ElectionRun {
  readonly begun: ElectionBegun
  readonly at: Instant
  phase: ElectionPhase
  readonly contests: Map<Name, ContestRun>
  readonly questions: Map<number, Question>
  /** Bodies that were asked about a candidate, the result or a challenge. */
  readonly asked: AskedBody[]
  challenges: Challenge[]
  /** Until when the result can be challenged, once it is certified. */
  challengeUntil: Instant | undefined
  ended: (ElectionEnded & { readonly at: Instant }) | undefined
  /** The entries that it consists of. */
  readonly entries: number[]
}

export type ElectionPhase =
  /** One of the timeline's, by its place there. */
  | { readonly kind: 'timeline'; readonly phase: number; readonly until: Instant }
  | { readonly kind: 'tied'; readonly until: Instant }
  /** The clock goes on with the result: not before the timeline's end. */
  | { readonly kind: 'counted'; readonly until: Instant }
  /** Waits for a body: the first of those that are asked and have not answered. */
  | { readonly kind: 'awaiting'; readonly what: Awaited; readonly step: number }
  | { readonly kind: 'challengeable'; readonly until: Instant }
  | { readonly kind: 'challenged' }
  /** An advisory result waits for the body that appoints. */
  | { readonly kind: 'advised' }
  | { readonly kind: 'over' }

/** What a result waits for: the word of whom a vote without its quorum is referred to, or of those who certify and ratify. */
export type Awaited = 'referral' | 'certification' | 'ratification'

/** What one electorate votes about; the one contest of an election without electorates has the name "". */
export interface ContestRun {
  readonly contested: Contested
  readonly candidates: Map<PersonId, CandidateState>
  opened: (BallotsOpened & { readonly at: Instant }) | undefined
  closes: Instant | undefined
  readonly voters: Map<PersonId, Voter>
  readonly proxies: Map<PersonId, PersonId>
  closed: (BallotsClosed & { readonly at: Instant }) | undefined
  /** What those who are asked about a tie have said. */
  readonly voices: Map<PersonId, readonly PersonId[]>
}

export interface CandidateState {
  readonly since: Instant
  readonly nominatedBy: Set<PersonId>
  /** The decisions of bodies that have nominated them. */
  readonly nominatedIn: Set<number>
  stands: 'nominated' | 'accepted' | 'declined' | 'withdrawn' | LeftOut
  readonly supporters: Set<PersonId>
  statement?: Commitment
  answers?: Commitment
  readonly answered: Map<number, Commitment>
  readonly judged: Map<number, boolean>
}

export interface AskedBody {
  readonly of: Deciding
  readonly about: AskedOfBody
  /** The number of their decision; none where they have no rule by which they resolve. */
  readonly part: number | undefined
  is: Answer | undefined
}

export interface Question {
  readonly by: PersonId
  readonly text: Commitment
  readonly at: Instant
}

export interface Challenge {
  readonly by: PersonId
  readonly reason: Commitment
  readonly at: Instant
  answered?: 'upheld' | 'rejected'
}
