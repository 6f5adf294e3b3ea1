import type { Result } from '../core/base/result.ts'

/** Who is at the other end of a request. Knows addresses and sessions, not people: foundations know those. */
export interface Identity {
  /** Whose session the request's cookie carries; undefined for a visitor. */
  session(headers: Headers): Promise<Session | undefined>
  /**
   * Sends a link that signs in whoever reads mail at the address, once and for a quarter of an hour. The answer is the
   * same whether the address is known or not.
   * @param back the path on this site to go to afterwards
   */
  sendLink(address: string, back: string, from: string): Promise<Result<void, SignInRefusal>>
  /** Exchanges the token of a link for a session. */
  enter(token: string, from: string): Promise<Result<Entrance, SignInRefusal>>
  /** A session for an address without a link, for the people of a sample alone: the caller checks that. */
  enterAs(address: string, from: string): Promise<Result<Entrance, SignInRefusal>>
  /** Ends the session; the cookies to set say so to the browser. */
  leave(headers: Headers): Promise<readonly string[]>
  /** Deletes all that is kept of an address: its sessions end, and links that were sent to it lead nowhere. */
  forget(address: string): Promise<void>
}

export interface Session {
  /** Changes with every sign-in; forms are bound to it. */
  readonly id: string
  readonly address: string
}

export interface Entrance {
  /** `Set-Cookie` values. */
  readonly cookies: readonly string[]
}

export type SignInRefusal =
  | { readonly type: 'TooManyAttempts'; readonly retryAfter_s: number }
  | { readonly type: 'LinkUsedOrOver' }
  | { readonly type: 'NotAnAddress' }
  | { readonly type: 'LetterNotSent' }
