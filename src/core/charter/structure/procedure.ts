import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { PlainField } from '../reading/plain-tree.ts'
import type { ClauseRef, Deciding, Place, RuleRef, SeatRef } from './charter.ts'

/**
 * Several steps to one decision: bodies, what each is asked, and the text frozen between them. It is named where a rule can be
 * named. The motion is carried when its last stage is; where a stage is lost, it is lost.
 */
export interface Procedure {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly stages: readonly Stage[]
  /** The text stays as it is from the first stage to the last. */
  readonly textFrozen: boolean
  /** Who may begin it; whoever may open a vote by the first body that decides when absent. */
  readonly movedBy?: 'anyone' | readonly SeatRef[]
}

export interface Stage {
  readonly name: Name
  readonly step: /** Each of these must carry it, at the same time. */
    | { readonly kind: 'decision'; readonly by: readonly Deciding[] }
    /** One of these must carry it, whichever is asked first. */
    | { readonly kind: 'decision of one'; readonly by: readonly Deciding[] }
    /** An answer that does not bind, from each, within the time. */
    | { readonly kind: 'advice'; readonly of: readonly Deciding[]; readonly within: Duration }
    | Review
  /** What those who are asked here are asked. */
  readonly asks?: string
  /** Only if an earlier stage had this answer: an outcome's name, or an option that a majority of it chose. */
  readonly onlyIf?: StageAnswer
  /** How to go on when this stage is not carried; the procedure is lost when absent. */
  readonly otherwise?: { readonly kind: 'go on' } | { readonly kind: 'refer'; readonly to: Deciding }
}

/** Open to comments for so long; `longer` at the request of any one of those who review it. */
export interface Review {
  readonly kind: 'review'
  readonly least: Duration
  readonly most?: Duration
  readonly longer?: Duration
  /** Those who may vote in the procedure when absent. */
  readonly by?: readonly SeatRef[]
}

export interface StageAnswer {
  readonly stage: Name
  readonly outcome: Name
  /** Another answer, of which either is enough. */
  readonly or?: StageAnswer
}

/** A rule of another charter, or another rule of this one, with changes. What it comes to is told by `ruleIn`. */
export interface Borrowed {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly from: RuleRef
  /** With its changes, or as it was when this charter was adopted. */
  readonly how: 'follows' | 'pinned'
  /** The keys that it says otherwise, as they are written; they are read when the other rule is at hand. */
  readonly changes: readonly PlainField[]
  /** "p", where the borrowed rule takes a parameter of its own. */
  readonly parameter?: Name
}
