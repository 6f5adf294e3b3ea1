import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Repair } from '../../../charter/structure/limit.ts'
import type { Commitment, PersonId } from '../../event.ts'

/** A limit on all holders that does not hold, and how far what its charter says to that has come. */
export interface BrokenLimit {
  readonly group: Name
  readonly limit: string
  readonly since: Instant
  readonly concerned: readonly PersonId[]
  /** What runs now, with its place in the charter's list; nothing yet when absent. */
  repair?: { readonly step: number; readonly repair: Repair; readonly began: Instant; readonly until?: Instant }
  /** What a lot is drawn from, once it was committed to. */
  lot?: Commitment
  /** The motions by which the bodies decide that the repair that runs asks. */
  readonly motions: number[]
}
