import type { Instant } from '../../base/instant.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'

/** Why nothing of a seat is passed on. */
export type HandOverRefusal =
  /** Neither holds the seat nor has ever held it. */
  | { readonly type: 'NeverHeld'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'NoSuchAccess'
      readonly seat: SeatRef
      readonly access: string
      readonly accesses: readonly string[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'AccessPassedAlready'; readonly seat: SeatRef; readonly access: string; readonly at: Instant }
  /** Whoever moved it has left, and it has passed to somebody else. */
  | { readonly type: 'OnlyTheKeeper'; readonly motion: number; readonly keeper: PersonId; readonly mover: PersonId }
