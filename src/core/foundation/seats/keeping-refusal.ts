import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { Sponsors } from '../../charter/structure/seat.ts'
import type { RecallRefusal } from '../elections/recalls/recall-refusal.ts'
import type { PersonId } from '../event.ts'

/** Why somebody does not keep a seat, come back from a status, or is not let onto a roll. */
export type KeepingRefusal =
  | RecallRefusal
  /** Nobody asks the holder now whether they go on. */
  | { readonly type: 'NotAskedToConfirm'; readonly seat: SeatRef; readonly clause: ClauseRef }
  /** Another term was asked for, and its vote is not over. */
  | { readonly type: 'RenewalAsked'; readonly seat: SeatRef; readonly motion: number }
  | { readonly type: 'NotOnTrial'; readonly seat: SeatRef; readonly person: PersonId; readonly clause: ClauseRef }
  /** So many must speak for whoever comes back. */
  | ({ readonly type: 'VouchersNeeded'; readonly vouchers: Sponsors } & OfStatus)
  | ({ readonly type: 'NobodyVouches' } & OfStatus)
  | ({ readonly type: 'VouchesAlready' } & OfStatus)
  | ({ readonly type: 'MayNotVouch'; readonly of: readonly SeatRef[] } & OfStatus)
  | ({ readonly type: 'HasStatus'; readonly person: PersonId } & OfStatus)
  /** What must be so before anybody gives it is not. */
  | ({ readonly type: 'StatusNotSo'; readonly condition: FactCondition } & OfStatus)
  /** The charter has nobody let others onto the roll. */
  | { readonly type: 'NobodyLetsOnto'; readonly group: Name; readonly roll: Name; readonly clause: ClauseRef }
  | { readonly type: 'OnRollAlready'; readonly group: Name; readonly roll: Name; readonly clause: ClauseRef }
  | { readonly type: 'RollAsked'; readonly group: Name; readonly roll: Name; readonly motion: number }
  /** Only whom a motion is about makes a statement. */
  | { readonly type: 'NotTheSubject'; readonly motion: number }
  /** Nobody moved it: the charter has it asked, so nobody takes it back or changes it. */
  | { readonly type: 'AskedByCharter'; readonly motion: number; readonly clause: ClauseRef }
  /** Since a day that is none, or is still to come. */
  | { readonly type: 'NoSuchDay'; readonly fact: Name; readonly since: string; readonly clause: ClauseRef }

interface OfStatus {
  readonly group: Name
  readonly status: Name
  readonly clause: ClauseRef
}
