import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { CandidateState, ContestRun, ElectionRun } from './election-state.ts'

/** A record that speaks of what never was contradicts itself, which is a defect. */
export function electionIn(state: FoundationState, number: number): ElectionRun {
  const run = state.elections.get(number)
  if (run === undefined) throw new Error(`The record speaks of election ${number} before it begins`)
  return run
}

/** The contest of an electorate, or the one that an election without electorates has. */
export function contestIn(run: ElectionRun, electorate: Name = ''): ContestRun {
  const contest = run.contests.get(electorate)
  if (contest === undefined) {
    throw new Error(`Election ${run.begun.election} has no contest of the electorate "${electorate}"`)
  }
  return contest
}

export function candidateIn(run: ElectionRun, electorate: Name | undefined, person: PersonId): CandidateState {
  const candidate = contestIn(run, electorate).candidates.get(person)
  if (candidate === undefined) throw new Error(`${person} is no candidate of election ${run.begun.election}`)
  return candidate
}
