import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Action, SeatRef } from '../../charter/structure/charter.ts'
import type { Emergency, ReportTo } from '../../charter/structure/power.ts'
import type { Effect } from '../effect.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { DrawnFrom } from '../money/money-act.ts'
import type { Exchanged } from '../money/money-event.ts'
import type { Brought } from './brought.ts'

/** What the holder of a seat did alone, by a power that needs no vote. */
export interface DoneAlone {
  readonly type: 'DoneAlone'
  readonly group: Name
  readonly seat: SeatRef
  readonly action: Action
  readonly amount?: Money
  readonly from?: DrawnFrom
  readonly exchanged?: Exchanged
  readonly applicant?: PersonId
  readonly matter?: Name
  readonly effect: Effect
  readonly title: string
  readonly text?: DocumentRef
  readonly reportTo?: ReportTo
  /** Its number among the foundation's decisions, where something is still to come of it: an account, an approval, its end, a payment. */
  readonly motion?: number
  readonly emergency?: Emergency
  readonly brought?: Brought
  /** The consultation that it follows from. */
  readonly consultation?: number
}
