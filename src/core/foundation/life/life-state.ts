import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { GroupEnded, OwedReport } from './life-event.ts'

/** Whether a group is formed, in force, asleep or over. A dormant one keeps its seats and its charter. */
export type GroupStatus = 'draft' | 'active' | 'dormant' | 'retired' | 'dissolved'

/** What a group's record tells of its life. The state owns it. */
export interface GroupLife {
  /** Who wrote the draft; nobody where a founding left it. */
  drafter?: PersonId
  /** Who would sit in which seat, in the order in which they said so. */
  offers: readonly Offer[]
  /** Since when it has been in force without having ended, from which its time is counted. */
  begins?: Instant
  /** When it ends, where that was moved, and how often it was. */
  moved?: Instant
  extended: number
  /** A version that was decided and is not in force yet. */
  awaited?: Awaited
  /** What makes it fall asleep or end, once the time is over. */
  announced: readonly Announced[]
  /** What was answered, and does not come up again before it has been otherwise. */
  answered: readonly FactCondition[]
  /** How it has ended, each time. */
  endings: readonly Ended[]
  /** What is owed since its end. */
  report?: OwedReport
  /** When the clock looks at it next. */
  expected?: Instant
}

export interface Ended extends GroupEnded {
  readonly at: Instant
}

export interface Offer {
  readonly seat: Name
  readonly person: PersonId
  readonly at: Instant
}

export interface Awaited {
  readonly name: string
  readonly charter: DocumentRef
  readonly from?: Instant
  readonly motion?: number
  readonly at: Instant
}

export interface Announced {
  readonly of: 'dormant' | 'retired'
  readonly condition: FactCondition
  readonly until: Instant
  /** Since when it is known. */
  readonly since: Instant
}

export function newLife(endings: readonly Ended[] = []): GroupLife {
  return { offers: [], extended: 0, announced: [], answered: [], endings }
}
