import type { ChannelPort } from '../../app/announcing/channel-port.ts'
import type { Deliveries } from '../../app/announcing/deliveries.ts'
import type { Drawer } from '../../app/drawer.ts'
import type { Health } from '../../app/health.ts'
import type { House } from '../../app/house.ts'
import type { Identity } from '../../app/identity.ts'
import type { Log } from '../../app/log.ts'
import type { Meter } from '../../app/meter.ts'
import type { LetterTokens } from '../../app/notices/letter-token.ts'
import type { Chance, Clock } from '../../app/ports.ts'
import type { Imports } from '../../app/read/calendar/imported.ts'

/** What the site is made of; `main` puts it together. */
export interface WebServices {
  readonly house: House
  /** Where tokens of programs are kept, and how people want to be told. */
  readonly drawer: Drawer
  /** What announcements still have to reach, and what each channel would get. */
  readonly deliveries: Deliveries
  readonly channels: ChannelPort
  /** The public calendars that groups show beside their own. */
  readonly imports: Imports
  /** What the links of letters carry. */
  readonly letterTokens: LetterTokens
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
  readonly log: Log
  readonly meter?: Meter
  readonly health: Health
  readonly limits: WebLimits
  /** Ends what would stay open for ever. */
  readonly stopping?: AbortSignal
}

export interface WebLimits {
  /** Worked on at once. */
  readonly requests: number
  /** Counts an expensive request of a client; how long to wait when it had too many, in seconds. */
  readonly expensive: (client: string) => Promise<number | undefined>
}

/** Proves that a form was made here for this very visitor, and sent from here. */
export interface FormGuard {
  token(holder: string): string
  valid(token: string, holder: string): boolean
  /** Whether the browser says that the request comes from a page of this site. */
  sameOrigin(headers: Headers): boolean
}
