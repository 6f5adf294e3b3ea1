import type { Name } from '../../core/base/name.ts'
import type { ElectionName } from '../../core/charter/structure/election-name.ts'
import type { ContestRun, ElectionRun } from '../../core/foundation/elections/election-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/** An election that has begun, and the contest in it that is meant. */
export interface ElectionThere {
  readonly run: ElectionRun
  readonly contest: ContestRun
}

export function electionThere(
  state: FoundationState,
  { election, electorate }: ElectionName,
): ElectionThere | undefined {
  const run = [...state.elections.values()].findLast(({ begun }) => election === 'last' || begun.rule.name === election)
  const contest = electorate === undefined ? run?.contests.values().next().value : run?.contests.get(electorate)
  return run === undefined || contest === undefined ? undefined : { run, contest }
}

/** How acts name it: the electorate where there are several. */
export function placeOf({ run, contest }: ElectionThere): { readonly election: number; readonly electorate?: Name } {
  const { electorate } = contest.contested
  return { election: run.begun.election, ...(electorate !== undefined && { electorate }) }
}
