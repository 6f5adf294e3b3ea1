import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { MeetingRef, MeetingTime } from './meeting-event.ts'

/** What the record tells of one meeting; most that are to come have none. The state owns it. */
export interface MeetingRecord extends MeetingRef {
  /** Held besides those that the charter asks for. */
  readonly isExtra: boolean
  /** When the charter has it, since it was moved. */
  planned?: Instant
  /** As it was moved, or as it began; else the charter says. */
  time?: MeetingTime
  place?: string
  /** Of the last change. */
  reason?: Commitment
  cancelled?: Instant
  announced?: Instant
  begun?: { readonly at: Instant; readonly agenda: DocumentRef }
  /** The highest number that an item has had. */
  lastItem: number
  readonly items: AgendaItem[]
  /** By their own word, until whoever keeps the meeting notes who was there. */
  readonly there: Set<PersonId>
  readonly regrets: Set<PersonId>
  /** How it ended: skipped where nobody was there. */
  over?: { readonly at: Instant; readonly held: boolean; readonly present: readonly PersonId[] }
  readonly minutes: Minutes[]
  /** How often it was moved, cancelled or given another place, and when last. */
  revision: number
  changed: Instant
  readonly entries: number[]
}

export interface AgendaItem {
  readonly item: number
  readonly title: string
  readonly text?: DocumentRef
  readonly by: PersonId
  readonly at: Instant
}

/** A version of the minutes. */
export interface Minutes {
  readonly version: number
  readonly text: DocumentRef
  readonly by: PersonId
  readonly at: Instant
  /** The vote that decides on it. */
  motion?: number
  approved?: Instant
}

/** By group, and there by "meeting date". */
export type MeetingRecords = Map<Name, Map<string, MeetingRecord>>

export function meetingKey({ meeting, date }: Pick<MeetingRef, 'meeting' | 'date'>): string {
  return `${meeting} ${date}`
}

export function meetingRecord(state: FoundationState, ref: MeetingRef): MeetingRecord | undefined {
  return state.meetings.get(ref.group)?.get(meetingKey(ref))
}
