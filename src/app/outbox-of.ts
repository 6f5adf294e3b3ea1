import type { Name } from '../core/base/name.ts'
import type { Entry } from '../core/foundation/event.ts'
import { type OccasionSource, occasions } from './occasions.ts'
import type { Clock, Correspondent, OutboxItem } from './ports.ts'

/** Where the entries stand, and who writes the letters and when. */
export interface Post {
  readonly foundation: Name
  /** The place of the first of the entries in the record. */
  readonly from: number
  readonly clock: Clock
  /** Without one no letters are written. */
  readonly correspondent: Correspondent | undefined
}

/**
 * The letters that entries are worth, to be kept in one commit with them. Their identifiers say which entry they are
 * about and to whom they go, so that one letter can never be kept twice.
 */
export function outboxOf(
  entries: readonly Entry[],
  source: OccasionSource,
  { foundation, from, clock, correspondent }: Post,
): readonly OutboxItem[] {
  if (correspondent === undefined) return []
  return occasions(entries, from, source).flatMap((occasion) => {
    const due = clock.now()
    // Written once for all: a roll may have thousands of voters.
    const words = correspondent.letter(occasion)
    return occasion.to.map(({ person, address }): OutboxItem => {
      // Names have hyphens and figures in them, and never a slash, so that two identifiers cannot be the same text.
      const id = `${foundation}/${occasion.entry}/${person}`
      return { id, foundation, kind: 'mail', due, attempts: 0, letter: { to: address, ...words } }
    })
  })
}
