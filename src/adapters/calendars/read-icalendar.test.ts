import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readApart } from './read-apart.ts'
import { readIcalendar } from './read-icalendar.ts'

const source = 'https://releases.example.org/calendar.ics'
const span = { source, from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' }

function calendar(...events: readonly (readonly string[])[]): string {
  return lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sample//EN', ...events.flat(), 'END:VCALENDAR')
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('')
}

function event(...properties: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...properties, 'END:VEVENT']
}

function read(...events: readonly (readonly string[])[]) {
  return readIcalendar(calendar(...events), span)
}

function starts(...events: readonly (readonly string[])[]) {
  return read(...events).events.map((one) => one.starts)
}

describe('a public calendar', () => {
  it('keeps the hour of its zone across summer time, by the name of the zone without its rules', () => {
    const monthly = event(
      'UID:a',
      'DTSTART;TZID=Europe/Paris:20260105T180000',
      'DURATION:PT2H',
      'RRULE:FREQ=MONTHLY;COUNT=5',
    )
    assert.deepEqual(starts(monthly), [
      '2026-01-05T17:00:00.000Z',
      '2026-02-05T17:00:00.000Z',
      '2026-03-05T17:00:00.000Z',
      '2026-04-05T16:00:00.000Z',
      '2026-05-05T16:00:00.000Z',
    ])
    assert.equal(read(monthly).events[3]?.until, '2026-04-05T18:00:00.000Z')
  })

  it('takes the rules of a zone from the file where nobody else knows its name', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our hall',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    assert.deepEqual(starts(zone, event('UID:a', 'DTSTART;TZID=Our hall:20260105T180000')), [
      '2026-01-05T15:00:00.000Z',
    ])
  })

  it('leaves out what a series leaves out, moves what it moves under the same key, and says what is called off', () => {
    const weekly = event(
      'UID:a',
      'SUMMARY:Sprint',
      'DTSTART:20260105T100000Z',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20260112T100000Z',
    )
    const moved = event(
      'UID:a',
      'SUMMARY:Sprint, later',
      'SEQUENCE:2',
      'RECURRENCE-ID:20260119T100000Z',
      'DTSTART:20260120T150000Z',
    )
    const off = event(
      'UID:a',
      'SUMMARY:Sprint',
      'STATUS:CANCELLED',
      'RECURRENCE-ID:20260126T100000Z',
      'DTSTART:20260126T100000Z',
    )
    const before = read(weekly).events
    const after = read(weekly, moved, off).events
    assert.deepEqual(
      after.map(({ title, starts, isCancelled, revision }) => ({ title, starts, isCancelled, revision })),
      [
        { title: 'Sprint', starts: '2026-01-05T10:00:00.000Z', isCancelled: undefined, revision: 0 },
        { title: 'Sprint, later', starts: '2026-01-20T15:00:00.000Z', isCancelled: undefined, revision: 2 },
        { title: 'Sprint', starts: '2026-01-26T10:00:00.000Z', isCancelled: true, revision: 0 },
      ],
    )
    assert.deepEqual(
      after.map(({ key }) => key),
      before.map(({ key }) => key),
    )
    assert.equal(new Set(after.map(({ key }) => key)).size, 3)
  })

  it('has whole days as days, in every zone the same', () => {
    const [freeze, release] = read(
      event('UID:a', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260305'),
      event('UID:b', 'DTSTART;VALUE=DATE:20260401'),
    ).events
    assert.deepEqual(freeze?.days, { first: '2026-03-02', end: '2026-03-05' })
    assert.deepEqual(release?.days, { first: '2026-04-01', end: '2026-04-02' })
  })

  it('has of several versions of the same thing the last one, under the same key', () => {
    const first = event('UID:a', 'SEQUENCE:0', 'DTSTART:20260301T100000Z')
    const second = event('UID:a', 'SEQUENCE:1', 'DTSTART:20260302T100000Z')
    assert.deepEqual(starts(second, first), ['2026-03-02T10:00:00.000Z'])
    assert.deepEqual(
      read(first).events.map(({ key }) => key),
      read(second).events.map(({ key }) => key),
    )
  })

  it('takes from words one line of letters, and from addresses those of the web alone', () => {
    const [one] = read(
      event(
        'UID:a',
        'DTSTART:20260301T100000Z',
        `SUMMARY:\u202e<script>\\nalert(1)\u0000 ${'x'.repeat(5_000)}`,
        'URL:javascript:alert(1)',
      ),
    ).events
    assert.match(one?.title ?? '', /^<script> alert\(1\) x+…$/)
    assert.equal(one?.title.length, 300)
    assert.equal(one?.link, undefined)
  })

  it('is not counted without end: what goes on for ever ends with the span, and what is too much is said to be cut', () => {
    const daily = read(event('UID:a', 'DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=DAILY'))
    assert.deepEqual([daily.events.length, daily.isCut], [365, false])
    const everySecond = read(event('UID:a', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'))
    assert.deepEqual([everySecond.events.length, everySecond.isCut], [2_000, true])
    const sinceLongAgo = read(event('UID:a', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=MINUTELY'))
    assert.deepEqual([sinceLongAgo.events.length, sinceLongAgo.isCut], [0, true])
  })
})

describe('a calendar that is read apart', () => {
  it('is the same as one that is read here', async () => {
    const text = calendar(event('UID:a', 'DTSTART:20260301T100000Z', 'SUMMARY:Release'))
    assert.deepEqual(await readApart(text, span), { ok: true, value: readIcalendar(text, span) })
  })

  it('is given up where it is none, or has a series that nobody can count', async () => {
    assert.deepEqual(await readApart('<!doctype html>', span), { ok: false, problem: 'unreadable' })
    const never = calendar(event('UID:a', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
    assert.deepEqual(await readApart(never, span, 1_500), { ok: false, problem: 'too slow' })
  })
})
