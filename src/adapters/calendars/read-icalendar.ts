import { hash } from 'node:crypto'
import ICAL from 'ical.js'
import type { ImportedEvent } from '../../app/read/calendar/imported.ts'
import { type Instant, instantOf } from '../../core/base/instant.ts'

export interface ReadOptions {
  /** The address of the calendar: the same UID in another one is another thing. */
  readonly source: string
  readonly from: Instant
  readonly until: Instant
}

export interface ReadCalendar {
  readonly events: readonly ImportedEvent[]
  /** Whether there was more than is read of one calendar. */
  readonly isCut: boolean
}

/** So many dates are read of one calendar, and so often a series is counted on from its beginning. */
const most_events = 2_000
const most_steps = 20_000
const most_letters = 300

/**
 * The dates of a calendar (RFC 5545) within a span, each date of a series by itself: as its exceptions have it, without what was left
 * out. A named zone is that of IANA, else the one that the file describes; a time without any is taken as UTC. A series can be made
 * that is counted for ever, so that this is only called where it can be ended: read-apart.ts.
 * @throws where the text is no iCalendar
 */
export function readIcalendar(text: string, { source, from, until }: ReadOptions): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')))
  if (calendar.name !== 'vcalendar') throw new Error('The text is no iCalendar')
  const found = new Map<string, ImportedEvent>()
  let isCut = false
  let steps = 0
  const keep = (occurrence: Occurrence): void => {
    const event = eventOf(occurrence, source)
    if (event === undefined || event.starts >= until || (event.starts < from && event.until <= from)) return
    if (found.size >= most_events) isCut = true
    else found.set(event.key, event)
  }
  for (const { master, exceptions } of series(calendar)) {
    if (master === undefined || !master.isRecurring()) {
      for (const single of [master, ...exceptions]) {
        if (single !== undefined)
          keep({ item: single, starts: single.startDate, ends: single.endDate, id: idOf(single) })
      }
      continue
    }
    for (const exception of exceptions) master.relateException(exception)
    const dates = master.iterator()
    for (let date = dates.next(); date; date = dates.next()) {
      steps += 1
      if (steps > most_steps) isCut = true
      if (isCut || momentOf(date, zoneOf(master)) >= until) break
      const { item, startDate, endDate } = master.getOccurrenceDetails(date)
      keep({ item, starts: startDate, ends: endDate, id: date.toString() })
    }
  }
  const events = [...found.values()].toSorted((one, other) => one.starts.localeCompare(other.starts))
  return { events, isCut }
}

interface Series {
  readonly master: ICAL.Event | undefined
  readonly exceptions: readonly ICAL.Event[]
}

/** By UID; of several versions of the same thing the last one holds (section 3.8.7.4). */
function series(calendar: ICAL.Component): readonly Series[] {
  const events = calendar
    .getAllSubcomponents('vevent')
    .filter((component) => component.hasProperty('dtstart') && component.hasProperty('uid'))
    .map((component) => new ICAL.Event(component))
  const byUid = Map.groupBy(events, ({ uid }) => uid)
  return [...byUid.values()].map((same) => {
    const versions = new Map<string, ICAL.Event>()
    for (const event of same) {
      const id = idOf(event) ?? ''
      const known = versions.get(id)
      if (known === undefined || (event.sequence ?? 0) >= (known.sequence ?? 0)) versions.set(id, event)
    }
    return { master: versions.get(''), exceptions: [...versions].flatMap(([id, event]) => (id === '' ? [] : [event])) }
  })
}

function idOf(event: ICAL.Event): string | undefined {
  return event.isRecurrenceException() ? event.recurrenceId.toString() : undefined
}

interface Occurrence {
  readonly item: ICAL.Event
  readonly starts: ICAL.Time
  readonly ends: ICAL.Time
  /** Which date of its series it was first to be; undefined of what is none. */
  readonly id: string | undefined
}

/** Undefined of what is in no year that a calendar has. */
function eventOf({ item, starts, ends, id }: Occurrence, source: string): ImportedEvent | undefined {
  if (starts.year < 1900 || ends.year > 2200) return undefined
  const begin = momentOf(starts, zoneOf(item))
  const end = momentOf(ends, zoneOf(item, 'dtend'))
  const { component } = item
  const days = starts.isDate
    ? { first: dateOf(starts), end: ends.compare(starts) > 0 ? dateOf(ends) : nextDay(starts) }
    : undefined
  const place = plain(component.getFirstPropertyValue('location'))
  const link = httpsAddress(component.getFirstPropertyValue('url'))
  return {
    key: hash('sha256', JSON.stringify([source, item.uid, id ?? '']), 'hex').slice(0, 32),
    title: plain(item.summary) ?? '…',
    starts: begin,
    until: days === undefined ? (end > begin ? end : begin) : `${days.end}T00:00:00.000Z`,
    ...(days !== undefined && { days }),
    ...(/^cancelled$/i.test(String(component.getFirstPropertyValue('status'))) && { isCancelled: true }),
    revision: Math.max(0, Math.trunc(Number(item.sequence)) || 0),
    changed: changedOf(component) ?? begin,
    ...(place !== undefined && { place }),
    ...(link !== undefined && { link }),
  }
}

function changedOf(component: ICAL.Component): Instant | undefined {
  for (const name of ['last-modified', 'dtstamp']) {
    const value = component.getFirstPropertyValue(name)
    if (value instanceof ICAL.Time && value.year >= 1970 && value.year < 2200) return momentOf(value, undefined)
  }
  return undefined
}

/** The zone that a property names, where it is one of IANA. */
function zoneOf({ component }: ICAL.Event, name = 'dtstart'): string | undefined {
  const named =
    component.getFirstProperty(name)?.getFirstParameter('tzid') ??
    (name === 'dtend' ? component.getFirstProperty('dtstart')?.getFirstParameter('tzid') : undefined)
  return named !== undefined && isZone(named) ? named : undefined
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function momentOf(time: ICAL.Time, zone: string | undefined): Instant {
  if (time.isDate) return `${dateOf(time)}T00:00:00.000Z`
  const isUtc = time.zone === ICAL.Timezone.utcTimezone
  if (zone === undefined || isUtc) return instantOf(time.toUnixTime() * 1000)
  const { year, month, day, hour, minute, second } = time
  const there = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(zone)
  return instantOf(there.epochMilliseconds)
}

function dateOf({ year, month, day }: ICAL.Time): string {
  return Temporal.PlainDate.from({ year, month, day }).toString()
}

function nextDay(time: ICAL.Time): string {
  return Temporal.PlainDate.from(dateOf(time)).add({ days: 1 }).toString()
}

/** One line without what is no letter, however long it was; undefined where nothing is left. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = value
    .slice(0, 10 * most_letters)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...line]
  if (letters.length === 0) return undefined
  return letters.length > most_letters ? `${letters.slice(0, most_letters - 1).join('')}…` : line
}

function httpsAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined
  const url = URL.parse(value)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined
}
