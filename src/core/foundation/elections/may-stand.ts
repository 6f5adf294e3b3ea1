import type { Instant } from '../../base/instant.ts'
import { ok, refuse } from '../../base/result.ts'
import type { Electing, Nomination } from '../../charter/structure/election.ts'
import type { PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import { actsAs } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { electingOf } from './electing-of.ts'
import type { ElectionRequest } from './election-request.ts'
import type { CandidateState } from './election-state.ts'
import { fitnessOf } from './fitness.ts'
import type { InRun, MayInElection } from './may-in-election.ts'
import { standingOnRoll } from './roll/standing-on-roll.ts'
import { phaseNamed, votePhaseIn } from './timeline.ts'

export type StandingRequest = Extract<
  ElectionRequest,
  {
    readonly type:
      | 'nominate'
      | 'take back nomination'
      | 'accept nomination'
      | 'decline nomination'
      | 'withdraw candidacy'
      | 'support candidate'
      | 'withdraw support'
      | 'state candidacy'
      | 'ask candidates'
      | 'answer question'
  }
>

/** Whether somebody may do what comes before a vote: nominate, stand, support, say something, ask. */
export function mayStand(within: InRun, person: PersonId, request: StandingRequest): MayInElection {
  const { run, contest } = within
  const { rule } = run.begun
  const electing = electingOf(rule, contest.contested.electorate)
  const problem = outsidePhase(within, request.type) ?? notInContest(within, person, request, electing)
  return problem === undefined ? ok({ clause: rule.clause }) : refuse(problem)
}

function notInContest(
  within: InRun,
  person: PersonId,
  request: StandingRequest,
  electing: Electing,
): Refusal | undefined {
  const { run, contest } = within
  const { election, rule } = run.begun
  const { clause } = rule
  switch (request.type) {
    case 'nominate':
      return mayNotNominate(within, person, request.candidate, electing)
    case 'take back nomination': {
      const { candidate } = request
      const isTheirs = [...contest.candidates].some(
        ([one, { nominatedBy }]) => nominatedBy.has(person) && one !== person && (candidate ?? one) === one,
      )
      return isTheirs ? undefined : { type: 'NothingSaid', election, act: request.type }
    }
    case 'accept nomination':
    case 'decline nomination': {
      const stands = contest.candidates.get(person)?.stands
      if (stands === undefined) return { type: 'NotACandidate', election, candidate: person }
      if (stands !== 'nominated') return { type: 'SaidAlready', election, act: request.type }
      return request.type === 'accept nomination' ? cannotStand(within, person, electing) : undefined
    }
    case 'withdraw candidacy':
    case 'state candidacy':
      return contest.candidates.get(person)?.stands === 'accepted'
        ? undefined
        : { type: 'NotACandidate', election, candidate: person }
    case 'support candidate':
    case 'withdraw support':
      return mayNotSupport(within, person, request, electing)
    case 'ask candidates': {
      const standing = standingOnRoll(within.state, { run, contest }, person, within.at)
      return standing.kind === 'on' ? undefined : { type: 'NotOnRoll', election, clause }
    }
    case 'answer question': {
      if (contest.candidates.get(person)?.stands !== 'accepted') {
        return { type: 'NotACandidate', election, candidate: person }
      }
      const { question } = request
      return question === undefined || run.questions.has(question)
        ? undefined
        : { type: 'UnknownQuestion', election, question }
    }
  }
}

function mayNotNominate(
  within: InRun,
  person: PersonId,
  candidate: PersonId | undefined,
  electing: Electing,
): Refusal | undefined {
  const { state, run, contest, at } = within
  const { election, rule } = run.begun
  const { clause } = rule
  const ways = waysOf(electing)
  if (!ways.some((way) => nominatesBy(state, person, candidate, way, at))) {
    return { type: 'MayNotNominate', election, clause }
  }
  if (candidate === undefined) return undefined
  const known = contest.candidates.get(candidate)
  const isBack = candidate === person && (known?.stands === 'declined' || known?.stands === 'withdrawn')
  if (known?.nominatedBy.has(person) === true && !isBack) return { type: 'SaidAlready', election, act: 'nominate' }
  const problem = absent(state, candidate)
  if (problem !== undefined) return problem
  if (!isBack && (known?.stands === 'declined' || known?.stands === 'withdrawn')) {
    return { type: 'CannotStand', election, candidate, why: 'declined', clause }
  }
  return cannotStand(within, candidate, electing)
}

/** Everybody nominates themselves where the charter says nothing else. */
export function waysOf({ nominated }: Electing): readonly Nomination[] {
  return nominated.length === 0 ? [{ kind: 'self' }] : nominated
}

function nominatesBy(
  state: FoundationState,
  person: PersonId,
  candidate: PersonId | undefined,
  way: Nomination,
  at: Instant,
): boolean {
  switch (way.kind) {
    case 'self':
      return candidate === undefined || candidate === person
    case 'another':
      return candidate !== person
    case 'anyone':
      return true
    case 'by':
      // A body nominates by its decision, which somebody moves.
      return way.by.kind === 'seat' && actsAs(state, person, way.by.seat, at)
  }
}

/** The entries of the opening and the close name all of them, and have to fit into a record. */
const most_candidates = 1_000

function cannotStand(within: InRun, candidate: PersonId, electing: Electing): Refusal | undefined {
  const { run, contest } = within
  const { election, rule } = run.begun
  const { clause } = rule
  const isElsewhere = [...run.contests.values()].some(
    (other) => other !== contest && other.candidates.get(candidate)?.stands === 'accepted',
  )
  if (isElsewhere) return { type: 'CannotStand', election, candidate, why: 'stands already', clause }
  const others = [...contest.candidates].filter(([one, { stands }]) => one !== candidate && stands === 'accepted')
  if (others.length >= most_candidates) return { type: 'CannotStand', election, candidate, why: 'too many', clause }
  const unfit = fitnessOf(within, candidate, electing)
  if (unfit === undefined) return undefined
  const { why, seats, clause: under } = unfit
  return {
    type: 'CannotStand',
    election,
    candidate,
    why,
    ...(seats !== undefined && { seats }),
    clause: under ?? clause,
  }
}

function mayNotSupport(
  within: InRun,
  person: PersonId,
  request: Extract<StandingRequest, { readonly type: 'support candidate' | 'withdraw support' }>,
  electing: Electing,
): Refusal | undefined {
  const { run, contest } = within
  const { election, rule } = run.begun
  const { clause } = rule
  const { candidate, type: act } = request
  const mine = (one: CandidateState) => one.supporters.has(person)
  if (act === 'withdraw support') {
    const known = candidate === undefined ? [...contest.candidates.values()] : [contest.candidates.get(candidate)]
    const isTheirs = known.some((one) => one !== undefined && mine(one))
    return isTheirs ? undefined : { type: 'NothingSaid', election, act }
  }
  if (!supports(within, person, electing)) return { type: 'MayNotSupportCandidate', election, clause }
  if (candidate === undefined) return undefined
  if (candidate === person) return { type: 'MayNotSupportCandidate', election, clause }
  const known = contest.candidates.get(candidate)
  if (known === undefined || !(known.stands === 'nominated' || known.stands === 'accepted')) {
    return { type: 'NotACandidate', election, candidate }
  }
  return mine(known) ? { type: 'SaidAlready', election, act } : undefined
}

/** Whether somebody's word counts for a candidate, as the charter asks for it. */
export function supports(within: InRun, person: PersonId, { seconded }: Electing): boolean {
  const { state, run, contest, at } = within
  if (seconded === undefined) return false
  if (seconded.of === 'voters') return standingOnRoll(state, { run, contest }, person, at).kind === 'on'
  return seconded.of.some((seat) => actsAs(state, person, seat, at))
}

/** That something belongs into another phase. A window is half open, as phases are, and whoever was elected unopposed stands no longer. */
function outsidePhase({ run, contest, at }: InRun, act: StandingRequest['type']): Refusal | undefined {
  const { election, timeline, rule } = run.begun
  const window = beforeClose(windowOf(run.begun.timeline, run.at, act), contest.closed?.at)
  if (at >= window.from && (window.until === undefined || at < window.until)) return undefined
  const vote = votePhaseIn(timeline)
  const phase = window.phase ?? vote?.phase
  return {
    type: 'NotInThisPhase',
    election,
    act,
    ...(phase !== undefined && { phase }),
    from: window.from,
    ...(window.until !== undefined && { until: window.until }),
    clause: rule.clause,
  }
}

function beforeClose(window: Window, closed: Instant | undefined): Window {
  if (closed === undefined || (window.until !== undefined && window.until <= closed)) return window
  return { ...window, until: closed }
}

interface Window {
  readonly phase?: string
  readonly from: Instant
  readonly until?: Instant
}

/** When something can be done: in the phase of its name, or from the beginning until the vote opens. */
export function windowOf(
  timeline: InRun['run']['begun']['timeline'],
  begins: Instant,
  act: StandingRequest['type'],
): Window {
  const vote = votePhaseIn(timeline)
  const beforeVote = { from: begins, ...(vote !== undefined && { until: vote.from }) }
  switch (act) {
    case 'nominate':
      return phaseNamed(timeline, 'nominations') ?? beforeVote
    case 'ask candidates':
      return phaseNamed(timeline, 'questions') ?? beforeVote
    case 'take back nomination':
    case 'accept nomination':
    case 'decline nomination':
    case 'support candidate':
    case 'withdraw support':
    case 'state candidacy':
      return beforeVote
    case 'withdraw candidacy':
    case 'answer question':
      return { from: begins, ...(vote !== undefined && { until: vote.until }) }
  }
}
