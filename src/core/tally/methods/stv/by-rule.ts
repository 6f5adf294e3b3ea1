import type { Result } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault } from '../../count.ts'

/** The rules of single transferable vote by the name that `params.rule` has. */
export const byRule: Readonly<Record<string, (contest: Contest) => Result<Count, TallyFault>>> = {}
