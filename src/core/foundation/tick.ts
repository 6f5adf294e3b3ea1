import { after, type Instant } from '../base/instant.ts'
import type { ClauseRef } from '../charter/structure/charter.ts'
import { daysOf } from './days.ts'
import { type Deadline, nextDeadline } from './deadline.ts'
import { type Decision, writer } from './decision.ts'
import type { Commitment, Event } from './event.ts'
import { mattersToPass } from './handover/passing.ts'
import { lifeStep } from './life/life-course.ts'
import { gateAfter } from './motions/after-close.ts'
import { ask } from './motions/begin.ts'
import { closing, windowOver } from './motions/close.ts'
import { goOn } from './motions/course.ts'
import { outcomeOf } from './motions/effects.ts'
import type { Lots } from './motions/lot.ts'
import type { FollowUp, Motion, Proposal } from './motions/motion-state.ts'
import { type Begun, openProposal } from './motions/open-motion.ts'
import { tallyOf } from './motions/tally.ts'
import { limitOf, shiftedBy } from './motions/window.ts'
import { courseIn, motionIn, proposalIn } from './numbered.ts'
import { accountMissed, clauseOf } from './powers/accounts.ts'
import { provisionOver, unconfirmed, undoing } from './powers/undoing.ts'
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

/** What the clock needs of the world: digests of documents, and for lots a fresh commitment and what stands behind one. */
export interface ClockTools extends Lots {
  readonly lot?: () => Commitment
}

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

interface Brought extends Partial<Pick<Begun, 'documents'>> {
  readonly events: readonly Event[]
  readonly under: ClauseRef | undefined
}

function brings(state: FoundationState, deadline: Deadline, tools: ClockTools): Brought {
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
        ...limitEvents(state, deadline, { at: deadline.at, ...openingTools(tools) }, tools),
        under: limitIn(state, deadline)?.clause,
      }
    case 'probation ends':
      return {
        ...probationOver(state, deadline, deadline.holding, { at: deadline.at, ...openingTools(tools) }),
        under: seatOf(state, deadline)?.clause,
      }
    case 'matters':
      return { events: mattersToPass(state, deadline.at), under: undefined }
    case 'hand over': {
      const { group, seat, holding } = deadline
      const described = state.groups.get(group)?.charter.seats.find((candidate) => candidate.name === seat)
      const { person, until, entry } = holding
      if (until === undefined)
        throw new Error(`The term of ${person} in ${group}.${seat} has no end to hand over before`)
      const of = entry === undefined ? {} : { entry }
      return { events: [{ type: 'HandOverBegan', group, seat, person, ...of, until }], under: described?.clause }
    }
    case 'term ends':
    case 'leaves': {
      const { group, seat, holding } = deadline
      const described = state.groups.get(group)?.charter.seats.find((candidate) => candidate.name === seat)
      const ref = { group, seat, ...(holding.entry !== undefined && { entry: holding.entry }) }
      const events =
        deadline.kind === 'leaves'
          ? left(state, holding.person, ref, 'stepped down', deadline.at)
          : termOver(state, holding.person, ref, deadline.at)
      return { events, under: described?.clause }
    }
  }
}

/** What comes when the time of a phase is over. */
function phaseOver(state: FoundationState, motion: Motion, at: Instant, tools: ClockTools): readonly Event[] {
  const { phase, opened } = motion
  switch (phase.kind) {
    case 'open':
      return windowOver(state, motion, at, tools)
    case 'stopped': {
      const limit = limitOf(opened.rule, motion.moved, daysOf(state, opened.rule.clause.group))
      // The time limit goes on while the clock stands still.
      if (limit !== undefined && limit <= at) return windowOver(state, motion, at, tools)
      return [{ type: 'ClockWentOn', motion: opened.motion, closes: closeAfterStop(state, motion, at) }]
    }
    case 'tied':
      return closing(state, motion, tallyOf(motion), { why: phase.why, at, lots: tools, step: phase.step + 1 })
    case 'appealable':
      return motion.closed?.is !== 'lost' && gateAfter(state, motion, 'appeal', at) === undefined
        ? intoEffect(state, motion, at)
        : [{ type: 'AppealTimeOver', motion: opened.motion }]
    case 'waiting for its moment':
      return intoEffect(state, motion, at)
    case 'awaiting ratification':
    case 'appealed':
    case 'settled':
      throw new Error(`Motion ${opened.motion} is ${phase.kind}, which has no end by time`)
  }
}

/** What was left of a window when its clock was stopped begins to run again, up to the motion's time limit. */
export function closeAfterStop(state: FoundationState, { phase, opened, moved }: Motion, at: Instant): Instant {
  if (phase.kind !== 'stopped') throw new Error(`The clock of motion ${opened.motion} does not stand still`)
  const closes = shiftedBy(at, phase.left_ms)
  const limit = limitOf(opened.rule, moved, daysOf(state, opened.rule.clause.group))
  return limit !== undefined && limit < closes ? limit : closes
}

export function intoEffect(state: FoundationState, { opened, meanwhile }: Motion, at: Instant): readonly Event[] {
  const inEffect: Event = { type: 'MotionInEffect', motion: opened.motion }
  return meanwhile === undefined ? [inEffect, ...outcomeOf(state, opened, opened.motion, at)] : [inEffect]
}

function waitOver(state: FoundationState, proposal: Proposal, at: Instant, tools: ClockTools): Begun {
  const { phase, moved } = proposal
  const lapses = (why: 'not signed' | 'not seconded') =>
    ({ events: [{ type: 'MotionLapsed', motion: moved.motion, why }], documents: [] }) as const
  switch (phase.kind) {
    case 'signatures':
      return lapses('not signed')
    case 'seconds':
      return lapses('not seconded')
    case 'time':
      return openProposal(state, proposal, { at, ...openingTools(tools) })
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      throw new Error(`Motion ${moved.motion} waits for nothing: it was ${phase.kind}`)
  }
}

function followUp(state: FoundationState, number: number, at: Instant, tools: ClockTools): Brought {
  const [next] = state.followUps.get(number) ?? []
  if (next === undefined) throw new Error(`Nothing follows from motion ${number}`)
  const motion = state.motions.get(number)
  const under = motion?.opened.rule.clause ?? state.proposals.get(number)?.moved.rule.clause
  switch (next.kind) {
    case 'ask':
      return {
        ...askBody(state, number, next, at, tools),
        under: under ?? state.courses.get(number)?.begun.procedure.clause,
      }
    case 'election': {
      const group = under?.group ?? ''
      const by = next.within === undefined ? {} : { by: after(at, next.within, daysOf(state, group)) }
      return { events: [{ type: 'ElectionCalled', motion: number, group, election: next.of, ...by }], under }
    }
    case 'answer':
      return { events: answer(state, number, next.because.of, at), under }
    case 'go on': {
      const course = courseIn(state, number)
      return { events: goOn(state, course, at), under: course.begun.procedure.clause }
    }
  }
}

function askBody(
  state: FoundationState,
  number: number,
  { as: kind, of }: Extract<FollowUp, { readonly kind: 'ask' }>,
  at: Instant,
  tools: ClockTools,
): Begun {
  const motion = state.motions.get(number)
  const proposal = state.proposals.get(number)
  const course = state.courses.get(number)
  const deed = state.deeds.get(number)
  const known = motion?.opened ?? proposal?.moved ?? course?.begun ?? deed?.done
  const mover = motion?.mover ?? proposal?.mover ?? course?.mover ?? deed?.by
  if (known === undefined || mover === undefined) throw new Error(`There is no motion ${number} to ask anybody about`)
  const { group, action, amount, effect, matter } = known
  const title = motion?.title ?? proposal?.title ?? known.title
  const proposed = 'proposed' in known ? known.proposed : undefined
  const text = motion === undefined ? known.text : motion.text
  const parts = {
    group,
    action,
    effect,
    ...(amount !== undefined && { amount }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(matter !== undefined && { matter }),
    ...(proposed !== undefined && { proposed }),
  }
  const stage = course?.stages.at(-1)?.stage ?? 0
  const as = kind === 'stage' ? ({ kind, of: number, stage } as const) : ({ kind, of: number } as const)
  return ask(state, { motion: number, parts, mover, as }, of, { at, ...openingTools(tools) })
}

/** A motion that was asked for by another has come to an end: what that makes of the other. */
function answer(state: FoundationState, part: number, parent: number, at: Instant): readonly Event[] {
  const is = answerOf(state, part)
  const outcome = state.motions.get(part)?.closed?.outcome ?? is
  const answered: Event = { type: 'BodyAnswered', motion: parent, part, is, outcome }
  const asking = state.motions.get(parent)
  if (asking?.phase.kind === 'awaiting ratification' && is === 'carried') {
    return gateAfter(state, asking, 'ratification', at) === undefined
      ? [answered, ...intoEffect(state, asking, at)]
      : [answered]
  }
  const provisional = state.provisional.get(parent)
  if (provisional !== undefined && provisional.ended === undefined && asking?.phase.kind !== 'awaiting ratification') {
    return is === 'carried' ? [answered] : [answered, ...unconfirmed(state, parent, 'not ratified', at)]
  }
  if (asking?.phase.kind === 'awaiting ratification' && asking.meanwhile !== undefined) {
    return [answered, ...undoing(state, parent, 'not ratified', at)]
  }
  if (asking?.phase.kind === 'appealed' && asking.meanwhile !== undefined && is === 'carried') {
    return [answered, ...undoing(state, parent, 'reversed', at)]
  }
  // An appeal turns round what was decided: what was lost takes effect when it is upheld, what was carried when it is not.
  if (asking?.phase.kind === 'appealed' && (asking.closed?.is === 'lost') === (is === 'carried')) {
    return gateAfter(state, asking, 'appeal', at) === undefined
      ? [answered, ...intoEffect(state, asking, at)]
      : [answered]
  }
  return [answered]
}

function answerOf(state: FoundationState, part: number): 'carried' | 'lost' | 'undecided' {
  const motion = state.motions.get(part)
  if (motion?.phase.kind === 'settled') {
    switch (motion.phase.how) {
      case 'in effect':
        return 'carried'
      case 'lost':
      case 'not ratified':
      case 'reversed':
        return 'lost'
      case 'undecided':
      case 'withdrawn':
        return 'undecided'
    }
  }
  return state.courses.get(part)?.ended?.is ?? 'undecided'
}

function openingTools({ digest, lot }: ClockTools) {
  return lot === undefined ? { digest } : { digest, lot }
}
