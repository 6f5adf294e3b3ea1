import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, it } from 'node:test'
import { vector } from '../../../test/vectors/record/vectors.ts'
import { verifyRecord } from '../../app/verify/verify-record.ts'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { urlSource } from './record-sources.ts'

describe('a record at an address', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.close()
    server?.closeAllConnections()
  })

  async function served(answer: RequestListener): Promise<string> {
    const listening = createServer(answer)
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    if (address === null || typeof address === 'string') throw new Error('It does not listen on a port')
    const { port } = address
    return `http://127.0.0.1:${port}`
  }

  /** The log of the vectors, where `instead` does not answer. */
  function honest(instead: (path: string) => RequestListener | undefined): RequestListener {
    return (request, response) => {
      const path = (request.url ?? '').slice(1)
      const own = instead(path)
      if (own !== undefined) return own(request, response)
      try {
        response.end(vector(path === 'vkey' ? 'vkey' : `log-300/${path}`))
      } catch {
        response.writeHead(404).end()
      }
    }
  }

  it('is read several files at a time, each once and in any order', async () => {
    const asked: string[] = []
    const url = await served(
      honest((path) => {
        asked.push(path)
        return undefined
      }),
    )
    const verified = await verifyRecord(urlSource(`${url}/`), nodeCrypto)
    assert.ok(verified.ok)
    assert.equal(new Set(asked).size, asked.length)
    assert.ok(!asked.includes('keys'))
  })

  it('is left alone by the byte after the last that a file may have, however much is sent', {
    timeout: 20_000,
  }, async () => {
    let sent_bytes = 0
    const endless: RequestListener = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x61))) sent_bytes += 65_536
      }
      response.on('drain', more)
      more()
    }
    for (const file of ['checkpoint', 'tile/0/000', 'tile/entries/001.p/44']) {
      const url = await served(honest((path) => (path === file ? endless : undefined)))
      const verified = await verifyRecord(urlSource(url), nodeCrypto)
      assert.ok(!verified.ok)
      assert.equal(verified.problem.code, 'FileTooLarge')
      server?.close()
      server?.closeAllConnections()
    }
    assert.ok(sent_bytes < 100_000_000)
  })

  it('is not looked for elsewhere', async () => {
    const url = await served(
      honest((path) =>
        path === 'checkpoint' ? (_, response) => response.writeHead(302, { Location: '/other' }).end() : undefined,
      ),
    )
    await assert.rejects(verifyRecord(urlSource(url), nodeCrypto))
  })

  it('is not there when the server says so, and not known when it fails', async () => {
    const url = await served(
      honest((path) => {
        if (path === 'tile/0/000') return (_, response) => response.writeHead(410).end()
        return path === 'tile/1/000.p/1' ? (_, response) => response.writeHead(500).end() : undefined
      }),
    )
    const source = urlSource(url)
    assert.equal(await source.file('tile/0/000', 8192), undefined)
    await assert.rejects(source.file('tile/1/000.p/1', 32), /answered with 500/)
  })
})
