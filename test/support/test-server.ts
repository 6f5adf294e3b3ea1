import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeTerminal } from '../../src/adapters/cli/node-terminal.ts'
import type { Terminal } from '../../src/adapters/cli/terminal.ts'
import type { Environment } from '../../src/adapters/config/environment.ts'
import type { Clock } from '../../src/app/ports.ts'
import { startServer } from '../../src/main/server.ts'
import { configured } from './configured.ts'
import { freePort } from './free-port.ts'

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
  /** What else the environment sets. */
  readonly environment?: Environment
}

/** The whole server in this process, on a free port and a data folder of its own that is gone afterwards. */
export async function testServer(
  foundations: string,
  { smtp, clock, environment = {} }: TestSurroundings = {},
): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'remit-test-'))
  const printed: string[] = []
  const terminal: Terminal = {
    ...nodeTerminal({}),
    out: (line) => printed.push(line),
    err: (line) => printed.push(line),
  }
  // Known before the start, because links in letters carry it.
  const port = await freePort()
  const configuration = configured({
    PORT: String(port),
    REMIT_DATA: data,
    REMIT_MAIL_FROM: 'Remit <remit@example.org>',
    REMIT_SMTP: smtp,
    ...environment,
  })
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
