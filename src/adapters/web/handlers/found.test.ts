import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Reader, type TestSite, testSite } from '../../../../test/support/test-site.ts'

const answers = {
  name: 'Map Room',
  purpose: 'Draws maps of the harbour.',
  under: 'board',
  least: '2',
  chair: 'yes',
  joining: 'application',
  asks: 'why you wish to join',
  term: '12 months',
  deciding: 'consent',
  powers: '',
  spends: '',
  channel: 'https://forum.example.org/maps',
  reports: 'quarter',
}

describe('the guide to a new group', () => {
  it('is read by anybody, and as data', async () => {
    const { ask } = await testSite()
    assert.match(await (await ask('/small/found')).text(), /<h1>Found a group<\/h1>/)
    const ways = ['majority', 'votes cast', 'two thirds', 'consent'].map((way) => ({ way }))
    assert.partialDeepStrictEqual(await (await ask('/small/found.json')).json(), { ways })
  })

  it('tells which groups come close to what one types, and keeps what was typed', async () => {
    const { small, send } = await guided()
    const answer = await send('/small/found', { ...answers, do: 'look', powers: 'grant' })
    const page = await answer.text()
    assert.match(page, /has the power to grant/)
    assert.match(page, /Draws maps of the harbour\./)
    assert.equal((await send('/small/found', { ...answers, name: '', purpose: '', do: 'look' })).status, 200)
    assert.deepEqual(small.reported, [])
  })

  it('says beside each field what is wrong with it', async () => {
    const { send } = await guided()
    const answer = await send('/small/found', {
      ...answers,
      do: 'write',
      name: '見本',
      purpose: ' ',
      least: 'two',
      powers: 'website/www',
      spends: '5 euros',
      channel: 'javascript:alert(1)',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    for (const field of ['group', 'purpose', 'least', 'powers', 'spends', 'channel']) {
      assert.match(page, new RegExp(`id="${field}-error"`), field)
    }
  })

  it('comes to a charter that the check accepts, and that is kept with the seat that one takes oneself', async () => {
    const { small, send } = await guided()
    const before = await small.size()
    const text = textIn(await (await send('/small/found', { ...answers, do: 'write' })).text())
    assert.match(text, /^---\ncharter: 1\ngroup: map-room\nname: Map Room\nunder: board\n---\n/)
    const checked = await send('/small/found/draft', { act, do: 'check', text, sit: 'chair' })
    assert.match(await checked.text(), /It can be kept\./)
    assert.equal(await small.size(), before)

    const kept = await send('/small/found/draft', { act, do: 'keep', text, sit: 'member' })
    assert.deepEqual([kept.status, kept.headers.get('location')], [303, '/small/groups/map-room'])
    const { state } = await small.small.read()
    const { status, life } = state.groups.get('map-room') ?? {}
    assert.deepEqual([status, life?.drafter], ['draft', 'fay'])
    assert.deepEqual(
      life?.offers.map(({ seat, person }) => [seat, person]),
      [['member', 'fay']],
    )
    const again = await send('/small/found/draft', { act, do: 'keep', text, sit: 'member' })
    assert.match(await again.text(), /<h1>/)
    assert.equal((await small.small.read()).state.size, state.size)
  })

  it('keeps no draft with errors, and shows them with the text', async () => {
    const { small, send } = await guided()
    const text = textIn(await (await send('/small/found', { ...answers, do: 'write' })).text())
    const before = await small.size()
    const answer = await send('/small/found/draft', {
      act,
      do: 'keep',
      text: text.replace('by: consent', 'by: consnt'),
      sit: '',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /It cannot be kept yet/)
    assert.match(page, /consnt/)
    assert.equal(await small.size(), before)
  })

  it('begins with the charter of another group where one wants that', async () => {
    const { send } = await guided()
    const copied = textIn(await (await send('/small/found', { ...answers, do: 'copy', like: 'helpers' })).text())
    assert.match(copied, /^---\ncharter: 1\ngroup: map-room\nname: "Map Room"\n/)
    assert.match(copied, /\n# Map Room\n/)
    assert.equal((await send('/small/found', { ...answers, do: 'copy', like: '' })).status, 422)
    assert.equal((await send('/small/found', { ...answers, do: 'copy', like: '__proto__' })).status, 422)
  })

  it('takes a draft up again that is kept, and offers can be made and taken back', async () => {
    const { small, ask, send } = await guided()
    const text = textIn(await (await send('/small/found', { ...answers, do: 'write' })).text())
    await send('/small/found/draft', { act, do: 'keep', text, sit: '' })
    assert.match(await (await ask('/small/found/draft?group=map-room')).text(), /Keep it as a draft/)
    assert.equal((await ask('/small/found/draft?group=tools')).headers.get('location'), '/small/found')
    const source = await (await ask('/small/found/draft.json?group=map-room')).json()
    assert.partialDeepStrictEqual(source, { current: { file: 'map-room.md' } })

    const offer = '/small/groups/map-room/seats/member/offer'
    const offers = async () => (await small.small.read()).state.groups.get('map-room')?.life.offers.length
    assert.equal((await send(offer, { act, do: 'offer' })).status, 303)
    assert.equal(await offers(), 1)
    assert.equal((await send(offer, { act, do: 'take back offer' })).status, 303)
    assert.equal(await offers(), 0)
    assert.equal((await send('/small/groups/map-room/drop', { act, sure: 'yes' })).status, 303)
    assert.equal((await small.small.read()).state.groups.has('map-room'), false)
  })
})

const act = '018f0000-0000-4000-8000-000000000000'

async function guided() {
  const small = await testSite()
  const reader = small.signIn('fay@example.org')
  return {
    small,
    ask: (path: string) => small.ask(path, { headers: { cookie: reader.cookie } }),
    send: (path: string, fields: Readonly<Record<string, string>>) => post(small, reader, path, fields),
  }
}

function post(small: TestSite, { cookie, csrf }: Reader, path: string, fields: Readonly<Record<string, string>>) {
  return small.ask(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ csrf, ...fields }) })
}

/** What stands in the field of the workbench. */
function textIn(page: string): string {
  const [, text = ''] = /<textarea id="text"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(page) ?? []
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
