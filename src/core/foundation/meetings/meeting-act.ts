import type { Duration } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { MeetingRef } from './meeting-event.ts'

/** What people do about meetings. */
export type MeetingAct =
  /** By whoever keeps it: another time, or another place alone. A cancelled one is held after all. */
  | (MeetingRef & {
      readonly type: 'move meeting'
      readonly starts?: Instant
      readonly lasts?: Duration
      readonly place?: string
      readonly reason?: Commitment
    })
  | (MeetingRef & { readonly type: 'cancel meeting'; readonly reason?: Commitment })
  /** One besides those that the charter asks for. */
  | {
      readonly type: 'add meeting'
      readonly group: Name
      readonly meeting: Name
      readonly starts: Instant
      readonly lasts?: Duration
      readonly place?: string
      readonly reason?: Commitment
    }
  /** By whoever may come, until it begins. */
  | (MeetingRef & { readonly type: 'add agenda item'; readonly title: string; readonly text?: DocumentRef })
  /** By whoever added it, or keeps the meeting. */
  | (MeetingRef & { readonly type: 'withdraw agenda item'; readonly item: number })
  /** "I was there", while it lasts; or that one cannot come. */
  | (MeetingRef & { readonly type: 'attend meeting' | 'send regrets' })
  /** By whoever keeps it: all who were there. */
  | (MeetingRef & { readonly type: 'note attendance'; readonly present: readonly PersonId[] })
  | (MeetingRef & { readonly type: 'write minutes'; readonly text: DocumentRef })
  /** The last version, by whom the power `approve minutes` names: at once by a seat, by a vote under a rule. */
  | (MeetingRef & { readonly type: 'approve minutes' })
