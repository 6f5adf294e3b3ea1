import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { freePort } from '../../test/support/free-port.ts'
import { listen, wentAway } from './listen.ts'

async function listening(fetch: (request: Request) => Response | Promise<Response>, most_connections = 100) {
  return listen(fetch, { port: await freePort(), host: '127.0.0.1', most_connections })
}

describe('the listener', () => {
  it('closes connections beyond as many as it may have, and takes new ones when others have gone', async () => {
    const server = await listening(() => new Response('here'), 2)
    const held = [connect(server.port, '127.0.0.1'), connect(server.port, '127.0.0.1')]
    await Promise.all(held.map((socket) => once(socket, 'connect')))
    const further = connect(server.port, '127.0.0.1')
    await Promise.race([once(further, 'close'), once(further, 'error')])
    assert.equal(server.connections(), 2)
    for (const socket of held) socket.destroy()
    while (server.connections() > 0) await new Promise((resolve) => setImmediate(resolve))
    assert.equal(await (await fetch(`http://127.0.0.1:${server.port}/`)).text(), 'here')
    server.cut()
    await server.close()
  })

  it('lets an answer that is under way end, and then the connection that would stay open', async () => {
    const begun = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const server = await listening(async () => {
      begun.resolve()
      await end.promise
      return new Response('the whole of it')
    })
    const agent = new Agent({ keepAlive: true })
    const answer = once(get({ port: server.port, host: '127.0.0.1', agent }), 'response')
    await begun.promise
    const closed = server.close()
    end.resolve()
    const [response]: IncomingMessage[] = await answer
    assert.equal(response?.statusCode, 200)
    response?.resume()
    await closed
    while (server.connections() > 0) await new Promise((resolve) => setImmediate(resolve))
    agent.destroy()
  })

  it('closes a connection on which nobody takes the answer', async () => {
    const large = new Uint8Array(64 * 1024 * 1024)
    const options = { port: await freePort(), host: '127.0.0.1', most_connections: 10, longestSilence_ms: 100 }
    const server = await listen(() => new Response(large), options)
    const client = connect(server.port, '127.0.0.1').pause()
    client.on('error', () => {})
    client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(client, 'connect')
    while (server.connections() === 0) await new Promise((resolve) => setImmediate(resolve))
    while (server.connections() > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    client.destroy()
    await server.close()
  })

  it('tells who went away in the middle of what they sent from what went wrong here', async () => {
    const begun = Promise.withResolvers<void>()
    const failed = Promise.withResolvers<unknown>()
    const server = await listening(async (request) => {
      begun.resolve()
      await request.text().catch(failed.resolve)
      return new Response()
    })
    const client = connect(server.port, '127.0.0.1')
    client.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nonly a part')
    await begun.promise
    client.destroy()
    assert.equal(wentAway(await failed.promise), true)
    assert.equal(wentAway(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })), false)
    await server.close()
  })

  it('says in words that a port cannot be had', async () => {
    const server = await listening(() => new Response())
    const options = { port: server.port, host: '127.0.0.1', most_connections: 10 }
    await assert.rejects(
      listen(() => new Response(), options),
      /^Error: Port \d+ cannot be used: /,
    )
    await server.close()
  })
})
