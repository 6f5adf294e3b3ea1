import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { describe, it } from 'node:test'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { httpWitness } from './http-witness.ts'

const link = httpWitness({ timeout_ms: 300 })
const never = new AbortController().signal

describe('a witness over HTTP', () => {
  it('is sent the request as it is, at add-checkpoint below its address', async (test) => {
    const seen: string[] = []
    const url = await serving(test, (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part) => parts.push(part))
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${Buffer.concat(parts)}`)
        response.writeHead(409).end('7\n')
      })
    })
    const answer = await link.addCheckpoint(`${url}/w/`, encodeUtf8('old 0\n'), never)
    assert.deepEqual([answer.status, new TextDecoder().decode(answer.body)], [409, '7\n'])
    assert.deepEqual(seen, ['POST /w/add-checkpoint old 0\n'])
  })

  const bad: readonly (readonly [string, RequestListener])[] = [
    ['does not answer', () => {}],
    ['begins to answer and stops', (_, response) => response.writeHead(200).write('—')],
    ['sends elsewhere', (_, response) => response.writeHead(307, { Location: 'http://localhost:1/' }).end()],
    ['answers without an end', (_, response) => response.writeHead(200).end('x'.repeat(100_000))],
    ['hangs up', (request) => request.destroy()],
  ]
  for (const [what, listener] of bad) {
    it(`that ${what} counts as not reached`, async (test) => {
      const url = await serving(test, listener)
      await assert.rejects(link.addCheckpoint(url, encodeUtf8('old 0\n'), never))
    })
  }

  it('is let go of when the server stops', async (test) => {
    const url = await serving(test, () => {})
    const stopping = new AbortController()
    const asked = httpWitness().addCheckpoint(url, encodeUtf8('old 0\n'), stopping.signal)
    stopping.abort()
    await assert.rejects(asked)
  })
})

async function serving(test: { after(work: () => void): void }, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  test.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `http://127.0.0.1:${address.port}`
}
