import type { Instant } from '../base/instant.ts'
import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import type { Action, ClauseRef, SeatRef } from '../charter/structure/charter.ts'
import type { AnnouncementRefusal } from './announcements/announcement-refusal.ts'
import type { ConsultationRefusal } from './consultations/consultation-refusal.ts'
import type { ReportRefusal } from './duties/reports/report-refusal.ts'
import type { ElectionRefusal } from './elections/election-refusal.ts'
import type { PersonId } from './event.ts'
import type { HandOverRefusal } from './handover/handover-refusal.ts'
import type { HistoryRefusal } from './history/history-refusal.ts'
import type { LifeRefusal } from './life/life-refusal.ts'
import type { MeetingRefusal } from './meetings/meeting-refusal.ts'
import type { MoneyRefusal } from './money/money-refusal.ts'
import type { RequestRefusal } from './money/requests/request-refusal.ts'
import type { MotionRefusal } from './motions/motion-refusal.ts'
import type { PeopleRefusal } from './people/people-refusal.ts'
import type { PowerRefusal } from './powers/power-refusal.ts'
import type { KeepingRefusal } from './seats/keeping-refusal.ts'
import type { SeatRefusal } from './seats/seat-refusal.ts'

/** Why an act is not done. Values only: one module elsewhere turns them into words. */
export type Refusal =
  | HistoryRefusal
  | { readonly type: 'AlreadyDone'; readonly entry: number }
  | { readonly type: 'NotSignedIn' }
  /** Signed in, but this foundation does not know them yet. */
  | { readonly type: 'NotIntroduced' }
  | { readonly type: 'UnknownPerson'; readonly person: PersonId }
  | { readonly type: 'AlreadyIntroduced'; readonly person: PersonId }
  /** All about them was erased, so that they can do nothing and be chosen for nothing. */
  | { readonly type: 'WasErased'; readonly person: PersonId }
  /** What a person alone may ask, or whoever runs the server. */
  | { readonly type: 'OnlyOneself'; readonly person: PersonId }
  | { readonly type: 'OnlyByOperator' }
  | { readonly type: 'UnknownGroup'; readonly group: Name }
  | { readonly type: 'UnknownSeat'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'UnknownMotion'; readonly motion: number }
  | { readonly type: 'GroupIsDraft'; readonly group: Name }
  | { readonly type: 'OnlyAtFounding' }
  /** A seat is filled by its own application, which has the effect that a plain motion lacks. */
  | { readonly type: 'OnlyByApplication'; readonly group: Name; readonly action: Action }
  | { readonly type: 'NotByApplication'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'NotEligible'
      readonly seat: SeatRef
      readonly from: readonly SeatRef[]
      /** Whom it is about, where that is not whoever asks. */
      readonly person?: PersonId
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'AlreadyHolds'
      readonly seat: SeatRef
      readonly person?: PersonId
      readonly clause: ClauseRef
    }
  | { readonly type: 'AlreadyApplied'; readonly seat: SeatRef; readonly motion: number }
  | { readonly type: 'NoFreeSeat'; readonly seat: SeatRef; readonly number: number; readonly clause: ClauseRef }
  | {
      readonly type: 'DoesNotHold'
      readonly seat: SeatRef
      /** Whom it is about, where that is not whoever asks. */
      readonly person?: PersonId
      readonly clause: ClauseRef
    }
  | { readonly type: 'MayNotLeave'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | { readonly type: 'NobodyCanVote'; readonly group: Name; readonly rule: Name; readonly clause: ClauseRef }
  | { readonly type: 'NotAPower'; readonly group: Name; readonly action: Action; readonly decidedBy: readonly Name[] }
  /** The charter uses the power, but the group above never gave it. */
  | {
      readonly type: 'NotGiven'
      readonly group: Name
      readonly action: Action
      readonly by: Name
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'OverLimit'
      readonly group: Name
      readonly action: Action
      readonly upTo: Money
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'OtherCurrency'
      readonly group: Name
      readonly action: Action
      readonly upTo: Money
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'Reserved'
      readonly group: Name
      readonly action: Action
      readonly to: Name
      readonly above?: Money
      readonly clause: ClauseRef
    }
  | { readonly type: 'AmountNeeded'; readonly group: Name; readonly action: Action; readonly clause: ClauseRef }
  | {
      readonly type: 'NoVoteNeeded'
      readonly group: Name
      readonly action: Action
      readonly seat: SeatRef
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'MayNotMove'
      readonly group: Name
      readonly movers: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'VoteOver'; readonly motion: number; readonly closed: Instant }
  | {
      readonly type: 'NotInElectorate'
      readonly motion: number
      readonly voters: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'UnknownOption'
      readonly motion: number
      readonly option: string
      readonly options: readonly string[]
    }
  | { readonly type: 'ReasonNeeded'; readonly motion: number; readonly option: Name; readonly clause: ClauseRef }
  | { readonly type: 'HasRecused'; readonly motion: number }
  | { readonly type: 'RecusalForbidden'; readonly motion: number; readonly clause: ClauseRef }
  | MotionRefusal
  | PowerRefusal
  | PeopleRefusal
  | MeetingRefusal
  | HandOverRefusal
  | SeatRefusal
  | KeepingRefusal
  | ElectionRefusal
  | AnnouncementRefusal
  | ConsultationRefusal
  | ReportRefusal
  | LifeRefusal
  | RequestRefusal
  | MoneyRefusal
