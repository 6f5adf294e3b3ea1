import { type Instant, latest } from '../base/instant.ts'
import { type ClockStep, type ClockTools, openingAt } from './clock-tools.ts'
import { consultationTurn } from './consultations/consultation-turn.ts'
import { type Deadline, nextDeadline } from './deadline.ts'
import { type Decision, writer } from './decision.ts'
import { reportStep } from './duties/reports/report-course.ts'
import { dueElection } from './elections/calling/due-election.ts'
import { electionTurn } from './elections/election-turn.ts'
import { handOverBegan } from './handover/hand-over-time.ts'
import { mattersToPass } from './handover/passing.ts'
import { lifeStep } from './life/life-course.ts'
import { meetingStep } from './meetings/meeting-clock.ts'
import { moneyStep } from './money/books/money-year.ts'
import { requestTurn } from './money/requests/request-turn.ts'
import { goOn } from './motions/course.ts'
import { followUp } from './motions/follow-up.ts'
import { phaseOver, waitOver } from './motions/phase-over.ts'
import { courseIn, motionIn, proposalIn } from './numbered.ts'
import { accountMissed, clauseOf } from './powers/accounts.ts'
import { provisionOver } from './powers/undoing.ts'
import { confirmationStep } from './seats/confirmation.ts'
import { left, termOver } from './seats/leave.ts'
import { limitIn } from './seats/limits/limit-in.ts'
import { limitEvents } from './seats/limits/mend.ts'
import { probationOver } from './seats/probation.ts'
import { seatOf } from './seats/seats.ts'
import { splitDue } from './seats/split.ts'
import { vacancyDue } from './seats/vacancies/vacancy-course.ts'
import { withVacancies } from './seats/vacancies/with-vacancies.ts'
import type { FoundationState } from './state.ts'
import { statusStep } from './statuses/status-course.ts'

/**
 * The next act of the clock that is due by a moment, dated when it was due, or undefined. Ask again after folding it:
 * what one ends may begin another. A server that slept so decides the same as one that did not.
 */
export function nextDue(state: FoundationState, now: Instant, tools: ClockTools): Decision | undefined {
  const deadline = nextDeadline(state)
  if (deadline === undefined || deadline.at > now) return undefined
  // What a record from before this version never came to happens now: nothing is dated before what is recorded.
  const at = deadline.at < state.last ? state.last : deadline.at
  const { events, documents = [], under } = brings(state, deadline, tools)
  const act = `clock-${state.size}`
  return withVacancies(state, writer({ actor: { kind: 'clock' }, at, act }, under)(events, documents))
}

function brings(state: FoundationState, deadline: Deadline, tools: ClockTools): ClockStep {
  switch (deadline.kind) {
    case 'motion': {
      const motion = motionIn(state, deadline.motion)
      return { events: phaseOver(state, motion, deadline.at, tools), under: motion.opened.rule.clause }
    }
    case 'proposal': {
      const proposal = proposalIn(state, deadline.motion)
      return { ...waitOver(state, proposal, deadline.at, tools), under: proposal.moved.rule.clause }
    }
    case 'course': {
      const course = courseIn(state, deadline.motion)
      return { events: goOn(state, course, deadline.at), under: course.begun.procedure.clause }
    }
    case 'follow-up':
      return followUp(state, deadline.motion, deadline.at, tools)
    case 'life':
      return lifeStep(state, deadline.group, deadline.at)
    case 'meeting':
      return meetingStep(state, deadline.group, deadline.at, tools)
    case 'money':
      return moneyStep(state, deadline.group, deadline.at)
    case 'vacancy':
    case 'vacancy overdue':
      return vacancyDue(state, deadline.vacancy, deadline.kind, deadline.at)
    case 'cohorts':
      return splitDue(state, deadline.of, deadline.at, tools)
    case 'status': {
      const { group, status } = deadline.has
      const described = state.groups.get(group)?.charter.statuses?.find(({ name }) => name === status)
      return { events: statusStep(state, deadline.has, deadline.at), under: described?.clause }
    }
    case 'account':
      return { events: accountMissed(state, deadline.motion), under: clauseOf(state, deadline.motion) }
    case 'provisional':
      return { events: provisionOver(state, deadline.motion, deadline.at), under: clauseOf(state, deadline.motion) }
    case 'confirmation': {
      const described = seatOf(state, deadline)
      return { events: confirmationStep(state, deadline, deadline.at), under: described?.clause }
    }
    case 'limit':
      return {
        ...limitEvents(state, deadline, openingAt(deadline.at, tools), tools),
        under: limitIn(state, deadline)?.clause,
      }
    case 'probation ends':
      return {
        ...probationOver(state, deadline, deadline.holding, openingAt(deadline.at, tools)),
        under: seatOf(state, deadline)?.clause,
      }
    case 'election':
      return electionTurn(state, deadline.election, deadline.at, tools)
    case 'election due': {
      const due = dueElection(state, deadline, deadline.at)
      return { events: due?.events ?? [], under: due?.under }
    }
    case 'announcement': {
      const { announcement } = deadline
      const { under } = state.announcements.get(announcement) ?? {}
      return { events: [{ type: 'AnnouncementWent', announcement }], under }
    }
    case 'consultation':
      return consultationTurn(state, deadline.consultation)
    case 'request':
      return requestTurn(state, deadline.request, deadline.at, tools)
    case 'reports':
      return reportStep(state, deadline.group, latest(deadline.at, state.last), tools)
    case 'matters':
      return { events: mattersToPass(state, deadline.at), under: undefined }
    case 'hand over':
      return { events: [handOverBegan(deadline, deadline.holding)], under: seatOf(state, deadline)?.clause }
    case 'term ends':
    case 'leaves': {
      const { group, seat, holding } = deadline
      const ref = { group, seat, ...(holding.entry !== undefined && { entry: holding.entry }) }
      const events =
        deadline.kind === 'leaves'
          ? left(state, holding.person, ref, 'stepped down', deadline.at)
          : termOver(state, holding.person, ref, deadline.at)
      return { events, under: seatOf(state, deadline)?.clause }
    }
  }
}
