import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { testSite } from '../../../test/support/test-site.ts'
import type { ImportedCalendar } from '../../app/read/calendar/imported.ts'

const releases: ImportedCalendar = {
  foundation: 'small',
  group: 'tools',
  title: 'Releases of others',
  source: 'https://releases.example.org/calendar.ics',
  read: '2026-03-01T09:00:00.000Z',
  events: [
    {
      key: 'a1',
      title: 'Freeze <b>of</b> features',
      starts: '2026-03-10T00:00:00.000Z',
      until: '2026-03-13T00:00:00.000Z',
      days: { first: '2026-03-10', end: '2026-03-13' },
      revision: 0,
      changed: '2026-02-01T00:00:00.000Z',
    },
    {
      key: 'b2',
      title: 'Release party',
      starts: '2026-03-20T18:00:00.000Z',
      until: '2026-03-20T20:00:00.000Z',
      revision: 3,
      changed: '2026-02-01T00:00:00.000Z',
      link: 'https://releases.example.org/party',
    },
  ],
}

async function showing(calendar: ImportedCalendar) {
  const ports = testPorts({ clock: testClock('2026-03-02T12:00:00.000Z') })
  const { ask } = await testSite({ ports, imports: { of: (name) => (name === calendar.foundation ? [calendar] : []) } })
  return async (path: string) => (await ask(path)).text()
}

function read(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

describe('the calendar of others', () => {
  it('stands in those of the group and of the foundation, marked with where it comes from and when it was read', async () => {
    const page = await showing(releases)
    for (const path of ['/small/groups/tools/calendar', '/small/calendar']) {
      const text = await page(path)
      assert.match(text, /<a href="https:\/\/releases\.example\.org\/party">Release party<\/a>/)
      assert.match(text, /Freeze &lt;b&gt;of&lt;\/b&gt; features/)
      assert.match(text, /from Releases of others/)
      assert.match(
        text,
        /id="imported".*Releases of others<\/a> <span class="soft">read <time datetime="2026-03-01T09:00:00.000Z"/s,
      )
    }
    assert.doesNotMatch(await page('/small/calendar?at=2026-03-01T10:00:00.000Z'), /Release party|id="imported"/)
  })

  it('is shown as it was read last while it cannot be read, with since when and why', async () => {
    const failed = { since: '2026-03-02T10:00:00.000Z', why: { kind: 'status', status: 503 } } as const
    const text = await (await showing({ ...releases, failed }))('/small/groups/tools/calendar')
    assert.match(text, /Release party/)
    assert.match(
      text,
      /It could not be read since <time datetime="2026-03-02T10:00:00.000Z".*: its server answers 503\. What was read before is shown\./s,
    )
  })

  it('goes on to those who subscribe, where what is moved keeps its UID, and days stay days', async () => {
    const before = read(await (await showing(releases))('/small/groups/tools/calendar.ics'))
    const [freeze, party] = releases.events
    assert.ok(freeze && party)
    const moved = { ...party, starts: '2026-03-21T18:00:00.000Z', until: '2026-03-21T20:00:00.000Z', revision: 4 }
    const after = read(
      await (await showing({ ...releases, events: [freeze, moved] }))('/small/groups/tools/calendar.ics'),
    )
    const parties = [before, after].map((events) => events.filter(({ summary }) => summary?.endsWith('Release party')))
    assert.deepEqual(
      parties.map((found) => found.map(({ uid }) => uid)),
      [['small-imported-b2@localhost:3000'], ['small-imported-b2@localhost:3000']],
    )
    assert.deepEqual(
      parties.map((found) => found.map(({ startDate }) => startDate.toString())),
      [['2026-03-20T18:00:00Z'], ['2026-03-21T18:00:00Z']],
    )
    const days = after.find(({ uid }) => uid.startsWith('small-imported-a1'))
    assert.deepEqual([days?.startDate.toString(), days?.endDate.toString()], ['2026-03-10', '2026-03-13'])
  })
})
