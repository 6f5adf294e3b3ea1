import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { charterOf } from '../../../test/support/given.ts'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { type Reader, site, testSite } from '../../../test/support/test-site.ts'

const club = charterOf(
  'club',
  `
seats:
  member: { filled by: roll }
  chair: { filled by: roll, number: 1, term: 12 months }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
duties:
  meeting: { every: month, on: first Monday, at: "18:00", lasts: 2 hours, zone: Europe/Paris, name: "Evening; with, \\\\tea" }
  report: { every: month }
`,
)
const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: club.chair, holders: [ada] }
  - { on: 2026-01-01, hold: club.member, holders: [bo] }
`
const april = '/small/meetings/club/meeting/2026-04-06'

/** Read by a library that had no part in writing it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('a calendar to subscribe to', () => {
  it('is read by another library: each thing once, at its hour across summer time, with its words unharmed', async () => {
    const { file } = await lived()
    const { text } = await file('/small/groups/club/calendar.ics')
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
    const events = read(text)
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
    const meetings = events.filter(({ uid }) => uid.startsWith('small-meeting-'))
    assert.deepEqual(
      meetings
        .slice(2, 4)
        .map(({ startDate, endDate }) => [startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()]),
      [
        ['2026-03-02T17:00:00.000Z', '2026-03-02T19:00:00.000Z'],
        ['2026-04-06T16:00:00.000Z', '2026-04-06T18:00:00.000Z'],
      ],
    )
    const winter = meetings.find(({ uid }) => uid.includes('2026-11-02'))
    assert.equal(winter?.startDate.toJSDate().toISOString(), '2026-11-02T17:00:00.000Z')
    assert.equal(meetings[0]?.summary, 'club: Evening; with, \\tea')
    assert.ok(events.some(({ summary }) => summary === 'club: Term ends: Ada Sample, chair'))
  })

  it('moves what is moved and calls off what is called off, under the same UID, and is the same while nothing changes', async () => {
    const { file, send, ada } = await lived()
    const before = await file('/small/calendar.ics')
    assert.equal((await file('/small/calendar.ics', before.etag)).status, 304)
    const moved = await send(`${april}/time`, ada, { starts: '2026-04-08 19:30', place: 'The shed', reason: '' })
    assert.deepEqual([moved.status, moved.headers.get('location')], [303, april])
    const may = '/small/meetings/club/meeting/2026-05-04/acts'
    assert.equal((await send(may, ada, { do: 'cancel meeting' }, 1)).status, 303)
    const after = await file('/small/calendar.ics', before.etag)
    assert.equal(after.status, 200)
    const called = (events: ReturnType<typeof read>, date: string) => events.filter(({ uid }) => uid.includes(date))
    const [was] = called(read(before.text), '2026-04-06')
    const now = called(read(after.text), '2026-04-06')
    assert.deepEqual(
      now.map(({ uid, sequence, startDate, location }) => [
        uid,
        sequence,
        startDate.toJSDate().toISOString(),
        location,
      ]),
      [[was?.uid, 1, '2026-04-08T19:30:00.000Z', 'The shed']],
    )
    const [cancelled] = called(read(after.text), '2026-05-04')
    assert.equal(cancelled?.component.getFirstPropertyValue('status'), 'CANCELLED')
  })
})

describe('the calendar of a seat', () => {
  it('holds what whoever has it is to do: its meetings, its votes and the end of its own terms', async () => {
    const { ask, file } = await lived()
    const summaries = async (seat: string) => {
      const { text } = await file(`/small/groups/club/seats/${seat}/calendar.ics`)
      return new Set(read(text).map(({ summary }) => summary))
    }
    const term = 'club: Term ends: Ada Sample, chair'
    const [chair, member] = [await summaries('chair'), await summaries('member')]
    for (const seat of [chair, member]) assert.ok(seat.has('club: Evening; with, \\tea'))
    assert.deepEqual([chair.has(term), member.has(term)], [true, false])
    assert.match(await ask('/small/groups/club/seats/chair/calendar'), /<h1>Calendar of chair of the club<\/h1>/)
    assert.equal((await file('/small/groups/club/seats/king/calendar.ics')).status, 404)
  })
})

describe('what is due', () => {
  it('stands once under the same UID before it is awaited, while it is and when it was missed', async () => {
    const { file, clock } = await lived()
    const on = async (now: string) => {
      clock.set(now)
      const events = read((await file('/small/groups/club/calendar.ics')).text)
      return events.filter(({ uid }) => uid.includes('-report-2026-05-31')).map(({ uid, summary }) => [uid, summary])
    }
    const uid = `small-duty-club-report-2026-05-31@${new URL(site).host}`
    assert.deepEqual(await on('2026-04-03T00:00:00.000Z'), [[uid, 'club: Due: Report']])
    assert.deepEqual(await on('2026-05-20T00:00:00.000Z'), [[uid, 'club: Due: Report']])
    assert.deepEqual(await on('2026-06-02T00:00:00.000Z'), [[uid, 'club: Missed: Report']])
  })
})

describe('the pages of meetings', () => {
  it('let people put something on the agenda, say who was there, and write and approve the minutes', async () => {
    const { ask, send, clock, ada, bo } = await lived()
    assert.match(await ask('/small/groups/club/calendar'), /Evening; with, \\tea/)
    assert.equal((await send(`${april}/items`, bo, { title: 'The roof', text: 'It leaks.' })).status, 303)
    assert.match(await ask(april), /The roof<\/strong>/)
    clock.set('2026-04-06T16:30:00.000Z')
    assert.equal((await send(`${april}/acts`, bo, { do: 'attend meeting' }, 1)).status, 303)
    assert.match(await ask(april), /Bo Sample<\/a> <span class="soft">\(1 person\)/)
    assert.equal((await send(`${april}/attendance`, ada, { present: 'bo' }, 2)).status, 303)
    assert.match(await ask(april, ada), /There: Bo Sample\.\s+## Agenda\s+1\. The roof/)
    assert.equal((await send(`${april}/minutes`, ada, { text: 'We mend the **roof**.' }, 3)).status, 303)
    assert.equal((await send(`${april}/acts`, ada, { do: 'approve minutes' }, 4)).status, 303)
    assert.match(await ask(april), /approved on[\s\S]*<strong>roof<\/strong>/)
    assert.equal((await send(`${april}/minutes`, bo, { text: 'No.' }, 5)).status, 403)
  })
})

async function lived() {
  const clock = testClock('2026-04-02T12:00:00.000Z')
  const files = [
    { file: 'founding.yaml', text: founding },
    { file: 'club.md', text: club },
  ]
  const { ask, signIn } = await testSite({ ports: testPorts({ clock }), folder: { files } })
  return {
    clock,
    ada: signIn('ada@example.org'),
    bo: signIn('bo@example.org'),
    ask: async (path: string, who?: Reader) =>
      await (await ask(path, who === undefined ? {} : { headers: { cookie: who.cookie } })).text(),
    file: async (path: string, etag = '') => {
      const answer = await ask(path, { headers: { 'if-none-match': etag } })
      return { status: answer.status, etag: answer.headers.get('etag') ?? '', text: await answer.text() }
    },
    send: (path: string, who: Reader, fields: Readonly<Record<string, string>>, nth = 0) =>
      ask(path, {
        method: 'POST',
        headers: { cookie: who.cookie, origin: site },
        body: new URLSearchParams({ csrf: who.csrf, act: `00000000-0000-4000-8000-00000000000${nth}`, ...fields }),
      }),
  }
}
