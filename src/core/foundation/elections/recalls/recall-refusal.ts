import type { Instant } from '../../../base/instant.ts'
import type { ClauseRef, SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'

/** Why a term is not ended early. */
export type RecallRefusal =
  /** The charter ends only the terms of all holders together. */
  | { readonly type: 'OnlyAllRecalled'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'NotToRecall'
      readonly seat: SeatRef
      readonly person?: PersonId
      readonly clause: ClauseRef
    }
  /** The same is under way. */
  | { readonly type: 'RecallRuns'; readonly motion: number; readonly clause: ClauseRef }
  /** Whoever called for it in vain waits. */
  | { readonly type: 'RecallNotAgainYet'; readonly motion: number; readonly until: Instant; readonly clause: ClauseRef }
