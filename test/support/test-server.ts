import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeTerminal } from '../../src/adapters/cli/node-terminal.ts'
import type { Terminal } from '../../src/adapters/cli/terminal.ts'
import type { Clock } from '../../src/app/ports.ts'
import { startServer } from '../../src/main/server.ts'

export interface TestServer {
  readonly url: string
  /** What the server has printed so far: letters, when there is no mail server. */
  readonly printed: readonly string[]
  close(): Promise<void>
}

export interface TestSurroundings {
  /** A mail server: "smtp://127.0.0.1:2525". Without one letters are printed. */
  readonly smtp?: string
  readonly clock?: Clock
}

/** The whole server in this process, on a free port and a data folder of its own that is gone afterwards. */
export async function testServer(foundations: string, { smtp, clock }: TestSurroundings = {}): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'remit-test-'))
  const printed: string[] = []
  const terminal: Terminal = {
    ...nodeTerminal({}),
    out: (line) => printed.push(line),
    err: (line) => printed.push(line),
  }
  const port = await freePort()
  const configuration = {
    port,
    data,
    url: `http://localhost:${port}`,
    mailFrom: 'Remit <remit@example.org>',
    behindProxy: false,
    ...(smtp !== undefined && { smtp }),
  }
  const server = await startServer(configuration, { terminal, foundations, ...(clock !== undefined && { clock }) })
  return {
    url: server.url,
    printed,
    async close() {
      await server.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The port must be known before the start, because links in letters carry it. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was found')
  return address.port
}
