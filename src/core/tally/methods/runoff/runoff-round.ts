import type { VoteTransfer } from '../transferable/vote-transfer.ts'

/** Totals before anyone is elected or eliminated by them, and what followed from them, as RCTab reports a round. */
export interface RunoffRound {
  readonly kind: 'runoff'
  /** Where seat after seat is filled by a count of its own: the seat, from 1. */
  readonly pass?: number
  readonly threshold: string
  /** By the positions of the candidates; null for those who are out already. */
  readonly tally: readonly (string | null)[]
  readonly elected: readonly number[]
  /** Those of them without the threshold: not more continued than there were places, or the last two were tied. */
  readonly electedAsLast: readonly number[]
  readonly eliminated: readonly number[]
  /** Ballots, or parts of their votes, that count for nobody any more, by what ended them. */
  readonly inactive: Inactive
  /** All of them together. */
  readonly exhausted: string
  /** What cutting to the decimals has lost so far. */
  readonly residualSurplus: string
  /** How the votes of those who were elected or eliminated here went on. */
  readonly transfers: readonly VoteTransfer[]
}

export interface Inactive {
  readonly exhaustedChoices: string
  readonly overvotes: string
  readonly repeatedRankings: string
  readonly skippedRankings: string
  /** In the last round where surpluses move: those that nobody needs any more. */
  readonly finalRoundSurplus?: string
}
