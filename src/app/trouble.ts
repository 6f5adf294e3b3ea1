import type { Refusal } from '../core/foundation/refusal.ts'

/** Why the app did not do an act: the foundation's own refusal, or its own state. After any of them nothing has changed. */
export type Trouble =
  | Refusal
  /** More acts wait than may wait; asking again in a moment helps. */
  | { readonly type: 'Busy' }
  /** What was decided could not be kept, or the record cannot be read. */
  | { readonly type: 'Unavailable' }
