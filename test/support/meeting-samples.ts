import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { MeetingEvent } from '../../src/core/foundation/meetings/meeting-event.ts'
import type { MeetingRefusal } from '../../src/core/foundation/meetings/meeting-refusal.ts'

const ref = { group: 'packaging', meeting: 'office-hours', date: '2026-11-20' } as const
const starts = '2026-11-23T18:00:00.000Z'
const until = '2026-11-23T19:00:00.000Z'
const time = { starts, until }
const clause: ClauseRef = { group: 'packaging', anchor: 'meetings', title: 'Meetings' }
const by = [{ group: 'packaging', seat: 'chair' }]
const text = { digest: 'ab', bytes: 1, type: 'text/markdown' } as const
const agenda = { digest: 'ab', bytes: 1, type: 'application/json' } as const
const place = 'https://meet.example.org/packaging'

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const meetingRefusals: { readonly [Kind in MeetingRefusal['type']]: Extract<MeetingRefusal, { type: Kind }> } = {
  NoSuchMeetings: { type: 'NoSuchMeetings', group: 'packaging', meeting: 'assembly', meetings: ['office-hours'] },
  NoMeetingThen: { type: 'NoMeetingThen', ...ref },
  MeetingThatDay: { type: 'MeetingThatDay', ...ref, clause },
  NotKeeperOfMeeting: { type: 'NotKeeperOfMeeting', ...ref, by, clause },
  MeetingInThePast: { type: 'MeetingInThePast', starts },
  MeetingHasBegun: { type: 'MeetingHasBegun', ...ref, starts },
  MeetingNotBegun: { type: 'MeetingNotBegun', ...ref, starts },
  MeetingIsOver: { type: 'MeetingIsOver', ...ref, until },
  MeetingIsCancelled: { type: 'MeetingIsCancelled', ...ref },
  NothingMoved: { type: 'NothingMoved', ...ref },
  MayNotCome: { type: 'MayNotCome', ...ref, clause },
  AttendsAlready: { type: 'AttendsAlready', ...ref },
  RegretsSentAlready: { type: 'RegretsSentAlready', ...ref },
  NoSuchAgendaItem: { type: 'NoSuchAgendaItem', ...ref, item: 3 },
  NotYourAgendaItem: { type: 'NotYourAgendaItem', ...ref, item: 3 },
  AgendaIsFull: { type: 'AgendaIsFull', ...ref, most: 100 },
  NoMinutes: { type: 'NoMinutes', ...ref },
  MinutesApprovedAlready: { type: 'MinutesApprovedAlready', ...ref },
  MinutesBeforeVote: { type: 'MinutesBeforeVote', ...ref, motion: 12 },
}

export const meetingEvents: readonly MeetingEvent[] = [
  { type: 'MeetingMoved', ...ref, ...time, planned: '2026-11-20T18:00:00.000Z', place },
  { type: 'MeetingPlaced', ...ref, place },
  { type: 'MeetingCancelled', ...ref, ...time },
  { type: 'MeetingAdded', ...ref, ...time },
  { type: 'MeetingAnnounced', ...ref, ...time },
  { type: 'MeetingAnnounced', ...ref, ...time, isWholeDay: true },
  { type: 'AgendaItemAdded', ...ref, item: 3, title: 'A shed' },
  { type: 'AgendaItemWithdrawn', ...ref, item: 3 },
  { type: 'MeetingBegun', ...ref, ...time, agenda },
  { type: 'MeetingAttended', ...ref, person: 'ada-sample' },
  { type: 'RegretsSent', ...ref, person: 'ada-sample' },
  { type: 'AttendanceNoted', ...ref, present: ['ada-sample', 'bo-sample'] },
  { type: 'AttendanceNoted', ...ref, present: [] },
  { type: 'MeetingOver', ...ref, held: true, present: ['ada-sample'] },
  { type: 'MeetingOver', ...ref, held: false, present: [] },
  { type: 'MinutesWritten', ...ref, version: 1, text },
  { type: 'MinutesWritten', ...ref, version: 2, text },
  { type: 'MinutesApproved', ...ref, version: 2 },
]
