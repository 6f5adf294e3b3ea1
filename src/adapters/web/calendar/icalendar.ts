import type { Instant } from '../../../core/base/instant.ts'

/** Something with a beginning and an end, for a calendar. */
export interface CalendarEvent {
  /** The same for the same thing for ever, so that a calendar that reads it again changes it. */
  readonly uid: string
  readonly title: string
  readonly from: Instant
  readonly until: Instant
  readonly url: string
}

/** A file that calendars read: RFC 5545, https://www.rfc-editor.org/rfc/rfc5545. All times are in UTC, which each calendar shows in its own zone. */
export function icalendar(name: string, events: readonly CalendarEvent[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Remit//EN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, title, from, until, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(until)}`,
      `SUMMARY:${escaped(title)}`,
      `URL:${url}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** "20261121T090000Z": section 3.3.5. */
function stamp(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

const longest_bytes = 75

/** No line is longer than 75 bytes; what follows begins with a blank: section 3.1. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > longest_bytes - (parts.length === 0 ? 0 : 1)) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}
