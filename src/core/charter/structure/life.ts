import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Placed } from './placed.ts'
import type { Recipient } from './recipient.ts'
import type { When } from './when.ts'

/** How a group begins, changes and ends. Each part knows its clause: they rarely stand under one heading. */
export interface Life extends Placed {
  readonly adopted?: By
  /** What must be so for the charter to be adopted: seats held, a liaison found. */
  readonly needsAtAdoption?: Placed & { readonly condition: FactCondition }
  readonly begins?: Placed & { readonly when: When }
  readonly amended?: Amendments
  readonly review?: CharterReview
  readonly ends?: Ending
  /** Any one of these. */
  readonly dormant?: readonly Condition[]
  readonly retiredWhen?: readonly Condition[]
  readonly retired?: By
  readonly dissolved?: By
  readonly revived?: By
  /** Dissolved together: when one of them goes, so does the other. */
  readonly dissolvedWith?: Placed & { readonly groups: readonly Name[]; readonly barred?: Duration }
  readonly groupsBelow?: GroupsBelow
  /** What becomes of what the group held: to whom its open matters, funds and papers go. */
  readonly handOver?: Placed & { readonly to: readonly Recipient[] }
}

/** Any one of these decides. */
export interface By extends Placed {
  readonly by: readonly Deciding[]
}

export interface Condition extends Placed {
  readonly condition: FactCondition
  /** How long it must stay so, before anything follows. */
  readonly grace?: Duration
  /** It may follow, where somebody decides it; else it does by itself. */
  readonly unless?: readonly Deciding[]
}

export interface Amendments extends Placed {
  /** For all that no section says for itself. */
  readonly by: readonly Deciding[]
  readonly sections: readonly { readonly section: string; readonly by: readonly Deciding[] }[]
  /** Parts that may be changed without a decision: when and where the group meets. */
  readonly withoutVote: readonly string[]
  readonly takesEffect?: When
}

/** A draft is open to comments before it is decided. */
export interface CharterReview extends Placed {
  readonly least?: Duration
  readonly most?: Duration
  /** At the request of any one of those who review. */
  readonly longer?: Duration
  readonly by: readonly Recipient[]
}

export interface Ending extends Placed {
  /** On a date, or counted from the beginning; the first of them. */
  readonly at: readonly When[]
  readonly when?: FactCondition
  readonly extendedBy?: readonly Deciding[]
  /** How often, and for how long at a time. */
  readonly extension?: { readonly most?: number; readonly length?: Duration }
  readonly effects: readonly EndEffect[]
}

export type EndEffect =
  | { readonly kind: 'final report'; readonly to: readonly Recipient[]; readonly within?: Duration }
  | { readonly kind: 'retired' | 'dormant' | 'dissolved' }

/** What charters of groups under this one must say, and who makes and ends such groups. */
export interface GroupsBelow extends Placed {
  readonly mustState: readonly string[]
  readonly created?: readonly Deciding[]
  readonly dissolved?: readonly Deciding[]
  /** What must be so of a new group. */
  readonly needs?: FactCondition
  /** Groups whose duties move to the new one agree as well. */
  readonly agreedByAffected?: true
}
