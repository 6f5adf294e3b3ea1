import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { Exchanged } from './money-event.ts'

/** What people do about money besides deciding: they note what came in and what was paid, and two of them approve of a payment. */
export type MoneyAct =
  | {
      readonly type: 'note received'
      readonly group: Name
      readonly fund: Name
      readonly amount: Money
      readonly on: string
      readonly exchanged?: Exchanged
      readonly giver?: Commitment
      readonly reference?: string
    }
  | {
      readonly type: 'note index'
      readonly group: Name
      readonly index: string
      readonly value: string
      readonly on: string
      readonly source?: string
    }
  /** Of a promise by its number. The payee is whoever it was promised to, somebody else, or anybody by a name. */
  | {
      readonly type: 'ask for payment'
      readonly promise: number
      readonly amount: Money
      readonly exchanged?: Exchanged
      readonly payee?: PersonId
      readonly payeeName?: Commitment
      readonly text?: DocumentRef
      readonly contract?: Commitment
    }
  | { readonly type: 'approve payment'; readonly payment: number }
  | { readonly type: 'refuse payment'; readonly payment: number; readonly reason?: Commitment }
  | { readonly type: 'withdraw payment'; readonly payment: number; readonly reason?: Commitment }
  | {
      readonly type: 'note paid'
      readonly payment: number
      readonly on: string
      readonly exchanged?: Exchanged
      readonly reference?: string
    }
  /** Gives back what is not needed; all that is not asked for when no amount is said. */
  | { readonly type: 'release promise'; readonly promise: number; readonly amount?: Money }

/** From which money a decision is to be paid. */
export interface DrawnFrom {
  /** Whose money, where it is not that of the group that decides. */
  readonly group?: Name
  readonly line?: Name
  readonly fund?: Name
}
