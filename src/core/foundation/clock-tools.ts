import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import type { ClauseRef } from '../charter/structure/charter.ts'
import type { CastBallots } from './elections/ballot-to-keep.ts'
import type { Commitment, Event } from './event.ts'
import type { Lots } from './motions/lot.ts'
import type { Begun, Opening } from './motions/open-motion.ts'

/** What the clock needs of the world: digests of documents, and for lots a fresh commitment and what stands behind one. */
export interface ClockTools extends Lots {
  readonly lot?: () => Commitment
  /** The ballots that were cast in a contest whose close is due. Without it no election closes. */
  readonly ballots?: (election: number, electorate: Name | undefined) => CastBallots
  /** The clock goes on a copy, to tell what is coming: nobody foresees how people vote, so that an election comes to nothing there. */
  readonly foresees?: true
}

/** What the clock brings about, and the clause that says it. */
export interface ClockStep extends Partial<Pick<Begun, 'documents'>> {
  readonly events: readonly Event[]
  readonly under: ClauseRef | undefined
}

export function openingAt(at: Instant, { digest, lot }: ClockTools): Opening {
  return lot === undefined ? { at, digest } : { at, digest, lot }
}
