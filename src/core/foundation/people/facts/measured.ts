import type { Duration } from '../../../base/duration.ts'
import type { Instant } from '../../../base/instant.ts'
import type { Ratio } from './ratio.ts'

/** What a quantity comes to. */
export type Measured =
  | { readonly kind: 'count'; readonly value: Ratio }
  | { readonly kind: 'money'; readonly currency: string; readonly minor: Ratio }
  | { readonly kind: 'length'; readonly length: Duration }
  /** A time that began then and goes on. */
  | { readonly kind: 'since'; readonly from: Instant }
  | { readonly kind: 'moment'; readonly at: Instant }
  /** A share of nothing: it is not less than anything. */
  | { readonly kind: 'no share' }
  | { readonly kind: 'unknown' }

export const unknown: Measured = { kind: 'unknown' }
