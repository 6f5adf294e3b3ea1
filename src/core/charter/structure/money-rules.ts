import type { Duration, Range } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from './ceiling.ts'
import type { ClauseRef, Deciding, SeatRef } from './charter.ts'
import type { Occasion } from './duty.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Placed } from './placed.ts'
import type { Band, LeadTime, PowerBy } from './power.ts'
import type { Recipient } from './recipient.ts'

/** The money of a group: its year, its budget, its funds, and how it may be asked for some. */
export interface MoneyRules extends Placed {
  readonly currency?: string
  readonly year?: MoneyYear
  readonly lines: readonly BudgetLine[]
  readonly funds: readonly Fund[]
  /** Amounts of this charter follow an index: CPI, every year. */
  readonly indexed?: { readonly to: string; readonly every: Duration }
  /** Who may raise the budget. */
  readonly increasedBy?: readonly Deciding[]
  readonly payments?: Payments
  /** Who sees what: funds and spending in public, contracts the board only. */
  readonly shown: readonly { readonly what: string; readonly to: readonly Recipient[] }[]
  readonly requests?: RequestRules
}

export interface MoneyYear extends Placed {
  readonly from: { readonly month: number; readonly day: number }
  readonly budget?: Money
  /** What was not spent goes into the next year. */
  readonly carriedOver?: boolean
}

export interface BudgetLine extends Placed {
  readonly name: Name
  readonly amount?: Money
  /** Who may spend from it. */
  readonly by: readonly PowerBy[]
  readonly increasedBy?: readonly Deciding[]
  readonly indexed?: { readonly to: string; readonly every: Duration }
}

export interface Fund extends Placed {
  readonly name: Name
  /** `raised`: the group may raise money for it. `restricted`: only for what it is for. */
  readonly kind: 'raised' | 'restricted' | 'general'
  readonly for?: string
  readonly heldBy?: Name
  readonly amount?: Money
}

/** How many people make a payment, and who. */
export interface Payments {
  readonly people: number
  readonly of: readonly SeatRef[]
  /** What each payment above this needs. */
  readonly above?: Money
}

/** Parts of the rules of requests that refuse something, or bring it about. */
export const requestClauses = [
  'from',
  'itemised',
  'lead time',
  'not covered',
  'covered',
  'up to',
  'may be granted in part',
  'discussion',
  'decided within',
  'closed without answer after',
  'past reports',
  'gate',
  'champion',
  'report',
] as const
export type RequestClause = (typeof requestClauses)[number]

/** How money is asked for. */
export interface RequestRules extends Placed {
  /** Where a part stands that is said in another clause than the first. */
  readonly clauses?: Readonly<Partial<Record<RequestClause, ClauseRef>>>
  /** Who may ask; anyone when empty. */
  readonly from: readonly SeatRef[]
  readonly decidedBy?: readonly PowerBy[]
  readonly asks: readonly string[]
  readonly itemised?: boolean
  readonly leadTime?: LeadTime
  readonly covered: readonly string[]
  readonly notCovered: readonly string[]
  readonly inPart?: boolean
  readonly otherSources?: boolean
  readonly tiedTo?: 'event' | 'project'
  readonly limits: readonly Ceiling[]
  readonly discussion?: Range
  /** From the request to the decision. */
  readonly decidedWithin?: Duration
  readonly standsStill: readonly Name[]
  /** A request whose applicant does not answer is closed then. */
  readonly closedAfter?: Duration
  readonly pastReports?: PastReports
  readonly gate?: FactCondition
  readonly champion?: { readonly needed: boolean; readonly of: readonly SeatRef[] }
  readonly fastTrack?: FastTrack
  readonly bands?: readonly Band[]
  readonly payments?: Payments
  /** When the money is paid. */
  readonly paid?: readonly Payment[]
  /** The report that every award owes. */
  readonly report?: { readonly within: Duration; readonly of: Occasion }
  readonly public?: boolean
}

/** Who has awards without a report is not considered. */
export interface PastReports {
  readonly within?: Duration
  readonly of: readonly ('applicant' | 'event' | 'organisation')[]
}

/** A shorter way for small requests; all others go the regular one. */
export interface FastTrack extends Band {
  /** A request for the same was granted, in the regular way, within this time. */
  readonly grantedWithin?: Duration
}

export interface Payment {
  readonly share: Fraction
  readonly written: string
  readonly when: 'before' | 'after' | 'after the report'
}
