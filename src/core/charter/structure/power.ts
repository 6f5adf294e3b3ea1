import type { Duration } from '../../base/duration.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from './ceiling.ts'
import type { Action, Deciding, RuleRef, SeatRef } from './charter.ts'
import type { State } from './exceptional-state.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Placed } from './placed.ts'
import type { Recipient } from './recipient.ts'
import type { When } from './when.ts'

/** What a group may decide, and who in it does. */
export interface Power extends Placed, Bounds {
  readonly action: Action
  /** Branches below the object that the power leaves out. */
  readonly except: readonly string[]
  /** Any one of these decides. Empty only where the bands say who does. */
  readonly by: readonly PowerBy[]
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
  /** Seats and rules that must agree as well. */
  readonly agreedBy?: readonly Deciding[]
  /** What must be so for whoever decides: "tenure >= 6 months". */
  readonly onlyIf?: FactCondition
  /** What must be so of the matter; without it, it is refused before anybody decides. */
  readonly gate?: FactCondition
  /** In this order the first that holds says who decides. */
  readonly bands?: readonly Band[]
  /** Those who give their view first, and within which time; it does not bind. */
  readonly advice?: Advice
  readonly recommendedBy?: Deciding
  /** To whom it is told afterwards. */
  readonly reportTo?: ReportTo
  /** The power holds by itself for each entry of this list: "platform". */
  readonly forEach?: Name
  readonly emergency?: Emergency
  /** From the request to the decision. */
  readonly decidedWithin?: Duration
  readonly review?: Review
}

/** Who decides: a rule, a seat alone, a body; or several seats that must agree. */
export type PowerBy = Deciding | { readonly kind: 'together'; readonly of: readonly SeatRef[] }

/** Everybody who may decide it by themselves, the bands' deciders among them. */
export function decidersOf({ by, bands = [] }: Pick<Power, 'by' | 'bands'>): readonly PowerBy[] {
  return [...by, ...bands.flatMap((band) => band.by)]
}

/** How far a power or a gift goes. */
export interface Bounds {
  /** The most that one request may cost. */
  readonly upTo?: Money
  /** All other limits: over a year, for a person, by number, as a share. */
  readonly limits?: readonly Ceiling[]
  readonly while?: State
  readonly from?: When
  readonly until?: When
  /** Whoever holds it cannot hand it on. */
  readonly notDelegable?: true
}

/** "up to USD 2,500, if the amount is at most 110% of the previous one, by fast track". */
export interface Band extends Placed {
  readonly upTo: readonly Ceiling[]
  readonly onlyIf?: FactCondition
  /** Nobody, where the charter itself decides. */
  readonly by: readonly PowerBy[]
  readonly with: readonly Name[]
  readonly agreedBy?: readonly Deciding[]
  /** What falls into it is granted when it is asked for; of bands for requests alone. */
  readonly automatic?: true
}

export interface Advice {
  readonly of: readonly Deciding[]
  readonly within?: Duration
}

export interface ReportTo {
  readonly to: readonly Recipient[]
  /** At once when absent. */
  readonly within?: Duration
}

/** Act now, account for it soon, and what becomes of it when nobody approves. */
export interface Emergency {
  readonly account?: Duration
  readonly to?: readonly Recipient[]
  readonly ratifiedBy?: readonly Deciding[]
  readonly ratifiedWithin?: Duration
  /** What becomes of it without approval; it stands when absent. */
  readonly unratified?: 'undone' | 'stands'
}

/** When, or by whom, it is looked at again whether the power should go on. */
export type Review =
  | { readonly kind: 'at'; readonly when: When }
  | { readonly kind: 'by'; readonly by: readonly Deciding[] }

/** What this group hands to a group under it: without the gift, that group's own power is not held. */
export interface Gift extends Placed, Bounds {
  readonly action: Action
  readonly except: readonly string[]
  readonly to: Name
  readonly onlyIf?: FactCondition
  /** Who may take it back; the giver when absent. */
  readonly withdrawnBy?: readonly Deciding[]
}

/** What this group must take to another body. */
export interface Reservation extends Placed {
  readonly action: Action
  readonly except?: readonly string[]
  /** Only above this amount for one request; always when neither this nor another limit is said. */
  readonly above?: Money
  /** Only above one of these. */
  readonly aboveLimits?: readonly Ceiling[]
  readonly to: Name
  /** How the body decides; by its default rule when absent. */
  readonly by?: Deciding
  /** Who recommends before the other decides. */
  readonly recommendedBy?: RuleRef
  readonly recommendedBySeat?: Deciding
  readonly onlyIf?: FactCondition
  /** How long before it is needed it is to be asked for. */
  readonly leadTime?: LeadTime
  /** How soon the other body decides. */
  readonly within?: Duration
  readonly while?: State
  readonly until?: When
}

/** "at least 6 weeks, 12 weeks advised". */
export interface LeadTime {
  readonly least: Duration
  readonly advised?: Duration
}
