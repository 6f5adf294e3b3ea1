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
}
