import type { BudgetRound } from './methods/budget/budget-round.ts'
import type { CommitteeRound } from './methods/committee/committee-round.ts'
import type { CondorcetRound } from './methods/condorcet/condorcet-round.ts'
import type { RunoffRound } from './methods/runoff/runoff-round.ts'
import type { AllocationRound } from './methods/star/allocation-round.ts'
import type { StarRound } from './methods/star/star-round.ts'
import type { MeekRound } from './methods/stv/meek/meek-round.ts'
import type { StageRound } from './methods/stv/stage-round.ts'

/** One step of a count as it is shown: every method has its own kinds, each in the file of the method. */
export type Round =
  | TotalsRound
  | RunoffRound
  | StageRound
  | MeekRound
  | CondorcetRound
  | StarRound
  | AllocationRound
  | CommitteeRound
  | BudgetRound

/**
 * Votes, approvals or scores of all candidates, of which the highest are elected. Amounts are exact decimal text everywhere in
 * rounds: "948", "2213.40359", or a fraction "1/6".
 */
export interface TotalsRound {
  readonly kind: 'totals'
  readonly of: 'votes' | 'approvals' | 'scores'
  readonly totals: readonly string[]
  readonly elected: readonly number[]
}
