import type { Instant } from '../../../core/base/instant.ts'

/** Something with a beginning and an end, for a calendar. */
export interface CalendarEvent {
  /** The same for the same thing for ever, so that a calendar that reads it again moves it and has it once. */
  readonly uid: string
  readonly title: string
  readonly from: Instant
  /** The same as `from` for a moment. */
  readonly until: Instant
  /** Some time of that day: an ISO 8601 date. */
  readonly day?: string
  /** The day after the last one, of what fills several. */
  readonly end?: string
  readonly url: string
  readonly place?: string
  /** How often it was moved, and since when it has been so; now, where nobody has kept that. */
  readonly revision?: number
  readonly changed?: Instant
  readonly isCancelled?: true
}

/**
 * A file that calendars read and subscribe to: RFC 5545, https://www.rfc-editor.org/rfc/rfc5545, with the properties of RFC 7986. Every
 * meeting of a series stands by itself, in UTC, which each calendar shows in its own zone: so none of them has to know the zone's
 * rules, nor what an amendment did to the rhythm (docs/decisions/033-meetings-and-calendars.md).
 */
export function icalendar(name: string, events: readonly CalendarEvent[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Remit//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, now: Instant): readonly string[] {
  const { uid, title, url, place, revision, changed, isCancelled } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(changed ?? now)}`,
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${stamp(changed)}`]),
    ...(revision === undefined ? [] : [`SEQUENCE:${revision}`]),
    ...timeLines(event),
    `SUMMARY:${escaped(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(isCancelled === true ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** A moment has no end, which section 3.6.1 takes as no time at all. */
function timeLines({ from, until, day, end }: CalendarEvent): readonly string[] {
  if (day !== undefined) {
    const last = end === undefined ? [] : [`DTEND;VALUE=DATE:${end.replaceAll('-', '')}`]
    return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, ...last]
  }
  return from === until ? [`DTSTART:${stamp(from)}`] : [`DTSTART:${stamp(from)}`, `DTEND:${stamp(until)}`]
}

/** "20261121T090000Z": section 3.3.5. */
function stamp(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Section 3.3.11; what is no character of a text cannot stand in one. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n|[\r\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
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
