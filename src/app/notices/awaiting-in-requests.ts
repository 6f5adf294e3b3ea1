import { after, type Instant } from '../../core/base/instant.ts'
import { authorise } from '../../core/foundation/authority.ts'
import { daysOf } from '../../core/foundation/days.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { GrantRequest } from '../../core/foundation/money/requests/grant-request.ts'
import { requestIn, rulesOf } from '../../core/foundation/money/requests/request-rules.ts'
import { actsOn } from '../../core/foundation/money/requests/reviewers.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'

/** Questions and reports that await applicants, and requests that await those who decide. */
export function* awaitingInRequests(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const number of state.openRequests) {
    const request = requestIn(state, number)
    yield* ofApplicant(state, request, only)
    yield* ofReviewers(state, request, at, only)
  }
  for (const number of state.reportsAwaited) yield* report(state, requestIn(state, number), only)
}

function about({ made }: GrantRequest) {
  return { request: made.request, group: made.group, acts: [] } as const
}

function* ofApplicant(state: FoundationState, request: GrantRequest, only?: PersonId): Iterable<Awaiting> {
  const { waiting, made, questions, phase } = request
  if (waiting === undefined || (only !== undefined && only !== made.person)) return
  const { closedAfter, clause } = rulesOf(state, request)
  const closes =
    closedAfter === undefined || phase.kind === 'vote'
      ? {}
      : { by: after(waiting.since, closedAfter, daysOf(state, made.group)) }
  const asked = questions.findLast(({ answer }) => answer === undefined)
  const key = `answer for request ${made.request} ${asked?.number ?? ''}`
  const { since } = waiting
  yield { ...about(request), kind: 'answer for request', key, person: made.person, clause, since, ...closes }
}

/** Where it seeks a champion whoever may be one; where it is talked about whoever may bring it to the vote. */
function* ofReviewers(state: FoundationState, request: GrantRequest, at: Instant, only?: PersonId): Iterable<Awaiting> {
  const { phase, made, waiting, champion } = request
  if (waiting !== undefined || (phase.kind !== 'champion sought' && phase.kind !== 'discussion')) return
  const { clause, champion: rule } = rulesOf(state, request)
  const seeks = champion === undefined && (rule !== undefined || made.champion !== undefined)
  for (const person of actsOn(state, request, at, only)) {
    const actor = { kind: 'person', person } as const
    const isAsked = seeks && (made.champion === undefined || made.champion === person)
    const champions = { type: 'champion request', request: made.request } as const
    if (isAsked && authorise(state, actor, champions, at).ok) {
      const key = `champion ${made.request}`
      yield { ...about(request), kind: 'champion', key, person, clause, since: request.at }
    }
    if (phase.kind !== 'discussion') continue
    if (!authorise(state, actor, { type: 'put to vote', request: made.request }, at).ok) continue
    const by = phase.ends === undefined ? {} : { by: phase.ends }
    const key = `to the vote ${made.request}`
    yield { ...about(request), kind: 'to the vote', key, person, clause, since: phase.since, ...by }
  }
}

function* report(state: FoundationState, request: GrantRequest, only?: PersonId): Iterable<Awaiting> {
  const { award, made } = request
  if (award === undefined || (only !== undefined && only !== made.person)) return
  const { clause } = rulesOf(state, request)
  const by = award.reportDue === undefined ? {} : { by: award.reportDue }
  const key = `award report ${made.request}`
  yield { ...about(request), kind: 'award report', key, person: made.person, clause, since: award.at, ...by }
}
