// A server in a process of its own, whose processor time its parent can ask for. Told in its first message what to be:
// the whole of Remit on a data folder, or a bare Hono route for each page that gives back the same bytes from memory.

import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { nodeTerminal } from '../src/adapters/cli/node-terminal.ts'
import { startServer } from '../src/main/server.ts'
import { configured } from '../test/support/configured.ts'
import type { ToServe } from './server-under-load.ts'

const [toServe]: ToServe[] = await once(process, 'message')
if (toServe === undefined) throw new Error('The parent says nothing')
const port = toServe.kind === 'remit' ? await serveRemit(toServe) : await serveBare(toServe)
process.on('message', () => process.send?.(process.cpuUsage()))
process.send?.(port)

async function serveRemit(toServe: Extract<ToServe, { kind: 'remit' }>): Promise<number> {
  const { data, port: wanted, foundations, database } = toServe
  const configuration = configured({ PORT: String(wanted), REMIT_DATA: data, REMIT_DATABASE_URL: database })
  await startServer(configuration, { terminal: { ...nodeTerminal({}), out: () => {} }, foundations })
  return wanted
}

/** What a page costs that is not made at all: routing, the answer's headers, the socket. */
function serveBare({ pages }: Extract<ToServe, { kind: 'bare' }>): Promise<number> {
  const app = new Hono()
  for (const { path, body } of pages) app.get(path, (context) => context.html(body))
  return new Promise((resolve) => serve({ fetch: app.fetch, port: 0 }, (address) => resolve(address.port)))
}
