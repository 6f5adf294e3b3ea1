import type { Name } from '../base/name.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Outcome } from '../charter/structure/rule.ts'

/** What has been said in a vote so far, in whole numbers. Ballots of who recused themselves are not in it. */
export interface Tally extends Voices {
  /** The fixed number of seats of the voting seats, vacant ones included. */
  readonly seats: number
  /** Of these, how many nobody held when the vote opened. */
  readonly vacant?: number
  /**
   * The electorate cut up by the seats that the rule counts "from", for rules that do: each voter is in one part, with those of the
   * seats that they hold. The parts add up to the numbers of the whole.
   */
  readonly parts?: readonly Part[]
  /** How many seats there are and are vacant, of each seat that the rule counts "from". */
  readonly sizes?: readonly { readonly seat: SeatRef; readonly seats: number; readonly vacant: number }[]
  /** The ballots of a rule that ranks, alike ones together. `counts` is empty then. */
  readonly rankings?: readonly Ranked[]
  /** Signatures, for the condition of a petition. */
  readonly signed?: number
}

/** What some of the voters have said. */
export interface Voices {
  /** Who could vote when the vote opened. */
  readonly electorate: number
  readonly recused: number
  /** Votes for each option. */
  readonly counts: Readonly<Record<Name, number>>
  /** How many ballots there are, where a ballot has not just one option: approval and ranking. */
  readonly ballots?: number
  /** Voters who are at the meeting or have cast a ballot, without the recused; those who have cast one when absent. */
  readonly present?: number
}

export interface Part extends Voices {
  readonly seats: readonly SeatRef[]
}

/** So many ballots with this order: the best first, equal ones together; what is not in it stands below all that is. */
export interface Ranked {
  readonly order: readonly (readonly Name[])[]
  readonly count: number
}

/** What a rule makes of a tally. `why` tells where it is not by the rule's conditions. */
export interface Verdict {
  readonly outcome: Outcome
  readonly why?: 'no quorum' | 'tie'
}

/** Where a vote stands under its frozen rule: the outcome now, and over every way in which the missing may still vote. */
export interface Standing extends Pick<Verdict, 'why'> {
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
  /**
   * What may still come would take too long to go through: rankings of many, or a rule that no charter of today can have. `reachable` has
   * only the outcome now, and nothing is certain.
   */
  readonly unexplored?: true
}

export interface Reachable {
  readonly outcome: Outcome
  /** Zero for the outcome now. */
  readonly further: number
  /** One way to bring it with that few: votes by option. */
  readonly by: Readonly<Record<Name, number>>
  /** Recusals in that way, only where no votes alone bring the outcome with as few. */
  readonly recusals: number
  /** Voters who come to the meeting and say nothing. */
  readonly arrivals?: number
  /** Of these voices the ones of which it matters whose they are, class by class. */
  readonly from?: readonly FromClass[]
}

export interface FromClass {
  /** The seats that all these voters hold, of those that the rule counts "from"; none for the other voters. */
  readonly seats: readonly SeatRef[]
  /** How many of them have said nothing so far. */
  readonly missing: number
  /** Whether they are at the meeting, where some of the missing are and others are not. */
  readonly attends?: boolean
  readonly by: Readonly<Record<Name, number>>
  readonly recusals: number
  readonly arrivals: number
}
