import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { PaymentPhase } from './money-state.ts'

/** Why money is not promised, received or paid. */
export type MoneyRefusal =
  /** More than is left of the budget, a line or a fund. */
  | {
      readonly type: 'OverBudget'
      readonly group: Name
      readonly line?: Name
      readonly fund?: Name
      readonly left: Money
      /** Who may raise it; nobody a fund. */
      readonly by: readonly Deciding[]
      readonly clause?: ClauseRef
    }
  | { readonly type: 'FundNeeded'; readonly group: Name; readonly funds: readonly Name[]; readonly clause: ClauseRef }
  | { readonly type: 'UnknownFund'; readonly group: Name; readonly fund: Name; readonly funds: readonly Name[] }
  | { readonly type: 'UnknownLine'; readonly group: Name; readonly line: Name; readonly lines: readonly Name[] }
  /** Another group's money is given by whoever may raise its budget. */
  | { readonly type: 'NotTheirMoney'; readonly group: Name; readonly by: readonly Deciding[] }
  | { readonly type: 'NoBudget'; readonly group: Name; readonly line?: Name }
  /** The group counts in another currency: the rate is to be written down. */
  | { readonly type: 'RateNeeded'; readonly group: Name; readonly currency: string; readonly amount: Money }
  | { readonly type: 'WrongRate'; readonly rate: string }
  /** By the rate that is written down it comes to another amount. */
  | { readonly type: 'OtherAmount'; readonly amount: Money; readonly comesTo: Money }
  | { readonly type: 'WrongIndexValue'; readonly index: string; readonly value: string }
  | { readonly type: 'UnknownIndex'; readonly group: Name; readonly index: string; readonly indexes: readonly string[] }
  | { readonly type: 'NotADay'; readonly day: string }
  | { readonly type: 'DayToCome'; readonly day: string }
  | { readonly type: 'NothingToPay' }
  | { readonly type: 'MayNotKeepBooks'; readonly group: Name; readonly by: readonly SeatRef[] }
  | { readonly type: 'UnknownPromise'; readonly promise: number }
  | { readonly type: 'PromiseWaiting'; readonly promise: number }
  /** More than is promised and neither paid, asked for nor given back. */
  | { readonly type: 'OverPromise'; readonly promise: number; readonly left: Money }
  | { readonly type: 'ReportFirst'; readonly promise: number }
  | { readonly type: 'MayNotAskForPayment'; readonly promise: number; readonly by: readonly SeatRef[] }
  | { readonly type: 'MayNotRelease'; readonly promise: number; readonly by: readonly SeatRef[] }
  | { readonly type: 'UnknownPayment'; readonly payment: number }
  | { readonly type: 'PaymentOver'; readonly payment: number; readonly how: Exclude<PaymentPhase['kind'], 'asked'> }
  | { readonly type: 'MayNotApprove'; readonly payment: number; readonly by: readonly SeatRef[] }
  /** Whoever asked, moved it or is paid is never among those who make the payment. */
  | { readonly type: 'PartyToPayment'; readonly payment: number; readonly as: Party }
  | { readonly type: 'ApprovedAlready'; readonly payment: number; readonly person: PersonId; readonly at: Instant }
  | { readonly type: 'NotYetApproved'; readonly payment: number; readonly people: number; readonly have: number }
  | { readonly type: 'MayNotWithdrawPayment'; readonly payment: number }

/** What somebody has to do with a payment that keeps them from approving of it. */
export type Party = 'asked for it' | 'applicant' | 'mover' | 'payee'
