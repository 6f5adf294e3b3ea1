import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../../test/support/test-site.ts'

const workbench = '/small/groups/tools/charter/edit'
const propose = '/small/groups/tools/charter/propose'
const act = 'b6cf2b38-0d7b-4bb7-9ed4-4a8a2cf1b0e1'

describe('a change of a charter on the site', () => {
  it('shows what would change and who must agree before anybody proposes it', async () => {
    const { send, text } = await written()
    const same = await (await send(workbench, { text: await text() })).text()
    assert.doesNotMatch(same, /id="propose"/)
    const changed = await (
      await send(workbench, { text: (await text()).replace('open: 5 days', 'open: 6 days') })
    ).text()
    assert.match(changed, /“open” was 5 days and is 6 days/)
    assert.match(changed, /Board must approve what changes in/)
    assert.match(changed, new RegExp(`action="${propose}"`))
    const wrong = await (
      await send(workbench, { text: (await text()).replace('voters: member', 'voters: nobody') })
    ).text()
    assert.doesNotMatch(wrong, /id="propose"/)
  })

  it('brings it before those who decide, with its reason, and shows there what changes', async () => {
    const { send, text, small } = await written('ada@example.org')
    const charter = (await text()).replace('open: 5 days', 'open: 6 days')
    const sent = await send(propose, { act, charter, title: 'Six days', reason: 'Five are too few.' })
    const at = sent.headers.get('location') ?? ''
    assert.deepEqual([sent.status, /^\/small\/decisions\/\d+$/.test(at)], [303, true])
    const page = await (await small.ask(at)).text()
    assert.match(page, /“open” was 5 days and is 6 days/)
    assert.match(page, /Five are too few\./)
    const { state } = await small.small.read()
    assert.equal([...state.motions.values()].at(-1)?.opened.effect.kind, 'amend')
  })

  it('tells whoever may not, keeps what was written, and says what is missing', async () => {
    const { send, text } = await written('el@example.org')
    const charter = (await text()).replace('open: 5 days', 'open: 6 days')
    const refused = await send(propose, { act, charter, title: 'Six days', reason: '' })
    assert.equal(refused.status, 403)
    assert.match(await refused.text(), /open: 6 days/)
    const ada = await written()
    const untitled = await ada.send(propose, { act, charter, title: ' ', reason: 'Because.' })
    assert.equal(untitled.status, 422)
    assert.match(await untitled.text(), /id="title-error"/)
  })

  it('is refused to a client that sends too many, which keeps what it wrote', async () => {
    const { send, text, small } = await written('ada@example.org', async () => 7)
    const charter = (await text()).replace('open: 5 days', 'open: 6 days')
    const before = await small.size()
    for (const [path, fields] of [
      [propose, { act, charter, title: 'Six days', reason: '' }],
      ['/small/found/draft', { act, do: 'keep', text: charter, sit: '' }],
    ] as const) {
      const refused = await send(path, fields)
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7'])
      assert.match(await refused.text(), /open: 6 days/)
    }
    assert.equal(await small.size(), before)
  })
})

async function written(
  address = 'ada@example.org',
  expensive: () => Promise<number | undefined> = async () => undefined,
) {
  const small = await testSite({ expensive })
  const reader = small.signIn(address)
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Cookie: reader.cookie,
    Origin: 'http://localhost:3000',
  }
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    small.ask(path, { method: 'POST', headers, body: new URLSearchParams({ csrf: reader.csrf, ...fields }) })
  const text = async () => {
    const { state, text: read } = await small.small.read()
    return read(state.groups.get('tools')?.digest ?? '')
  }
  return { small, send, text }
}
