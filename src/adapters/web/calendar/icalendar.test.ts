import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { icalendar } from './icalendar.ts'

const event = {
  uid: 'small-12-vote@remit',
  title: 'Vote; in the "Club", and more',
  from: '2026-11-21T09:00:00.000Z',
  until: '2026-12-05T09:00:00.000Z',
  url: 'https://remit.example.org/small/elections/12',
}

describe('a calendar', () => {
  it('has each thing with its times in UTC and its text escaped', () => {
    const text = icalendar('Club', [event], '2026-11-01T00:00:00.000Z')
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    assert.match(text, /\r\nDTSTART:20261121T090000Z\r\nDTEND:20261205T090000Z\r\n/)
    assert.match(text, /\r\nSUMMARY:Vote\\; in the "Club"\\, and more\r\n/)
    assert.match(text, /\r\nEND:VCALENDAR\r\n$/)
  })

  it('folds long lines at 75 bytes without cutting a letter', () => {
    const title = 'Élection '.repeat(30).trim()
    const text = icalendar('Club', [{ ...event, title }], '2026-11-01T00:00:00.000Z')
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${title}\r\n`))
  })
})
