import type { Instant } from '../../base/instant.ts'
import { type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionRequest } from './election-request.ts'
import type { ContestRun, ElectionRun } from './election-state.ts'
import { mayInBallots } from './may-in-ballots.ts'
import { mayStand } from './may-stand.ts'

/** An election that runs, and the contest in it that is meant. */
export interface InRun {
  readonly state: FoundationState
  readonly run: ElectionRun
  readonly contest: ContestRun
  readonly at: Instant
}

export type MayInElection = Result<{ readonly clause: ClauseRef }, Refusal>

/** Whether somebody may do something in an election at a moment, by the rule that was frozen when it began. */
export function mayInElection(
  state: FoundationState,
  person: PersonId,
  request: ElectionRequest,
  at: Instant,
): MayInElection {
  const { election } = request
  const run = state.elections.get(election)
  if (run === undefined) return refuse({ type: 'UnknownElection', election })
  if (run.ended !== undefined) return refuse({ type: 'ElectionOver', election })
  const electorate = 'electorate' in request ? request.electorate : undefined
  const isOfAll = request.type === 'ask candidates' || request.type === 'challenge result'
  const contest = isOfAll ? run.contests.values().next().value : run.contests.get(electorate ?? '')
  if (contest === undefined) {
    return refuse({ type: 'UnknownElectorate', election, electorates: [...run.contests.keys()] })
  }
  const within = { state, run, contest, at }
  switch (request.type) {
    case 'nominate':
    case 'take back nomination':
    case 'accept nomination':
    case 'decline nomination':
    case 'withdraw candidacy':
    case 'support candidate':
    case 'withdraw support':
    case 'state candidacy':
    case 'ask candidates':
    case 'answer question':
      return mayStand(within, person, request)
    case 'cast ballot':
    case 'give ballot proxy':
    case 'settle tie':
    case 'challenge result':
      return mayInBallots(within, person, request)
  }
}
