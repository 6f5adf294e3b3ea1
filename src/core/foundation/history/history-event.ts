import type { Name } from '../../base/name.ts'
import type { Commitment, PersonId } from '../event.ts'

/** What was so before a foundation came here, written down when it did. Whoever holds a seat on is in a `SeatTaken` that says so. */
export type HistoryEvent =
  | FormerHolderNoted
  /** Of somebody who came here without one, so that they can sign in and be written to. */
  | { readonly type: 'AddressGiven'; readonly person: PersonId; readonly address: Commitment }

export interface FormerHolderNoted {
  readonly type: 'FormerHolderNoted'
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** The first and the last day on which they held it, as the source tells: "2021-03-01". */
  readonly from: string
  readonly to: string
  /** What tells so: a file, a page. */
  readonly source: string
}

/** Days of a holding as they are asked for. */
export interface Enrolment {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  readonly from: string
  /** The last day of the term that runs, where the source tells one. */
  readonly to?: string
  readonly source: string
}
