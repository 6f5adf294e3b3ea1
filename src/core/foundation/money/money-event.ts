import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'

/** What happens to the money of groups: years and their amounts, what comes in, what is promised, and how it is paid. */
export type MoneyEvent = BudgetEvent | PromiseEvent | PaymentEvent

export type BudgetEvent =
  | MoneyYearBegan
  /** An amendment of the charter changes the year that runs: its end, and those amounts that the charter says otherwise now. */
  | {
      readonly type: 'MoneyYearAmended'
      readonly group: Name
      readonly until: Instant
      readonly shares: readonly AmendedShare[]
    }
  | BudgetChanged
  /** A fund is there, or its amount is another one, as the charter says. */
  | { readonly type: 'FundOpened'; readonly group: Name; readonly fund: Name; readonly amount: Money }
  | MoneyReceived
  /** The value of an index that a charter names, as it is written, of a day. */
  | {
      readonly type: 'IndexNoted'
      readonly group: Name
      readonly index: string
      readonly value: string
      readonly on: string
      readonly source?: string
    }

/** By the clock: the amounts that may be promised up to its end. */
export interface MoneyYearBegan {
  readonly type: 'MoneyYearBegan'
  readonly group: Name
  readonly from: Instant
  readonly until: Instant
  readonly currency: string
  readonly shares: readonly BegunShare[]
}

/** The budget as a whole, or a line of it. */
export interface BegunShare {
  readonly line?: Name
  /** What the charter says, before an index; none where it says nothing of this. */
  readonly written?: Money
  readonly amount?: Money
  /** What was left of the year before. */
  readonly carried?: Money
  /** Where the charter's amount follows an index: from which value, as it is written, to which. */
  readonly indexed?: { readonly index: string; readonly base: string; readonly now: string }
}

export type AmendedShare = Pick<BegunShare, 'line' | 'written' | 'amount'>

/** By whoever may increase it: more or less for the year, or moved from one line to another. */
export interface BudgetChanged {
  readonly type: 'BudgetChanged'
  readonly group: Name
  readonly year: Instant
  readonly how: BudgetChange
  readonly amount: Money
  /** The line that gets it, or loses it; the budget as a whole when absent. */
  readonly line?: Name
  /** From which line it is moved. */
  readonly from?: Name
  readonly motion?: number
}

export type BudgetChange = 'raised' | 'lowered' | 'moved'

export interface MoneyReceived {
  readonly type: 'MoneyReceived'
  readonly group: Name
  readonly fund: Name
  readonly amount: Money
  /** The day on which it came: 2026-03-31. */
  readonly on: string
  readonly exchanged?: Exchanged
  /** Who gave it. */
  readonly giver?: Commitment
  readonly reference?: string
}

/** The amount in another currency, and how it came to that of the group, as people have written it down. */
export interface Exchanged {
  readonly original: Money
  /** How many units of the group's currency one unit is worth: "1.0842". */
  readonly rate: string
  /** The day of the rate: 2026-03-31. */
  readonly on: string
  readonly source?: string
}

/** What a promise draws on. */
export type Charge =
  | { readonly kind: 'budget'; readonly year: Instant; readonly line?: Name }
  | { readonly kind: 'fund'; readonly fund: Name }
  /** The charter says nothing of a budget or a fund for it: the limits of its powers hold alone. */
  | { readonly kind: 'powers' }

export type PromiseEvent =
  | MoneyPromised
  /** Decided, and there is not enough: it is promised as soon as there is. */
  | (Omit<MoneyPromised, 'type'> & { readonly type: 'PromiseWaits' })
  /** What is not needed, or not owed any more, goes back. */
  | {
      readonly type: 'PromiseReleased'
      readonly motion: number
      readonly group: Name
      readonly amount: Money
      readonly why: 'not needed' | 'undone'
    }

/** A decision gives money. The number is that of the decision. */
export interface MoneyPromised {
  readonly type: 'MoneyPromised'
  readonly motion: number
  /** Whose money it is. */
  readonly group: Name
  readonly amount: Money
  readonly charge: Charge
  /** For whom it is: whoever asked for it, when nobody else is named. */
  readonly person: PersonId
  readonly mover: PersonId
  readonly purpose: { readonly verb: Name; readonly object: string }
  readonly exchanged?: Exchanged
}

export type PaymentEvent =
  | PaymentAsked
  | { readonly type: 'PaymentApproved'; readonly payment: number; readonly group: Name; readonly person: PersonId }
  | {
      readonly type: 'PaymentRefused' | 'PaymentWithdrawn'
      readonly payment: number
      readonly group: Name
      readonly reason?: Commitment
    }
  | PaymentMade

export interface PaymentAsked {
  readonly type: 'PaymentAsked'
  readonly payment: number
  readonly promise: number
  readonly group: Name
  readonly amount: Money
  readonly payee: Payee
  /** How many people must approve of it, by the charter as it was then. */
  readonly people: number
  readonly exchanged?: Exchanged
  readonly text?: DocumentRef
  /** A contract, or whatever else only those see whom the charter names. */
  readonly contract?: Commitment
}

/** Somebody whom the foundation knows, or anybody else by a name that is sealed. */
export type Payee =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'other'; readonly name: Commitment }

/** It was paid elsewhere, on that day; this notes it. */
export interface PaymentMade {
  readonly type: 'PaymentMade'
  readonly payment: number
  readonly group: Name
  readonly on: string
  /** In the group's currency, as it came to be. */
  readonly amount: Money
  readonly exchanged?: Exchanged
  readonly reference?: string
}
