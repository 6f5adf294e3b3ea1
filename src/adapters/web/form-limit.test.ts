import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import { formLimit } from './form-limit.ts'

const most_bytes = 10
const app = new Hono()
app.post(
  '*',
  formLimit(most_bytes, (context) => context.text('too large', 413)),
)
app.post('/', async (context) => context.text(await context.req.text()))

describe('the limit of forms', () => {
  it('lets through what is announced as short enough', async () => {
    assert.deepEqual(await send('0123456789', { 'content-length': '10' }), [200, '0123456789'])
  })

  it('refuses what is announced as longer, or as no number', async () => {
    assert.deepEqual(await send('01234567890', { 'content-length': '11' }), [413, 'too large'])
    assert.deepEqual(await send('0', { 'content-length': 'many' }), [413, 'too large'])
  })

  it('counts what is not announced, or comes in pieces of which none is', async () => {
    assert.deepEqual(await send('0123456789'), [200, '0123456789'])
    assert.deepEqual(await send('01234567890'), [413, 'too large'])
    const pieces = { 'content-length': '1', 'transfer-encoding': 'chunked' }
    assert.deepEqual(await send('01234567890', pieces), [413, 'too large'])
  })
})

async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly [number, string]> {
  const answer = await app.request('/', { method: 'POST', body, headers })
  return [answer.status, await answer.text()]
}
