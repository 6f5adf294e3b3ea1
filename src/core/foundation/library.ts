import type { Charter } from '../charter/structure/charter.ts'
import type { Digest } from './event.ts'
import type { Voter } from './motions/vote-event.ts'

/** Charters and rolls by content. The same digest always gives the same document, so reading it is as good as knowing it. */
export interface Library {
  charter(digest: Digest): Charter
  roll(digest: Digest): readonly Voter[]
  /** A document as it is written. */
  text(digest: Digest): string
}
