import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { Charge, Exchanged, MoneyPromised, MoneyReceived, Payee } from './money-event.ts'

/** The money of a group: its years, its funds, and the indexes that its amounts follow. All sums are minor units. */
export interface Books {
  /** The earliest first; the last one runs. */
  readonly years: YearOfMoney[]
  readonly funds: Map<Name, FundOfMoney>
  readonly indexes: Map<string, { readonly value: string; readonly on: string; readonly at: Instant }[]>
}

export interface YearOfMoney {
  readonly from: Instant
  until: Instant
  readonly currency: string
  /** All that is promised in the year counts here, that of lines too. */
  readonly budget: Share
  readonly lines: Map<Name, Share>
  /** Budgets and lines that were raised, lowered or moved, in the order of time. */
  readonly changes: { readonly at: Instant; readonly line?: Name; readonly by: number; readonly motion?: number }[]
}

/** A budget or a line of it: what may be promised in a year, and what was. */
export interface Share extends Drawn {
  /** As the charter says it, before an index; undefined where it says no amount. */
  written: number | undefined
  amount: number | undefined
  /** From the year before. */
  carried: number
  /** Raised less lowered. */
  changed: number
  /** What has gone on into the next year. */
  passedOn: number
  base: IndexBase | undefined
}

/** The value of an index at which the charter's amount was set. */
export interface IndexBase {
  readonly index: string
  readonly value: string
  /** When the amount was last adjusted to it, or set. */
  readonly since: Instant
  /** The amount since then. */
  readonly amount: number
}

export interface Drawn {
  /** Promised and not given back, what is paid of it too. */
  promised: number
  paid: number
}

export interface FundOfMoney extends Drawn {
  readonly currency: string
  /** By the charter. */
  opened: number
  /** When the charter changed it, and by how much. */
  readonly openings: { readonly at: Instant; readonly by: number }[]
  received: number
  readonly receipts: (Omit<MoneyReceived, 'type' | 'group' | 'fund'> & {
    readonly at: Instant
    readonly entry: number
  })[]
}

/** A decision that gives money, by its number. */
export interface MoneyPromise extends Omit<MoneyPromised, 'type' | 'motion' | 'charge'> {
  readonly motion: number
  charge: Charge
  readonly decided: Instant
  /** When there was enough for it; it waits without it. */
  since: Instant | undefined
  /** Minor units. Promised = paid + asked for and not paid + released + still open. */
  paid: number
  released: number
  readonly releases: { readonly at: Instant; readonly minor: number }[]
  readonly payments: number[]
}

export interface Payment {
  readonly payment: number
  readonly promise: number
  readonly group: Name
  readonly amount: Money
  readonly payee: Payee
  readonly people: number
  readonly askedBy: PersonId
  readonly at: Instant
  readonly exchanged?: Exchanged
  readonly text?: DocumentRef
  readonly contract?: Commitment
  readonly approvals: Map<PersonId, Instant>
  phase: PaymentPhase
  readonly entries: number[]
}

export type PaymentPhase =
  | { readonly kind: 'asked' }
  | { readonly kind: 'approved'; readonly at: Instant }
  | {
      readonly kind: 'refused' | 'withdrawn'
      readonly at: Instant
      readonly by: PersonId | undefined
      readonly reason?: Commitment
    }
  | {
      readonly kind: 'paid'
      readonly at: Instant
      readonly by: PersonId | undefined
      readonly on: string
      readonly amount: Money
      readonly exchanged?: Exchanged
      readonly reference?: string
    }
