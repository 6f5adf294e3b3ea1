import { createHmac } from 'node:crypto'
import type { Identity, SignInRefusal } from '../../app/identity.ts'
import { localPath } from '../../app/local-path.ts'
import type { Log } from '../../app/log.ts'
import type { Meter } from '../../app/meter.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { attemptLimit, type TooManyAttempts } from './attempt-limit.ts'
import { clientNetwork } from './client-network.ts'
import { lazily } from './lazily.ts'
import { mailAddress } from './mail-address.ts'
import { hasSessionCookie } from './session-cookie.ts'
import { sessionMemory } from './session-memory.ts'
import type { SignInDatabase } from './sign-in-engine.ts'

export interface IdentityOptions {
  /** Connections of its own, which may be to the store's database; tables `user`, `session`, `account`, `verification`. */
  readonly database: SignInDatabase
  /** "https://remit.example.org", without a slash at the end. On https cookies are Secure and bound to the host. */
  readonly baseUrl: string
  /** At least 32 random bytes: see `secretFile`. */
  readonly secret: Uint8Array
  /** Where links lead: "/sign-in/link". The token and the path to go back to are added as a query. */
  readonly linkPath: string
  /** False when the letter could not be handed over. */
  readonly sendLetter: (letter: LinkLetter) => Promise<boolean>
  readonly log: Log
  readonly meter?: Meter
}

export interface LinkLetter {
  /** A plain address, in lower case. */
  readonly to: string
  /** Opens a page with one button that sends the token: programs that read mail follow links, and do not press buttons. */
  readonly link: string
  /** The path on this site that the person came from. */
  readonly back: string
}

const hour_s = 60 * 60

/**
 * Signs people in by mailed links, with better-auth, which is loaded when somebody signs in or shows a session cookie:
 * until then neither the start nor a page pays for it. Throws for a base address that is not an http or https origin.
 */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { database, baseUrl, secret, linkPath, sendLetter, log, meter } = options
  if (URL.parse(baseUrl)?.origin !== baseUrl || !/^https?:/.test(baseUrl)) {
    throw new Error(
      `The address of the site is ${baseUrl}; it has to be a scheme and a host, as in https://remit.example.org`,
    )
  }
  const engine = lazily(async () => {
    const { startEngine } = await import('./sign-in-engine.ts')
    return startEngine({ database, baseUrl, secret: derived(secret, 'session cookies').toString('base64url'), log })
  })
  const remembered = sessionMemory()
  const limit = (attempts: number, of: string) =>
    attemptLimit({ attempts, window_s: hour_s, secret: derived(secret, `attempts by ${of}`) })
  const linksOfClient = limit(20, 'links of a client')
  const linksOfAddress = limit(5, 'links of an address')
  const entriesOfClient = limit(30, 'entries of a client')
  // A room full of people who try the samples may stand behind one address.
  const samplesOfClient = limit(300, 'sample entries of a client')

  return {
    async session(headers) {
      const cookie = sessionCookie(headers)
      if (cookie === undefined) return undefined
      return remembered.through(cookie, async () => (await engine()).session(cookie))
    },

    async sendLink(address, back, from) {
      return measured(await sendLinkTo(address, back, from))
    },

    async enter(token, from) {
      const allowed = await entriesOfClient.attempt(clientNetwork(from))
      return measured(allowed.ok ? await exchange(token) : allowed)
    },

    async enterAs(address, from) {
      const to = mailAddress(address)
      if (to === undefined) throw new Error(`A sample person has the address ${JSON.stringify(address)}, which is none`)
      const allowed = await samplesOfClient.attempt(clientNetwork(from))
      if (!allowed.ok) return allowed
      const entered = await exchange(await (await engine()).mint(to))
      if (!entered.ok) throw new Error('A link that was made this moment is over already')
      return entered
    },

    async leave(headers) {
      const cookie = sessionCookie(headers)
      if (cookie === undefined) return []
      const cookies = await (await engine()).end(cookie)
      remembered.forget()
      return cookies
    },

    async forget(address) {
      const known = mailAddress(address)
      if (known === undefined) return
      await (await engine()).forget(known)
      remembered.forget()
    },
  }

  async function sendLinkTo(address: string, back: string, from: string): Promise<Result<void, SignInRefusal>> {
    const to = mailAddress(address)
    if (to === undefined) return refuse({ type: 'NotAnAddress' })
    const allowed = await firstRefusal([
      () => linksOfClient.attempt(clientNetwork(from)),
      () => linksOfAddress.attempt(to),
    ])
    if (!allowed.ok) return allowed
    const token = await (await engine()).mint(to)
    const path = localPath(back) ?? '/'
    const sent = await sendLetter({ to, link: linkOf(token, path), back: path })
    return sent ? ok(undefined) : refuse({ type: 'LetterNotSent' })
  }

  function measured<Value>(result: Result<Value, SignInRefusal>): Result<Value, SignInRefusal> {
    meter?.note({ what: 'sign-in', outcome: result.ok ? 'done' : outcomeOf(result.problem) })
    return result
  }

  async function exchange(token: string) {
    if (!tokenForm.test(token)) return refuse({ type: 'LinkUsedOrOver' } as const)
    const exchanged = await (await engine()).exchange(token)
    // Signing in may have ended the same person's oldest session.
    remembered.forget()
    return exchanged.ok ? ok({ cookies: exchanged.value }) : refuse({ type: 'LinkUsedOrOver' } as const)
  }

  function linkOf(token: string, back: string): string {
    return `${baseUrl}${linkPath}?${new URLSearchParams({ token, back }).toString().replaceAll('%2F', '/')}`
  }

  function sessionCookie(headers: Headers): string | undefined {
    const cookie = headers.get('cookie')
    return cookie !== null && hasSessionCookie(cookie, baseUrl) ? cookie : undefined
  }
}

function outcomeOf({ type }: SignInRefusal) {
  switch (type) {
    case 'TooManyAttempts':
      return 'too-many-attempts'
    case 'LinkUsedOrOver':
      return 'bad-link'
    case 'NotAnAddress':
      return 'bad-address'
    case 'LetterNotSent':
      return 'no-letter'
  }
}

/** 32 bytes in base64url, as the engine makes them. */
const tokenForm = /^[\w-]{43}$/

async function firstRefusal(
  attempts: readonly (() => Promise<Result<void, TooManyAttempts>>)[],
): Promise<Result<void, TooManyAttempts>> {
  for (const attempt of attempts) {
    const allowed = await attempt()
    if (!allowed.ok) return allowed
  }
  return ok(undefined)
}

/** One key for each purpose, so that what is signed for one never passes for another. */
function derived(secret: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`remit identity\0${purpose}`).digest()
}
