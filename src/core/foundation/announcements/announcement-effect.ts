import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Visibility } from '../../charter/structure/channel.ts'

/** What a decision to announce brings about: its title and text go to these channels, and stand on the site. */
export interface AnnounceEffect {
  readonly kind: 'announce'
  readonly group: Name
  /** As the charter had them when it was moved; none for the site alone. */
  readonly channels: readonly ChannelPlace[]
  /** Not before then. */
  readonly at?: Instant
  /** The number of the announcement that this one puts right. */
  readonly corrects?: number
  readonly of?: ToldOf
}

/** What an announcement tells of, which then shows where it was announced. */
export interface ToldOf {
  readonly kind: 'consultation' | 'election'
  readonly number: number
}

/** A channel of a charter as an announcement needs it. */
export interface ChannelPlace {
  readonly kind: string
  /** An address of the web or of mail, by which the charter's channels are told apart. */
  readonly at: string
  readonly public: boolean
  readonly language?: string
  readonly category?: number
  readonly visibility?: Visibility
}

/** What a move says of an announcement beside its title and text. */
export interface Announcing {
  /** Channels of the group's charter by their addresses. */
  readonly channels: readonly string[]
  readonly at?: Instant
  readonly corrects?: number
  readonly of?: ToldOf
}
