import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import type { RequestEnd } from './grant-request.ts'

/** Why money is not asked for, or a request does not go on. */
export type RequestRefusal =
  /** The charter does not say how the group is asked for money. */
  | { readonly type: 'NoRequests'; readonly group: Name }
  | { readonly type: 'UnknownRequest'; readonly request: number }
  | { readonly type: 'MayNotAsk'; readonly group: Name; readonly from: readonly SeatRef[]; readonly clause: ClauseRef }
  | {
      readonly type: 'RequestLacks'
      readonly group: Name
      readonly parts: readonly RequestPart[]
      readonly clause: ClauseRef
    }
  /** More is asked for than it costs. */
  | { readonly type: 'MoreThanCosts'; readonly amount: Money; readonly costs: Money; readonly clause: ClauseRef }
  /** The parts of a request are in several currencies, or add up to more than can be counted. */
  | { readonly type: 'CannotBeAdded'; readonly currency: string; readonly clause: ClauseRef }
  | {
      readonly type: 'NotCovered'
      readonly kind: string
      readonly covered: readonly string[]
      readonly notCovered: readonly string[]
      readonly clause: ClauseRef
    }
  /** Earlier awards have no report yet. */
  | {
      readonly type: 'ReportsOwed'
      readonly group: Name
      readonly requests: readonly number[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'RequestOver'; readonly request: number; readonly how: RequestEnd }
  | { readonly type: 'AtTheVote'; readonly request: number; readonly motion: number }
  | { readonly type: 'OnlyTheApplicant'; readonly request: number; readonly applicant: PersonId }
  | { readonly type: 'OwnRequest'; readonly request: number }
  /** Whoever decides on it asks, speaks for it and brings it to the vote. */
  | { readonly type: 'NotAReviewer'; readonly request: number; readonly by: readonly SeatRef[] }
  | {
      readonly type: 'NotAChampion'
      readonly request: number
      readonly of: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'HasChampion'; readonly request: number; readonly champion: PersonId }
  | { readonly type: 'ChampionNeeded'; readonly request: number; readonly clause: ClauseRef }
  | { readonly type: 'HasInterest'; readonly request: number }
  | { readonly type: 'NotAsked'; readonly request: number; readonly question: number }
  | { readonly type: 'HasAnswered'; readonly request: number; readonly question: number }
  | {
      readonly type: 'StillDiscussed'
      readonly request: number
      readonly until: Instant
      readonly clause: ClauseRef
    }
  | { readonly type: 'NotInPart'; readonly request: number; readonly clause: ClauseRef }
  | { readonly type: 'ReasonForPart'; readonly request: number; readonly clause: ClauseRef }
  | { readonly type: 'MoreThanAsked'; readonly request: number; readonly asked: Money }
  | { readonly type: 'NothingGranted'; readonly request: number }
  | { readonly type: 'NotLess'; readonly request: number; readonly amount: Money }
  | { readonly type: 'HasReported'; readonly request: number; readonly at: Instant }
  | { readonly type: 'NoRequestDraft'; readonly group: Name }

/** What a charter may ask a request to say. */
export type RequestPart =
  | 'costs'
  | 'other sources'
  | 'event'
  | 'date of the event'
  | 'attendance'
  | 'organisation'
  | 'when it is needed'
