import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Standing } from '../../../core/foundation/duties/reports/report-state.ts'
import type { MeetingRef } from '../../../core/foundation/meetings/meeting-event.ts'
import type { AwaitingView } from '../awaiting-views.ts'
import type { MotionSubject, PersonRef } from '../views.ts'

/** Something with a date, of one group. */
export interface CalendarItem {
  /** The same for the same thing for ever, wherever it is moved: "meeting club meeting 2026-04-06". */
  readonly key: string
  readonly group: { readonly name: Name; readonly title: string }
  readonly starts: Instant
  /** The same as `starts` for what is a moment, such as the end of a term. */
  readonly until: Instant
  /** Some time of that day, in this zone; with the day after the last one of what fills whole days. */
  readonly day?: { readonly date: string; readonly zone: string; readonly end?: string }
  readonly isCancelled?: true
  /** How often it was moved, and since when it has been so: SEQUENCE and LAST-MODIFIED of RFC 5545. */
  readonly revision: number
  readonly changed: Instant
  readonly place?: string
  readonly what: CalendarWhat
}

export type CalendarWhat =
  | { readonly kind: 'meeting'; readonly ref: MeetingRef; readonly title: string; readonly planned?: Instant }
  /** From its opening to its close. */
  | { readonly kind: 'vote'; readonly motion: number; readonly subject: MotionSubject }
  | { readonly kind: 'election'; readonly election: number; readonly fills: readonly Name[]; readonly phase: Name }
  | { readonly kind: 'term ends'; readonly seat: Name; readonly person: PersonRef }
  /** Once it is awaited, with the number of the report and how it stands. */
  | {
      readonly kind: 'duty due'
      readonly duty: Name
      readonly title: string
      readonly report?: { readonly number: number; readonly standing: Standing }
    }
  | { readonly kind: 'request decided by' | 'award report due'; readonly request: number; readonly title: string }
  /** Something on somebody's desk, up to when it is to be done. */
  | { readonly kind: 'awaits'; readonly view: AwaitingView }
  /** From a public calendar that the group shows, which the record knows nothing of. */
  | { readonly kind: 'imported'; readonly title: string; readonly calendar: string; readonly link: string }
  /** Up to when something must be asked for that is to be decided at the next meeting. */
  | { readonly kind: 'apply by'; readonly for: Instant }
