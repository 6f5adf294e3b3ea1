import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Status, StatusEffect } from '../../charter/structure/status.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'

/** The statuses that a holder of a seat has now. */
export function statusesOf(state: FoundationState, person: PersonId, ref: SeatRef): readonly Status[] {
  if (state.standing.size === 0) return []
  return [...state.groups.values()].flatMap(({ name, charter }) =>
    (charter.statuses ?? []).filter(
      (status) =>
        status.of.some(({ group, seat }) => group === ref.group && seat === ref.seat) &&
        state.standing.get(`${name} ${status.name} ${person}`)?.phase === 'begun',
    ),
  )
}

export function hasEffect(state: FoundationState, person: PersonId, ref: SeatRef, kind: StatusEffect['kind']): boolean {
  return statusesOf(state, person, ref).some(({ effects }) => effects.some((effect) => effect.kind === kind))
}

/** Whether a status keeps somebody from a seat. */
export function notEligibleNow(state: FoundationState, person: PersonId, ref: SeatRef): boolean {
  return hasEffect(state, person, ref, 'not eligible')
}
