import type { Instant } from '../core/base/instant.ts'
import type { GivenUp } from '../core/foundation/announcements/announcement-state.ts'

/** What a server tells whoever runs it. */
export interface Log {
  tell(event: LogEvent): void
}

/**
 * A closed set: no event has a field in which a person could stand. A `cause` is told by its kind and its stack, with
 * what it quotes left out.
 */
export type LogEvent =
  | { readonly event: 'started'; readonly url: string; readonly store: string; readonly foundations: number }
  | { readonly event: 'stopping'; readonly within_s: number }
  | { readonly event: 'stopped'; readonly took_ms: number }
  /** What the stop did not wait for any longer. */
  | { readonly event: 'cut-off'; readonly step: string }
  | { readonly event: 'unknown-variable'; readonly variable: string }
  | {
      readonly event: 'request'
      readonly request: string
      readonly method: string
      /** The pattern of its address, "/:foundation/people/:person", never the address. */
      readonly route: string
      readonly status: number
      readonly duration_ms: number
    }
  | { readonly event: 'request-failed'; readonly request: string; readonly route: string; readonly cause: unknown }
  /** `letter` is a digest of its identifier, which names who gets it. */
  | {
      readonly event: 'letter-not-sent'
      readonly letter: string
      readonly attempt: number
      readonly retryAt: Instant
      readonly cause: unknown
    }
  | { readonly event: 'letter-given-up'; readonly letter: string; readonly attempt: number; readonly cause: unknown }
  | { readonly event: 'outbox-unreadable'; readonly cause: unknown }
  /** `kind` is the kind of channel, never which one; what its server said stands in the outbox. */
  | {
      readonly event: 'announcement-not-sent'
      readonly kind: string
      readonly attempt: number
      readonly retryAt: Instant
    }
  | { readonly event: 'announcement-given-up'; readonly kind: string; readonly why: GivenUp }
  | { readonly event: 'announcements-unreadable'; readonly cause: unknown }
  | { readonly event: 'sign-in-letter-not-sent'; readonly cause: unknown }
  | { readonly event: 'sign-in-engine'; readonly level: 'warn' | 'error'; readonly message: string }
  | { readonly event: 'witness'; readonly level: 'info' | 'warn' | 'error'; readonly message: string }
  /** What Node or a part of the program warns of. */
  | { readonly event: 'warning'; readonly cause: unknown }

export type Level = 'error' | 'warn' | 'info' | 'debug'

export function levelOf(event: LogEvent): Level {
  switch (event.event) {
    case 'request':
      return 'debug'
    case 'started':
    case 'stopping':
    case 'stopped':
      return 'info'
    case 'cut-off':
    case 'unknown-variable':
    case 'letter-not-sent':
    case 'announcement-not-sent':
    case 'warning':
      return 'warn'
    case 'sign-in-engine':
    case 'witness':
      return event.level
    case 'request-failed':
    case 'letter-given-up':
    case 'outbox-unreadable':
    case 'announcement-given-up':
    case 'announcements-unreadable':
    case 'sign-in-letter-not-sent':
      return 'error'
  }
}
