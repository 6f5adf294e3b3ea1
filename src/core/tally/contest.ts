import type { Ballots } from './ballots/ballots.ts'
import type { MethodName } from './method-names.ts'
import type { Params } from './params/params.ts'
import type { TieDecision } from './ties/tie.ts'

/** Everything that a count rests on: the same contest gives the same bytes on any machine. Candidates are their positions in the list. */
export interface Contest {
  readonly method: MethodName
  readonly params: Params
  /** How many are to be elected; of participatory budgets nothing follows from it. */
  readonly seats: number
  /** Names, each once. */
  readonly candidates: readonly string[]
  /** Those who do not stand: what ballots say of them is passed over. */
  readonly withdrawn: readonly number[]
  /** The one that stands for all write-ins that nobody declared. */
  readonly undeclaredWriteIns?: number
  /** Of participatory budgets, what each project costs: whole numbers. */
  readonly costs?: readonly number[]
  readonly ballots: Ballots
  /** What people have decided between those who were tied, where a charter asks them before the lot. */
  readonly tieDecisions: readonly TieDecision[]
}
