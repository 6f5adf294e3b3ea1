import { scopes as allScopes, keyOf, newSecret, type Scope, thingOf } from '../../src/adapters/web/api/tokens/token.ts'
import type { FoundationFolder } from '../../src/app/beginning.ts'
import type { House } from '../../src/app/house.ts'
import type { Ports } from '../../src/app/ports.ts'
import type { Instant } from '../../src/core/base/instant.ts'
import { livelyFolder, type TestClock, testClock, testPorts } from './test-ports.ts'
import { type TestSite, testSite } from './test-site.ts'

/** The site with what a program needs to ask its API. */
export interface ApiSite {
  readonly site: TestSite
  readonly clock: TestClock
  /** A token of somebody in the small foundation, or in another one of the site. */
  token(person: string, how?: TokenOptions): Promise<string>
  withdraw(token: string): Promise<void>
  /** Below /api/v1, with a token where one is given. */
  get(path: string, token?: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  post(path: string, body: unknown, token?: string, headers?: Readonly<Record<string, string>>): Promise<Response>
}

export interface TokenOptions {
  readonly scopes?: readonly Scope[]
  readonly expires?: Instant
  readonly foundation?: string
}

const start = '2026-03-01T12:00:00.000Z'

export async function apiSite({
  folder = livelyFolder(),
  others = [],
  house,
  most_requests,
  expensive,
  ports: given,
}: {
  readonly folder?: FoundationFolder
  /** Foundations beside it on the same server. */
  readonly others?: readonly FoundationFolder[]
  readonly house?: (house: House) => House
  readonly most_requests?: number
  readonly expensive?: () => Promise<number | undefined>
  readonly ports?: Ports
} = {}): Promise<ApiSite> {
  const clock = testClock(start)
  const ports = { ...(given ?? testPorts()), clock }
  const site = await testSite({
    ports,
    folder,
    ...(house !== undefined && { house }),
    ...(most_requests !== undefined && { most_requests }),
    ...(expensive !== undefined && { expensive }),
  })
  for (const other of others) await site.house.found(other)
  const bearer = (token: string | undefined) => (token === undefined ? {} : { authorization: `Bearer ${token}` })
  return {
    site,
    clock,
    async token(person, { scopes = allScopes, expires = '2027-01-01T00:00:00.000Z', foundation = 'small' } = {}) {
      const secret = newSecret(ports.chance)
      const thing = thingOf({ key: keyOf(secret), person, name: 'A test', scopes, made: start, expires, form: secret })
      await site.house.foundation(foundation)?.post(async () => ({ drawer: { put: [thing] } }))
      return secret
    },
    async withdraw(token) {
      const take = [{ kind: 'token', key: keyOf(token) }] as const
      await site.small.post(async () => ({ drawer: { put: [], take } }))
    },
    get: (path, token, headers = {}) => site.ask(`/api/v1${path}`, { headers: { ...bearer(token), ...headers } }),
    post: (path, body, token, headers = {}) =>
      site.ask(`/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer(token), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
