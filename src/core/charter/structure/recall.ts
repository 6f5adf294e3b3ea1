import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from './charter.ts'
import type { Support, Threshold, Voters } from './election.ts'
import type { Placed } from './placed.ts'

/** A way to end a term early: a recall, a vote of no confidence. */
export interface Recall extends Placed {
  readonly name: Name
  /** Of one holder, or of all at once; of either when absent. */
  readonly of?: 'one' | 'all'
  /** Who may ask for it; the voters when empty. */
  readonly calledBy: readonly Deciding[]
  readonly seconded?: Support & { readonly within?: Duration }
  readonly petition?: Threshold
  /** Who may call for it in the place of those who did not. */
  readonly overruledBy?: readonly Deciding[]
  /** Who finds first that there is a reason. */
  readonly foundBy?: readonly Deciding[]
  /** The time to put it right, before it goes on. */
  readonly rectify?: Duration
  readonly feedback?: Duration
  /** The rule of the vote, or its own words. */
  readonly by?: Deciding
  readonly voters?: Voters
  readonly needs?: Threshold
  readonly open?: Duration
  readonly effects: readonly RecallEffect[]
  /** Who called for it in vain may not again, for so long. */
  readonly callerBarred?: Duration
  readonly removedBarred?: Duration
}

export type RecallEffect =
  | { readonly kind: 'removed' | 'vacancy' | 'all removed' }
  | { readonly kind: 'election'; readonly of: Name }
