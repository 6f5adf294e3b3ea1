import type { Result } from '../base/result.ts'
import type { Ballots } from './ballots/ballots.ts'
import type { Contest } from './contest.ts'
import type { Count, TallyFault } from './count.ts'
import type { MethodName } from './method-names.ts'
import type { ParamName } from './params/params.ts'

/** A method of counting: one file of `methods/`, with the source that it carries out. */
export interface Method {
  readonly name: MethodName
  /** The paper, law or reference implementation, as a reader finds it. */
  readonly source: string
  readonly ballots: readonly Ballots['kind'][]
  /** The words of the vocabulary that mean something here. */
  readonly params: readonly ParamName[]
  readonly count: (contest: Contest) => Result<Count, TallyFault>
}
