import { capital } from '../../../core/base/capital.ts'
import type { MeetingEvent, MeetingTime } from '../../../core/foundation/meetings/meeting-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { meetingWords } from './meeting-words.ts'
import { placesBy } from './places-by.ts'

/** What happens to meetings. */
export function englishMeetingEvent(event: MeetingEvent, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const meeting = `${capital(the(event.group))}, ${meetingWords(event)}`
  switch (event.type) {
    case 'MeetingMoved':
      return `${meeting}: moved, to ${when(event)}${placed(event.place)}.`
    case 'MeetingPlaced':
      return `${meeting}: held at ${event.place}.`
    case 'MeetingCancelled':
      return `${meeting}: cancelled.`
    case 'MeetingAdded':
      return `${meeting}: added, at ${when(event)}${placed(event.place)}.`
    case 'MeetingAnnounced':
      return `${meeting}: announced for ${when(event)}.`
    case 'AgendaItemAdded':
      return `${meeting}: “${event.title}” was put on the agenda, as item ${event.item}.`
    case 'AgendaItemWithdrawn':
      return `${meeting}: item ${event.item} was taken off the agenda.`
    case 'MeetingBegun':
      return `${meeting}: begun; the agenda stands.`
    case 'MeetingAttended':
      return `${meeting}: ${lookups.person(event.person)} is there, by their own word.`
    case 'RegretsSent':
      return `${meeting}: ${lookups.person(event.person)} cannot come.`
    case 'AttendanceNoted':
      return `${meeting}: ${attendance(event.present, lookups)}.`
    case 'MeetingOver':
      return event.held
        ? `${meeting}: ${attendance(event.present, lookups)}, by their own word.`
        : `${meeting}: skipped, as nobody has said that they were there.`
    case 'MinutesWritten':
      return `${meeting}: minutes were written${event.version === 1 ? '' : `, version ${event.version}`}.`
    case 'MinutesApproved':
      return `${meeting}: the minutes were approved, version ${event.version}.`
  }
}

function when({ starts, isWholeDay }: MeetingTime): string {
  return isWholeDay === true ? dayWords(starts, 'en') : momentWords(starts, 'en')
}

function placed(place: string | undefined): string {
  return place === undefined ? '' : `, at ${place}`
}

function attendance(present: readonly string[], lookups: Lookups): string {
  if (present.length === 0) return 'nobody was there'
  if (present.length > 12) return `${present.length} people were there`
  return `${listed(present.map(lookups.person), 'and')} ${present.length === 1 ? 'was' : 'were'} there`
}
