import type { Name } from '../../core/base/name.ts'
import type { RequestRules } from '../../core/charter/structure/money-rules.ts'
import type { Act } from '../../core/foundation/act.ts'
import type { Actor, PersonId } from '../../core/foundation/event.ts'
import { rulesOf } from '../../core/foundation/money/requests/request-rules.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Prepared } from '../command.ts'
import type { SealedValue } from '../ports.ts'

/** Where a charter says that requests are not public, what is written about them is for the group and the applicant. */
export function readableBy(
  state: FoundationState,
  { act, sealed }: Prepared,
  actor: Actor | undefined,
): readonly SealedValue[] {
  const about = actor?.kind === 'person' ? aboutRequest(state, act, actor.person) : undefined
  if (about === undefined || about.rules.public !== false) return sealed
  const { group, person } = about
  return sealed.map((value) =>
    value.readers.kind === 'public' ? { ...value, readers: { kind: 'group', group, person } } : value,
  )
}

interface AboutRequest {
  readonly group: Name
  readonly person: PersonId
  readonly rules: RequestRules
}

function aboutRequest(state: FoundationState, act: Act, by: PersonId): AboutRequest | undefined {
  if (act.type === 'ask for money') {
    const rules = state.groups.get(act.group)?.charter.money?.requests
    return rules === undefined ? undefined : { group: act.group, person: by, rules }
  }
  const request = 'request' in act ? state.requests.get(act.request) : undefined
  if (request === undefined) return undefined
  return { group: request.made.group, person: request.made.person, rules: rulesOf(state, request) }
}
