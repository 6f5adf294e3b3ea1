import { type Result, refuse } from '../base/result.ts'
import { distinctIn } from './ballots/ballots.ts'
import { noBallots } from './ballots/no-ballots.ts'
import type { Contest } from './contest.ts'
import type { Count, TallyFault } from './count.ts'
import type { Method } from './method.ts'
import { methods } from './methods/all.ts'

/** Counts a contest by its method; refused where its ballots are of a kind that the method does not count, and as the method says. */
export function countContest(contest: Contest): Result<Count, TallyFault> {
  const method = methodOf(contest)
  const { ballots, candidates } = contest
  if (method.ballots.includes(ballots.kind)) return method.count(contest)
  const [kind] = method.ballots
  // Where nobody has voted there is no kind to tell.
  if (kind === undefined || distinctIn(ballots) > 0) return refuse({ type: 'WrongBallots', needs: method.ballots })
  return method.count({ ...contest, ballots: noBallots(kind, candidates.length) })
}

/** The words of a contest that mean nothing to its method: they are of the vocabulary, so that nobody is refused, and are told. */
export function unusedParams(contest: Contest): readonly string[] {
  const used: readonly string[] = methodOf(contest).params
  return Object.keys(contest.params).filter((param) => !used.includes(param))
}

function methodOf(contest: Contest): Method {
  const method = methods.find(({ name }) => name === contest.method)
  if (method === undefined) throw new Error(`The method ${contest.method} has no file`)
  return method
}
