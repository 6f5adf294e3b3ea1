import type { Duration } from '../../base/duration.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { ClauseRef, Deciding, RuleRef } from '../structure/charter.ts'
import type { State } from '../structure/exceptional-state.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { Advice, Emergency, LeadTime, PowerBy, ReportTo } from '../structure/power.ts'
import type { When } from '../structure/when.ts'
import type { Question } from './question.ts'

/** Who may decide it, and why nobody else may. The same answer is read on pages and enforced by `authorise`. */
export interface WhoMay extends Pick<Question, 'action' | 'amount' | 'meanwhile'> {
  /** Each may decide it; the groups in the order of the charters. */
  readonly deciders: readonly MayDecide[]
  readonly reserved: readonly ReservedTo[]
  readonly withheld: readonly Withheld[]
}

export interface MayDecide extends Conditions, Around {
  readonly group: Name
  /** `body`: the group as a whole, where its charter names no rule for it. */
  readonly by: PowerBy | { readonly kind: 'body' }
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
  /** Seats and rules that must agree as well. */
  readonly agreedBy?: readonly Deciding[]
  /** The most that one request may cost: the least of the group's own limit, of those of the gifts and of what is reserved above. */
  readonly upTo?: Money
  /** All other limits, of the group and of the gifts; for each person, over each time, the least. */
  readonly limits?: readonly Ceiling[]
  /** Of what was handed on by a decision: the limits of those who gave it, which bind them and all whom they gave it together. */
  readonly limitsOf?: readonly { readonly group: Name; readonly limits: readonly Ceiling[] }[]
  readonly clause: ClauseRef
  /** From the clause that uses the power up to the body that it came from. */
  readonly chain: readonly Link[]
}

/** What must be so; the answer tells it, and does not know whether it is. */
export interface Conditions {
  /** Of whoever decides, or of the matter in a band: all of them. */
  readonly onlyIf?: readonly FactCondition[]
  /** Of the matter; without it, it is refused before anybody decides. */
  readonly gate?: FactCondition
  /** Where bands say who decides: its number, from 1; the ones before it that may hold come first. */
  readonly band?: number
  readonly while?: State
  readonly from?: When
  readonly until?: When
  /** Times in which it cannot be decided. */
  readonly notWhile?: readonly { readonly state: State; readonly clause: ClauseRef }[]
}

/** What comes before the decision and after it. */
export interface Around {
  readonly advice?: Advice
  readonly recommendedBy?: Deciding
  readonly reportTo?: ReportTo
  readonly emergency?: Emergency
  readonly decidedWithin?: Duration
  readonly forEach?: Name
  readonly notDelegable?: true
}

export interface Link {
  readonly group: Name
  readonly clause?: ClauseRef
  readonly says: 'uses' | 'gives' | 'adopts' | 'holds everything' | 'is given' | 'decides meanwhile'
  /** For `is given`: the number of the delegation. */
  readonly delegation?: number
}

/** A group that must take it to another body. */
export interface ReservedTo {
  readonly group: Name
  readonly to: Name
  /** How that body decides; by its default rule when absent. */
  readonly by?: Deciding
  /** Only above this amount. */
  readonly above?: Money
  readonly aboveLimits?: readonly Ceiling[]
  readonly clause: ClauseRef
  readonly recommendedBy?: RuleRef
  readonly recommendedBySeat?: Deciding
  readonly onlyIf?: FactCondition
  readonly leadTime?: LeadTime
  readonly within?: Duration
  readonly while?: State
  readonly until?: When
}

/** A line of a charter that speaks of it and does not hold here. */
export interface Withheld {
  readonly group: Name
  readonly clause: ClauseRef
  readonly because:
    | 'excepted'
    | 'reserved'
    | 'no gift'
    | 'over the limit'
    | 'other currency'
    | 'less specific'
    | 'not delegable'
    | 'forbidden meanwhile'
    | 'only meanwhile'
    | 'no band'
    | 'not now'
    | 'taken back'
  /** The body above that does not hand it down, does not any more, or not yet. */
  readonly at?: Name
  /** For `not now`: the gift, and its time. */
  readonly gift?: ClauseRef
  readonly from?: When
  readonly until?: When
  /** For `over the limit` and `other currency`: the limit. */
  readonly upTo?: Money
  /** For `forbidden meanwhile` and `only meanwhile`: the time that it hangs on. */
  readonly state?: State
}
