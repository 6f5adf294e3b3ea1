import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testPorts } from '../../../test/support/test-ports.ts'
import { testSite } from '../../../test/support/test-site.ts'

describe('every answer', () => {
  it('carries an identifier of its own, by which it is found in the log', async () => {
    const site = await testSite()
    const answers = await Promise.all(['/', '/small', '/nowhere/at/all', '/small.json'].map((path) => site.ask(path)))
    const identifiers = answers.map(({ headers }) => headers.get('x-request-id') ?? '')
    assert.equal(new Set(identifiers).size, 4)
    for (const identifier of identifiers) assert.match(identifier, /^[0-9a-f]{8}-[0-9a-z]+$/)
  })

  it('is logged by the pattern of its address, and never by the address', async () => {
    const site = await testSite()
    for (const path of ['/small/people/ada?x=secret', '/small/people/ada.json', '/sign-in', '/nowhere/at/all'])
      await site.ask(path)
    await site.ask('/sign-in', { method: 'POST', body: 'address=ada' })
    assert.deepEqual(
      site.requests.map(({ method, route, status }) => `${method} ${route} ${status}`),
      [
        'GET /:foundation/people/:person 200',
        'GET /:foundation/people/:person 200',
        'GET /sign-in 200',
        'GET none 404',
        'POST /sign-in 403',
      ],
    )
  })
})

describe('a server with as many requests in hand as it works on at once', () => {
  it('turns further ones away at once with when to come again, and still says that it lives', async () => {
    const ports = testPorts()
    const held = Promise.withResolvers<void>()
    const site = await testSite({
      ports,
      most_requests: 2,
      session: () => held.promise,
    })
    const waiting = [site.ask('/small'), site.ask('/small')]
    const refused = await site.ask('/small')
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '2'])
    assert.equal((await site.ask('/-/live')).status, 200)
    assert.equal((await site.ask('/-/ready')).status, 200)
    held.resolve()
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ status }) => status),
      [200, 200],
    )
    assert.equal((await site.ask('/small')).status, 200)
  })

  it('keeps half of the places for readers, however many forms come slowly', async () => {
    const site = await testSite({ most_requests: 4 })
    const ends: ReadableStreamDefaultController[] = []
    const slowly = () =>
      site.ask('/sign-in', {
        method: 'POST',
        body: new ReadableStream({ start: (stream) => void ends.push(stream) }),
        duplex: 'half',
      })
    const waiting = [slowly(), slowly()]
    assert.equal((await slowly()).status, 503)
    assert.equal((await site.ask('/small')).status, 200)
    for (const end of ends) end.close()
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ status }) => status),
      [403, 403],
    )
  })
})

describe('an expensive page that a client asks for too often', () => {
  it('is refused with when to come again, and others are answered', async () => {
    const site = await testSite({ expensive: async () => 7 })
    for (const path of ['/small/groups/tools/charter/edit', '/small?at=2026-03-01']) {
      const answer = await site.ask(path)
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '7'], path)
    }
    assert.equal((await site.ask('/small')).status, 200)
  })
})
