import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** What a server of a forum or chat does with one request. */
export type Planned =
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly json?: unknown
      readonly text?: string
      /** It has done what was asked, and answers so much later. */
      readonly late_ms?: number
    }
  /** It reads the request and never answers. */
  | 'hangs'
  /** It reads the request and closes the connection. */
  | 'resets'
  /** It begins its answer and closes the connection in the middle. */
  | 'breaks off'

export interface Got {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: unknown
}

export interface ChannelServer {
  /** "http://127.0.0.1:40123" */
  readonly url: string
  readonly requests: readonly Got[]
  /** What it does with the next requests, one after another; without any left it fails the test. */
  plan(...planned: readonly Planned[]): void
  close(): Promise<void>
}

/** A server on this machine that gives the answers that a real one is documented to give. */
export async function channelServer(): Promise<ChannelServer> {
  const requests: Got[] = []
  const plans: Planned[] = []
  const server: Server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const part of incoming) body += String(part)
    const { method = '', url: path = '', headers } = incoming
    requests.push({ method, path, headers, body, json: body.startsWith('{') ? JSON.parse(body) : undefined })
    const planned = plans.shift() ?? { status: 599, text: 'nothing was planned' }
    if (planned === 'hangs') return
    if (planned === 'resets') return void incoming.socket.resetAndDestroy()
    if (planned === 'breaks off') {
      outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
      outgoing.write('{"id":')
      await pause(20)
      return void incoming.socket.resetAndDestroy()
    }
    if (planned.late_ms !== undefined) await pause(planned.late_ms)
    const text = planned.text ?? JSON.stringify(planned.json ?? {})
    const type = planned.text === undefined ? 'application/json' : 'text/plain'
    outgoing.writeHead(planned.status, { 'Content-Type': type, ...planned.headers }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    plan: (...planned) => void plans.push(...planned),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
