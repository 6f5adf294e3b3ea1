import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { PeopleAct } from '../act.ts'
import { activeGroup } from '../active.ts'
import type { Event, PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { begun } from './status-course.ts'

type StatusAct = Extract<PeopleAct, { readonly type: 'take status' | 'end status' | 'answer' }>

/** Whether a holder may take a status or end it by saying so, or answer where they are asked. */
export function mayWithStatus(
  state: FoundationState,
  person: PersonId,
  { type, group: name, status: called }: StatusAct,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const status = group.value.charter.statuses?.find((candidate) => candidate.name === called)
  if (status === undefined) return refuse({ type: 'UnknownStatus', group: name, status: called })
  const { clause, of, byOwnWord, ends } = status
  const phase = state.standing.get(`${name} ${called} ${person}`)?.phase
  switch (type) {
    case 'take status': {
      if (byOwnWord !== true) return refuse({ type: 'NotByStatement', group: name, status: called, clause })
      const [seat] = of
      if (seat !== undefined && !of.some((one) => holds(state, person, one, at))) {
        return refuse({ type: 'DoesNotHold', seat, clause })
      }
      return ok({ clause })
    }
    case 'end status':
      if (phase !== 'begun') return refuse({ type: 'HasNotStatus', group: name, status: called, clause })
      return ends.some(({ kind }) => kind === 'own word')
        ? ok({ clause })
        : refuse({ type: 'NotByStatement', group: name, status: called, clause })
    case 'answer':
      return phase === 'asked' ? ok({ clause }) : refuse({ type: 'NothingAsked', group: name, status: called, clause })
  }
}

export function statusEvents(
  state: FoundationState,
  { type, group, status }: StatusAct,
  person: PersonId,
  at: Instant,
): readonly Event[] {
  const has = { group, status, person }
  switch (type) {
    case 'take status':
      return begun(state, has, at)
    case 'end status':
      return [{ type: 'StatusEnded', ...has, why: 'own word' }]
    case 'answer':
      return [{ type: 'StatusAverted', ...has, why: 'answered' }]
  }
}
