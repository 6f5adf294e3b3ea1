import type { House } from '../../app/house.ts'
import type { Identity } from '../../app/identity.ts'
import type { Chance, Clock } from '../../app/ports.ts'

/** What the site is made of; `main` puts it together. */
export interface WebServices {
  readonly house: House
  readonly identity: Identity
  readonly guard: FormGuard
  readonly chance: Chance
  readonly clock: Clock
  /** "https://remit.example.org", without a slash at the end. */
  readonly baseUrl: string
  /** Whether a proxy in front tells the client's address in X-Forwarded-For. */
  readonly behindProxy: boolean
  /** Whether letters are printed in the terminal, for want of a mail server. */
  readonly printsLetters: boolean
  /** Defects, for whoever runs the server; never shown to a reader. */
  readonly report: (cause: unknown) => void
}

/** Proves that a form was made here for this very visitor, and sent from here. */
export interface FormGuard {
  token(holder: string): string
  valid(token: string, holder: string): boolean
  /** Whether the browser says that the request comes from a page of this site. */
  sameOrigin(headers: Headers): boolean
}
