import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Actor, Commitment, PersonId } from '../event.ts'
import type { HandOver } from '../handover/hand-over.ts'
import type { Backfilled, SeatLeft } from './holding-event.ts'

export interface Holding {
  readonly person: PersonId
  readonly since: Instant
  until?: Instant
  readonly motion?: number
  /** In which they won the seat, or came next in line. */
  readonly election?: number
  /** Who caused it; of a term that follows another, nobody by themselves. */
  readonly by?: Actor
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
  cohort?: Name
  /** Of a seat that several hold together, the number of the place. */
  readonly place?: number
  /** The next election of that name ends it, if nothing does before. */
  readonly untilElection?: Name
  /** Held over the end of its term, until somebody follows. */
  readonly holdsOver?: true
  /** Another term of the same person follows it. */
  renewed?: true
  /** When the holder leaves, as they have said. */
  leaves?: Instant
  /** The decision that ended it. */
  endedBy?: number
  /** When it ended, by term or by leaving. */
  ended?: Instant
  why?: SeatLeft['why']
  /** By when somebody is to follow. */
  replacedBy?: Instant
  /** Until when the holder is on trial; over by then, and not ended before somebody has decided it. */
  probation?: Instant
  probationOver?: true
  readonly backfilled?: Backfilled
  handOver?: HandOver
  /** The entries that tell how it began, and how it ended. */
  readonly entries: number[]
}

/** Somebody was asked to take a seat, by so many up to now. */
export interface Invitation {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  readonly entry?: Name
  readonly by: Map<PersonId, Instant>
}

/** The first split of a seat into its cohorts. */
export interface Split {
  readonly group: Name
  readonly seat: Name
  readonly entry?: Name
  sealed?: true
  lot?: Commitment
  over?: true
}

/** A holder was asked whether they go on; without `until` nobody waits for an answer any more. */
export interface Asking {
  readonly asked: Instant
  readonly until?: Instant
}
