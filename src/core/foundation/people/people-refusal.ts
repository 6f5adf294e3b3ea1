import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { FactKind } from '../../charter/structure/fact.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { TermLimit } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'

/** Why somebody does not take a seat, keep it, stand on a roll, or say something of themselves. */
export type PeopleRefusal =
  | {
      readonly type: 'WrongValue'
      readonly fact: Name
      readonly kind: FactKind
      /** The only values that there are. */
      readonly values?: readonly Name[]
      readonly clause: ClauseRef
    }
  /** The fact has no values that belong together. */
  | { readonly type: 'NothingRelated'; readonly fact: Name; readonly clause: ClauseRef }
  /** Who relates values has declared one of them, or declares the fact of others. */
  | { readonly type: 'MayNotRelate'; readonly fact: Name; readonly clause: ClauseRef }
  | { readonly type: 'UnknownRoll'; readonly group: Name; readonly roll: Name }
  | { readonly type: 'NoOptingIn'; readonly group: Name; readonly roll: Name; readonly clause: ClauseRef }
  | {
      readonly type: 'NotEligibleBy'
      readonly seat: SeatRef
      readonly condition: FactCondition
      readonly clause: ClauseRef
    }
  | { readonly type: 'TermLimitReached'; readonly seat: SeatRef; readonly limit: TermLimit; readonly clause: ClauseRef }
  | { readonly type: 'HoldsBarred'; readonly seat: SeatRef; readonly other: SeatRef; readonly clause: ClauseRef }
  /** Whoever lost or left the seat waits before they hold it again; without `until` the moment is not known. */
  | { readonly type: 'SeatNotAgainYet'; readonly seat: SeatRef; readonly until?: Instant; readonly clause: ClauseRef }
  | { readonly type: 'LimitBroken'; readonly group: Name; readonly written: string; readonly clause: ClauseRef }
  | { readonly type: 'NotByOwnWord'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | { readonly type: 'NothingToRenew'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | { readonly type: 'RenewTooEarly'; readonly seat: SeatRef; readonly from: Instant; readonly clause: ClauseRef }
  | { readonly type: 'RenewedAlready'; readonly seat: SeatRef; readonly until: Instant; readonly clause: ClauseRef }
  | { readonly type: 'NoticeGiven'; readonly seat: SeatRef; readonly leaves: Instant; readonly clause: ClauseRef }
  | { readonly type: 'NoAlternates'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | { readonly type: 'AlternatesFull'; readonly seat: SeatRef; readonly most: number; readonly clause: ClauseRef }
  | { readonly type: 'UnknownStatus'; readonly group: Name; readonly status: Name }
  | { readonly type: 'NotByStatement'; readonly group: Name; readonly status: Name; readonly clause: ClauseRef }
  | {
      readonly type: 'HasNotStatus'
      readonly group: Name
      readonly status: Name
      /** Whom it is about, where that is not whoever asks. */
      readonly person?: PersonId
      readonly clause: ClauseRef
    }
  | { readonly type: 'NothingAsked'; readonly group: Name; readonly status: Name; readonly clause: ClauseRef }
