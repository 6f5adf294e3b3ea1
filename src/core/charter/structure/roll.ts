import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, Place, SeatRef } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { HeldSeat } from './seat.ts'

/** Who may vote, as a list with a name that is made anew for each vote from seats, facts and what people said. */
export interface Roll {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  /** Holders of these seats; anyone whom the foundation knows when empty. */
  readonly of: readonly SeatRef[]
  readonly optedIn?: true
  /** Only those of whom this holds when the roll closes. */
  readonly who?: FactCondition
  /** How long having opted in holds: asked anew after it; once and for all when absent. */
  readonly affirmed?: Duration
  readonly closes?: RollCloses
  readonly plus?: readonly RollAddition[]
  readonly without?: readonly HeldSeat[]
}

export interface RollCloses {
  readonly before?: Duration
  readonly what: 'vote' | 'nominations'
}

export type RollAddition =
  | { readonly kind: 'seat'; readonly seat: SeatRef }
  /** Those whom this body lets in at their own request. */
  | { readonly kind: 'approved'; readonly by: readonly Deciding[] }
