import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { Digest } from '../event.ts'
import type { Holding } from '../seats/seat-state.ts'
import type { GroupLife, GroupStatus } from './life-state.ts'

export interface Group {
  readonly name: Name
  readonly title: string
  readonly status: GroupStatus
  /** When the version of its charter came into force, or the draft was written. */
  readonly since: Instant
  readonly digest: Digest
  readonly charter: Charter
  readonly life: GroupLife
  /** Every time that somebody held a seat, by seat, in the order in which they took it. */
  readonly holdings: Map<Name, Holding[]>
}
