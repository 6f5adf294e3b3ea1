import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Event, PersonId } from '../../event.ts'
import { outcomeOf } from '../../motions/effects.ts'
import { type Begun, type Opening, withoutDocuments } from '../../motions/open-motion.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { askedAs } from './asked-action.ts'
import { type AskedFor, awardOf, costsOf, moveFor } from './asked-for.ts'
import { decidingWay } from './deciding-way.ts'
import type { RequestWarrant } from './may-in-request.ts'
import type { PutToVote, RequestAct } from './request-act.ts'
import { requestIn, requestRulesOf, rulesOf } from './request-rules.ts'
import { takenBack } from './taken-back.ts'
import { bringToVote } from './to-the-vote.ts'
import { warningsOf } from './warnings.ts'

/** What an act on money that is asked for comes to. */
export function carryOutOnRequest(
  state: FoundationState,
  act: RequestAct,
  toTheVote: RequestWarrant['toTheVote'],
  person: PersonId,
  opening: Opening,
): Result<Begun, Refusal> {
  switch (act.type) {
    case 'ask for money':
      return asked(state, act, person, opening)
    case 'keep request draft':
      return only({ type: 'RequestDraftKept', group: act.group, person, draft: act.draft })
    case 'drop request draft':
      return only({ type: 'RequestDraftDropped', group: act.group, person })
    case 'champion request':
      return only({ type: 'RequestChampioned', request: act.request, person })
    case 'ask applicant': {
      const question = requestIn(state, act.request).questions.length + 1
      return only({ type: 'ApplicantAsked', request: act.request, question, person, text: act.question })
    }
    case 'answer for request': {
      const { request, question, answer } = act
      return only({ type: 'ApplicantAnswered', request, question, person, answer })
    }
    case 'declare interest':
      return only({ type: 'InterestDeclared', request: act.request, person, ...reasonOf(act) })
    case 'put to vote':
      return putToVote(state, act, toTheVote, person, opening)
    case 'withdraw request':
      return only(...takenBack(state, act.request, person, act.reason))
    case 'reduce award': {
      const { request, to } = act
      return only({ type: 'AwardReduced', request, person, to, ...reasonOf(act) })
    }
    case 'report on award':
      return only({ type: 'AwardReported', request: act.request, person, report: act.report })
  }
}

/** A request has a number, and is granted at once where the charter does so by itself. */
function asked(
  state: FoundationState,
  act: Extract<RequestAct, { readonly type: 'ask for money' }>,
  person: PersonId,
  { at }: Opening,
): Result<Begun, Refusal> {
  const there = requestRulesOf(state, act.group)
  if (!there.ok) return there
  const { rules, charter, digest } = there.value
  const { type: _, ...said } = askedAs(charter, act)
  const request = state.numbers + 1
  const whole: AskedFor = { asking: said, applicant: person, amount: act.amount, made: at, request, noFastTrack: false }
  const costs = costsOf(act.items, act.amount.currency)
  const warned = warningsOf(state, rules, whole, at)
  const made: Event = {
    type: 'RequestMade',
    request,
    person,
    charter: digest,
    ...said,
    ...(costs !== undefined && { costs }),
    ...(warned.length > 0 && { warned }),
  }
  const way = decidingWay(state, rules, whole, at)
  if (!way.ok) return way
  if (way.value.kind !== 'automatic') return only(made)
  const decision = request + 1
  const { group, amount } = act
  const { action } = moveFor(whole)
  const granted: Event = { type: 'RequestGrantedByCharter', request, decision, group, amount }
  const parts = { group, action, amount, effect: awardOf(whole) }
  return only(made, granted, ...outcomeOf(state, parts, { motion: decision, mover: person, at }))
}

function putToVote(
  state: FoundationState,
  { request: number, amount, reason }: PutToVote,
  toTheVote: RequestWarrant['toTheVote'],
  mover: PersonId,
  opening: Opening,
): Result<Begun, Refusal> {
  const request = requestIn(state, number)
  if (toTheVote === undefined) throw new Error('A warrant to bring a request to the vote carries the way that it goes')
  const isPart = amount !== undefined && amount.minor < request.made.amount.minor
  if (isPart && reason === undefined) {
    return refuse({ type: 'ReasonForPart', request: number, clause: rulesOf(state, request).clause })
  }
  const part = { ...(amount !== undefined && { amount }), ...(reason !== undefined && { reason }) }
  return ok(bringToVote(state, request, toTheVote, { mover, byItself: false, ...part }, opening))
}

function only(...events: readonly Event[]): Result<Begun, Refusal> {
  return ok(withoutDocuments(...events))
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason }
}
