import type { Placed } from './placed.ts'

/** The days that are no business days, besides Saturdays and Sundays. */
export interface Calendar extends Placed {
  readonly holidays: readonly Holiday[]
}

export type Holiday =
  | { readonly kind: 'every year'; readonly month: number; readonly day: number }
  /** "2026-12-25". */
  | { readonly kind: 'date'; readonly date: string }
