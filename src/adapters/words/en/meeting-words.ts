import { spoken } from '../../../core/base/name.ts'
import type { MeetingRef } from '../../../core/foundation/meetings/meeting-event.ts'
import { dayWords } from '../date-words.ts'

/** "meeting of 6 April 2026": by the day on which it was first to be, wherever it was moved. */
export function meetingWords({ meeting, date }: Pick<MeetingRef, 'meeting' | 'date'>): string {
  return `${spoken(meeting)} of ${dateWords(date)}`
}

export function dateWords(date: string): string {
  return dayWords(`${date}T00:00:00.000Z`, 'en')
}
