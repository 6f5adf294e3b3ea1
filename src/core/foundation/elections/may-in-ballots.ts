import { ok, refuse } from '../../base/result.ts'
import type { PersonId } from '../event.ts'
import { ballotForm } from './ballots/ballot-form.ts'
import { ballotProblem } from './ballots/ballot-problem.ts'
import { electingOf } from './electing-of.ts'
import type { ElectionRequestOf } from './election-request.ts'
import type { InRun, MayInElection } from './may-in-election.ts'
import { tieAsked } from './result/tie-asked.ts'
import { votePhaseIn } from './timeline.ts'

type BallotsRequest = ElectionRequestOf<'cast ballot' | 'give ballot proxy' | 'settle tie' | 'challenge result'>

/** Whether somebody may vote in an election, or do something about its result. */
export function mayInBallots(within: InRun, person: PersonId, request: BallotsRequest): MayInElection {
  switch (request.type) {
    case 'cast ballot':
      return mayCast(within, person, request)
    case 'give ballot proxy':
      return mayGiveProxy(within, person, request)
    case 'settle tie':
      return maySettle(within, person, request)
    case 'challenge result':
      return mayChallenge(within, person, request)
  }
}

/** Half open: at the very moment of the close no ballot is taken any more. */
function mayCast(within: InRun, person: PersonId, request: ElectionRequestOf<'cast ballot'>): MayInElection {
  const { run, contest } = within
  const { election, ballot, for: voter = person } = request
  const { clause } = run.begun.rule
  const form = ballotForm(run, contest)
  if (!isOpen(within) || form === undefined) return notNow(within, request)
  if (!contest.voters.has(voter)) return refuse({ type: 'NotOnRoll', election, clause })
  if (voter !== person && contest.proxies.get(voter) !== person) {
    return refuse({ type: 'NoBallotProxyOf', election, voter, clause })
  }
  const why = ballot && ballotProblem(form, ballot)
  return why === undefined ? ok({ clause }) : refuse({ type: 'WrongBallot', election, why, clause })
}

function mayGiveProxy(within: InRun, person: PersonId, request: ElectionRequestOf<'give ballot proxy'>): MayInElection {
  const { run, contest } = within
  const { election, to } = request
  const { clause } = run.begun.rule
  if (!isOpen(within)) return notNow(within, request)
  if (!contest.voters.has(person)) return refuse({ type: 'NotOnRoll', election, clause })
  if (to === undefined) return ok({ clause })
  if (to === person || !contest.voters.has(to)) return refuse({ type: 'NotOnRoll', election, clause })
  const { proxies = 0 } = electingOf(run.begun.rule, contest.contested.electorate)
  const has = [...contest.proxies].filter(([voter, holder]) => holder === to && voter !== person).length
  if (proxies === 'any number' || has < proxies) return ok({ clause })
  return refuse({ type: 'TooManyProxies', election, most: proxies, clause })
}

function maySettle(
  { state, run, contest, at }: InRun,
  person: PersonId,
  request: ElectionRequestOf<'settle tie'>,
): MayInElection {
  const { election, chosen } = request
  const { clause } = run.begun.rule
  const result = contest.closed?.result
  const asked = result?.kind === 'tied' && at < result.until ? tieAsked(state, run, contest, at) : undefined
  if (result?.kind !== 'tied' || asked === undefined || !asked.people.includes(person)) {
    return refuse({ type: 'NotAskedAboutTie', election, clause })
  }
  const fits =
    chosen === undefined ||
    (new Set(chosen).size === result.places &&
      chosen.length === result.places &&
      chosen.every((one) => result.among.includes(one)))
  return fits ? ok({ clause }) : refuse({ type: 'WrongTieChoice', election, places: result.places })
}

/** By whoever voted or stood, once each and while the charter lets them: else one after the other would keep the seats from ever being filled. */
function mayChallenge(within: InRun, person: PersonId, request: ElectionRequestOf<'challenge result'>): MayInElection {
  const { run, at } = within
  const { election } = request
  const { clause } = run.begun.rule
  const { phase, challengeUntil } = run
  const isOver = challengeUntil === undefined || at >= challengeUntil
  if ((phase.kind !== 'challengeable' && phase.kind !== 'challenged') || isOver) return notNow(within, request)
  const concerned = [...run.contests.values()].some(
    ({ voters, candidates }) => voters.has(person) || candidates.has(person),
  )
  if (!concerned) return refuse({ type: 'NotOnRoll', election, clause })
  const hasChallenged = run.challenges.some(({ by }) => by === person)
  return hasChallenged ? refuse({ type: 'SaidAlready', election, act: request.type }) : ok({ clause })
}

function isOpen({ contest, at }: InRun): boolean {
  const { opened, closed, closes } = contest
  return opened !== undefined && closed === undefined && closes !== undefined && at < closes
}

function notNow({ run }: InRun, { election, type: act }: BallotsRequest): MayInElection {
  const { clause } = run.begun.rule
  return refuse({ type: 'NotInThisPhase', election, act, ...votePhaseIn(run.begun.timeline), clause })
}
