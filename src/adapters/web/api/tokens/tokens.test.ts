import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testClock, testPorts } from '../../../../../test/support/test-ports.ts'
import { type Reader, type TestSite, testSite } from '../../../../../test/support/test-site.ts'
import { isSecret, keyOf, newSecret } from './token.ts'

const act = '018f0000-0000-4000-8000-000000000000'

describe('the page of tokens', () => {
  it('makes a token for what was ticked, shows it once, and keeps its hash alone', async () => {
    const { site, ada, make, drawer } = await setUp()
    const answer = await make(ada, [['scopes', 'read']])
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    const secret = secretIn(await answer.text())
    assert.ok(isSecret(secret))
    const page = await (await site.ask('/me/tokens', { headers: { cookie: ada.cookie } })).text()
    assert.match(page, /The bot/)
    assert.equal(page.includes(secret), false)
    const things = await drawer.list('small', 'token')
    assert.deepEqual(
      things.map(({ key, person }) => [key, person]),
      [[keyOf(secret), 'ada']],
    )
    assert.equal(JSON.stringify(things).includes(secret), false)
    assert.equal((await ask(site, '/api/v1/small/me', secret)).status, 200)
  })

  it('makes one token of a form that is sent twice', async () => {
    const { ada, make, drawer } = await setUp()
    await make(ada, [['scopes', 'read']])
    const again = await make(ada, [['scopes', 'read']])
    assert.deepEqual([again.status, secretIn(await again.text())], [200, ''])
    assert.equal((await drawer.list('small', 'token')).length, 1)
  })

  it('makes none without a scope, for a foundation that does not know one, or for nobody', async () => {
    const { ada, site, make, drawer } = await setUp()
    const gus = site.signIn('gus@example.org')
    assert.equal((await make(ada, [])).status, 422)
    assert.equal((await make(ada, [['scopes', 'all']])).status, 422)
    assert.equal((await make(gus, [['scopes', 'read']])).status, 422)
    assert.equal((await make({ cookie: '', csrf: ada.csrf }, [['scopes', 'read']])).status, 403)
    assert.deepEqual(await drawer.list('small', 'token'), [])
  })

  it('withdraws one’s own tokens and nobody else’s', async () => {
    const { site, ada, make, withdraw } = await setUp()
    const secret = secretIn(await (await make(ada, [['scopes', 'read']])).text())
    const bo = site.signIn('bo@example.org')
    assert.equal((await withdraw(bo, keyOf(secret))).status, 303)
    assert.equal((await ask(site, '/api/v1/small/me', secret)).status, 200)
    assert.equal((await withdraw(ada, keyOf(secret))).status, 303)
    assert.equal((await ask(site, '/api/v1/small/me', secret)).status, 401)
    assert.equal((await ask(site, '/api/v1/small', secret)).status, 401)
  })
})

describe('a token', () => {
  it('is good until its time is over', async () => {
    const clock = testClock('2026-03-01T12:00:00.000Z')
    const { site, ada, make } = await setUp({ clock })
    const secret = secretIn(await (await make(ada, [['scopes', 'read']])).text())
    clock.set('2026-03-31T11:59:59.999Z')
    assert.equal((await ask(site, '/api/v1/small/me', secret)).status, 200)
    clock.set('2026-03-31T12:00:00.000Z')
    const { status, headers } = await ask(site, '/api/v1/small/me', secret)
    assert.equal(status, 401)
    assert.match(headers.get('www-authenticate') ?? '', /error="invalid_token"/)
  })

  it('goes with its person when they are erased', async () => {
    const { site, ada, make, drawer } = await setUp()
    const secret = secretIn(
      await (
        await make(ada, [
          ['scopes', 'read'],
          ['scopes', 'act'],
        ])
      ).text(),
    )
    await site.act('ada', { type: 'erase', person: 'ada' })
    assert.deepEqual(await drawer.list('small', 'token'), [])
    assert.equal((await ask(site, '/api/v1/small/me', secret)).status, 401)
  })

  it('is of a form that nothing else has, and of 256 bits', () => {
    const secret = newSecret({ bytes: (count) => new Uint8Array(count).fill(255) })
    assert.ok(isSecret(secret))
    assert.equal(Buffer.from(secret.slice('remit_'.length), 'base64url').length, 32)
    for (const wrong of ['', 'remit_', secret.slice(1), `${secret}x`, secret.toUpperCase(), `${secret}\n`]) {
      assert.equal(isSecret(wrong), false, wrong)
    }
  })
})

async function setUp({ clock = testClock('2026-03-01T12:00:00.000Z') } = {}) {
  const ports = testPorts({ clock })
  const site = await testSite({ ports })
  const post = (path: string, { cookie, csrf }: Reader, fields: readonly (readonly [string, string])[]) =>
    site.ask(path, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams([['csrf', csrf], ...fields.map(([key, value]): [string, string] => [key, value])]),
    })
  const rest = [
    ['act', act],
    ['name', 'The bot'],
    ['foundations', 'small'],
    ['days', '30'],
  ] as const
  return {
    site,
    drawer: ports.store.drawer,
    ada: site.signIn('ada@example.org'),
    make: (reader: Reader, scopes: readonly (readonly [string, string])[]) =>
      post('/me/tokens', reader, [...rest, ...scopes]),
    withdraw: (reader: Reader, key: string) => post('/me/tokens/withdraw', reader, [['key', key]]),
  }
}

function secretIn(page: string): string {
  return /class="secret">([^<]*)</.exec(page)?.[1] ?? ''
}

function ask(site: TestSite, path: string, secret: string): Promise<Response> {
  return site.ask(path, { headers: { authorization: `Bearer ${secret}` } })
}
