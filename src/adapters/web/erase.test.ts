import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Reader, site, testSite } from '../../../test/support/test-site.ts'

describe('erasing everything about oneself', () => {
  it('is offered on one’s own page and desk, and says what goes and what stays', async () => {
    const { ada, ask } = await opened()
    assert.match(await text(ask('/small/people/ada', ada)), /href="\/small\/erase"/)
    assert.match(await text(ask('/me', ada)), /href="\/small\/erase"/)
    assert.doesNotMatch(await text(ask('/small/people/bo', ada)), /href="\/small\/erase"/)
    const page = await text(ask('/small/erase', ada))
    for (const said of ['What is deleted', 'director', 'What stays', 'This cannot be undone']) {
      assert.ok(page.includes(said), said)
    }
  })

  it('takes their name from every page and from the data beside it, signs them out, and shows everybody else', async () => {
    const { ada, bo, ask, send } = await opened()
    for (const path of shown) await ask(path)
    const done = await send('/small/erase', ada)
    assert.equal(done.status, 303)
    assert.equal(done.headers.get('location'), '/small')
    assert.match(done.headers.getSetCookie().join(), /session=; Path=\/; Max-Age=0/)
    assert.match((await ask('/small/erase', ada)).headers.get('location') ?? '', /^\/sign-in/)
    for (const path of shown) {
      for (const reader of [undefined, bo]) {
        const page = await text(ask(path, reader))
        assert.doesNotMatch(page, /Ada Sample|ada@example\.org|Because tea|Teapot Works/, path)
      }
    }
    assert.match(await text(ask('/small/people/ada')), /a person whose name was erased \(ada\)/)
    assert.match(await text(ask('/small/decisions/1')), /Bo Sample/)
  })

  it('is refused without the button that says so, and to who is not known here', async () => {
    const { ask, send, ada, gus } = await opened()
    const without = await send('/small/erase', ada, {})
    assert.equal(without.status, 422)
    assert.equal((await send('/small/erase', gus)).status, 403)
    assert.match((await ask('/small/erase', gus)).headers.get('location') ?? '', /^\/small\/introduce/)
    assert.match(await text(ask('/small/people/ada')), /Ada Sample/)
  })
})

const shown = [
  '/small',
  '/small.json',
  '/small/people/ada',
  '/small/people/ada.json',
  '/small/groups/board',
  '/small/groups/tools.json',
  '/small/decisions/1',
  '/small/decisions/1.json',
  '/small/record',
  '/small/record.json',
  '/small/record/1',
  '/small/record/1.json',
  '/sign-in',
]

async function text(answer: Promise<Response>): Promise<string> {
  return (await answer).text()
}

async function opened() {
  const { ask: asked, signIn, act } = await testSite()
  await act('ada', {
    type: 'move',
    group: 'tools',
    action: { verb: 'resolve', object: '' },
    title: 'A kettle',
    text: '',
  })
  await act('ada', { type: 'vote', motion: 1, option: 'yes', reason: 'Because tea' })
  await act('bo', { type: 'vote', motion: 1, option: 'yes', reason: 'Because coffee' })
  const [ada, bo, gus] = ['ada', 'bo', 'gus'].map((name) => signIn(`${name}@example.org`))
  assert.ok(ada !== undefined && bo !== undefined && gus !== undefined)
  const ask = (path: string, reader?: Reader) =>
    asked(path, reader === undefined ? {} : { headers: { cookie: reader.cookie } })
  const send = (path: string, { cookie, csrf }: Reader, fields: Readonly<Record<string, string>> = { sure: 'yes' }) =>
    asked(path, {
      method: 'POST',
      headers: { cookie, origin: site },
      body: new URLSearchParams({ csrf, act: crypto.randomUUID(), ...fields }),
    })
  return { ask, send, ada, bo, gus }
}
