import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../../test/support/test-site.ts'

const path = '/small/decisions/1/live'

describe('listening to a vote', () => {
  it('is for a hundred pages of one client at once, and free again as they go', async () => {
    const site = await testSite()
    const open = await Promise.all(Array.from({ length: 100 }, () => site.ask(path)))
    assert.deepEqual([...new Set(open.map(({ status }) => status))], [200])
    const refused = await site.ask(path)
    assert.equal(refused.status, 503)
    assert.equal(refused.headers.get('retry-after'), '60')
    await open[0]?.body?.cancel()
    const next = await site.ask(path)
    assert.equal(next.status, 200)
    await Promise.all([...open.slice(1), next].map(({ body }) => body?.cancel()))
  })

  it('is not begun by a HEAD, which nobody would end', async () => {
    const site = await testSite()
    for (let count = 0; count < 101; count += 1) {
      const { status, headers } = await site.ask(path, { method: 'HEAD' })
      assert.equal(status, 200)
      assert.equal(headers.get('content-type'), 'text/event-stream')
    }
    const listening = await site.ask(path)
    assert.equal(listening.status, 200)
    await listening.body?.cancel()
  })
})
