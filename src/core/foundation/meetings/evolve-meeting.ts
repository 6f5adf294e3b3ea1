import type { Instant } from '../../base/instant.ts'
import type { Actor, Entry, Event, PersonId } from '../event.ts'
import { isMeeting } from '../people/facts/meeting-record.ts'
import type { FoundationState, OccurredEvent } from '../state.ts'
import type { MeetingEffect } from './meeting-effect.ts'
import type { MeetingEvent, MeetingTime } from './meeting-event.ts'
import { type MeetingRecord, meetingKey, meetingRecord } from './meeting-state.ts'
import { occurrenceOf } from './occurrences.ts'

/** Folds what happens to a meeting. */
export function applyToMeeting(state: FoundationState, event: MeetingEvent, entry: Entry, index: number): void {
  const { at, by } = entry
  const record = recordOf(state, event, at)
  record.entries.push(index)
  switch (event.type) {
    case 'MeetingAdded':
    case 'MeetingMoved':
      record.time = timeOf(event)
      if (event.type === 'MeetingMoved' && event.planned !== undefined) record.planned = event.planned
      if (event.place !== undefined) record.place = event.place
      delete record.cancelled
      delete record.announced
      change(record, event, at)
      return
    case 'MeetingPlaced':
      record.place = event.place
      change(record, {}, at)
      return
    case 'MeetingCancelled':
      if (!record.isExtra) record.planned ??= event.starts
      record.time = timeOf(event)
      record.cancelled = at
      change(record, event, at)
      return
    case 'MeetingAnnounced':
      record.announced = at
      return
    case 'AgendaItemAdded': {
      const { item, title, text } = event
      record.items.push({ item, title, by: personOf(by), at, ...(text !== undefined && { text }) })
      record.lastItem = item
      return
    }
    case 'AgendaItemWithdrawn':
      record.items.splice(
        record.items.findIndex(({ item }) => item === event.item),
        1,
      )
      return
    case 'MeetingBegun':
      if (!record.isExtra) record.planned ??= event.starts
      record.time = timeOf(event)
      record.begun = { at, agenda: event.agenda }
      return
    case 'MeetingAttended':
      record.there.add(event.person)
      record.regrets.delete(event.person)
      return
    case 'RegretsSent':
      record.regrets.add(event.person)
      record.there.delete(event.person)
      return
    case 'AttendanceNoted':
      endMeeting(state, record, event.present, true, at)
      return
    case 'MeetingOver':
      endMeeting(state, record, event.present, event.held, at)
      return
    case 'MinutesWritten': {
      const { version, text } = event
      record.minutes.push({ version, text, by: personOf(by), at })
      return
    }
    case 'MinutesApproved': {
      const version = record.minutes.find((one) => one.version === event.version)
      if (version === undefined)
        throw new Error(`The record approves minutes of ${meetingKey(event)} that nobody wrote`)
      version.approved = at
      return
    }
  }
}

/** An event that is called as the meetings of a duty tells of the one that has begun last, where nobody has told of it yet. */
export function noteMeetingRecorded(
  state: FoundationState,
  { group, event: meeting, on, present = [] }: Extract<Event, { readonly type: 'EventRecorded' }>,
): void {
  const records = [...(state.meetings.get(group)?.values() ?? [])]
  const record = records.findLast(
    (one) => one.meeting === meeting && one.begun !== undefined && one.over === undefined && one.begun.at <= on,
  )
  if (record !== undefined) record.over = { at: on, held: true, present }
}

/** Who was at a meeting of which an event tells, and when that was; of meetings alone that count as such by their name. */
export function metIn(
  state: FoundationState,
  event: Event,
): { readonly on: Instant; readonly present: readonly PersonId[] } | undefined {
  if (event.type === 'EventRecorded') return { on: event.on, present: event.present ?? [] }
  if (event.type !== 'AttendanceNoted' && event.type !== 'MeetingOver') return undefined
  const on = meetingRecord(state, event)?.time?.starts
  return on === undefined || !isMeeting(event.meeting) ? undefined : { on, present: event.present }
}

/** The vote on minutes has begun. */
export function noteMinutesVote(state: FoundationState, effect: MeetingEffect, motion: number): void {
  const version = meetingRecord(state, effect)?.minutes.find((one) => one.version === effect.version)
  if (version !== undefined) version.motion = motion
}

function recordOf(state: FoundationState, event: MeetingEvent, at: Instant): MeetingRecord {
  const { group, meeting, date } = event
  const records = state.meetings.get(group) ?? new Map<string, MeetingRecord>()
  state.meetings.set(group, records)
  const key = meetingKey(event)
  const known = records.get(key)
  // One that was added for a day on which the charter's rhythm had none is of its own, whatever it asks for later.
  if (known !== undefined) return known
  const made: MeetingRecord = {
    group,
    meeting,
    date,
    isExtra: event.type === 'MeetingAdded',
    lastItem: 0,
    items: [],
    there: new Set(),
    regrets: new Set(),
    minutes: [],
    revision: 0,
    changed: at,
    entries: [],
  }
  records.set(key, made)
  return made
}

function change(record: MeetingRecord, { reason }: Pick<MeetingRecord, 'reason'>, at: Instant): void {
  if (reason === undefined) delete record.reason
  else record.reason = reason
  record.revision += 1
  record.changed = at
}

function timeOf({ starts, until, isWholeDay }: MeetingTime): MeetingTime {
  return { starts, until, ...(isWholeDay && { isWholeDay }) }
}

/** Who was there counts from here on; said again, in place of what was said before. Nothing of it is told of one that was skipped. */
function endMeeting(
  state: FoundationState,
  record: MeetingRecord,
  present: readonly PersonId[],
  held: boolean,
  at: Instant,
): void {
  const { group, meeting, time } = record
  const on = time?.starts ?? occurrenceOf(state, record)?.starts ?? at
  if (record.over?.held === true) forget(state, record)
  record.over = { at, held, present }
  if (held) occurredOn(state.events, { group, event: meeting, on, present })
}

function forget({ events }: FoundationState, { group, meeting, over }: MeetingRecord): void {
  const place = events.findLastIndex(
    (one) => one.group === group && one.event === meeting && one.present === over?.present,
  )
  if (place !== -1) events.splice(place, 1)
}

/** What has occurred stands in the order of time, though a meeting is told of after it was held. */
function occurredOn(events: OccurredEvent[], event: OccurredEvent): void {
  const after = events.findIndex((one) => one.on > event.on)
  events.splice(after === -1 ? events.length : after, 0, event)
}

function personOf(by: Actor): PersonId {
  if (by.kind !== 'person') throw new Error('Only a person writes for a meeting')
  return by.person
}
