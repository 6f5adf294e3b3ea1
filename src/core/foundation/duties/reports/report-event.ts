import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Recipient } from '../../../charter/structure/recipient.ts'
import type { Commitment, DocumentRef, PersonId } from '../../event.ts'

/**
 * What a group owes by a duty that is handed in, from when it is awaited to what became of it: a report, accounts, an alert,
 * figures. Each has a number of its own.
 */
export type ReportEvent =
  | ReportAwaited
  /** A text that is being written; the last one is what whoever goes on with it finds. */
  | ({ readonly type: 'ReportDrafted'; readonly content: ReportContent } & OfReport)
  /** Handed in. With a motion it waits for its approval, else everybody who may can read it from here on. */
  | ({
      readonly type: 'ReportGiven'
      readonly person: PersonId
      readonly content: ReportContent
      readonly motion?: number
    } & OfReport)
  | ({ readonly type: 'ReportApproved'; readonly motion: number } & OfReport)
  /** Says something else from here on; what it said before stays in view. */
  | ({ readonly type: 'ReportCorrected'; readonly person: PersonId; readonly content: ReportContent } & OfReport)
  | ReportMissed
  /** It does not count as missed, nor will it. */
  | ({ readonly type: 'ReportExcused'; readonly motion?: number } & OfReport)
  /** Nobody waits for it any more. */
  | ({ readonly type: 'ReportDropped'; readonly why: Dropped } & OfReport)

/** Which one: its number among all of the foundation, and what it is of. */
export interface OfReport {
  readonly report: number
  readonly group: Name
  readonly duty: Name
}

export interface ReportAwaited extends OfReport {
  readonly type: 'ReportAwaited'
  readonly title?: string
  /** What it tells of: from one moment up to, not at, another. */
  readonly from: Instant
  readonly until: Instant
  readonly due: Instant
  /** From then on it is missed: the day on which it is due is over, and the grace after it. */
  readonly closes: Instant
  readonly because: ReportBecause
  /** To whom it goes, where another part of the charter says so than the duty. */
  readonly to?: readonly Recipient[]
}

export type ReportBecause =
  /** Again and again, or before something that is to come. */
  | { readonly kind: 'calendar' }
  /** Something came about. */
  | { readonly kind: 'occasion'; readonly on: Instant }
  | { readonly kind: 'request'; readonly motion?: number }
  | { readonly kind: 'end' }

export interface ReportMissed extends OfReport {
  readonly type: 'ReportMissed'
  /** Who could have handed it in. */
  readonly owedBy: readonly PersonId[]
  /** How many of this duty are missed now: one after the other, and in the year. */
  readonly inARow: number
  readonly inYear: number
  /** Whom the charter has told of it. */
  readonly to: readonly Recipient[]
}

export type Dropped = 'duty gone' | 'group dormant' | 'group ended'

export type ReportContent =
  | { readonly kind: 'text'; readonly text: DocumentRef }
  /** Not for everybody: who reads it says the seal. */
  | { readonly kind: 'sealed'; readonly text: Commitment }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }

/** A number, under one of the headings that the charter gives. */
export interface Figure {
  readonly about: string
  readonly count: Count
}

/** "few" for a number so small that it could point to somebody: how many it is exactly never comes into the record. */
export type Count = number | 'few'
