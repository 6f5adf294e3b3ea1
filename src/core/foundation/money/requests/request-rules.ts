import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { ClauseRef } from '../../../charter/structure/charter.ts'
import type { RequestClause, RequestRules } from '../../../charter/structure/money-rules.ts'
import { activeGroup } from '../../active.ts'
import type { Decided } from '../../powers/power-state.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { GrantRequest } from './grant-request.ts'
import type { RequestMade } from './request-event.ts'

/** How a group in force is asked for money now. */
export function requestRulesOf(state: FoundationState, name: Name): Result<RequestRules, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const rules = group.value.charter.money?.requests
  return rules === undefined ? refuse({ type: 'NoRequests', group: name }) : ok(rules)
}

/** The rules under which a request was made: its clocks run by them, whatever the charter says since. */
export function rulesOf(state: FoundationState, { made }: Pick<GrantRequest, 'made'>): RequestRules {
  const rules = state.library.charter(made.charter).money?.requests
  if (rules === undefined) throw new Error(`Request ${made.request} was made under a charter that knows no requests`)
  return rules
}

/** Where the charter says a part of the rules. */
export function clauseOfRequests({ clauses, clause }: RequestRules, part: RequestClause): ClauseRef {
  return clauses?.[part] ?? clause
}

export function standsStill({ standsStill }: RequestRules): boolean {
  return standsStill.includes('waiting-for-applicant')
}

export function requestIn(state: FoundationState, number: number): GrantRequest {
  const request = state.requests.get(number)
  if (request === undefined) throw new Error(`The record speaks of request ${number} before it is made`)
  return request
}

/** As it counts against limits while it is not decided. */
export function pendingOf(made: RequestMade, at: Instant): Decided {
  const { group, object, amount, person, event, request } = made
  const matter = event === undefined ? {} : { matter: event }
  return { group, action: { verb: 'grant', object }, amount, applicant: person, at, request, ...matter }
}
