import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { Disposition } from './consultation-event.ts'

/** Why nobody is asked, an answer is not taken, or a consultation is not brought to its end. */
export type ConsultationRefusal =
  | { readonly type: 'UnknownConsultation'; readonly consultation: number }
  /** What is to be asked was not said. */
  | { readonly type: 'NothingAskedOfPublic'; readonly group: Name }
  /** Of a question there are no options, or two and more that differ from each other and from what can be said of anything. */
  | { readonly type: 'WrongOptions'; readonly options: readonly Name[] }
  /** Of the same matter the public is being asked already. */
  | { readonly type: 'BeingAsked'; readonly consultation: number }
  /** It is being decided, or was: nobody is asked about it any more. */
  | { readonly type: 'TooLateToAsk'; readonly motion: number }
  | { readonly type: 'NotYetOpenToAnswers'; readonly consultation: number; readonly opens: Instant }
  | { readonly type: 'ConsultationOver'; readonly consultation: number; readonly closed: Instant }
  | { readonly type: 'StillAnswering'; readonly consultation: number; readonly closes: Instant }
  | { readonly type: 'SummaryThere'; readonly consultation: number }
  | {
      readonly type: 'RunByOthers'
      readonly consultation: number
      readonly keeper: PersonId
      readonly seats: readonly SeatRef[]
    }
  /** Only a later close. */
  | { readonly type: 'NotALaterClose'; readonly consultation: number; readonly closes: Instant }
  | { readonly type: 'AnnouncedThere'; readonly consultation: number; readonly where: string }
  | { readonly type: 'NoSuchAnswer'; readonly consultation: number; readonly answer: number }
  | { readonly type: 'NotOwnAnswer'; readonly consultation: number; readonly answer: number }
  /** For oneself and for each group one has one answer, which can be changed. */
  | { readonly type: 'AnsweredAlready'; readonly consultation: number; readonly answer: number }
  | { readonly type: 'TooManyAnswers'; readonly consultation: number; readonly most: number }
  | {
      readonly type: 'UnknownPosition'
      readonly consultation: number
      readonly position: Name
      readonly positions: readonly Name[]
    }
  | { readonly type: 'AllAnswersPublic'; readonly consultation: number }
  /** Nobody sits in the group yet who could read what is not for everybody. */
  | { readonly type: 'NobodyToConfideIn'; readonly group: Name }
  /** The text that is asked about has no such place. */
  | { readonly type: 'NoSuchPassage'; readonly consultation: number }
  /** The motion by which a group has somebody speak for it is none of that group, or was not carried. */
  | { readonly type: 'NoMandate'; readonly group: Name; readonly motion: number }
  | { readonly type: 'NoSuchPoint'; readonly consultation: number; readonly point: number }
  | { readonly type: 'WhyNeeded'; readonly disposition: Disposition }
  | { readonly type: 'NotAVersion'; readonly consultation: number }
  /** Answers of which there is no point, and points of which it is not told what became of them. */
  | {
      readonly type: 'PointsOpen'
      readonly consultation: number
      readonly answers: readonly number[]
      readonly points: readonly number[]
    }
  /** A motion goes back to a consultation whose summary is there. */
  | { readonly type: 'NoSummaryYet'; readonly consultation: number }
