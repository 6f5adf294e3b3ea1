import type { Instant } from '../../base/instant.ts'
import type { Commitment } from '../event.ts'

/** What a holder has passed on, or is about to. */
export interface HandOver {
  /** When the clock began it; it can be done before. */
  began?: Instant
  note?: { readonly note: Commitment; readonly at: Instant }
  /** Accesses by the charter's words for them, and when each was passed on. */
  readonly passedOn: Map<string, Instant>
}
