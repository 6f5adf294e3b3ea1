import type { Trouble } from './trouble.ts'

/** Counts what happens, for whoever watches many servers at once. Says nothing of people, and of foundations no names. */
export interface Meter {
  note(measured: Measured): void
}

export type Measured =
  | {
      readonly what: 'request'
      readonly method: string
      /** The pattern of its address. */
      readonly route: string
      readonly status: number
      readonly duration_ms: number
    }
  /** A request that was not worked on, because a limit was reached. */
  | { readonly what: 'turned-away'; readonly limit: 'requests' | 'client' | 'listeners' | 'stopping' }
  | { readonly what: 'act'; readonly outcome: 'done' | Trouble['type'] }
  | { readonly what: 'commit'; readonly entries: number; readonly duration_ms: number }
  /** A foundation came into memory, from a snapshot or from its record alone. */
  | {
      readonly what: 'load'
      readonly from: 'snapshot' | 'record'
      readonly entries: number
      readonly duration_ms: number
    }
  | { readonly what: 'snapshot'; readonly outcome: 'kept' | 'failed' }
  /** Entries that another process had written. */
  | { readonly what: 'catch-up'; readonly entries: number }
  | { readonly what: 'announcement'; readonly outcome: 'sent' | 'deferred' | 'given-up' }
  | { readonly what: 'letter'; readonly outcome: 'sent' | 'deferred' | 'given-up' }
  | {
      readonly what: 'sign-in'
      readonly outcome: 'done' | 'too-many-attempts' | 'bad-link' | 'bad-address' | 'no-letter'
    }
  /** What one witness answered, or that it did not. */
  | {
      readonly what: 'witness'
      readonly outcome: 'cosigned' | 'conflict' | 'refused' | 'wrong' | 'unreachable'
      readonly duration_ms: number
    }
