import type { Name } from '../base/name.ts'
import type { Outcome } from '../charter/rule.ts'

/** What has been said in a vote so far, in whole numbers. Ballots of who recused themselves are not in it. */
export interface Tally {
  /** Who could vote when the vote opened. */
  readonly electorate: number
  readonly recused: number
  /** The fixed number of seats of the voting seats, vacant ones included. */
  readonly seats: number
  readonly counts: Readonly<Record<Name, number>>
}

/** Where a vote stands under its frozen rule: the outcome now, and over every way in which the missing may still vote. */
export interface Standing {
  /** The outcome if the vote closed now. */
  readonly now: Outcome
  /** Votes that may still come: voters who have neither voted nor recused themselves. */
  readonly missing: number
  /**
   * True when no way in which the missing vote, stay silent or recuse themselves ends otherwise.
   * Votes already cast count as they stand; a voter may still change one.
   */
  readonly certain: boolean
  /** The outcomes that can still come about, in the rule's order, each with the fewest further votes that bring it. */
  readonly reachable: readonly Reachable[]
}

export interface Reachable {
  readonly outcome: Outcome
  /** Zero for the outcome now. */
  readonly further: number
  /** One way to bring it with that few: votes by option. */
  readonly by: Readonly<Record<Name, number>>
  /** Recusals in that way, only where no votes alone bring the outcome with as few. */
  readonly recusals: number
}
