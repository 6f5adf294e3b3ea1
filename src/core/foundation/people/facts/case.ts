import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** What a condition is asked of: a moment of a group, a person in it, a request. */
export interface Case {
  readonly state: FoundationState
  readonly group: Name
  readonly at: Instant
  readonly person?: PersonId
  /** The seat as whose holder the person is meant. */
  readonly seat?: SeatRef
  /** Where counters begin, if not with the seat. */
  readonly since?: Instant
  readonly request?: Asked
  /** What nobody has declared is not known; else it is not so. */
  readonly silence?: 'unknown'
}

/** What somebody wants decided, and for whom. */
export interface Asked {
  readonly action: { readonly verb: Name; readonly object: string }
  readonly amount?: Money
  /** Whom it is for: the person that it names, else who moves it. */
  readonly applicant: PersonId
  /** What it is for, where it has a name. */
  readonly matter?: Name
  /** When it is needed. */
  readonly needed?: Instant
  readonly particulars?: Particulars
}

/** What a request says besides, for limits and gates. */
export interface Particulars {
  /** When it was made, from which lead times are counted; now without it. */
  readonly made?: Instant
  /** Its own number: a request does not count against its own limits. */
  readonly request?: number
  readonly itemised?: boolean
  readonly organisation?: Name
  /** How many take part. */
  readonly heads?: number
  /** What the whole costs. */
  readonly costs?: Money
}
