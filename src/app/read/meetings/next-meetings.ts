import { capital } from '../../../core/base/capital.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { spoken } from '../../../core/base/name.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { MeetingRef } from '../../../core/foundation/meetings/meeting-event.ts'
import { meetingsAsked, type Occurrence, occurrencesOf } from '../../../core/foundation/meetings/occurrences.ts'
import { dateIn } from '../../../core/foundation/meetings/planned.ts'
import type { Reader } from '../reader.ts'

/** A meeting that is coming, or under way. */
export interface NextMeeting {
  readonly ref: MeetingRef
  readonly title: string
  readonly starts: Instant
  /** An ISO 8601 date in the meeting's zone, where it is some time of that day. */
  readonly day?: string
  readonly place?: string
  readonly isCancelled?: true
}

/** Of each kind of meeting that a charter asks for, the next, cancelled ones too; absent where it asks for none. */
export function nextMeetings(
  { snapshot: { state, at } }: Reader,
  group: Group,
): { readonly meetings?: readonly NextMeeting[] } {
  const asked = meetingsAsked(group)
  if (asked.length === 0) return {}
  const now = Temporal.Instant.from(at)
  const moment = (hours: number) => now.add({ hours }).toString({ smallestUnit: 'millisecond' })
  // One that is under way may have begun days ago; one a year comes within a little more than a year.
  const around = occurrencesOf(state, group.name, moment(-24 * 7), moment(24 * 400)).filter(({ until }) => until > at)
  const next = asked.flatMap(({ name }) => around.find(({ meeting }) => meeting === name) ?? [])
  return { meetings: next.toSorted((one, other) => one.starts.localeCompare(other.starts)).map(nextMeeting) }
}

function nextMeeting({ group, meeting, date, duty, starts, isWholeDay, zone, record }: Occurrence): NextMeeting {
  return {
    ref: { group, meeting, date },
    title: duty?.title ?? capital(spoken(meeting)),
    starts,
    ...(isWholeDay && { day: dateIn(starts, zone) }),
    ...(record?.place !== undefined && { place: record.place }),
    ...(record?.cancelled !== undefined && { isCancelled: true }),
  }
}
