import { createServer, type Server, type ServerOptions } from 'node:http'
import { getRequestListener } from '@hono/node-server'

export interface Listening {
  readonly port: number
  connections(): number
  /** Takes no new connection, and resolves when the last answer is out. */
  close(): Promise<void>
  /** Ends every connection, whatever is under way on it. */
  cut(): void
}

export interface ListenOptions {
  readonly port: number
  /** All addresses of the machine without one. */
  readonly host?: string
  readonly most_connections: number
  /** After how long without a byte taken, of an answer that is there, its connection is closed; a minute without it. */
  readonly longestSilence_ms?: number
}

/** Whoever sends slowly on purpose holds a connection for no longer than this. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than a proxy keeps its idle connections, so that the proxy closes them first.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} as const satisfies ServerOptions

const sweep_ms = 50

/** Answers requests on a port of this machine; rejects with a sentence when the port cannot be had. */
export function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { port, host, most_connections, longestSilence_ms = 60_000 }: ListenOptions,
): Promise<Listening> {
  const answer = getRequestListener(fetch)
  const server = createServer(limits, answer)
  server.maxConnections = most_connections
  // Whoever takes no answer would hold it in memory for as long as they like. Pages that follow a vote are told more often.
  server.timeout = longestSilence_ms
  let open = 0
  server.on('connection', (socket) => {
    open += 1
    socket.once('close', () => {
      open -= 1
    })
  })
  return new Promise<Listening>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Port ${port} cannot be used: ${cause.message}`)))
    server.listen(port, host, () => {
      resolve({
        port: portOf(server),
        connections: () => open,
        close: () =>
          new Promise((closed) => {
            // A connection that becomes idle after this would otherwise stay open until its client goes.
            const sweep = setInterval(() => server.closeIdleConnections(), sweep_ms)
            server.close(() => {
              clearInterval(sweep)
              closed()
            })
          }),
        cut: () => server.closeAllConnections(),
      })
    })
  })
}

/** Whether somebody went away in the middle of what they sent, by how Node says so: no fault of the server's. */
export function wentAway(cause: unknown): boolean {
  return cause instanceof Error && cause.message === 'aborted' && 'code' in cause && cause.code === 'ECONNRESET'
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
