import type { FoundationRef, PersonRef } from '../../app/read/views.ts'
import type { Instant } from '../../core/base/instant.ts'
import type { Locale } from '../words/locale.ts'
import type { Lookups } from '../words/lookups.ts'

/** What every page is given beside its view: who reads it, when, and what its forms must carry. */
export interface Frame {
  /** The page's own path and query, as asked: "/python/groups/packaging". */
  readonly path: string
  readonly foundation?: FoundationRef
  /** When the page shows how it was, and not how it is. */
  readonly former?: Former
  readonly viewer: Viewer
  /** Goes into the hidden field `csrf` of every form. */
  readonly csrf: string
  /** A new identifier for the act that a form of this page may ask for: the hidden field `act`. */
  readonly act: string
  /** What has just been done, in words, shown once. */
  readonly notices: readonly Notice[]
  readonly now: Instant
  readonly locale: Locale
  /** Titles of groups and names of people, for words about things that a view names by their name alone. */
  readonly lookups?: Lookups
  readonly assets: AssetLinks
}

export interface Former {
  /** As it was asked for: "2026-03-01". */
  readonly written: string
  readonly at: Instant
  /** Whether the whole of that day counts. */
  readonly isDay: boolean
}

export interface Viewer {
  readonly signedIn: boolean
  /** Who the reader is in this foundation, when they have introduced themselves. */
  readonly person?: PersonRef
  /** How many open votes wait for the reader. */
  readonly awaiting: number
}

export interface Notice {
  readonly kind: 'done' | 'problem'
  readonly text: string
  /** The entry of the record in which it is written. */
  readonly entry?: { readonly foundation: string; readonly index: number }
}

/** Where the style, the scripts and the fonts stand: addresses that change when their content does. */
export interface AssetLinks {
  readonly style: string
  readonly icon: string
  /** The module that every page loads: times in the reader's zone, live counts. */
  readonly page: string
  /** The module that checks an entry's proof. */
  readonly proof: string
  /** The module that checks a whole record. */
  readonly verify: string
  /** The module of the charter editor, with the checks of the core. */
  readonly editor: string
  /** The module by which candidates are put in order on a ballot. */
  readonly ballot: string
  /** The module that counts an election again. */
  readonly recount: string
  readonly fonts: readonly string[]
}

/** A form as it comes back: what was typed is kept, and what is wrong is said beside the field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export const untouched: FormState = { values: {}, errors: {} }
