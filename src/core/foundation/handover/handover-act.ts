import type { Name } from '../../base/name.ts'
import type { Commitment } from '../event.ts'

/** What a holder, or who held the seat last, does for whoever follows. */
export type HandOverAct =
  /** Ticks off an access that the charter lists for the seat. */
  | { readonly type: 'pass on'; readonly group: Name; readonly seat: Name; readonly access: string }
  | { readonly type: 'write to successor'; readonly group: Name; readonly seat: Name; readonly note: Commitment }
