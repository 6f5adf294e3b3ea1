import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import type { ClauseRef } from '../charter/structure/charter.ts'
import type { AnnouncementEvent } from './announcements/announcement-event.ts'
import type { ConsultationEvent } from './consultations/consultation-event.ts'
import type { ReportEvent } from './duties/reports/report-event.ts'
import type { ElectionEvent } from './elections/election-event.ts'
import type { HandOverEvent } from './handover/handover-event.ts'
import type { HistoryEvent } from './history/history-event.ts'
import type { LifeEvent } from './life/life-event.ts'
import type { MeetingEvent } from './meetings/meeting-event.ts'
import type { MoneyEvent } from './money/money-event.ts'
import type { RequestEvent } from './money/requests/request-event.ts'
import type { MotionEvent } from './motions/motion-event.ts'
import type { VoteEvent } from './motions/vote-event.ts'
import type { PeopleEvent } from './people/people-event.ts'
import type { DoneAlone } from './powers/done-alone.ts'
import type { PowerEvent } from './powers/power-event.ts'
import type { SeatLeft, SeatTaken } from './seats/holding-event.ts'
import type { LimitEvent } from './seats/limit-event.ts'
import type { SeatEvent } from './seats/seat-event.ts'
import type { TermEvent } from './seats/term-event.ts'

/** Lower-case hex SHA-256 of `salt ‖ value`: stands in the record for a value that is personal and can be erased. */
export type Commitment = string

/** Lower-case hex SHA-256 of a document's UTF-8 bytes. */
export type Digest = string

/** An identifier that says nothing about the person: random, or the key that a founding file gave to a sample person. */
export type PersonId = string

/** A document too large for an entry, by its content. */
export interface DocumentRef {
  readonly digest: Digest
  readonly bytes: number
  readonly type: 'text/markdown' | 'application/json'
}

/** One entry of a foundation's record: what happened, when, by whom, under which clause, as part of which act. */
export interface Entry {
  readonly v: 1
  readonly at: Instant
  /** Acts carry an identifier made by whoever asked, so that a request sent twice is carried out once. */
  readonly act: string
  readonly by: Actor
  readonly under?: ClauseRef
  readonly event: Event
}

export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** Windows that close and terms that end, dated by the moment at which they were due. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'founding' }
  /** Whoever runs the server, by its command line: for the record itself, never for what a charter decides. */
  | { readonly kind: 'operator' }

export type Event =
  | { readonly type: 'FoundationFounded'; readonly foundation: Name; readonly name: string; readonly sample: boolean }
  | {
      readonly type: 'PersonIntroduced'
      readonly person: PersonId
      readonly name: Commitment
      /** None of somebody who came here with a roster that has none. */
      readonly address?: Commitment
    }
  | LifeEvent
  | SeatTaken
  | SeatLeft
  | VoteEvent
  | MotionEvent
  | DoneAlone
  /** An event that a charter declares has come about; of a meeting, who was there. */
  | {
      readonly type: 'EventRecorded'
      readonly group: Name
      readonly event: Name
      readonly on: Instant
      readonly present?: readonly PersonId[]
    }
  | PeopleEvent
  | MeetingEvent
  | PowerEvent
  | HandOverEvent
  | SeatEvent
  | TermEvent
  | LimitEvent
  | ElectionEvent
  | AnnouncementEvent
  | ConsultationEvent
  | RequestEvent
  | MoneyEvent
  | ReportEvent
  /** The person's sealed values and their salts were deleted in the same commit; who it was is not known any more. */
  | { readonly type: 'PersonErased'; readonly person: PersonId }
  | HistoryEvent
  /** From here on checkpoints are signed by another key as well; the old one goes on as long as its holder keeps it. */
  | { readonly type: 'KeyChanged'; readonly vkey: string }
