import { endAfter, leftOf } from '../../../base/business-time.ts'
import { after, type Instant } from '../../../base/instant.ts'
import { daysOf } from '../../days.ts'
import { expect } from '../../deadline.ts'
import type { Entry } from '../../event.ts'
import { decidedOf } from '../../people/evolve-people.ts'
import type { FoundationState } from '../../state.ts'
import { actionOf } from './asked-action.ts'
import { owesReport, reportDueOf } from './award-reports.ts'
import type { Award, GrantRequest, RequestEnd, RequestPhase } from './grant-request.ts'
import { turnOfRequest } from './request-clock.ts'
import type { Denial, RequestEvent, RequestGranted, RequestMade } from './request-event.ts'
import { requestIn, rulesOf, standsStill } from './request-rules.ts'

/** Folds what happens to a request. */
export function applyToRequest(state: FoundationState, event: RequestEvent, index: number, at: Instant): void {
  switch (event.type) {
    case 'RequestDraftKept':
      state.requestDrafts.set(`${event.group} ${event.person}`, { draft: event.draft, at })
      return
    case 'RequestDraftDropped':
      state.requestDrafts.delete(`${event.group} ${event.person}`)
      return
    case 'RequestMade':
      state.requestDrafts.delete(`${event.group} ${event.person}`)
      make(state, event, index, at)
      break
    default:
      requestIn(state, event.request).entries.push(index)
      change(state, requestIn(state, event.request), event, at)
  }
  awaitTurn(state, event.request)
}

/** What decides a request has gone on: it may have come to nothing, or another body is asked instead. */
export function lookAtRequests(state: FoundationState, { event }: Entry): void {
  if (!('motion' in event) || event.motion === undefined) return
  const number = state.requestOf.get(event.motion)
  if (number === undefined) return
  const request = requestIn(state, number)
  if (event.type === 'BodyAsked' && event.as === 'referral' && event.part !== undefined) {
    state.requestOf.set(event.part, number)
    if (request.phase.kind === 'vote') request.phase = { kind: 'vote', motion: event.part }
  }
  if (event.type === 'EffectUndone' && request.award?.decision === event.motion) {
    request.award = undefined
    state.reportsAwaited.delete(number)
    request.phase = { kind: 'over', how: 'denied', at: state.last, is: 'lost' }
  }
  awaitTurn(state, number)
}

function awaitTurn(state: FoundationState, number: number): void {
  const turn = turnOfRequest(state, number)
  if (turn !== undefined) expect(state, { at: turn.at, kind: 'request', request: number })
}

function make(state: FoundationState, made: RequestMade, index: number, at: Instant): void {
  const days = daysOf(state, made.group)
  const rules = rulesOf(state, { made })
  const { champion, decidedWithin } = rules
  const request: GrantRequest = {
    made,
    at,
    phase: { kind: 'champion sought' },
    champion: undefined,
    interested: new Map(),
    questions: [],
    waiting: undefined,
    due: decidedWithin === undefined ? undefined : after(at, decidedWithin, days),
    overdue: undefined,
    noFastTrack: false,
    put: [],
    award: undefined,
    counted: undefined,
    entries: [index],
  }
  if (champion?.needed !== true) request.phase = discussionFrom(state, request, at)
  state.requests.set(made.request, request)
  state.openRequests.add(made.request)
  state.numbers = Math.max(state.numbers, made.request)
}

function discussionFrom(state: FoundationState, request: GrantRequest, at: Instant): RequestPhase {
  const most = rulesOf(state, request).discussion?.most
  if (most === undefined) return { kind: 'discussion', since: at }
  return { kind: 'discussion', since: at, ends: after(at, most, daysOf(state, request.made.group)) }
}

type Change = Exclude<RequestEvent, { readonly type: 'RequestMade' | 'RequestDraftKept' | 'RequestDraftDropped' }>

function change(state: FoundationState, request: GrantRequest, event: Change, at: Instant): void {
  switch (event.type) {
    case 'RequestChampioned':
      request.champion = event.person
      if (request.phase.kind === 'champion sought') request.phase = discussionFrom(state, request, at)
      return
    case 'ApplicantAsked': {
      const { question: number, person, text } = event
      request.questions.push({ number, person, at, text, answer: undefined })
      stop(state, request, at)
      return
    }
    case 'ApplicantAnswered': {
      const asked = request.questions[event.question - 1]
      if (asked !== undefined) asked.answer = { answer: event.answer, at }
      if (request.questions.every(({ answer }) => answer !== undefined)) goOn(state, request, at)
      return
    }
    case 'InterestDeclared':
      request.interested.set(event.person, event.reason)
      if (request.champion === event.person) request.champion = undefined
      return
    case 'RequestPutToVote':
      // Whoever votes waits for no answer any more.
      goOn(state, request, at)
      request.put.push({ ...event, at })
      request.phase = { kind: 'vote', motion: event.motion }
      state.requestOf.set(event.motion, event.request)
      return
    case 'RequestNotPutToVote':
      request.phase = { kind: 'discussion', since: sinceOf(request), stuck: event.why }
      return
    case 'RequestBack':
      // What was objected to was talked about: it goes to the vote again at once.
      request.phase = { kind: 'discussion', since: at, ...(event.why === 'objected' && { ends: at }) }
      if (event.why === 'objected') request.noFastTrack = true
      return
    case 'RequestGrantedByCharter': {
      const { decision, group, amount } = event
      state.numbers = Math.max(state.numbers, decision)
      state.requestOf.set(decision, event.request)
      const { person, event: matter } = request.made
      const effect = { kind: 'award', request: event.request, person, amount } as const
      const parts = { group, action: actionOf(request.made), amount, effect }
      const decided = decidedOf({ ...parts, ...(matter !== undefined && { matter }) }, person, at, decision)
      state.decided.push(decided)
      return
    }
    case 'RequestGranted':
      request.award = awardFrom(state, request, event, at)
      end(state, request, 'granted', at)
      if (owesReport(rulesOf(state, request))) state.reportsAwaited.add(event.request)
      return
    case 'RequestDenied':
      end(state, request, 'denied', at, event.is)
      return
    case 'RequestClosed':
      end(state, request, 'closed', at)
      return
    case 'RequestWithdrawn':
      end(state, request, 'withdrawn', at)
      return
    case 'RequestOverdue':
      request.overdue = at
      return
    case 'AwardReduced':
      if (request.award !== undefined) request.award.amount = event.to
      if (event.to.minor === 0) state.reportsAwaited.delete(event.request)
      return
    case 'AwardReported':
      if (request.award !== undefined) request.award.report = { report: event.report, at, by: event.person }
      state.reportsAwaited.delete(event.request)
      return
    case 'AwardReportMissed':
      if (request.award !== undefined) request.award.reportMissed = at
  }
}

/** While an answer is awaited, what is left of the discussion and of the time to decide is kept. */
function stop(state: FoundationState, request: GrantRequest, at: Instant): void {
  if (request.waiting !== undefined) return
  const rules = rulesOf(state, request)
  if (!standsStill(rules)) {
    request.waiting = { since: at }
    return
  }
  const days = daysOf(state, request.made.group)
  const { discussion, decidedWithin } = rules
  const { phase, due } = request
  const ends = phase.kind === 'discussion' ? phase.ends : undefined
  const most = discussion?.most
  const isTalkedAbout = most !== undefined && ends !== undefined
  const isTimed = decidedWithin !== undefined && due !== undefined && request.overdue === undefined
  request.waiting = {
    since: at,
    ...(isTalkedAbout && { discussion_left_ms: leftOf(most, at, ends, days) }),
    ...(isTimed && { decision_left_ms: leftOf(decidedWithin, at, due, days) }),
  }
}

function goOn(state: FoundationState, request: GrantRequest, at: Instant): void {
  const { waiting, phase } = request
  if (waiting === undefined) return
  request.waiting = undefined
  const days = daysOf(state, request.made.group)
  const { discussion, decidedWithin } = rulesOf(state, request)
  const { discussion_left_ms, decision_left_ms } = waiting
  const most = discussion?.most
  if (phase.kind === 'discussion' && most !== undefined && discussion_left_ms !== undefined) {
    request.phase = { ...phase, ends: endAfter(most, at, discussion_left_ms, days) }
  }
  if (decidedWithin !== undefined && decision_left_ms !== undefined) {
    request.due = endAfter(decidedWithin, at, decision_left_ms, days)
  }
}

function awardFrom(
  state: FoundationState,
  request: GrantRequest,
  { decision, amount }: RequestGranted,
  at: Instant,
): Award {
  return {
    decision,
    way: wayOf(request, decision),
    at,
    granted: amount,
    amount,
    reportDue: reportDueOf(state, rulesOf(state, request), request.made, at),
    reportMissed: undefined,
    report: undefined,
  }
}

/** What was objected to on the short way was granted by whoever it was referred to. */
function wayOf({ put }: GrantRequest, decision: number): Award['way'] {
  const last = put.at(-1)
  if (last === undefined) return 'automatic'
  return last.way === 'fast track' && last.motion !== decision ? 'regular' : last.way
}

function end(state: FoundationState, request: GrantRequest, how: RequestEnd, at: Instant, is?: Denial): void {
  request.phase = { kind: 'over', how, at, ...(is !== undefined && { is }) }
  request.waiting = undefined
  state.openRequests.delete(request.made.request)
}

function sinceOf({ phase, at }: GrantRequest): Instant {
  return phase.kind === 'discussion' ? phase.since : at
}
