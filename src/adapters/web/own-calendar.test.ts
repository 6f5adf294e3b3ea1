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
  chair: { filled by: own word, number: 1, term: 12 months }
  member: { filled by: own word }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
duties:
  meeting: { every: month, on: last Sunday, at: "02:30", zone: Europe/Paris, by: chair }
`,
)
const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: club.chair, holders: [ada] }
  - { on: 2026-01-01, hold: club.member, holders: [bo] }
`

describe('one’s own calendar', () => {
  it('is read at its secret address without signing in, and holds what awaits its owner alone', async () => {
    const { make, read, send, ada, bo } = await lived()
    assert.equal((await send('/small/groups/club/move', bo, { action: 'resolve', title: 'A kettle' })).status, 303)
    const [ofAda, ofBo] = [await read(await make(ada)), await read(await make(bo))]
    const has = (events: typeof ofAda, text: string) => events.some(({ summary }) => summary === text)
    const term = 'club: Term ends: Ada Sample, chair'
    assert.deepEqual(
      [ofAda, ofBo].map((events) => [has(events, 'club: Meeting'), has(events, term)]),
      [
        [true, true],
        [true, false],
      ],
    )
    const vote = ofBo.find(({ uid }) => uid.startsWith('small-awaits-bo-vote-'))
    assert.equal(vote?.summary, 'club: Vote: A kettle')
    assert.equal(vote?.startDate.toJSDate().toISOString(), '2026-03-24T12:00:00.000Z')
    assert.ok(!ofAda.some(({ uid }) => uid.includes('-vote-')))
  })

  it('no longer has what is done', async () => {
    const { make, read, send, bo } = await lived()
    await send('/small/groups/club/move', bo, { action: 'resolve', title: 'A kettle' })
    const address = await make(bo)
    await send('/small/decisions/1/vote', bo, { option: 'for' }, 1)
    assert.ok(!(await read(address)).some(({ uid }) => uid.includes('-awaits-bo-vote-')))
  })

  it('has the meeting at its hour when the clocks go forward: 02:30 is skipped, and 03:30 of summer is the same moment', async () => {
    const { make, read, bo } = await lived()
    const meetings = (await read(await make(bo))).filter(({ uid }) => uid.startsWith('small-meeting-'))
    const at = (date: string) =>
      meetings
        .find(({ uid }) => uid.includes(date))
        ?.startDate.toJSDate()
        .toISOString()
    assert.equal(at('2026-03-29'), '2026-03-29T01:30:00.000Z')
    // Half past two comes twice on that night, and the first is meant.
    assert.equal(at('2026-10-25'), '2026-10-25T00:30:00.000Z')
    assert.equal(at('2026-11-29'), '2026-11-29T01:30:00.000Z')
  })
})

describe('the secret address', () => {
  it('is shown once, and kept as a hash alone', async () => {
    const { make, ask, ports, bo } = await lived()
    const address = await make(bo)
    assert.doesNotMatch(await (await ask('/small/own-calendar', bo)).text(), /calendar\.ics/)
    const [thing] = await ports.store.drawer.list('small', 'calendar', 'bo')
    const secret = address.split('/').at(-2) ?? ''
    assert.match(secret, /^[\w-]{43}$/)
    assert.ok(thing !== undefined && !JSON.stringify(thing).includes(secret))
  })

  it('is another after the next is made, and none after it is withdrawn', async () => {
    const { make, ask, send, bo } = await lived()
    const first = await make(bo)
    const second = await make(bo, 2)
    assert.deepEqual([(await ask(first)).status, (await ask(second)).status], [404, 200])
    assert.equal((await send('/small/own-calendar/withdraw', bo, {}, 'without')).status, 303)
    assert.equal((await ask(second)).status, 404)
  })

  it('is made once by a form that is sent twice', async () => {
    const { make, ask, send, bo } = await lived()
    const address = await make(bo)
    assert.doesNotMatch(await (await send('/small/own-calendar', bo, {}, 0)).text(), /calendar\.ics/)
    assert.equal((await ask(address)).status, 200)
  })

  it('is nobody’s whom the foundation does not know, nor a visitor’s', async () => {
    const { ask, send, cy } = await lived()
    assert.match((await ask('/small/own-calendar')).headers.get('location') ?? '', /^\/sign-in/)
    assert.equal((await send('/small/own-calendar', undefined, {})).status, 303)
    const guessed = `/small/own-calendar/${'A'.repeat(43)}/calendar.ics`
    assert.equal((await ask(guessed, cy)).status, 404)
  })

  it('leads nowhere once its owner is erased', async () => {
    const { make, ask, send, cy } = await lived()
    const address = await make(cy)
    assert.equal((await send('/small/erase', cy, { sure: 'yes' }, 1)).status, 303)
    assert.equal((await ask(address)).status, 404)
  })
})

async function lived() {
  const ports = testPorts({ clock: testClock('2026-03-17T12:00:00.000Z') })
  const files = [
    { file: 'founding.yaml', text: founding },
    { file: 'club.md', text: club },
  ]
  const { ask, signIn } = await testSite({ ports, folder: { files } })
  const send = (
    path: string,
    who: Reader | undefined,
    fields: Readonly<Record<string, string>>,
    nth: number | 'without' = 0,
  ) =>
    ask(path, {
      method: 'POST',
      headers: { cookie: who?.cookie ?? '', origin: site },
      body: new URLSearchParams({
        csrf: who?.csrf ?? '',
        ...(nth !== 'without' && { act: `00000000-0000-4000-8000-00000000000${nth}` }),
        ...fields,
      }),
    })
  return {
    ports,
    send,
    ada: signIn('ada@example.org'),
    bo: signIn('bo@example.org'),
    cy: signIn('cy@example.org'),
    ask: (path: string, who?: Reader) => ask(path, who === undefined ? {} : { headers: { cookie: who.cookie } }),
    /** Its path, from the page that shows it. */
    make: async (who: Reader, nth = 0) => {
      const text = await (await send('/small/own-calendar', who, {}, nth)).text()
      return /<code class="secret">https?:\/\/[^/]+(\/[^<]+)<\/code>/.exec(text)?.[1] ?? ''
    },
    read: async (path: string) => {
      const answer = await ask(path)
      assert.equal(answer.headers.get('cache-control'), 'private, no-cache')
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
      return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    },
  }
}
