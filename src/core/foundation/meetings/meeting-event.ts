import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'

/**
 * Which meeting is meant: the duty that asks for it, and the day on which it was first to be, as an ISO 8601 date in the zone of
 * the duty. It stays the same wherever the meeting is moved.
 */
export interface MeetingRef {
  readonly group: Name
  readonly meeting: Name
  readonly date: string
}

/** From when to when; some time between the two where nobody has said a time of day. */
export interface MeetingTime {
  readonly starts: Instant
  readonly until: Instant
  readonly isWholeDay?: true
}

/** What happens to the meetings that a charter asks for. */
export type MeetingEvent =
  /** It is held at another time; `planned` is when the charter has it, of one that the charter asks for. */
  | (MeetingRef &
      MeetingTime & {
        readonly type: 'MeetingMoved'
        readonly planned?: Instant
        readonly place?: string
        readonly reason?: Commitment
      })
  | (MeetingRef & { readonly type: 'MeetingPlaced'; readonly place: string })
  | (MeetingRef & MeetingTime & { readonly type: 'MeetingCancelled'; readonly reason?: Commitment })
  /** One besides those that the charter asks for. */
  | (MeetingRef &
      MeetingTime & { readonly type: 'MeetingAdded'; readonly place?: string; readonly reason?: Commitment })
  /** By the clock, so long before as the charter says. */
  | (MeetingRef & MeetingTime & { readonly type: 'MeetingAnnounced' })
  | (MeetingRef & {
      readonly type: 'AgendaItemAdded'
      readonly item: number
      readonly title: string
      readonly text?: DocumentRef
    })
  | (MeetingRef & { readonly type: 'AgendaItemWithdrawn'; readonly item: number })
  /** By the clock: what is on the agenda stands from now on. */
  | (MeetingRef & MeetingTime & { readonly type: 'MeetingBegun'; readonly agenda: DocumentRef })
  /** Somebody was there by their own word. */
  | (MeetingRef & { readonly type: 'MeetingAttended'; readonly person: PersonId })
  | (MeetingRef & { readonly type: 'RegretsSent'; readonly person: PersonId })
  /** Who was there, as whoever keeps the meeting says; in place of what was said before. */
  | (MeetingRef & { readonly type: 'AttendanceNoted'; readonly present: readonly PersonId[] })
  /** By the clock, once nobody can note any more who was there: those who were by their own word; nobody, and it was skipped. */
  | (MeetingRef & { readonly type: 'MeetingOver'; readonly held: boolean; readonly present: readonly PersonId[] })
  /** Another version, which is not approved yet; from 1. */
  | (MeetingRef & { readonly type: 'MinutesWritten'; readonly version: number; readonly text: DocumentRef })
  | (MeetingRef & { readonly type: 'MinutesApproved'; readonly version: number; readonly motion?: number })
