import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'

/** A moment as a charter writes it: counted from the thing that it is said of, from an event, or on a date. */
export type When =
  /** "6 months": that long after the thing. */
  | { readonly kind: 'after'; readonly length: Duration }
  /** "2027-03-31", at the beginning of that day in the charter's zone. */
  | { readonly kind: 'date'; readonly date: string }
  /** "1 January": the next such day. */
  | { readonly kind: 'day of the year'; readonly month: number; readonly day: number }
  /** "next feature release", "1 week after the next feature release", "1 month after election of council". */
  | { readonly kind: 'event'; readonly event: EventRef; readonly after?: Duration; readonly before?: Duration }
  | { readonly kind: 'later of' | 'earlier of'; readonly of: readonly When[] }

/** An event that the charter declares ("feature release"), or one that Remit knows by itself: "election of council". */
export type EventRef =
  | { readonly kind: 'declared'; readonly name: Name }
  | { readonly kind: 'election'; readonly of: Name }
