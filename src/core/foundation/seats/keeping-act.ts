import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

/** What people do so that a seat is kept, beside renewing its term. */
export type KeepingAct =
  /** Answers that one goes on, where holders are asked from time to time. */
  | { readonly type: 'confirm'; readonly group: Name; readonly seat: Name }
  /** Speaks for a holder who comes back from a status. */
  | { readonly type: 'vouch'; readonly group: Name; readonly status: Name; readonly person: PersonId }
  /** Asks to be let onto a roll on which one would not stand otherwise. */
  | { readonly type: 'ask for roll'; readonly group: Name; readonly roll: Name }
