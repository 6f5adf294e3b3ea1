import { serve } from '@hono/node-server'

export interface Listening {
  readonly port: number
  /** Ends open connections too: pages that follow a vote would keep the server up. */
  close(): Promise<void>
}

/** Answers requests on a port of this machine; rejects with a sentence when the port cannot be had. */
export function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Listening> {
  return new Promise<Listening>((resolve, reject) => {
    const server = serve({ fetch, port }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', (cause) => reject(new Error(`Port ${port} cannot be used: ${cause.message}`)))
  })
}
