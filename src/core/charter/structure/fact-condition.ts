import type { Duration } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from './charter.ts'
import type { Measure } from './measure.ts'
import type { Relation } from './rule.ts'
import type { HeldSeat } from './seat.ts'

/**
 * A condition over what the record knows of a person, a group or a request, and not over votes: "votes missed in a row >= 3",
 * "active for 3 months or nominated by individual-members".
 */
export type FactCondition =
  | { readonly kind: 'compare'; readonly relation: Relation; readonly left: Quantity; readonly right: Quantity }
  /** A fact whose kind is name has one of these values; or has not, inside `not`. */
  | { readonly kind: 'is one of'; readonly fact: Name; readonly values: readonly Name[] }
  /** A fact whose kind is "yes or no" is yes. */
  | { readonly kind: 'is so'; readonly fact: Name }
  /** The person has the status, or the group the state. */
  | { readonly kind: 'status'; readonly status: Name }
  | { readonly kind: 'holds'; readonly seat: HeldSeat }
  /** Has held it before; within the time, where it is said. */
  | { readonly kind: 'has held' | 'was removed from'; readonly seat: HeldSeat; readonly within?: Duration }
  /** Named, invited or spoken for by a holder of one of the seats. */
  | { readonly kind: 'nominated by'; readonly by: readonly SeatRef[] }
  /** Something that a closed list of words names and that is so or not. */
  | { readonly kind: 'given'; readonly what: Given }
  /** The condition has held without a break for at least so long. */
  | { readonly kind: 'for'; readonly condition: FactCondition; readonly length: Duration }
  | { readonly kind: 'all' | 'any'; readonly of: readonly FactCondition[] }
  | { readonly kind: 'not'; readonly condition: FactCondition }

/** What is true or not without a number. */
export const givens = [
  'election open',
  'nomination accepted',
  'declared conflict',
  'itemised',
  'first request',
] as const
export type Given = (typeof givens)[number]

/** Something that is measured; both sides of a comparison have the same dimension. */
export type Quantity =
  | { readonly kind: 'number'; readonly value: Fraction }
  /** "2/3", "60%": to compare a measured share with. */
  | { readonly kind: 'share'; readonly value: Fraction; readonly written: string }
  | { readonly kind: 'time'; readonly length: Duration }
  | { readonly kind: 'money'; readonly amount: Money }
  /** "2027-03-31". */
  | { readonly kind: 'date'; readonly date: string }
  | {
      readonly kind: 'measure'
      readonly measure: Measure
      readonly as?: SeatRef
      readonly in?: Window
      /** Of reports, those by this duty alone. */
      readonly duty?: Name
    }
  /** A declared number; what was recorded in the time added up, with `in`. Of "yes or no", how often yes was recorded. */
  | { readonly kind: 'fact'; readonly fact: Name; readonly in?: Window }
  /** The day that a fact of the kind date holds. */
  | { readonly kind: 'date of'; readonly fact: Name }
  /** How long ago the fact was last recorded. */
  | { readonly kind: 'time since'; readonly fact: Name }
  /** How many hold the seat; only those elected in the last election of it, with `elected`. */
  | { readonly kind: 'holders'; readonly of: SeatRef; readonly elected?: true }
  /** How many seats there are of it, vacant ones included. */
  | { readonly kind: 'seats'; readonly of: SeatRef }
  | { readonly kind: 'part'; readonly share: Fraction; readonly written: string; readonly of: Quantity }
  | { readonly kind: 'sum' | 'difference'; readonly left: Quantity; readonly right: Quantity }
  | { readonly kind: 'product'; readonly factor: Fraction; readonly of: Quantity }

/** Where a count looks: the last so long up to now, the charter's year, the term, since the last election, or since the status of that name began. */
export type Window =
  | { readonly kind: 'last'; readonly length: Duration }
  | { readonly kind: 'year' | 'last year' | 'term' | 'since the last election' }
  | { readonly kind: 'since status'; readonly status: Name }
