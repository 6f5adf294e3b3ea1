import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding, SeatRef } from '../../charter/structure/charter.ts'
import type { Procedure } from '../../charter/structure/procedure.ts'
import type { AskedOfBody } from '../elections/election-effect.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { MotionParts } from './motion-parts.ts'
import type { MotionClosed } from './vote-event.ts'

/** What happens to a motion before its vote, while it runs and after it, besides its opening, its ballots and its close. */
export type MotionEvent =
  | MotionMoved
  | { readonly type: 'MotionSeconded'; readonly motion: number; readonly person: PersonId }
  | { readonly type: 'MotionSigned'; readonly motion: number; readonly person: PersonId }
  | MotionAnnounced
  | { readonly type: 'MotionLapsed'; readonly motion: number; readonly why: Lapse }
  | {
      readonly type: 'MotionWithdrawn'
      readonly motion: number
      readonly reason?: Commitment
      /** Nobody took it back: the group in which it was moved is no more. */
      readonly why?: 'group ended'
      /** Who takes it up instead. */
      readonly passedTo?: Deciding
    }
  | {
      readonly type: 'ConflictDeclared'
      readonly motion: number
      readonly person: PersonId
      readonly reason?: Commitment
    }
  /** Whom it is about answers; the last statement stands. */
  | {
      readonly type: 'StatementMade'
      readonly motion: number
      readonly person: PersonId
      readonly statement: Commitment
    }
  | MotionEdited
  | MotionCorrected
  | ClockStopped
  /** The window goes on with what was left of it. */
  | { readonly type: 'ClockWentOn'; readonly motion: number; readonly closes: Instant }
  | {
      readonly type: 'WindowExtended'
      readonly motion: number
      readonly closes: Instant
      readonly why: 'rule' | 'no quorum'
    }
  | { readonly type: 'PresenceNoted'; readonly motion: number; readonly person: PersonId }
  /** `from` lets `to` vote for them; without `to` they take it back. */
  | { readonly type: 'ProxyGiven'; readonly motion: number; readonly from: PersonId; readonly to?: PersonId }
  /** The window is over on a tie; whoever holds the seat may decide it until then. */
  | {
      readonly type: 'VoteTied'
      readonly motion: number
      readonly of: SeatRef
      readonly until: Instant
      readonly step: number
      readonly why: MotionClosed['why']
    }
  | {
      readonly type: 'CastingVoteGiven'
      readonly motion: number
      readonly person: PersonId
      readonly option: Name
      readonly reason?: Commitment
    }
  /** Another body is asked: by the motion `part`, or in its own way where it has no rule by which it resolves. */
  | {
      readonly type: 'BodyAsked'
      readonly motion: number
      readonly of: Deciding
      readonly as: Because['kind']
      readonly part?: number
      /** What an election asks. */
      readonly about?: AskedOfBody
    }
  /** What a body that was asked has come to. */
  | {
      readonly type: 'BodyAnswered'
      readonly motion: number
      readonly part: number
      readonly is: Answer
      readonly outcome: Name
    }
  | {
      readonly type: 'MotionAppealed'
      readonly motion: number
      readonly person: PersonId
      readonly reason?: Commitment
    }
  /** Nobody has appealed in time: what was carried waits for the moment from which it takes effect, what was lost stays so. */
  | { readonly type: 'AppealTimeOver'; readonly motion: number }
  /** What was carried earlier takes effect now; `meanwhile` while others may still stop it. */
  | { readonly type: 'MotionInEffect'; readonly motion: number; readonly meanwhile?: true }
  | {
      readonly type: 'ElectionCalled'
      readonly motion: number
      readonly group: Name
      readonly election: Name
      /** It begins by then. */
      readonly by?: Instant
    }
  | ProcedureBegun
  | {
      readonly type: 'StageBegun'
      readonly motion: number
      readonly stage: number
      readonly until?: Instant
      readonly most?: Instant
    }
  | { readonly type: 'StageLengthened'; readonly motion: number; readonly stage: number; readonly until: Instant }
  | {
      readonly type: 'StageEnded'
      readonly motion: number
      readonly stage: number
      readonly is: Answer | 'passed over'
    }
  | {
      readonly type: 'ProcedureEnded'
      readonly motion: number
      readonly is: Answer
      /** Who takes it up instead of a group that is no more. */
      readonly passedTo?: Deciding
    }

/** The events of some of these types. */
export type MotionEventOf<Type extends MotionEvent['type']> = Extract<MotionEvent, { readonly type: Type }>

export type Answer = 'carried' | 'lost' | 'undecided'

export type Lapse = 'not seconded' | 'not signed' | 'not in time' | 'nobody can vote' | 'no rule'

/** Why a motion stands before a body that did not move it itself. */
export type Because =
  /** Nothing was decided there, or the rule sends it on. */
  | { readonly kind: 'referral'; readonly of: number }
  | { readonly kind: 'ratification'; readonly of: number }
  | { readonly kind: 'advice'; readonly of: number }
  | { readonly kind: 'appeal'; readonly of: number }
  | { readonly kind: 'stage'; readonly of: number; readonly stage: number }
  /** An election waits for what a body says: of its result, a candidate, a challenge. */
  | { readonly kind: 'election'; readonly of: number }

/** A motion that needs something before its vote can open. Its rule is frozen here, so that no amendment changes it on the way. */
export interface MotionMoved extends MotionParts {
  readonly type: 'MotionMoved'
  readonly motion: number
  readonly needs: Need
}

export type Need =
  /** Signatures, measured against who could vote when it was moved. */
  | {
      readonly kind: 'signatures'
      readonly until: Instant
      readonly electorate: number
      readonly seats: number
      readonly vacant: number
    }
  | { readonly kind: 'seconds'; readonly until: Instant }
  | Wait

/**
 * Time alone: the vote opens by itself, and from `earliest` on when its mover opens it. With a consultation whoever keeps it opens it, once
 * people were heard: how long it takes to sum up what they said, no clock knows.
 */
export interface Wait {
  readonly kind: 'time' | 'consultation'
  readonly earliest: Instant
  readonly opens: Instant
}

/** It has the support that it needed, and waits for its vote. */
export interface MotionAnnounced {
  readonly type: 'MotionAnnounced'
  readonly motion: number
  readonly earliest: Instant
  readonly opens: Instant
  /** It does not open by itself, since people are to be heard first. */
  readonly heardFirst?: true
}

export interface MotionEdited {
  readonly type: 'MotionEdited'
  readonly motion: number
  readonly text: DocumentRef
  /** The window begins again and ends then. */
  readonly closes?: Instant
  readonly votes?: 'void' | 'kept'
}

/** The title or the text is put right by those whom the rule names, and the vote goes on as it runs. */
export interface MotionCorrected {
  readonly type: 'MotionCorrected'
  readonly motion: number
  readonly title?: string
  readonly text?: DocumentRef
}

export interface ClockStopped {
  readonly type: 'ClockStopped'
  readonly motion: number
  /** One of the rule's reasons; without it the vote is on hold. */
  readonly because?: Name
  /** It goes on by itself then. */
  readonly until?: Instant
}

/** A procedure is one motion; each body that it asks has a motion of its own, which says so. */
export interface ProcedureBegun extends Omit<MotionParts, 'rule'> {
  readonly type: 'ProcedureBegun'
  readonly motion: number
  readonly procedure: Procedure
}
