import type { Instant } from '../../core/base/instant.ts'
import type { ElectionEvent } from '../../core/foundation/elections/election-event.ts'
import type { ContestRun, ElectionRun } from '../../core/foundation/elections/election-state.ts'
import { tieAsked } from '../../core/foundation/elections/result/tie-asked.ts'
import { rollOfContest } from '../../core/foundation/elections/roll/roll-asked.ts'
import { votersOnRoll } from '../../core/foundation/elections/roll/standing-on-roll.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Concern } from './concerned.ts'

/** Whom something in an election concerns: those who can vote, those who stand, or those who are asked. */
export function concernedInElection(event: ElectionEvent, state: FoundationState, at: Instant): Concern | undefined {
  const run = state.elections.get(event.election)
  if (run === undefined) return undefined
  const contest = run.contests.get('electorate' in event ? (event.electorate ?? '') : '')
  switch (event.type) {
    case 'ElectionBegun':
      return { notice: 'election', to: couldVote(state, run, at) }
    case 'ElectionPhaseBegan':
      // The first is told with the election, the vote by its own letter.
      return event.phase === run.begun.timeline[0]?.phase || event.phase === 'vote' || event.phase === 'draw'
        ? undefined
        : { notice: 'election', to: couldVote(state, run, at) }
    case 'NominationMade':
      return { notice: 'invitation', to: [event.candidate] }
    case 'CandidateJudged':
    case 'CandidateLeftOut':
    case 'NominationWithdrawn':
      return { notice: 'election', to: [event.candidate] }
    case 'CandidateSupported':
    case 'SupportWithdrawn':
      return { notice: 'support', to: [event.candidate] }
    case 'QuestionAsked':
      return { notice: 'election', to: standing(run) }
    case 'BallotsOpened':
      return { notice: 'vote opened', to: contest?.closed === undefined ? voters(contest) : [] }
    case 'BallotsExtended':
      return { notice: 'election', to: voters(contest) }
    case 'BallotProxyGiven':
      return event.to === undefined ? undefined : { notice: 'election', to: [event.to] }
    case 'BallotsClosed':
    case 'TieSettled':
      return { notice: 'election', to: [...voters(contest), ...standing(run), ...askedIn(state, run, contest, at)] }
    case 'ResultNotCertified':
    case 'ResultChallenged':
    case 'ChallengeAnswered':
      return { notice: 'election', to: standing(run) }
    case 'ElectionEnded':
      return { notice: 'election', to: [...run.contests.values()].flatMap((one) => [...voters(one), ...standing(run)]) }
    case 'NominationAccepted':
    case 'NominationDeclined':
    case 'CandidacyWithdrawn':
    case 'CandidacyStated':
    case 'QuestionAnswered':
    case 'TieVoiced':
    case 'ResultCertified':
      return undefined
  }
}

/** Those who can vote as things stand, and those who could if they asked for a ballot. */
function couldVote(state: FoundationState, run: ElectionRun, at: Instant): readonly PersonId[] {
  return [...run.contests.values()].flatMap((contest) => {
    const asked = rollOfContest(run, contest, at)
    const ofRolls = asked.voters.of.flatMap((ref) => {
      const roll = state.groups.get(ref.group)?.charter.rolls?.find(({ name }) => name === ref.seat)
      return (roll === undefined ? [ref] : roll.of).flatMap((seat) => incumbents(state, seat, at))
    })
    return [...votersOnRoll(state, asked), ...ofRolls].map(({ person }) => person)
  })
}

function voters(contest: ContestRun | undefined): readonly PersonId[] {
  return [...(contest?.voters.keys() ?? [])]
}

function standing({ contests }: ElectionRun): readonly PersonId[] {
  return [...contests.values()].flatMap(({ candidates }) =>
    [...candidates].filter(([, { stands }]) => stands === 'accepted').map(([person]) => person),
  )
}

function askedIn(
  state: FoundationState,
  run: ElectionRun,
  contest: ContestRun | undefined,
  at: Instant,
): readonly PersonId[] {
  return contest === undefined ? [] : (tieAsked(state, run, contest, at)?.people ?? [])
}
