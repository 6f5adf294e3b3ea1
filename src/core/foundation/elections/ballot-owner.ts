import type { PersonId } from '../event.ts'
import type { BallotOwner } from './ballot-to-keep.ts'
import type { ContestRun } from './election-state.ts'

/** Whose ballot a voter casts: their own, or that of all who share with them what the charter gives one ballot. */
export function ballotOwner({ voters }: Pick<ContestRun, 'voters'>, voter: PersonId): BallotOwner {
  const unit = voters.get(voter)?.unit
  return unit === undefined ? `person ${voter}` : `unit ${unit}`
}
