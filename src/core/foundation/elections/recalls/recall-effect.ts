import type { Duration } from '../../../base/duration.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Recall, RecallEffect } from '../../../charter/structure/recall.ts'
import type { PersonId } from '../../event.ts'

/** What being carried brings to the holders of the seats that an election fills: to one of them, or to all where nobody is named. */
export interface RecallMatter {
  readonly kind: 'recall'
  readonly group: Name
  readonly election: Name
  readonly name: Recall['name']
  readonly seats: readonly SeatRef[]
  readonly person?: PersonId
  /** What it leads to. */
  readonly effects: readonly RecallEffect[]
  /** How long whoever calls for it in vain, and whoever is removed, has to wait. */
  readonly callerBarred?: Duration
  readonly removedBarred?: Duration
}
