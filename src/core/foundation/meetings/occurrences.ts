import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import { daysOf } from '../days.ts'
import { isMeeting } from '../duties/is-meeting.ts'
import type { Counting } from '../duties/next-due.ts'
import { occasionsSoFar } from '../duties/occasions.ts'
import type { Group } from '../life/group.ts'
import type { FoundationState } from '../state.ts'
import type { MeetingRef, MeetingTime } from './meeting-event.ts'
import { type MeetingRecord, meetingKey, meetingRecord } from './meeting-state.ts'
import { type Planned, plannedBetween, zoneOf } from './planned.ts'

/** One meeting of a group, that was, is or is to be. */
export interface Occurrence extends MeetingRef, MeetingTime {
  /** The duty as the charter in force has it; undefined once it has gone from there. */
  readonly duty: Duty | undefined
  /** In which its day and time are meant. */
  readonly zone: string
  /** When the charter has it; undefined of one that it does not ask for. */
  readonly planned?: Instant
  readonly record?: MeetingRecord
}

/**
 * The meetings of a group that begin from one moment up to, not at, another, each once, by when they begin. What has been is what
 * the record tells; what is to come is what the charter in force asks for, as it was moved. A group that sleeps or is over has none
 * to come, and an amendment takes with it those of the former rhythm that were to be after it.
 */
export function occurrencesOf(
  state: FoundationState,
  name: Name,
  from: Instant,
  until: Instant,
): readonly Occurrence[] {
  const group = state.groups.get(name)
  if (group === undefined) return []
  const found = new Map<string, Occurrence>()
  for (const duty of meetingsAsked(group)) {
    for (const planned of plannedOf(state, group, duty, from, until)) {
      const occurrence = toCome(state, group, duty, planned)
      found.set(meetingKey(occurrence), occurrence)
    }
  }
  for (const [key, record] of state.meetings.get(name) ?? []) {
    found.delete(key)
    if (isPast(record) && !isWithin(record, from, until)) continue
    const occurrence = recorded(state, group, record)
    if (occurrence !== undefined) found.set(key, occurrence)
  }
  return [...found.values()]
    .filter((one) => one.starts >= from && one.starts < until)
    .toSorted((one, other) => one.starts.localeCompare(other.starts) || one.meeting.localeCompare(other.meeting))
}

/** The meeting that is meant; undefined where there never was one, or is none any more. */
export function occurrenceOf(state: FoundationState, ref: MeetingRef): Occurrence | undefined {
  const group = state.groups.get(ref.group)
  if (group === undefined) return undefined
  const record = meetingRecord(state, ref)
  if (record !== undefined) return recorded(state, group, record)
  const duty = dutyOf(group, ref.meeting)
  const planned = duty && plannedOn(state, group, duty, ref.date)
  return duty && planned && planned.starts >= state.last ? toCome(state, group, duty, planned) : undefined
}

/** What of its charter a group keeps by meeting. */
export function meetingsAsked({ charter }: Group): readonly Duty[] {
  return (charter.duties ?? []).filter(isMeeting)
}

/** Some time before which and after which one may lie that the charter has on a day, whatever the zone. */
function plannedOn(state: FoundationState, group: Group, duty: Duty, date: string): Planned | undefined {
  if (!isDate(date)) return undefined
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' })
  const moment = (hours: number) => noon.add({ hours }).toInstant().toString({ smallestUnit: 'millisecond' })
  return plannedOf(state, group, duty, moment(-36), moment(36)).find((one) => one.date === date)
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Those of a group that is awake alone; of time that is over, what the record does not tell was not. */
function plannedOf(
  state: FoundationState,
  group: Group,
  duty: Duty,
  from: Instant,
  until: Instant,
): readonly Planned[] {
  if (group.status !== 'active') return []
  const days = daysOf(state, group.name)
  const counting: Counting = {
    since: rhythmSince(state, group, duty),
    days,
    occasions: occasionsSoFar(state, group, state.last),
  }
  const begin = group.since > from ? group.since : from
  return begin < until ? plannedBetween(duty, begin, until, counting) : []
}

/** Weeks are counted from when the charter first had the duty at these times: an amendment of something else shifts nothing. */
function rhythmSince(state: FoundationState, group: Group, duty: Duty): Instant {
  const versions = state.versions.get(group.name) ?? []
  const rhythm = JSON.stringify(duty.due)
  let since = group.since
  for (const version of versions.toReversed()) {
    if (version.since > group.since) continue
    const then = state.library.charter(version.digest).duties?.find(({ name }) => name === duty.name)
    if (then === undefined || JSON.stringify(then.due) !== rhythm) break
    since = version.since
  }
  return since
}

function toCome(state: FoundationState, group: Group, duty: Duty, { date, ...time }: Planned): Occurrence {
  const { zone } = zoneOf(duty, daysOf(state, group.name))
  return { group: group.name, meeting: duty.name, date, ...time, duty, zone, planned: time.starts }
}

function recorded(state: FoundationState, group: Group, record: MeetingRecord): Occurrence | undefined {
  const { meeting, date } = record
  const duty = dutyOf(group, meeting)
  const days = daysOf(state, group.name)
  const zone = duty === undefined ? days.zone : zoneOf(duty, days).zone
  const isOver = isPast(record)
  const isAsked = duty !== undefined && !record.isExtra && !isOver
  const asked = isAsked ? plannedOn(state, group, duty, date) : undefined
  const planned = record.isExtra ? undefined : (asked?.starts ?? record.planned)
  const time = record.time ?? asked
  if (time === undefined) return undefined
  const { starts, until, isWholeDay } = time
  const isOfFormer = record.planned !== undefined && record.planned < group.since
  const isStill =
    group.status === 'active' && duty !== undefined && (record.isExtra || asked !== undefined || isOfFormer)
  if (!isOver && (!isStill || (starts < state.last && record.cancelled === undefined))) return undefined
  return {
    group: group.name,
    meeting,
    date,
    starts,
    until,
    ...(isWholeDay && { isWholeDay }),
    duty,
    zone,
    ...(planned !== undefined && { planned }),
    record,
  }
}

/** What the record tells of it stands, whatever the charter asks for now. */
function isPast({ begun, over }: MeetingRecord): boolean {
  return begun !== undefined || over !== undefined
}

function isWithin({ time }: MeetingRecord, from: Instant, until: Instant): boolean {
  return time !== undefined && time.starts >= from && time.starts < until
}

function dutyOf(group: Group, meeting: Name): Duty | undefined {
  return meetingsAsked(group).find(({ name }) => name === meeting)
}
