import { spoken } from '../../base/name.ts'
import { cyclesIn } from '../../charter/structure/cycles.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { type FoundationCheck, findFor } from './check.ts'

/** Offices that come with each other in a circle: nobody can ever hold one of them. */
export const exOfficioCycle: FoundationCheck = (foundation) => {
  const seats = new Map<string, { readonly group: string; readonly seat: Seat }>()
  for (const { group, seats: own } of foundation.charters.values()) {
    for (const seat of own) seats.set(`${group}.${seat.name}`, { group, seat })
  }
  const officeOf = (key: string) => {
    const filledBy = seats.get(key)?.seat.filledBy
    const office = filledBy?.kind === 'ex officio' ? `${filledBy.office.group}.${filledBy.office.seat}` : undefined
    return office !== undefined && seats.has(office) ? office : undefined
  }
  for (const cycle of cyclesIn(seats.keys(), officeOf)) {
    const first = seats.get(cycle[0] ?? '')
    if (first === undefined) continue
    const round = [...cycle, ...cycle.slice(0, 1)].map((key) => `"${spoken(key)}"`).join(' comes with ')
    const message = `Nobody can hold these offices: ${round}`
    findFor(foundation, first.group)('ex-officio-cycle', first.seat.place, message)
  }
}
