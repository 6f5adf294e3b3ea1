import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Repair } from '../../charter/structure/limit.ts'
import type { Commitment, PersonId } from '../event.ts'

/** What becomes of a limit on all holders that holds no more. A limit is named by its sentence, as its charter writes it. */
export type LimitEvent =
  /** `concerned`: those of whom there are too many, in the order in which they came; nobody where there are too few. */
  | ({ readonly type: 'LimitBroken'; readonly concerned: readonly PersonId[] } & OfLimit)
  /** The next of what the charter says mends it; a body that is asked votes by the motions that open with it. */
  | ({
      readonly type: 'LimitRepairBegun'
      readonly step: number
      readonly repair: Repair
      readonly until?: Instant
      /** What a lot will be drawn from. */
      readonly lot?: Commitment
    } & OfLimit)
  /** Whom the lot named, with the value behind the commitment, so that anyone can draw it again. */
  | ({
      readonly type: 'LimitLotDrawn'
      readonly among: readonly PersonId[]
      readonly drawn: PersonId
      readonly value: string
      readonly salt: string
    } & OfLimit)
  | ({ readonly type: 'LimitHolds' } & OfLimit)

interface OfLimit {
  readonly group: Name
  readonly limit: string
}
