import { pop, push, smallest } from '../base/heap.ts'
import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { turnOfConsultation } from './consultations/consultation-state.ts'
import { lookAtReportsAgain } from './duties/reports/look-at-reports.ts'
import { reportStep } from './duties/reports/report-course.ts'
import { dueElection, lookAgain } from './elections/calling/due-election.ts'
import { turnOf } from './elections/election-clock.ts'
import type { PersonId } from './event.ts'
import { mattersToPass } from './handover/passing.ts'
import { lifeStep } from './life/life-course.ts'
import { lookForMeetingAgain } from './meetings/meeting-clock.ts'
import { moneyStep } from './money/books/money-year.ts'
import { turnOfRequest } from './money/requests/request-clock.ts'
import type { Phase, Proposal } from './motions/motion-state.ts'
import { confirmationStep } from './seats/confirmation.ts'
import { isRenewedByItself } from './seats/leave.ts'
import { limitTurn } from './seats/limits/limit-turn.ts'
import type { Holding } from './seats/seat-state.ts'
import { isSplitNext } from './seats/split.ts'
import { endOfStep } from './seats/vacancies/vacancy-steps.ts'
import type { FoundationState } from './state.ts'
import { statusStep } from './statuses/status-course.ts'

/** A window that closes, a wait that ends, something that follows from what was decided, or a term that ends. */
export type Deadline =
  /** Something in the life of a group: it begins, falls asleep or ends. */
  | { readonly at: Instant; readonly kind: 'life'; readonly group: Name }
  /** A meeting is announced, begins, or is over. */
  | { readonly at: Instant; readonly kind: 'meeting'; readonly group: Name }
  | { readonly at: Instant; readonly kind: 'motion' | 'proposal' | 'course' | 'follow-up'; readonly motion: number }
  | {
      readonly at: Instant
      readonly kind: 'confirmation'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
    }
  | { readonly at: Instant; readonly kind: 'limit'; readonly group: Name; readonly limit: string }
  | {
      readonly at: Instant
      readonly kind: 'status'
      readonly has: { readonly group: Name; readonly status: Name; readonly person: PersonId }
    }
  | { readonly at: Instant; readonly kind: 'vacancy' | 'vacancy overdue'; readonly vacancy: number }
  | { readonly at: Instant; readonly kind: 'cohorts'; readonly of: string }
  | {
      readonly at: Instant
      readonly kind: 'term ends' | 'leaves' | 'probation ends' | 'hand over'
      readonly group: Name
      readonly seat: Name
      readonly holding: Holding
    }
  | { readonly at: Instant; readonly kind: 'election'; readonly election: number }
  | { readonly at: Instant; readonly kind: 'consultation'; readonly consultation: number }
  /** A year of money begins, or something follows from what there is of it. */
  | { readonly at: Instant; readonly kind: 'money'; readonly group: Name }
  /** The moment at which a charter has an election held. */
  | { readonly at: Instant; readonly kind: 'election due'; readonly group: Name; readonly name: Name }
  /** An announcement goes. */
  | { readonly at: Instant; readonly kind: 'announcement'; readonly announcement: number }
  /** A report comes to be awaited, was missed or is not owed any more. */
  | { readonly at: Instant; readonly kind: 'reports'; readonly group: Name }
  | { readonly at: Instant; readonly kind: 'account' | 'provisional'; readonly motion: number }
  | { readonly at: Instant; readonly kind: 'request'; readonly request: number }
  /** Whoever has left or come may be one whom something that is not over waits for. */
  | { readonly at: Instant; readonly kind: 'matters' }

/** The next thing that time alone brings about; undefined when nothing is waiting for it. */
export function nextDeadline(state: FoundationState): Deadline | undefined {
  return smallest(state.deadlines)
}

export function expect(state: FoundationState, deadline: Deadline): void {
  push(state.deadlines, deadline, earlier)
}

/** Drops what has come about otherwise, such as a vote that closed early, so that the first deadline is always a live one. */
export function dropStale(state: FoundationState): void {
  for (let first = nextDeadline(state); first !== undefined && isStale(state, first); first = nextDeadline(state)) {
    pop(state.deadlines, earlier)
    if (first.kind === 'life') forgetExpected(state, first)
    if (first.kind === 'election due') lookAgain(state, first)
    if (first.kind === 'meeting') lookForMeetingAgain(state, first.group, first.at)
    if (first.kind === 'reports') lookAtReportsAgain(state, first.group, first.at)
  }
}

/** Once it is not waited for, the same moment may be waited for anew. */
function forgetExpected(state: FoundationState, { group, at }: Deadline & { readonly kind: 'life' }): void {
  const life = state.groups.get(group)?.life
  if (life?.expected === at) delete life.expected
}

/** When a motion in this phase is next the clock's. */
export function endOf(phase: Phase): Instant | undefined {
  switch (phase.kind) {
    case 'open':
      return phase.closes
    case 'stopped':
    case 'tied':
    case 'appealable':
    case 'waiting for its moment':
      return phase.until
    case 'awaiting ratification':
    case 'appealed':
    case 'settled':
      return undefined
  }
}

/** When a proposal in this phase is next the clock's. */
export function endOfWait(phase: Proposal['phase']): Instant | undefined {
  switch (phase.kind) {
    case 'signatures':
    case 'seconds':
      return phase.until
    case 'time':
      return phase.opens
    case 'consultation':
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      return undefined
  }
}

function isStale(state: FoundationState, deadline: Deadline): boolean {
  switch (deadline.kind) {
    case 'motion': {
      const motion = state.motions.get(deadline.motion)
      return motion === undefined || endOf(motion.phase) !== deadline.at
    }
    case 'proposal': {
      const proposal = state.proposals.get(deadline.motion)
      return proposal === undefined || endOfWait(proposal.phase) !== deadline.at
    }
    case 'course': {
      const stage = state.courses.get(deadline.motion)?.stages.at(-1)
      return stage === undefined || stage.is !== undefined || stage.until !== deadline.at
    }
    case 'meeting':
      // What a record from before this version has passed over was not held.
      return deadline.at < state.last || state.expectedMeetings.get(deadline.group) !== deadline.at
    case 'account': {
      const account = state.accounts.get(deadline.motion)
      return account === undefined || account.given !== undefined || account.missed !== undefined
    }
    case 'provisional': {
      const provisional = state.provisional.get(deadline.motion)
      return provisional?.until !== deadline.at || provisional.ended !== undefined
    }
    case 'follow-up':
      return !hasFollowUps(state, deadline.motion)
    case 'hand over': {
      const { holding, group, seat } = deadline
      if (holding.ended !== undefined || holding.renewed === true || holding.handOver?.began !== undefined) return true
      return isRenewedByItself(state, holding, { group, seat })
    }
    case 'matters':
      return mattersToPass(state, deadline.at).length === 0
    case 'vacancy': {
      const vacancy = state.vacancies.get(deadline.vacancy)
      return vacancy === undefined || endOfStep(vacancy) !== deadline.at
    }
    case 'vacancy overdue':
      return state.vacancies.get(deadline.vacancy)?.overdue !== undefined || !state.vacancies.has(deadline.vacancy)
    case 'cohorts':
      return !isSplitNext(state, deadline.of, deadline.at)
    case 'term ends':
      return deadline.holding.ended !== undefined || deadline.holding.renewed === true
    case 'confirmation':
      return confirmationStep(state, deadline, deadline.at).length === 0
    case 'limit':
      return limitTurn(state, deadline, deadline.at) === undefined
    case 'election': {
      const run = state.elections.get(deadline.election)
      return run === undefined || turnOf(run) !== deadline.at
    }
    case 'consultation': {
      const consultation = state.consultations.get(deadline.consultation)
      return consultation === undefined || turnOfConsultation(consultation) !== deadline.at
    }
    case 'request':
      return turnOfRequest(state, deadline.request)?.at !== deadline.at
    case 'election due':
      return dueElection(state, deadline, deadline.at) === undefined
    case 'announcement':
      return state.announcements.get(deadline.announcement)?.phase.kind !== 'waiting'
    case 'reports':
      if (state.reportBooks.get(deadline.group)?.expected !== deadline.at) return true
      return reportStep(state, deadline.group, deadline.at).events.length === 0
    case 'probation ends': {
      const { ended, probation, probationOver } = deadline.holding
      return ended !== undefined || probation === undefined || probationOver === true
    }
    case 'life':
      return lifeStep(state, deadline.group, deadline.at).events.length === 0
    case 'money':
      return moneyStep(state, deadline.group, deadline.at).events.length === 0
    case 'status':
      return statusStep(state, deadline.has, deadline.at).length === 0
    case 'leaves':
      return deadline.holding.ended !== undefined || deadline.holding.leaves !== deadline.at
  }
}

function hasFollowUps(state: FoundationState, number: number): boolean {
  const waiting = state.followUps.get(number)
  return waiting !== undefined && waiting.length > 0
}

function earlier(left: Deadline, right: Deadline): boolean {
  return left.at < right.at || (left.at === right.at && placeOf(left) < placeOf(right))
}

/**
 * At one moment: what is decided then draws on the year that begins then, and what an election does rests on what bodies have said up
 * to then.
 */
function placeOf({ kind }: Deadline): number {
  if (kind === 'money') return 0
  return kind === 'election' || kind === 'election due' ? 2 : 1
}
