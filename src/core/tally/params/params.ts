import type { Ratio } from '../../base/ratio.ts'
import type { TieStep } from '../ties/tie.ts'

/**
 * What real rules say differently, by words of a closed vocabulary; that of the uniform form of elections (docs/counting.md). What is absent is as the
 * method's own source has it.
 */
export interface Params {
  /** The variant of the method. */
  readonly rule?: string
  readonly quota?: Quota
  readonly decimals?: number | 'exact'
  /** Where an iteration may stop. */
  readonly omega?: Ratio
  readonly rounding?: 'paper-value-down' | 'paper-value-and-product-down'
  readonly surplus?: 'largest-first' | 'split-score-by-weight'
  readonly exclusion?: 'one' | 'certain-losers'
  readonly tied?: 'within-total-surplus'
  readonly ties?: readonly TieStep[]
  readonly scoreTie?: readonly TieStep[]
  readonly runoffTie?: readonly TieStep[]
  readonly lot?: Lot
  readonly overvote?: 'exhausts' | 'skipped'
  readonly overvoteRule?: 'alwaysSkipToNextRank' | 'exhaustImmediately' | 'exhaustIfMultipleContinuing'
  readonly skipped?: 'passed-over' | 'exhausts'
  /** So many skipped ranks in a row are passed over; null for any number. */
  readonly maxSkippedRanks?: number | null
  readonly exhaustOnDuplicate?: boolean
  readonly maxRankings?: number
  readonly maxRankingLevels?: number
  readonly batchElimination?: boolean
  readonly minimumVoteThreshold?: number
  readonly winnerElectionMode?: WinnerElectionMode
  /** Of bottomsUpUsingPercentageThreshold: the percentage that all who are left must have. It is RCTab's, and not in the uniform form's vocabulary. */
  readonly multiSeatBottomsUpPercentageThreshold?: number
  readonly undeclaredWriteIns?: 'excluded-first'
  /** Those who are counted and ranked but cannot take a seat. */
  readonly ineligible?: readonly number[]
  readonly unranked?: 'last' | 'uncompared'
  /** The score of what is not marked. */
  readonly unmarked?: number
  readonly maxScore?: number
  readonly defeatStrength?: DefeatStrength
  readonly variants?: readonly DefeatStrength[]
  readonly developers?: number
  readonly quorum?: 'three-halves-root-of-developers'
  readonly majorities?: readonly (Ratio | null)[]
  readonly majority?: 'strictly-more-than-ratio'
  readonly defaultOption?: number
  /** Approval committees: one result for each; those that are not known are named as not counted. */
  readonly rules?: readonly string[]
  readonly budget?: number
  readonly order?: 'most-approvals'
  readonly misfit?: 'skip' | 'stop'
  readonly utility?: 'cost'
  readonly completion?: 'none' | 'add1'
}

export type ParamName = keyof Params

export const quotas = [
  'droop-whole',
  'droop-plus-unit',
  'droop-exact',
  'droop-exact-each-iteration',
  'hare-whole',
  'hare-exact',
  'majority-of-continuing',
] as const
export type Quota = (typeof quotas)[number]

export const defeatStrengths = ['winning-votes', 'winning-votes-then-fewest-opposed', 'margins', 'opposition'] as const
export type DefeatStrength = (typeof defeatStrengths)[number]

/** As RCTab's documentation has them: https://github.com/BrightSpots/rcv, config_file_documentation. */
export const winnerElectionModes = [
  'singleWinnerMajority',
  'multiWinnerAllowOnlyOneWinnerPerRound',
  'multiWinnerAllowMultipleWinnersPerRound',
  'bottomsUp',
  'bottomsUpUsingPercentageThreshold',
  'multiPassIrv',
] as const
export type WinnerElectionMode = (typeof winnerElectionModes)[number]

/** An order in which the tied stand, drawn beforehand or from a seed, and which of them a draw for each purpose takes. */
export interface Lot {
  /** Each once; a tie with somebody whom nobody drew is not decided by it. */
  readonly order: readonly number[]
  readonly elect?: 'first' | 'last'
  readonly exclude?: 'first' | 'last'
  readonly transfer?: 'first' | 'last'
}
