import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ChannelPlace } from '../../core/foundation/announcements/announcement-effect.ts'

/** An announcement as it stands, before it is made to fit a channel. */
export interface Said {
  readonly foundation: { readonly name: Name; readonly title: string }
  readonly group: { readonly name: Name; readonly title: string }
  readonly title: string
  /** Markdown. */
  readonly text: string
  /** Its own page. */
  readonly link: string
  /** What it puts right. */
  readonly corrects?: { readonly title: string; readonly link: string; readonly number: number }
}

/** Exactly what a channel gets. */
export interface Post {
  /** A subject or the title of a topic, where the channel has such. */
  readonly subject?: string
  readonly text: string
  readonly html?: string
  /** Whether the text was too long and goes on at the link. */
  readonly cut: boolean
  /** How long it may be, in characters, and how long it is as the channel counts. */
  readonly most: number
  readonly length: number
  /** What else is said to the channel's server: a category, who sees it, headers of mail. */
  readonly fields: Readonly<Record<string, string>>
}

export interface Sending {
  readonly foundation: Name
  readonly channel: ChannelPlace
  readonly post: Post
  readonly said: Said
  /** The same for the same delivery, however often it is tried. */
  readonly id: string
  readonly now: Instant
}

/** What came of a request. */
export type Attempt =
  /** With the address of what was posted, where the server tells it. */
  | { readonly kind: 'sent'; readonly url?: string }
  /** Nothing has arrived, and to try again is of no use. */
  | { readonly kind: 'refused'; readonly said: string }
  /** Nothing has arrived; the server may say when to try again. */
  | { readonly kind: 'later'; readonly said: string; readonly wait_s?: number }
  /** It may have arrived. */
  | { readonly kind: 'in doubt'; readonly said: string }

export type Found =
  | { readonly kind: 'there'; readonly url?: string }
  | { readonly kind: 'not there' }
  | { readonly kind: 'not told'; readonly said: string }

/** How a kind of channel keeps an announcement from standing there twice, after a request whose end nobody knows. */
export type InDoubt =
  /** The server knows repetitions by a key, for so long after the first. */
  | { readonly kind: 'same key'; readonly within_ms?: number }
  /** It can be asked. */
  | { readonly kind: 'look up' }
  /** Nothing: a person has to look. */
  | { readonly kind: 'a person' }

/** The channels that this server can send to. No key of theirs is ever given to the app. */
export interface ChannelPort {
  /** Undefined where Remit sends nothing to such a channel. */
  compose(said: Said, channel: ChannelPlace): Post | undefined
  /** Whether whoever runs the server has given it access. */
  isSetUp(foundation: Name, channel: ChannelPlace): boolean
  inDoubt(channel: ChannelPlace): InDoubt
  send(sending: Sending): Promise<Attempt>
  /** Asked only where it can be looked up. */
  find(sending: Sending): Promise<Found>
}
