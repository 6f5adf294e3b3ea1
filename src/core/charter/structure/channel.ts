import type { Placed } from './placed.ts'
import type { Recipient } from './recipient.ts'

/** Where the group can be found. */
export interface Channel extends Placed {
  readonly kind: string
  readonly at: string
  readonly public: boolean
  /** Who is there, where not everybody is. */
  readonly who?: readonly Recipient[]
  /** A language by its tag: "fr". */
  readonly language?: string
  /** What it is for, in the reader's words. */
  readonly for?: string
  /** Of a Discourse forum, the number of the category in which announcements begin a topic. */
  readonly category?: number
  /** Of a Mastodon account, who sees what it posts. */
  readonly visibility?: Visibility
}

/** In the words of the API: https://docs.joinmastodon.org/methods/statuses/#create */
export const visibilities = ['public', 'unlisted', 'private'] as const
export type Visibility = (typeof visibilities)[number]

/** The kinds of channels that announcements can be sent to; any other word is a place that people are pointed to. */
export const sendingKinds = ['email', 'mail', 'discourse', 'slack', 'discord', 'mastodon', 'webhook'] as const
export type SendingKind = (typeof sendingKinds)[number]

export function sendingKindOf(kind: string): SendingKind | undefined {
  const plain = kind.toLowerCase()
  return sendingKinds.find((known) => known === plain)
}
