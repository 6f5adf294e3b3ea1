import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallFolder } from '../../../test/support/test-ports.ts'
import { testSite } from '../../../test/support/test-site.ts'

describe('a session at an address that anyone may enter as', () => {
  it('is good in samples and nobody’s in a real foundation of the same server', async () => {
    const { site, real, ada, gus } = await withReal()
    const ask = (path: string, { cookie }: { readonly cookie: string }) => site.ask(path, { headers: { cookie } })
    assert.match(await (await ask('/small', ada)).text(), /<span class="you">Ada Sample</)
    assert.doesNotMatch(await (await ask('/real', ada)).text(), /class="you"/)
    assert.match((await ask('/real/introduce', ada)).headers.get('location') ?? '', /^\/sign-in/)
    assert.equal((await ask('/real/introduce', gus)).status, 200)
    const desk: { readonly foundations: readonly { readonly foundation: { readonly name: string } }[] } = JSON.parse(
      await (await ask('/me.json', ada)).text(),
    )
    assert.deepEqual(
      desk.foundations.map(({ foundation }) => foundation.name),
      ['small'],
    )

    const before = (await real.read()).state.size
    const body = new URLSearchParams({ csrf: ada.csrf, act: crypto.randomUUID(), name: 'Nobody Sample' })
    const sent = await site.ask('/real/introduce', { method: 'POST', headers: { cookie: ada.cookie }, body })
    assert.equal(sent.status, 401)
    assert.equal((await real.read()).state.size, before)
  })
})

describe('what caches are told', () => {
  it('is to keep no page that is bound to its reader, a missing one neither', async () => {
    const { site, ada } = await withReal()
    const headers = { cookie: ada.cookie }
    for (const path of ['/', '/small', '/me', '/sign-in', '/sign-in/link?token=x', '/small/nothing', '/nowhere']) {
      const answer = await site.ask(path, { headers })
      assert.equal(answer.headers.get('cache-control'), 'private, no-store', path)
    }
    assert.equal((await site.ask('/small')).headers.get('cache-control'), 'no-cache')
  })
})

describe('data beside a page', () => {
  it('is also there for who asks for its head alone', async () => {
    const { site } = await withReal()
    const { status, headers } = await site.ask('/small.json', { method: 'HEAD' })
    assert.deepEqual([status, headers.get('content-type')], [200, 'application/json'])
  })
})

/** The small sample, and beside it a foundation that is none, of the same people. */
async function withReal() {
  const site = await testSite()
  const files = smallFolder().files.map(({ file, text }) => ({
    file,
    text: file === 'founding.yaml' ? text.replace('foundation: small', 'foundation: real').replace('yes', 'no') : text,
  }))
  const founded = await site.house.found({ files })
  assert.ok(founded.ok)
  return { site, real: founded.value, ada: site.signIn('ada@example.org'), gus: site.signIn('gus@example.org') }
}
