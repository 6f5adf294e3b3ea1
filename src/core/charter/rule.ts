import type { Duration } from '../base/duration.ts'
import type { Fraction } from '../base/fraction.ts'
import type { Name } from '../base/name.ts'
import type { ClauseRef, Place, SeatRef } from './charter.ts'

/** How a group decides. An opening vote carries the whole of it, so that a later amendment changes no vote that runs. */
export interface Rule {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  /** Whoever holds one of these seats when the vote opens. */
  readonly voters: readonly SeatRef[]
  /** The person whom the vote is about has no vote. */
  readonly withoutSubject: boolean
  /** Who may open a vote under this rule; the voters when absent. */
  readonly movedBy?: 'anyone' | readonly SeatRef[]
  readonly options: readonly Option[]
  /** In this order the first that holds wins; the last one always holds. */
  readonly outcomes: readonly Outcome[]
  /** How long the vote is open: from the opening up to, not at, the close. */
  readonly open: Duration
  readonly closesEarly: ClosesEarly
  readonly recusal: Recusal
}

export interface Option {
  readonly name: Name
  /** What a voter reads and types: "+1". */
  readonly label: string
  /** What one vote for it adds to `score`. */
  readonly score: number
  /** Left out of the base `counted`. */
  readonly abstains: boolean
  /** A vote for it must give a reason. */
  readonly needsReason: boolean
}

export interface Outcome {
  readonly name: Name
  readonly is: 'carried' | 'lost'
  readonly when: Condition
}

export type ClosesEarly = 'never' | 'when all have voted' | 'when certain'

/** What leaving a vote for a conflict of interest does to the counts. */
export type Recusal = 'leaves the base' | 'counts as abstain' | 'forbidden'

export type Condition =
  | { readonly kind: 'compare'; readonly relation: Relation; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly value: Expression; readonly set: readonly Expression[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'otherwise' }

export type Relation = '>' | '>=' | '<' | '<=' | '=' | '!='

/** Linear in the counts: one side of a product, and every divisor, is a constant. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'option'; readonly option: Name }
  | { readonly kind: 'base'; readonly base: Base }
  /** "2/3 of voters", with the share as it was written for the words: "2/3", "30%". */
  | { readonly kind: 'share'; readonly share: Fraction; readonly written: string; readonly of: Expression }
  | { readonly kind: 'sum' | 'difference' | 'product'; readonly left: Expression; readonly right: Expression }

/**
 * What votes are measured against. `electorate`: who could vote when the vote opened. `recused`: those who left it.
 * `voters`: electorate less recused. `cast`: ballots, abstentions among them. `counted`: ballots without abstentions.
 * `seats`: the fixed number of seats, vacant ones included. `score`: the scores of the ballots, added up.
 */
export type Base = 'electorate' | 'recused' | 'voters' | 'cast' | 'counted' | 'seats' | 'score'
