import { createServer, type ServerResponse } from 'node:http'
import type { Configuration } from '../adapters/config/environment.ts'
import type { ServerMetrics } from '../adapters/metrics/server-metrics.ts'
import { healthWords } from '../adapters/words/health-words.ts'
import type { Health } from '../app/health.ts'

export interface MachineListener {
  close(): Promise<void>
}

const most_connections = 100

/** Answers those who watch servers, on an address of its own that the public does not reach. */
export function listenForMachines(
  { host, port }: NonNullable<Configuration['metrics']>,
  metrics: ServerMetrics,
  health: Health,
): Promise<MachineListener> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    answer(request.url ?? '', response).catch(() => response.destroy())
  })
  server.maxConnections = most_connections

  async function answer(path: string, response: ServerResponse): Promise<void> {
    switch (path) {
      case '/metrics': {
        const { type, text } = await metrics.exposition()
        return send(response, 200, text, type)
      }
      case '/-/live':
        return send(response, 200, 'live\n')
      case '/-/ready': {
        const trouble = await health.trouble()
        return send(response, trouble === undefined ? 200 : 503, healthWords(trouble))
      }
      default:
        return send(response, 404, 'There are /metrics, /-/live and /-/ready.\n')
    }
  }

  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`REMIT_METRICS cannot be used: ${cause.message}`)))
    server.listen(port, host, () => {
      resolve({
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type })
  response.end(text)
}
