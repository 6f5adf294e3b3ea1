import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Status } from '../../charter/structure/status.ts'
import type { PeopleAct } from '../act.ts'
import { activeGroup } from '../active.ts'
import type { Event, PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { type Has, standingKey } from './standing.ts'
import { begun, conditionOf, isVouchedFor } from './status-course.ts'

type StatusAct = Extract<PeopleAct, { readonly type: 'take status' | 'end status' | 'answer' | 'vouch' }>
type May = Result<{ readonly clause: ClauseRef }, Refusal>

/** Whether a holder may take a status or end it by saying so, answer where they are asked, or speak for another who comes back. */
export function mayWithStatus(state: FoundationState, person: PersonId, act: StatusAct, at: Instant): May {
  const { type, group, status: called } = act
  const found = statusCalled(state, group, called)
  if (!found.ok) return found
  const status = found.value
  const { clause, byOwnWord, ends } = status
  const has = { group, status: called, person }
  const phase = state.standing.get(standingKey(has))?.phase
  switch (type) {
    case 'take status': {
      if (byOwnWord !== true) return refuse({ type: 'NotByStatement', group, status: called, clause })
      const refusal = notOfSeats(state, status, person, at)
      return refusal === undefined ? ok({ clause }) : refuse(refusal)
    }
    case 'end status':
      if (phase !== 'begun') return refuse({ type: 'HasNotStatus', group, status: called, clause })
      if (!ends.some(({ kind }) => kind === 'own word')) {
        return refuse({ type: 'NotByStatement', group, status: called, clause })
      }
      if (isVouchedFor(state, has, status, at) || status.vouchedBy === undefined) return ok({ clause })
      return refuse({ type: 'VouchersNeeded', group, status: called, vouchers: status.vouchedBy, clause })
    case 'answer':
      return phase === 'asked' ? ok({ clause }) : refuse({ type: 'NothingAsked', group, status: called, clause })
    case 'vouch':
      return mayVouch(state, person, { ...has, person: act.person }, status, at)
  }
}

function mayVouch(state: FoundationState, person: PersonId, has: Has, { vouchedBy, clause }: Status, at: Instant): May {
  const { group, status } = has
  const problem = absent(state, has.person)
  if (problem !== undefined) return refuse(problem)
  if (vouchedBy === undefined) return refuse({ type: 'NobodyVouches', group, status, clause })
  const standing = state.standing.get(standingKey(has))
  if (standing?.phase !== 'begun') {
    return refuse({ type: 'HasNotStatus', group, status, person: has.person, clause })
  }
  const isOne = person !== has.person && vouchedBy.of.some((seat) => holds(state, person, seat, at))
  if (!isOne) return refuse({ type: 'MayNotVouch', group, status, of: vouchedBy.of, clause })
  return standing.vouchers?.has(person) === true
    ? refuse({ type: 'VouchesAlready', group, status, clause })
    : ok({ clause })
}

/** Why a status cannot be given to somebody by those who decide it, or ended by them; undefined where it can. */
export function notToDecide(
  state: FoundationState,
  kind: 'give status' | 'end status',
  { group, status: called, person }: Has,
  at: Instant,
): Refusal | undefined {
  const found = statusCalled(state, group, called)
  if (!found.ok) return found.problem
  const { clause } = found.value
  const phase = state.standing.get(standingKey({ group, status: called, person }))?.phase
  if (kind === 'end status') {
    return phase === 'begun' ? undefined : { type: 'HasNotStatus', group, status: called, person, clause }
  }
  if (phase === 'begun') return { type: 'HasStatus', group, status: called, person, clause }
  const refusal = notOfSeats(state, found.value, person, at)
  if (refusal !== undefined) return refusal
  const { when } = found.value
  return when === undefined || conditionOf(state, { group, status: called, person }, at) === 'yes'
    ? undefined
    : { type: 'StatusNotSo', group, status: called, condition: when, clause }
}

function notOfSeats(
  state: FoundationState,
  { of, clause }: Status,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  const [seat] = of
  return seat !== undefined && !of.some((one) => holds(state, person, one, at))
    ? { type: 'DoesNotHold', seat, person, clause }
    : undefined
}

function statusCalled(state: FoundationState, name: Name, called: Name): Result<Status, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const status = group.value.charter.statuses?.find((candidate) => candidate.name === called)
  return status === undefined ? refuse({ type: 'UnknownStatus', group: name, status: called }) : ok(status)
}

export function statusEvents(state: FoundationState, act: StatusAct, person: PersonId, at: Instant): readonly Event[] {
  const has = { group: act.group, status: act.status, person }
  switch (act.type) {
    case 'take status':
      return begun(state, has, at)
    case 'end status':
      return [{ type: 'StatusEnded', ...has, why: 'own word' }]
    case 'answer':
      return [{ type: 'StatusAverted', ...has, why: 'answered' }]
    case 'vouch':
      return [{ type: 'StatusVouched', ...has, person: act.person, voucher: person }]
  }
}
