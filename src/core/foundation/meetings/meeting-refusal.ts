import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { MeetingRef } from './meeting-event.ts'

/** Why something about a meeting is not done. */
export type MeetingRefusal =
  /** The charter asks for no meetings by that name. */
  | {
      readonly type: 'NoSuchMeetings'
      readonly group: Name
      readonly meeting: Name
      readonly meetings: readonly Name[]
    }
  | (MeetingRef & { readonly type: 'NoMeetingThen' })
  /** There is one on that day already, which can be moved. */
  | (MeetingRef & { readonly type: 'MeetingThatDay'; readonly clause: ClauseRef })
  /** `by` are the seats by which somebody may; none where everybody who holds a seat may. */
  | (MeetingRef & { readonly type: 'NotKeeperOfMeeting'; readonly by: readonly SeatRef[]; readonly clause: ClauseRef })
  | { readonly type: 'MeetingInThePast'; readonly starts: Instant }
  | (MeetingRef & { readonly type: 'MeetingHasBegun'; readonly starts: Instant })
  | (MeetingRef & { readonly type: 'MeetingNotBegun'; readonly starts: Instant })
  | (MeetingRef & { readonly type: 'MeetingIsOver'; readonly until: Instant })
  | (MeetingRef & { readonly type: 'MeetingIsCancelled' })
  | (MeetingRef & { readonly type: 'NothingMoved' })
  /** Not one of those who may come. */
  | (MeetingRef & { readonly type: 'MayNotCome'; readonly clause: ClauseRef })
  | (MeetingRef & { readonly type: 'AttendsAlready' })
  | (MeetingRef & { readonly type: 'RegretsSentAlready' })
  | (MeetingRef & { readonly type: 'NoSuchAgendaItem'; readonly item: number })
  | (MeetingRef & { readonly type: 'NotYourAgendaItem'; readonly item: number })
  | (MeetingRef & { readonly type: 'AgendaIsFull'; readonly most: number })
  | (MeetingRef & { readonly type: 'NoMinutes' })
  | (MeetingRef & { readonly type: 'MinutesApprovedAlready' })
  /** The vote on them is open. */
  | (MeetingRef & { readonly type: 'MinutesBeforeVote'; readonly motion: number })
