import type { Duration } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, Place, SeatRef } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Recipient } from './recipient.ts'

/** What must hold of all who hold seats together. */
export interface Limit {
  readonly clause: ClauseRef
  readonly place: Place
  /** As the charter writes it. */
  readonly written: string
  readonly what: LimitWhat
  /** The limit holds only while this does: "when council <= 5". */
  readonly when?: FactCondition
  /** What would break it. Empty: what would break it is refused, and what breaks it by itself is reported. */
  readonly broken: readonly Repair[]
  /** How soon whoever had to go is replaced. */
  readonly replacedWithin?: Duration
}

export type LimitWhat =
  /** "at most 2 of council share employer": of those who hold the seats, no value of the fact is shared by more. */
  | { readonly kind: 'share a fact'; readonly most: Amount; readonly of: readonly SeatRef[]; readonly fact: Name }
  /** "at least 1 of member hold psf-board.director". */
  | {
      readonly kind: 'hold a seat'
      readonly bound: Bound
      readonly amount: Amount
      readonly of: readonly SeatRef[]
      readonly seat: SeatRef
      readonly forEach?: Name
    }
  /** "at least 1 of member in each region", "at least 2 of council in region europe". */
  | {
      readonly kind: 'in each value'
      readonly bound: Bound
      readonly amount: Amount
      readonly of: readonly SeatRef[]
      readonly fact: Name
      readonly value?: Name
    }
  /** "at least 1/3 of council where mentor and tenure >= 1 year". */
  | {
      readonly kind: 'meet a condition'
      readonly bound: Bound
      readonly amount: Amount
      readonly of: readonly SeatRef[]
      readonly condition: FactCondition
    }
  /** "at least 5 of member and observer": so many there are. */
  | { readonly kind: 'number'; readonly bound: Bound; readonly count: number; readonly of: readonly SeatRef[] }
  /** "no member holds administrator for every platform", "… for more than 2 platforms". */
  | {
      readonly kind: 'of a list'
      readonly who: SeatRef
      readonly seat: SeatRef
      readonly list: Name
      readonly most: { readonly kind: 'all but one' } | { readonly kind: 'number'; readonly number: number }
    }
  /** "nobody holds chair and board liaison", "nobody holds more than 1 of chair, treasurer and secretary". */
  | { readonly kind: 'not together'; readonly seats: readonly SeatRef[]; readonly most: number }

export type Bound = 'at least' | 'at most' | 'exactly'

/** A number, or an exact share of the holders: "1/3 of member". */
export type Amount =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'share'; readonly share: Fraction; readonly written: string }

export type Repair =
  /** What would break it is refused. */
  | { readonly kind: 'refuse' }
  /** It is allowed and told. */
  | { readonly kind: 'report'; readonly to?: readonly Recipient[] }
  | { readonly kind: 'repair'; readonly within: Duration; readonly by?: readonly Deciding[] }
  /** Those concerned agree who goes. */
  | { readonly kind: 'agreement'; readonly within?: Duration }
  /** Of those concerned the one goes whom fewest voted for, who came last, or whom the lot names. */
  | { readonly kind: 'remove the lower' | 'remove the latest' | 'remove by lot' }
  | { readonly kind: 'vote'; readonly by: readonly Deciding[] }
  /** An election whose candidates are those concerned: whoever is elected goes, into the seat that it fills. */
  | { readonly kind: 'election'; readonly of: Name }
  /** Those concerned who came last have no vote until it holds again. */
  | { readonly kind: 'no vote' }
