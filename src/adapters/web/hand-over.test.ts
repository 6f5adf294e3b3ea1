import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../test/support/given.ts'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { type Reader, site, testSite } from '../../../test/support/test-site.ts'

const club = charterOf(
  'club',
  `
seats:
  member: { filled by: roll, may leave: any time }
  chair: { filled by: roll, number: 1, term: 12 months, may leave: any time, accesses: [forum administrator, shed key] }
rules:
  vote: { voters: member, moved by: [chair, member], options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
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
const page = '/small/groups/club/seats/chair/hand-over/ada'
const note = 'The lock sticks in winter'

describe('the page of what hangs on a seat', () => {
  it('lets its holder tick off accesses and write to whoever follows, and nobody else', async () => {
    const { ask, send, ada, bo } = await lived()
    assert.match(await ask(page, ada), /I have passed on: shed key/)
    assert.doesNotMatch(await ask(page, bo), /I have passed on|<textarea/)
    const done = await send(`${page}/accesses`, ada, { access: 'shed key' })
    assert.deepEqual([done.status, done.headers.get('location')], [303, page])
    assert.match(await ask(page, bo), /shed key<\/strong> <span class="soft">passed on/)
    assert.equal((await send(`${page}/accesses`, ada, { access: 'shed key' }, 1)).status, 409)
    assert.equal((await send(`${page}/accesses`, ada, { access: 'bank' }, 2)).status, 422)
    assert.equal((await send(`${page}/accesses`, bo, { access: 'shed key' }, 3)).status, 403)
  })

  it('shows the note to the people of the group and to who wrote it, nowhere else, until its writer is erased', async () => {
    const { ask, send, ada, bo, cy, small } = await lived()
    assert.equal((await send(`${page}/note`, ada, { note })).status, 303)
    const { size } = (await small.read()).state
    const paths = [page, `${page}.json`, '/record/small/values.json', `/small/record/${size - 1}.json`]
    const readBy = async (who?: Reader) => (await Promise.all(paths.map((path) => ask(path, who)))).join('\n')
    assert.match(await readBy(ada), new RegExp(note))
    assert.match(await readBy(bo), new RegExp(note))
    assert.doesNotMatch(await readBy(cy), new RegExp(note))
    assert.doesNotMatch(await readBy(), new RegExp(note))
    assert.match(await ask(page, cy), /There is one, which the people of the group can read/)
    await send('/small/erase', ada, { sure: 'yes' }, 4)
    assert.doesNotMatch(await readBy(bo), new RegExp(note))
  })

  it('has what its holder keeps, and says who keeps it once they have left', async () => {
    const { ask, act } = await lived()
    await act('ada', {
      type: 'move',
      group: 'club',
      action: { verb: 'resolve', object: '' },
      title: 'A shed',
      text: '',
    })
    assert.match(await ask(page), /A shed/)
    await act('ada', { type: 'step down', group: 'club', seat: 'chair' })
    assert.match(await ask(page), /kept now by[\s\S]*Bo Sample/)
    assert.match(await ask('/small/decisions/1'), /kept since they left by[\s\S]*Bo Sample/)
  })

  it('is there for seats that somebody held, and for none other', async () => {
    const { asked } = await lived()
    assert.equal((await asked('/small/groups/club/seats/chair/hand-over/bo')).status, 404)
    assert.equal((await asked('/small/groups/club/seats/throne/hand-over/ada')).status, 404)
    assert.equal((await asked('/small/groups/nowhere/seats/chair/hand-over/ada')).status, 404)
    assert.equal((await asked('/small/groups/nowhere/board')).status, 404)
    assert.equal((await asked('/small/groups/nowhere/history')).status, 404)
  })
})

async function lived() {
  const files = [
    { file: 'club.md', text: club },
    { file: 'founding.yaml', text: founding },
  ]
  const ports = testPorts({ clock: testClock('2026-02-01T12:00:00.000Z') })
  const { ask: asked, signIn, act, small } = await testSite({ folder: { files }, ports })
  const ask = async (path: string, who?: Reader) =>
    (await asked(path, who === undefined ? {} : { headers: { cookie: who.cookie } })).text()
  const send = (path: string, who: Reader, fields: Readonly<Record<string, string>>, number = 0) =>
    asked(path, {
      method: 'POST',
      headers: { cookie: who.cookie, origin: site, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf: who.csrf, act: `018f0000-0000-4000-8000-00000000000${number}`, ...fields }),
    })
  const [ada, bo, cy] = [signIn('ada@example.org'), signIn('bo@example.org'), signIn('cy@example.org')]
  return { asked, ask, send, act, small, ada, bo, cy }
}
