import { after, type Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { ClauseRef } from '../../../charter/structure/charter.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import type { Refusal } from '../../refusal.ts'
import { actsAs } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { GrantRequest } from './grant-request.ts'
import { interestedIn } from './interests.ts'
import { mayAsk, mayBeginToAsk } from './may-ask.ts'
import type { PutToVote, RequestAct } from './request-act.ts'
import { clauseOfRequests, rulesOf } from './request-rules.ts'
import { reviewersOf } from './reviewers.ts'
import { mayBringToVote, type ToTheVote } from './to-the-vote.ts'

/** An act on money that is asked for, without what it says; without what is asked for, whether anything may be asked for at all. */
export type MoneyRequest =
  | Extract<RequestAct, { readonly type: 'ask for money' }>
  | { readonly type: 'keep request draft' | 'drop request draft'; readonly group: string }
  | {
      readonly type: 'champion request' | 'ask applicant' | 'declare interest' | 'withdraw request' | 'report on award'
      readonly request: number
    }
  | { readonly type: 'answer for request'; readonly request: number; readonly question: number }
  | Omit<PutToVote, 'reason'>
  | { readonly type: 'reduce award'; readonly request: number; readonly to?: Money }

export interface RequestWarrant {
  readonly clause?: ClauseRef
  readonly toTheVote?: ToTheVote
}

/** Whether somebody may do this about money that is asked for. */
export function mayInRequest(
  state: FoundationState,
  person: PersonId,
  act: MoneyRequest,
  at: Instant,
): Result<RequestWarrant, Refusal> {
  switch (act.type) {
    case 'ask for money':
      return mayAsk(state, person, act, at)
    case 'keep request draft': {
      const may = mayBeginToAsk(state, person, act.group, at)
      return may.ok ? ok({ clause: may.value.clause }) : may
    }
    case 'drop request draft':
      return state.requestDrafts.has(`${act.group} ${person}`)
        ? ok({})
        : refuse({ type: 'NoRequestDraft', group: act.group })
  }
  const request = state.requests.get(act.request)
  if (request === undefined) return refuse({ type: 'UnknownRequest', request: act.request })
  const { clause } = rulesOf(state, request)
  const refusal = onRequest({ state, person, request, at }, act)
  if (refusal !== undefined) return refuse(refusal)
  if (act.type !== 'put to vote') return ok({ clause })
  const may = mayBringToVote(state, person, request, act, at)
  return may.ok ? ok({ clause: may.value.moving.clause, toTheVote: may.value }) : may
}

interface OnRequest {
  readonly state: FoundationState
  readonly person: PersonId
  readonly request: GrantRequest
  readonly at: Instant
}

function onRequest(on: OnRequest, act: Exclude<MoneyRequest, { readonly group: string }>): Refusal | undefined {
  switch (act.type) {
    case 'champion request':
      return over(on) ?? ownOrInterested(on) ?? notAChampion(on)
    case 'ask applicant':
      return over(on) ?? own(on) ?? notAReviewer(on)
    case 'answer for request':
      return over(on) ?? notTheApplicant(on) ?? notToAnswer(on, act.question)
    case 'declare interest':
      return over(on) ?? notAReviewer(on) ?? hasInterest(on)
    case 'put to vote':
      return over(on) ?? atTheVote(on) ?? ownOrInterested(on) ?? notYet(on) ?? notInPart(on, act.amount)
    case 'withdraw request':
      return over(on) ?? notTheApplicant(on)
    case 'reduce award':
      return notTheApplicant(on) ?? nothingGranted(on) ?? notLess(on, act.to)
    case 'report on award':
      return notTheApplicant(on) ?? nothingGranted(on) ?? hasReported(on)
  }
}

function over({ request: { phase, made } }: OnRequest): Refusal | undefined {
  return phase.kind === 'over' ? { type: 'RequestOver', request: made.request, how: phase.how } : undefined
}

function own({ request: { made }, person }: OnRequest): Refusal | undefined {
  return made.person === person ? { type: 'OwnRequest', request: made.request } : undefined
}

function ownOrInterested(on: OnRequest): Refusal | undefined {
  return own(on) ?? hasInterest(on)
}

function hasInterest({ state, request, person }: OnRequest): Refusal | undefined {
  return interestedIn(state, request).has(person) ? { type: 'HasInterest', request: request.made.request } : undefined
}

function notAReviewer({ state, request, person, at }: OnRequest): Refusal | undefined {
  const by = reviewersOf(state, request, at)
  if (by.some((seat) => actsAs(state, person, seat, at))) return undefined
  return { type: 'NotAReviewer', request: request.made.request, by }
}

function notAChampion(on: OnRequest): Refusal | undefined {
  const { state, request, person, at } = on
  const { made, champion } = request
  if (champion !== undefined) return { type: 'HasChampion', request: made.request, champion }
  const rules = rulesOf(state, request)
  const { champion: rule } = rules
  const clause = clauseOfRequests(rules, 'champion')
  const of = rule === undefined || rule.of.length === 0 ? undefined : rule.of
  if (of === undefined) return notAReviewer(on)
  const may = of.some((seat) => actsAs(state, person, seat, at))
  return may ? undefined : { type: 'NotAChampion', request: made.request, of, clause }
}

function notTheApplicant({ request: { made }, person }: OnRequest): Refusal | undefined {
  if (made.person === person) return undefined
  return { type: 'OnlyTheApplicant', request: made.request, applicant: made.person }
}

function notToAnswer({ request: { made, questions } }: OnRequest, question: number): Refusal | undefined {
  const asked = questions[question - 1]
  if (asked === undefined) return { type: 'NotAsked', request: made.request, question }
  return asked.answer === undefined ? undefined : { type: 'HasAnswered', request: made.request, question }
}

function atTheVote({ request: { phase, made } }: OnRequest): Refusal | undefined {
  return phase.kind === 'vote' ? { type: 'AtTheVote', request: made.request, motion: phase.motion } : undefined
}

/** Without the champion that it needs, or before the least time that it is talked about. */
function notYet({ state, request, at }: OnRequest): Refusal | undefined {
  const { phase, made } = request
  const rules = rulesOf(state, request)
  const { discussion } = rules
  if (phase.kind === 'champion sought') {
    return { type: 'ChampionNeeded', request: made.request, clause: clauseOfRequests(rules, 'champion') }
  }
  if (phase.kind !== 'discussion' || discussion?.least === undefined) return undefined
  const until = after(phase.since, discussion.least, daysOf(state, made.group))
  const clause = clauseOfRequests(rules, 'discussion')
  return at < until ? { type: 'StillDiscussed', request: made.request, until, clause } : undefined
}

function notInPart({ state, request }: OnRequest, amount: Money | undefined): Refusal | undefined {
  const { made } = request
  if (amount === undefined) return undefined
  const rules = rulesOf(state, request)
  const isLess = amount.currency === made.amount.currency && amount.minor <= made.amount.minor && amount.minor > 0
  if (!isLess) return { type: 'MoreThanAsked', request: made.request, asked: made.amount }
  if (amount.minor === made.amount.minor || rules.inPart === true) return undefined
  return { type: 'NotInPart', request: made.request, clause: clauseOfRequests(rules, 'may be granted in part') }
}

function nothingGranted({ request: { made, award } }: OnRequest): Refusal | undefined {
  return award === undefined ? { type: 'NothingGranted', request: made.request } : undefined
}

function notLess({ request: { made, award } }: OnRequest, to: Money | undefined): Refusal | undefined {
  if (award === undefined || to === undefined) return undefined
  const isLess = to.currency === award.amount.currency && to.minor < award.amount.minor
  return isLess ? undefined : { type: 'NotLess', request: made.request, amount: award.amount }
}

function hasReported({ request: { made, award } }: OnRequest): Refusal | undefined {
  return award?.report === undefined ? undefined : { type: 'HasReported', request: made.request, at: award.report.at }
}
