import type { Duration, Range } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Action, ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Unheard } from '../consultations/heard-first.ts'
import type { PersonId } from '../event.ts'

/** Why something is not done to a motion, or not moved at all, besides what the powers say. */
export type MotionRefusal =
  /** The charter names a rule that it does not have, such as one of a charter that was amended since. */
  | { readonly type: 'NoSuchRule'; readonly group: Name; readonly rule: Name; readonly clause: ClauseRef }
  /** Secret ballots are said and explained, and cannot be held yet. */
  | { readonly type: 'SecretNotYet'; readonly clause: ClauseRef }
  | { readonly type: 'SubjectNeeded'; readonly group: Name; readonly action: Action }
  | { readonly type: 'OptionsNeeded'; readonly clause: ClauseRef }
  | { readonly type: 'LengthOutside'; readonly length: Duration; readonly range?: Range; readonly clause: ClauseRef }
  | {
      readonly type: 'TooManyOpen'
      readonly most: number
      readonly motions: readonly number[]
      readonly clause: ClauseRef
    }
  /** The same matter was decided, and the moment from which it can be moved again has not come; unknown while it hangs on an event. */
  | {
      readonly type: 'NotAgainYet'
      readonly motion: number
      readonly outcome: Name
      readonly until?: Instant
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'MoverNotYet'
      readonly motion: number
      readonly outcome: Name
      readonly until?: Instant
      readonly clause: ClauseRef
    }
  /** It is moved and its vote has not opened. */
  | { readonly type: 'NotOpenYet'; readonly motion: number; readonly opens?: Instant; readonly clause: ClauseRef }
  | { readonly type: 'ClockStandsStill'; readonly motion: number; readonly because?: Name; readonly clause: ClauseRef }
  | { readonly type: 'ClockRuns'; readonly motion: number }
  | { readonly type: 'NeedsNoSupport'; readonly motion: number; readonly what: 'seconds' | 'signatures' }
  | {
      readonly type: 'MayNotSupport'
      readonly motion: number
      readonly who: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'OwnMotion'; readonly motion: number; readonly clause: ClauseRef }
  | { readonly type: 'SupportsAlready'; readonly motion: number }
  | { readonly type: 'OnlyTheMover'; readonly motion: number; readonly mover: PersonId }
  | { readonly type: 'TooEarly'; readonly motion: number; readonly earliest: Instant; readonly clause: ClauseRef }
  /** People are to be heard for so long about what is to be decided, before its vote opens. */
  | {
      readonly type: 'NotHeard'
      readonly motion: number
      readonly least: Duration
      readonly lacks: Unheard
      readonly clause: ClauseRef
    }
  | { readonly type: 'NotAtMeeting'; readonly motion: number; readonly clause: ClauseRef }
  | { readonly type: 'VotesWereCast'; readonly motion: number }
  | { readonly type: 'TextStays'; readonly motion: number; readonly clause: ClauseRef }
  | {
      readonly type: 'NoSuchReason'
      readonly motion: number
      readonly because: Name
      readonly reasons: readonly Name[]
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'MayNotHold'
      readonly motion: number
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'HoldUsedUp'; readonly motion: number; readonly most: Duration; readonly clause: ClauseRef }
  | { readonly type: 'MayNotNotePresence'; readonly motion: number; readonly mover: PersonId }
  | { readonly type: 'NoProxies'; readonly motion: number; readonly clause: ClauseRef }
  | {
      readonly type: 'ProxiesFull'
      readonly motion: number
      readonly to: PersonId
      readonly most: number
      readonly clause: ClauseRef
    }
  | { readonly type: 'NoProxyOf'; readonly motion: number; readonly for: PersonId }
  | { readonly type: 'VoteStays'; readonly motion: number; readonly clause: ClauseRef }
  | {
      readonly type: 'OtherBallot'
      readonly motion: number
      readonly form: 'one option' | 'approval' | 'ranking'
      readonly clause: ClauseRef
    }
  | { readonly type: 'TooManyMarked'; readonly motion: number; readonly most: number; readonly clause: ClauseRef }
  | { readonly type: 'NotTied'; readonly motion: number }
  | { readonly type: 'NoCastingVote'; readonly motion: number; readonly of: SeatRef; readonly clause: ClauseRef }
  | { readonly type: 'NoAppeal'; readonly motion: number; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotAppeal'
      readonly motion: number
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'NotToLengthen'; readonly motion: number }
  | { readonly type: 'UnknownEvent'; readonly group: Name; readonly event: Name }
  | {
      readonly type: 'MayNotRecord'
      readonly group: Name
      readonly event: Name
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'UnknownFact'; readonly fact: Name }
  | { readonly type: 'NotOwnFact'; readonly fact: Name; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotWithdraw'
      readonly motion: number
      readonly mover: PersonId
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'MayNotCorrect'
      readonly motion: number
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  /** Title and text are as they were. */
  | { readonly type: 'NothingCorrected'; readonly motion: number }
