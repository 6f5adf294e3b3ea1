import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { ballotOwner } from './ballot-owner.ts'
import type { BallotToKeep } from './ballot-to-keep.ts'
import { ballotText } from './ballots/ballot-text.ts'
import { electingOf } from './electing-of.ts'
import type { CastBallot } from './election-act.ts'
import { contestIn, electionIn } from './election-in.ts'

/** The ballot that goes into the box. */
export function ballotToKeep(state: FoundationState, act: CastBallot, person: PersonId): BallotToKeep {
  const { election, electorate, ballot } = act
  const run = electionIn(state, election)
  const { votesStay } = electingOf(run.begun.rule, electorate)
  return {
    election,
    ...(electorate !== undefined && { electorate }),
    owner: ballotOwner(contestIn(run, electorate), act.for ?? person),
    text: ballotText(ballot),
    ...(votesStay === true && { stays: run.begun.rule.clause }),
  }
}
