import type { Name } from '../../base/name.ts'
import type { FoundationState } from '../state.ts'
import type { ContestRun, ElectionRun } from './election-state.ts'

export interface OpenContest {
  readonly election: number
  readonly electorate?: Name
  readonly contest: ContestRun
}

/** The contests in which ballots can be cast now. */
export function openContests({ elections }: Pick<FoundationState, 'elections'>): readonly OpenContest[] {
  return [...elections].flatMap(([election, run]) =>
    [...run.contests]
      .filter(([, contest]) => isOpenIn(run, contest))
      .map(([electorate, contest]) => ({ election, ...(electorate !== '' && { electorate }), contest })),
  )
}

function isOpenIn({ ended }: ElectionRun, { opened, closed }: ContestRun): boolean {
  return opened !== undefined && closed === undefined && ended === undefined
}
