import type { Instant } from '../../base/instant.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { FoundationState } from '../state.ts'
import type { SeatTaken } from './holding-event.ts'
import type { Invitation } from './seat-state.ts'
import { fillingsOf, holds } from './seats.ts'

export function keyOfInvitation(of: Pick<SeatTaken, 'group' | 'seat' | 'person' | 'entry'>): string {
  const { group, seat, person, entry = '' } = of
  return `${group}.${seat} ${entry} ${person}`
}

/** How many must invite somebody by the way of the charter that is nearest to being enough, and how many have and still may. */
export function invitersFor(
  state: FoundationState,
  { by }: Invitation,
  seat: Seat,
  at: Instant,
): { readonly count: number; readonly have: number } {
  const ways = fillingsOf(seat).flatMap((filling) => {
    if (filling.kind !== 'invitation') return []
    const have = [...by.keys()].filter((person) => filling.by.some((one) => holds(state, person, one, at))).length
    return [{ count: filling.count ?? 1, have }]
  })
  const [nearest = { count: 1, have: 0 }] = ways.toSorted(
    (one, other) => one.count - one.have - (other.count - other.have),
  )
  return nearest
}
