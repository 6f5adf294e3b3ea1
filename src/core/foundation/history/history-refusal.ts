import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'

export type HistoryRefusal =
  /** The group decides about its seats here by now, so that they change by its charter alone. */
  | { readonly type: 'GroupLives'; readonly group: Name; readonly since: Instant }
  /** The seat is held by another office or by standing on a roll: nobody can be written into it. */
  | { readonly type: 'HeldByRule'; readonly seat: SeatRef; readonly clause: ClauseRef }
  /** Days that are none, that end before they begin, or that a present or former holding cannot have. */
  | { readonly type: 'NotSuchDays'; readonly seat: SeatRef; readonly from: string; readonly to?: string }
  | { readonly type: 'NotedAlready'; readonly seat: SeatRef; readonly person: PersonId; readonly from: string }
  | { readonly type: 'HasAddress'; readonly person: PersonId }
