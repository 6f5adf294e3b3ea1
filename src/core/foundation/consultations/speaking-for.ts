import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { actsAs } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { SaysFor } from './consultation-act.ts'
import type { Behalf } from './consultation-event.ts'

/** By what somebody speaks for a group: a decision of it that they name, else a seat in it; neither, where they only say so. */
export function mandateOf(
  state: FoundationState,
  person: PersonId,
  { group, decision }: Extract<SaysFor, { readonly kind: 'group' }>,
  at: Instant,
): { readonly as?: SeatRef; readonly decision?: number } {
  if (decision !== undefined && wasDecidedBy(state, group, decision)) return { decision }
  const as = seatToSpeak(state, person, group, at)
  return as === undefined ? {} : { as }
}

/** For whom an answer is, as the record has it. */
export function behalfOf(state: FoundationState, person: PersonId, behalf: SaysFor, at: Instant): Behalf {
  if (behalf.kind !== 'group') return { kind: behalf.kind }
  return { kind: 'group', group: behalf.group, ...mandateOf(state, person, behalf, at) }
}

function wasDecidedBy(state: FoundationState, group: Name, motion: number): boolean {
  return state.decided.some((one) => one.motion === motion && one.group === group)
}

/** An office of which there is one first, then a seat of a few; a seat without a vote speaks for nobody. */
function seatToSpeak(state: FoundationState, person: PersonId, group: Name, at: Instant): SeatRef | undefined {
  const few = ({ number }: Seat) => number ?? Number.POSITIVE_INFINITY
  const seats = state.groups.get(group)?.charter.seats ?? []
  const held = seats
    .filter(({ noVote }) => noVote !== true)
    .toSorted((one, other) => few(one) - few(other))
    .find(({ name }) => actsAs(state, person, { group, seat: name }, at))
  return held === undefined ? undefined : { group, seat: held.name }
}
