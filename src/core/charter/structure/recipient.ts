import type { Name } from '../../base/name.ts'
import type { SeatRef } from './charter.ts'

/** Who is told something: everyone, a channel of the charter by its kind, a group, or the holders of a seat. */
export type Recipient =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'channel'; readonly channel: Name }
  | { readonly kind: 'group'; readonly group: Name }
  | { readonly kind: 'seat'; readonly seat: SeatRef }
