import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { VacancyStep } from '../../charter/structure/seat.ts'
import type { Commitment, PersonId } from '../event.ts'

/** How seats come to be filled. */
export type SeatEvent =
  | ({ readonly type: 'Sponsored'; readonly sponsor: PersonId } & Newcomer)
  | ({ readonly type: 'Invited'; readonly inviter: PersonId; readonly entry?: Name } & Newcomer)
  | ({ readonly type: 'InvitationAccepted' | 'InvitationDeclined'; readonly entry?: Name } & Newcomer)
  /**
   * What the lot is drawn from that splits a seat into its cohorts: a value that is shown when all its places are taken. Without
   * one, those who came first have the longest terms.
   */
  | ({ readonly type: 'CohortLotSealed'; readonly lot?: Commitment } & Places)
  | CohortsSplit
  | VacancyEvent
  | MinimumMissed

/** Who of the first holders belongs to which cohort, and so when their first terms end. */
export interface CohortsSplit extends Places {
  readonly type: 'CohortsSplit'
  readonly how: 'as agreed' | 'by lot' | 'in order'
  readonly holders: readonly { readonly person: PersonId; readonly cohort: Name; readonly until?: Instant }[]
  /** The value behind the commitment, from which anybody can draw again. */
  readonly lot?: { readonly value: string; readonly salt: string }
}

export type VacancyEvent =
  | VacancyOpened
  /** The step came to nothing, or its time is over: the next one, or none that is left. */
  | ({ readonly type: 'VacancyPassedOn'; readonly vacancy: number } & Places & VacancyAt)
  /** It was to be filled by now. */
  | ({ readonly type: 'VacancyOverdue'; readonly vacancy: number } & Places)
  /** The charter fills it by an election, which is to be held for it. */
  | ({
      readonly type: 'ByElectionCalled'
      readonly vacancy: number
      readonly election?: Name
      readonly roll: 'new' | 'last'
      readonly by?: Instant
    } & Places)

/** A place of a numbered seat fell vacant, and this is how its charter says that it is filled again. */
export interface VacancyOpened extends Places, VacancyAt {
  readonly type: 'VacancyOpened'
  /** Its number among the vacancies of the foundation, from 1. */
  readonly vacancy: number
  readonly left: PersonId
  readonly cohort?: Name
  /** When the term of whoever left would have ended: a successor completes it. */
  readonly remains?: Instant
  /** By when it is to be filled. */
  readonly fills?: Instant
  /** What the charter provided when it fell vacant, in this order. */
  readonly steps?: readonly VacancyStep[]
}

/** Where a vacancy stands: at a step of the charter's, from 0, and until when that is tried. */
export interface VacancyAt {
  /** Undefined when no step is left: it is filled as the seat is otherwise. */
  readonly step?: number
  readonly until?: Instant
}

/** Fewer hold the seat than its charter asks for. */
export interface MinimumMissed extends Places {
  readonly type: 'MinimumMissed'
  readonly holders: number
  readonly minimum: number
}

interface Places {
  readonly group: Name
  readonly seat: Name
  readonly entry?: Name
}

interface Newcomer {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
}
