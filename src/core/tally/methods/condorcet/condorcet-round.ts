import type { DefeatStrength } from '../../params/params.ts'

/** The steps of the methods that compare each candidate with each other one. Matrices stand by the positions of the candidates, row over column. */
export type CondorcetRound =
  | PairwiseRound
  | StrongestPathsRound
  | LockedDefeatsRound
  | WorstDefeatsRound
  | WinsRound
  | EliminationRound
  | ThresholdRound
  | SchwartzRound

/** How many ballots rank the one of the row above the one of the column. */
export interface PairwiseRound {
  readonly kind: 'pairwise'
  readonly votes: readonly (readonly string[])[]
}

/** Schulze: the strength of the strongest path from the one of the row to the one of the column, null where there is none. */
export interface StrongestPathsRound {
  readonly kind: 'strongest paths'
  readonly strength: DefeatStrength
  readonly paths: readonly (readonly (string | null)[])[]
}

/** Ranked pairs: all defeats from the strongest, and whether each was locked in. */
export interface LockedDefeatsRound {
  readonly kind: 'locked defeats'
  readonly strength: DefeatStrength
  readonly defeats: readonly (CountedDefeat & { readonly locked: boolean })[]
}

/** So many rank the winner above the loser, and so many the other way. */
export interface CountedDefeat {
  readonly winner: number
  readonly loser: number
  readonly above: string
  readonly below: string
}

/** Minimax: the strength of the worst defeat of each candidate, null for those without one. */
export interface WorstDefeatsRound {
  readonly kind: 'worst defeats'
  readonly strength: DefeatStrength
  readonly worst: readonly (string | null)[]
}

/** Copeland: whom each candidate defeats, less those by whom they are defeated. */
export interface WinsRound {
  readonly kind: 'wins'
  readonly wins: readonly string[]
  readonly losses: readonly string[]
  readonly winsMinusLosses: readonly string[]
}

/** Condorcet with instant run-off: who is still there, and who defeats each other of them or else is excluded. */
export interface EliminationRound {
  readonly kind: 'elimination'
  readonly among: readonly number[]
  /** First preferences among them; null for the others. */
  readonly votes: readonly (string | null)[]
  readonly elected: readonly number[]
  readonly excluded: readonly number[]
}

/** Debian: which options too few rank above the default, and which do not defeat it by their majority. */
export interface ThresholdRound {
  readonly kind: 'threshold'
  /** The fewest votes that are enough; absent where no quorum is asked for. */
  readonly quorum?: string
  readonly droppedByQuorum: readonly number[]
  readonly droppedByMajority: readonly number[]
}

/** Debian: what defeats what, the Schwartz set of that, and its weakest defeats, which are no longer reckoned with after it. */
export interface SchwartzRound {
  readonly kind: 'schwartz set'
  readonly defeats: readonly CountedDefeat[]
  readonly members: readonly number[]
  readonly dropped: readonly CountedDefeat[]
}
