import type { Duration } from '../../base/duration.ts'
import { after, type Instant } from '../../base/instant.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { refOf } from './may-in-meeting.ts'
import type { MeetingAct } from './meeting-act.ts'
import type { MeetingTime } from './meeting-event.ts'
import { approvingMinutes } from './minutes-power.ts'
import { meetingsAsked, type Occurrence, occurrenceOf } from './occurrences.ts'
import { dateIn, usual_length, zoneOf } from './planned.ts'

/** What an act about a meeting comes to. Only minutes may take a vote. */
export function meetingEvents(
  state: FoundationState,
  act: MeetingAct,
  way: Way | undefined,
  person: PersonId,
  opening: Opening,
): Begun {
  switch (act.type) {
    case 'move meeting':
      return withoutDocuments(moved(state, act, occurrenceIn(state, act)))
    case 'cancel meeting': {
      const { starts, until, isWholeDay } = occurrenceIn(state, act)
      const reason = act.reason === undefined ? {} : { reason: act.reason }
      const time = { starts, until, ...(isWholeDay && { isWholeDay }) }
      return withoutDocuments({ type: 'MeetingCancelled', ...refOf(act), ...time, ...reason })
    }
    case 'add meeting':
      return withoutDocuments(added(state, act))
    case 'add agenda item': {
      const item = 1 + (occurrenceIn(state, act).record?.lastItem ?? 0)
      const text = act.text === undefined ? {} : { text: act.text }
      return withoutDocuments({ type: 'AgendaItemAdded', ...refOf(act), item, title: act.title, ...text })
    }
    case 'withdraw agenda item':
      return withoutDocuments({ type: 'AgendaItemWithdrawn', ...refOf(act), item: act.item })
    case 'attend meeting':
      return withoutDocuments({ type: 'MeetingAttended', ...refOf(act), person })
    case 'send regrets':
      return withoutDocuments({ type: 'RegretsSent', ...refOf(act), person })
    case 'note attendance':
      return withoutDocuments({ type: 'AttendanceNoted', ...refOf(act), present: [...new Set(act.present)].toSorted() })
    case 'write minutes': {
      const version = 1 + (occurrenceIn(state, act).record?.minutes.length ?? 0)
      return withoutDocuments({ type: 'MinutesWritten', ...refOf(act), version, text: act.text })
    }
    case 'approve minutes': {
      const last = occurrenceIn(state, act).record?.minutes.at(-1)
      if (last === undefined) throw new Error(`Nobody has written minutes of ${act.group} ${act.meeting} ${act.date}`)
      const { version, text } = last
      if (way === undefined) return withoutDocuments({ type: 'MinutesApproved', ...refOf(act), version })
      const effect = { kind: 'approve minutes', ...refOf(act), version } as const
      return begin(state, way, { group: act.group, action: approvingMinutes, effect, text }, person, opening)
    }
  }
}

type Of<Type extends MeetingAct['type']> = Extract<MeetingAct, { readonly type: Type }>

/** Without another time it is told alone where it is held. */
function moved(state: FoundationState, act: Of<'move meeting'>, occurrence: Occurrence): Event {
  const { starts = occurrence.starts, lasts, place, reason } = act
  const isMoved = starts !== occurrence.starts || lasts !== undefined || occurrence.record?.cancelled !== undefined
  if (!isMoved && place !== undefined) return { type: 'MeetingPlaced', ...refOf(act), place }
  const { planned } = occurrence
  return {
    type: 'MeetingMoved',
    ...refOf(act),
    ...timeFrom(state, occurrence, starts, lasts),
    ...(planned !== undefined && { planned }),
    ...(place !== undefined && { place }),
    ...(reason !== undefined && { reason }),
  }
}

/** As long as it was to be, where nothing else is said; what had no time of day has one now. */
function timeFrom(state: FoundationState, occurrence: Occurrence, starts: Instant, lasts?: Duration): MeetingTime {
  const { duty, group } = occurrence
  const days = daysOf(state, group)
  if (lasts !== undefined) return { starts, until: after(starts, lasts, days) }
  if (starts === occurrence.starts && occurrence.isWholeDay)
    return { starts, until: occurrence.until, isWholeDay: true }
  return { starts, until: after(starts, duty?.lasts ?? usual_length, days) }
}

function added(state: FoundationState, act: Of<'add meeting'>): Event {
  const { group, meeting, starts, lasts, place, reason } = act
  const found = state.groups.get(group)
  const duty = found && meetingsAsked(found).find(({ name }) => name === meeting)
  if (duty === undefined) throw new Error(`${group} has no meetings called ${meeting}`)
  const days = daysOf(state, group)
  return {
    type: 'MeetingAdded',
    group,
    meeting,
    date: dateIn(starts, zoneOf(duty, days).zone),
    starts,
    until: after(starts, lasts ?? duty.lasts ?? usual_length, days),
    ...(place !== undefined && { place }),
    ...(reason !== undefined && { reason }),
  }
}

function occurrenceIn(state: FoundationState, act: Exclude<MeetingAct, { readonly type: 'add meeting' }>): Occurrence {
  const occurrence = occurrenceOf(state, act)
  if (occurrence === undefined) throw new Error(`${act.group} has no ${act.meeting} of ${act.date}`)
  return occurrence
}
