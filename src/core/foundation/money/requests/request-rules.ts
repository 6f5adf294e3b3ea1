import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Charter, ClauseRef } from '../../../charter/structure/charter.ts'
import type { RequestClause, RequestRules } from '../../../charter/structure/money-rules.ts'
import { activeGroup } from '../../active.ts'
import type { Digest } from '../../event.ts'
import type { Decided } from '../../powers/power-state.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { actionOf } from './asked-action.ts'
import type { GrantRequest } from './grant-request.ts'
import type { RequestMade } from './request-event.ts'

/** How a group in force is asked for money now, and the charter that says so. */
export function requestRulesOf(state: FoundationState, name: Name): Result<RulesThere, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const { charter, digest } = group.value
  const rules = charter.money?.requests
  return rules === undefined ? refuse({ type: 'NoRequests', group: name }) : ok({ rules, charter, digest })
}

interface RulesThere {
  readonly rules: RequestRules
  readonly charter: Charter
  readonly digest: Digest
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
  const { group, amount, person, event, request } = made
  const matter = event === undefined ? {} : { matter: event }
  return { group, action: actionOf(made), amount, applicant: person, at, request, ...matter }
}
