import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { Commitment, Digest, DocumentRef, PersonId } from '../../event.ts'
import type { MoneyAsked, Said } from './request-act.ts'

/** What happens to a request from the asking to the report on what was granted. */
export type RequestEvent =
  | RequestMade
  | { readonly type: 'RequestDraftKept'; readonly group: Name; readonly person: PersonId; readonly draft: Commitment }
  | { readonly type: 'RequestDraftDropped'; readonly group: Name; readonly person: PersonId }
  | { readonly type: 'RequestChampioned'; readonly request: number; readonly person: PersonId }
  | {
      readonly type: 'ApplicantAsked'
      readonly request: number
      /** From 1 on. */
      readonly question: number
      readonly person: PersonId
      readonly text: Commitment
    }
  | {
      readonly type: 'ApplicantAnswered'
      readonly request: number
      readonly question: number
      readonly person: PersonId
      readonly answer: Commitment
    }
  | {
      readonly type: 'InterestDeclared'
      readonly request: number
      readonly person: PersonId
      readonly reason?: Commitment
    }
  | RequestPutToVote
  /** The time of discussion is over, and nothing can decide it now: somebody has to bring it to the vote. */
  | { readonly type: 'RequestNotPutToVote'; readonly request: number; readonly why: NotPut }
  /** The vote came to no decision on it: it is talked about again. */
  | { readonly type: 'RequestBack'; readonly request: number; readonly motion: number; readonly why: Back }
  /** The charter grants it by itself. `decision` is the number of the decision. */
  | {
      readonly type: 'RequestGrantedByCharter'
      readonly request: number
      readonly decision: number
      readonly group: Name
      readonly amount: Money
    }
  | RequestGranted
  | { readonly type: 'RequestDenied'; readonly request: number; readonly motion: number; readonly is: Denial }
  | { readonly type: 'RequestClosed'; readonly request: number; readonly why: 'no answer' }
  | {
      readonly type: 'RequestWithdrawn'
      readonly request: number
      readonly person: PersonId
      readonly reason?: Commitment
    }
  /** The time within which the charter says that it is decided is over. */
  | { readonly type: 'RequestOverdue'; readonly request: number }
  | {
      readonly type: 'AwardReduced'
      readonly request: number
      readonly person: PersonId
      readonly to: Money
      readonly reason?: Commitment
    }
  | {
      readonly type: 'AwardReported'
      readonly request: number
      readonly person: PersonId
      readonly report: DocumentRef
    }
  | { readonly type: 'AwardReportMissed'; readonly request: number }

export interface RequestMade extends MoneyAsked, Said {
  readonly type: 'RequestMade'
  readonly request: number
  readonly person: PersonId
  /** The charter under which it was made, by which its clocks run to the end. */
  readonly charter: Digest
  /** The costs added up. */
  readonly costs?: Money
  readonly warned?: readonly Warning[]
}

/** What its applicant was told, and what those who decide are. */
export type Warning = 'later than advised' | 'no meeting before it is needed'

export type RequestWay = 'regular' | 'fast track' | 'with recommendation' | 'alone'

export type NotPut = 'no champion' | 'nobody can decide'

export type Back = 'objected' | 'withdrawn' | 'lapsed'

export type Denial = 'lost' | 'undecided'

export interface RequestPutToVote {
  readonly type: 'RequestPutToVote'
  readonly request: number
  /** The number of what decides it: a vote, a procedure, or what a seat does alone. */
  readonly motion: number
  readonly way: RequestWay
  readonly amount: Money
  /** Why not all of it. */
  readonly reason?: Commitment
}

export interface RequestGranted {
  readonly type: 'RequestGranted'
  readonly request: number
  /** The number of the decision. */
  readonly decision: number
  readonly amount: Money
}
