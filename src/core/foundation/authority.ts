import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { ClauseRef, SeatRef } from '../charter/structure/charter.ts'
import { activeGroup, activeSeat } from './active.ts'
import { type AnnouncementRequest, mayHandle, mayNote } from './announcements/may-handle.ts'
import type { ConsultationRequest } from './consultations/consultation-request.ts'
import { mayConsult } from './consultations/may-consult.ts'
import { mayReport } from './duties/reports/may-report.ts'
import type { ReportRequest } from './duties/reports/report-act.ts'
import type { ElectionRequest } from './elections/election-request.ts'
import { mayInElection } from './elections/may-in-election.ts'
import type { Actor, PersonId } from './event.ts'
import { type HandOverRequest, mayHandOver } from './handover/may-hand-over.ts'
import { mayEnrol, mayGiveAddress, mayNoteFormer } from './history/backfill.ts'
import type { Enrolment } from './history/history-event.ts'
import { sleepsOver } from './life/life-powers.ts'
import { groupToMoveIn } from './life/life-request.ts'
import { type LifeRequest, mayOfLife } from './life/may-of-drafts.ts'
import { type MeetingRequest, mayInMeeting } from './meetings/may-in-meeting.ts'
import { type BooksRequest, mayWithMoney } from './money/books/may-with-money.ts'
import { type MoneyRequest, mayInRequest } from './money/requests/may-in-request.ts'
import type { ToTheVote } from './money/requests/to-the-vote.ts'
import { type MotionRequest, mayInMotion } from './motions/may-in-motion.ts'
import { type MoveRequest, type Moving, mayMove } from './motions/may-move.ts'
import { absent, mayErase } from './people/erasing.ts'
import { mayOfPeople, type PeopleRequest } from './people/may-of-people.ts'
import type { Refusal } from './refusal.ts'
import type { Way } from './rule-of.ts'
import { type Application, mayApply } from './seats/may-apply.ts'
import { mayFill } from './seats/may-fill.ts'
import type { SeatAct, WhichPlace } from './seats/seat-act.ts'
import { holds, incumbents } from './seats/seats.ts'
import type { FoundationState } from './state.ts'

/** An act without what it says: enough to tell whether somebody may do it before they have written anything. Every `Act` is one. */
export type Request =
  | { readonly type: 'found' | 'adopt' | 'hold' | 'change key' }
  | { readonly type: 'introduce' | 'erase'; readonly person: PersonId }
  | { readonly type: 'note delivery'; readonly announcement: number; readonly channel: number }
  | HistoryRequest
  | PersonalRequest

type PersonalRequest =
  | ({ readonly type: 'apply' } & Application)
  | ({ readonly type: 'step down'; readonly group: Name; readonly seat: Name } & WhichPlace)
  | SeatAct
  | ElectionRequest
  | AnnouncementRequest
  | ConsultationRequest
  | ReportRequest
  | ({ readonly type: 'move' } & MoveRequest)
  | MotionRequest
  | { readonly type: 'record'; readonly group: Name; readonly event: Name; readonly present?: readonly PersonId[] }
  | PeopleRequest
  | MeetingRequest
  | HandOverRequest
  | BooksRequest
  | LifeRequest
  | MoneyRequest

type HistoryRequest =
  | ({ readonly type: 'enrol' } & Enrolment)
  | ({ readonly type: 'note former holder' } & Required<Enrolment>)
  | { readonly type: 'give address'; readonly person: PersonId }

/** What allows an act: the clause, the way that a matter then goes, or that a seat does it alone. */
export interface Warrant {
  readonly clause?: ClauseRef
  readonly way?: Way
  readonly moving?: Moving
  /** How a request goes to its decision. */
  readonly toTheVote?: ToTheVote
}

/**
 * Whether an actor may do an act at a moment, by the charters in force: the only place where that is decided. Pages ask
 * it to show what a reader can do, and `decide` asks it before anything happens. An undefined actor is a visitor.
 */
export function authorise(
  state: FoundationState,
  actor: Actor | undefined,
  request: Request,
  at: Instant,
): Result<Warrant, Refusal> {
  switch (request.type) {
    case 'draft':
      // The founding leaves drafts to others; nothing is in force yet that they could be held against.
      if (actor?.kind === 'founding') return ok({})
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
    case 'found':
    case 'adopt':
    case 'hold':
      return actor?.kind === 'founding' ? ok({}) : refuse({ type: 'OnlyAtFounding' })
    case 'introduce':
      return mayIntroduce(state, request.person)
    case 'erase':
      return mayErase(state, actor, request.person)
    case 'change key':
      return actor?.kind === 'operator' ? ok({}) : refuse({ type: 'OnlyByOperator' })
    case 'note delivery':
      return actor?.kind === 'operator' ? mayNote(state, request) : refuse({ type: 'OnlyByOperator' })
    case 'enrol':
    case 'note former holder':
    case 'give address':
      return actor?.kind === 'operator' ? mayOfHistory(state, request, at) : refuse({ type: 'OnlyByOperator' })
    case 'apply':
    case 'move': {
      // Told to visitors too, so that nobody signs in for what nobody can do.
      const group = request.type === 'move' ? groupToMoveIn(state, request) : activeGroup(state, request.group)
      if (!group.ok) return group
      if (request.type === 'move' && sleepsOver(group.value, request.action)) {
        return refuse({ type: 'GroupIsDormant', group: request.group })
      }
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
    }
    default:
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
  }
}

function authorisePerson(
  state: FoundationState,
  person: PersonId,
  request: PersonalRequest,
  at: Instant,
): Result<Warrant, Refusal> {
  switch (request.type) {
    case 'apply':
      return mayApply(state, person, request, at)
    case 'move': {
      const moving = mayMove(state, person, request, at)
      return moving.ok ? ok({ clause: moving.value.clause, moving: moving.value }) : moving
    }
    case 'step down':
      return mayStepDown(state, person, request, at)
    case 'sponsor':
    case 'invite':
    case 'take':
    case 'name alternate':
    case 'accept invitation':
    case 'decline invitation':
      return mayFill(state, person, request, at)
    case 'record':
      return mayRecord(state, person, request, at)
    case 'declare':
    case 'relate':
    case 'opt in':
    case 'opt out':
    case 'renew':
    case 'take status':
    case 'end status':
    case 'answer':
    case 'vouch':
    case 'confirm':
    case 'ask for roll':
      return mayOfPeople(state, person, request, at)
    case 'move meeting':
    case 'cancel meeting':
    case 'add meeting':
    case 'add agenda item':
    case 'withdraw agenda item':
    case 'attend meeting':
    case 'send regrets':
    case 'note attendance':
    case 'write minutes':
    case 'approve minutes':
      return mayInMeeting(state, person, request, at)
    case 'draft':
    case 'drop draft':
    case 'offer':
    case 'take back offer':
      return mayOfLife(state, person, request)
    case 'pass on':
    case 'write to successor':
      return mayHandOver(state, person, request, at)
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
    case 'cast ballot':
    case 'give ballot proxy':
    case 'settle tie':
    case 'challenge result':
      return mayInElection(state, person, request, at)
    case 'withdraw announcement':
    case 'retry delivery':
    case 'close delivery':
      return mayHandle(state, person, request, at)
    case 'consult':
    case 'extend consultation':
    case 'note announcement':
    case 'answer consultation':
    case 'withdraw answer':
    case 'make point':
    case 'drop point':
    case 'settle point':
    case 'publish summary':
      return mayConsult(state, person, request, at)
    case 'ask for money':
    case 'keep request draft':
    case 'drop request draft':
    case 'champion request':
    case 'ask applicant':
    case 'answer for request':
    case 'declare interest':
    case 'put to vote':
    case 'withdraw request':
    case 'reduce award':
    case 'report on award':
      return mayInRequest(state, person, request, at)
    case 'note received':
    case 'note index':
    case 'ask for payment':
    case 'approve payment':
    case 'refuse payment':
    case 'withdraw payment':
    case 'note paid':
    case 'release promise':
      return mayWithMoney(state, person, request, at)
    case 'save report':
    case 'hand in report':
    case 'correct report':
      return mayReport(state, person, request, at)
    case 'vote':
    case 'make statement':
    case 'recuse':
    case 'declare conflict':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'withdraw':
    case 'edit':
    case 'correct':
    case 'account':
    case 'pause':
    case 'resume':
    case 'present':
    case 'proxy':
    case 'casting vote':
    case 'appeal':
    case 'lengthen':
      return mayInMotion(state, person, request, at)
  }
}

function mayOfHistory(state: FoundationState, request: HistoryRequest, at: Instant): Result<Warrant, Refusal> {
  switch (request.type) {
    case 'enrol':
      return mayEnrol(state, request, at)
    case 'note former holder':
      return mayNoteFormer(state, request, at)
    case 'give address':
      return mayGiveAddress(state, request.person)
  }
}

function asKnownPerson(
  state: FoundationState,
  actor: Actor | undefined,
  next: (person: PersonId) => Result<Warrant, Refusal>,
): Result<Warrant, Refusal> {
  if (actor?.kind !== 'person') return refuse({ type: 'NotSignedIn' })
  const problem = absent(state, actor.person)
  return problem === undefined ? next(actor.person) : refuse(problem)
}

function mayIntroduce(state: FoundationState, person: PersonId): Result<Warrant, Refusal> {
  return state.people.has(person) ? refuse({ type: 'AlreadyIntroduced', person }) : ok({})
}

function mayStepDown(
  state: FoundationState,
  person: PersonId,
  { group, seat, entry }: SeatRef & WhichPlace,
  at: Instant,
): Result<Warrant, Refusal> {
  const ref = { group, seat }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause, mayLeave } = found.value.seat
  const incumbent = incumbents(state, ref, at).find(
    (candidate) => candidate.person === person && (entry === undefined || candidate.entry === entry),
  )
  if (incumbent === undefined) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (!mayLeave || incumbent.office !== undefined) return refuse({ type: 'MayNotLeave', seat: ref, clause })
  const leaves = incumbent.leaves
  if (leaves !== undefined) return refuse({ type: 'NoticeGiven', seat: ref, leaves, clause })
  return ok({ clause })
}

function mayRecord(
  state: FoundationState,
  person: PersonId,
  { group: name, event, present = [] }: Extract<PersonalRequest, { readonly type: 'record' }>,
  at: Instant,
): Result<Warrant, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const kind = group.value.charter.events?.find((candidate) => candidate.name === event)
  if (kind === undefined) return refuse({ type: 'UnknownEvent', group: name, event })
  const { clause, recordedBy } = kind
  for (const one of present) {
    const problem = absent(state, one)
    if (problem !== undefined) return refuse(problem)
  }
  if (recordedBy.some((seat) => holds(state, person, seat, at))) return ok({ clause })
  return refuse({ type: 'MayNotRecord', group: name, event, by: recordedBy, clause })
}
