import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../../event.ts'

/** What people do about money that a group is asked for. */
export type RequestAct =
  | ({ readonly type: 'ask for money' } & Omit<MoneyAsked, 'verb'> & Said)
  /** Keeps what somebody has written so far, in place of what they kept before. */
  | { readonly type: 'keep request draft'; readonly group: Name; readonly draft: Commitment }
  | { readonly type: 'drop request draft'; readonly group: Name }
  /** By one who may vote on it: speaks for the request. */
  | { readonly type: 'champion request'; readonly request: number }
  | { readonly type: 'ask applicant'; readonly request: number; readonly question: Commitment }
  | {
      readonly type: 'answer for request'
      readonly request: number
      readonly question: number
      readonly answer: Commitment
    }
  /** By one who may vote on it: leaves every vote on it. */
  | { readonly type: 'declare interest'; readonly request: number; readonly reason?: Commitment }
  | PutToVote
  | { readonly type: 'withdraw request'; readonly request: number; readonly reason?: Commitment }
  /** By whom it was granted to: less of it is needed, or nothing. */
  | { readonly type: 'reduce award'; readonly request: number; readonly to: Money; readonly reason?: Commitment }
  | { readonly type: 'report on award'; readonly request: number; readonly report: DocumentRef }

export interface PutToVote {
  readonly type: 'put to vote'
  readonly request: number
  /** Less than was asked for, where the charter lets a part be granted; with the reason. */
  readonly amount?: Money
  readonly reason?: Commitment
  /** Which of several deciders is meant. */
  readonly decider?: Name
}

/** What limits, gates and lead times look at. All of it is in the record; the words that go with it are sealed. */
export interface MoneyAsked {
  readonly group: Name
  /** Where the charter funds and does not grant; set by the charter, whatever is asked. */
  readonly verb?: 'fund'
  /** What kind of grant: "travel". */
  readonly object: string
  readonly amount: Money
  readonly needed?: Instant
  /** For what it is asked, by the name that it has every time. */
  readonly event?: Name
  /** The first day of the event: 2026-06-12. */
  readonly on?: string
  readonly organisation?: Name
  /** How many take part. */
  readonly heads?: number
  readonly items: readonly CostItem[]
  /** What comes from elsewhere, each by itself; nothing is said of that when absent. */
  readonly otherSources?: readonly Money[]
  /** Who is asked to speak for it. */
  readonly champion?: PersonId
}

export interface CostItem {
  readonly cost: Money
  /** The event cannot happen without it. */
  readonly essential?: true
  /** One of the things that the charter says are covered, or not. */
  readonly kind?: string
}

/** The title is public, as that of a motion; everything else that somebody wrote is sealed. */
export interface Said {
  readonly title: string
  /** The form as it was filled in, as JSON. */
  readonly application: Commitment
  /** What only those who decide see. */
  readonly confidential?: Commitment
}
