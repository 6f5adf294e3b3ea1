import type { Name } from '../../../base/name.ts'

/** What a decision about reports brings about. */
export type ReportEffect =
  /** The version that was handed in with this motion is given. */
  | { readonly kind: 'publish report'; readonly report: number }
  | { readonly kind: 'excuse report'; readonly report: number }
  | { readonly kind: 'request report'; readonly group: Name; readonly duty: Name }
