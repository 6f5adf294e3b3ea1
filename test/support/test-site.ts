import { channels } from '../../src/adapters/announce/channels.ts'
import { csrfToken, csrfValid } from '../../src/adapters/identity/csrf.ts'
import { letterTokens } from '../../src/adapters/identity/letter-tokens.ts'
import { mailAddress } from '../../src/adapters/identity/mail-address.ts'
import { fromThisSite } from '../../src/adapters/identity/origin.ts'
import { webApp } from '../../src/adapters/web/app.ts'
import type { WebServices } from '../../src/adapters/web/services.ts'
import type { FoundationFolder } from '../../src/app/beginning.ts'
import type { Command } from '../../src/app/command.ts'
import { type House, openHouse } from '../../src/app/house.ts'
import type { Identity, Session } from '../../src/app/identity.ts'
import type { LogEvent } from '../../src/app/log.ts'
import type { Ports } from '../../src/app/ports.ts'
import { type Imports, noImports } from '../../src/app/read/calendar/imported.ts'
import type { RunningFoundation } from '../../src/app/running.ts'
import { smallFolder, testPorts } from './test-ports.ts'

/** The whole site without sockets, on the small foundation in memory. */
export interface TestSite {
  readonly house: House
  readonly small: RunningFoundation
  /** What the server would report to whoever runs it: a defect, whatever the reader was shown. */
  readonly reported: readonly unknown[]
  /** What it would log of requests. */
  readonly requests: readonly Extract<LogEvent, { event: 'request' }>[]
  ask(path: string, init?: RequestInit): Promise<Response>
  /** A session for an address, without any letter. */
  signIn(address: string): Reader
  act(person: string, command: Command): Promise<void>
  /** How many entries all records have. */
  size(): Promise<number>
}

export interface Reader {
  readonly cookie: string
  /** What the forms of this reader carry. */
  readonly csrf: string
}

export const site = 'http://localhost:3000'

export async function testSite({
  ports = testPorts(),
  house: around,
  most_requests = 1_000,
  expensive = async () => undefined,
  session: waits = async () => {},
  folder = smallFolder(),
  imports = noImports,
}: {
  readonly ports?: Ports
  readonly folder?: FoundationFolder
  readonly imports?: Imports
  readonly house?: (house: House) => House
  readonly most_requests?: number
  readonly expensive?: WebServices['limits']['expensive']
  /** What looking for a session waits for. */
  readonly session?: () => Promise<void>
} = {}): Promise<TestSite> {
  const sessions = new Map<string, Session>()
  const identity = stubIdentity(sessions, waits)
  const opened = await openHouse({ ...ports, forget: identity.forget }, 'localhost:3000/record')
  const founded = await opened.found(folder)
  if (!founded.ok) throw new Error(`The small foundation cannot be set up: ${JSON.stringify(founded.problem)}`)
  const small = founded.value
  const house = around?.(opened) ?? opened
  const secret = new Uint8Array(32).fill(7)
  const reported: unknown[] = []
  const requests: Extract<LogEvent, { event: 'request' }>[] = []
  const services: WebServices = {
    house,
    drawer: ports.store.drawer,
    deliveries: ports.store.deliveries,
    channels: channels({ accesses: [], mailFrom: 'remit@example.org' }),
    imports,
    letterTokens: letterTokens(secret, ports.clock),
    identity,
    guard: {
      token: (holder) => csrfToken(secret, holder),
      valid: (token, holder) => csrfValid(secret, token, holder),
      sameOrigin: (headers) => fromThisSite(headers, site),
    },
    chance: ports.chance,
    clock: ports.clock,
    baseUrl: site,
    behindProxy: false,
    printsLetters: true,
    log: {
      tell: (event) => {
        if (event.event === 'request-failed') reported.push(event.cause)
        if (event.event === 'request') requests.push(event)
      },
    },
    health: { trouble: async () => undefined },
    limits: { requests: most_requests, expensive },
  }
  const app = webApp(services)
  return {
    house,
    small,
    reported,
    requests,
    ask: async (path, init) => app.fetch(new Request(`${site}${path}`, { redirect: 'manual', ...init })),
    signIn(address) {
      const { id } = newSession(sessions, address)
      return { cookie: `session=${id}`, csrf: csrfToken(secret, id) }
    },
    async act(person, command) {
      const done = await small.act({ act: crypto.randomUUID(), person, command })
      if (!done.ok) throw new Error(`${person} may not ${command.type}: ${JSON.stringify(done.problem)}`)
    },
    async size() {
      const snapshots = await Promise.all(opened.names().flatMap((name) => opened.foundation(name)?.read() ?? []))
      return snapshots.reduce((sum, { state }) => sum + state.size, 0)
    },
  }
}

/** Sessions in memory; the token of every link is the address for which it was asked. */
function stubIdentity(sessions: Map<string, Session>, waits: () => Promise<void>): Identity {
  const idIn = (headers: Headers) => /session=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''
  return {
    async session(headers) {
      await waits()
      return sessions.get(idIn(headers))
    },
    async sendLink(address) {
      return mailAddress(address) === undefined
        ? { ok: false, problem: { type: 'NotAnAddress' } }
        : { ok: true, value: undefined }
    },
    async enter(token) {
      const address = mailAddress(token)
      if (address === undefined) return { ok: false, problem: { type: 'LinkUsedOrOver' } }
      return { ok: true, value: { cookies: [`session=${newSession(sessions, address).id}; Path=/`] } }
    },
    enterAs: async (address) => ({
      ok: true,
      value: { cookies: [`session=${newSession(sessions, address).id}; Path=/`] },
    }),
    async leave(headers) {
      sessions.delete(idIn(headers))
      return ['session=; Path=/; Max-Age=0']
    },
    async forget(address) {
      for (const [id, session] of sessions) if (session.address === address) sessions.delete(id)
    },
  }
}

function newSession(sessions: Map<string, Session>, address: string): Session {
  const session = { id: crypto.randomUUID(), address }
  sessions.set(session.id, session)
  return session
}
