import { spoken } from '../../base/name.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import { decidersOf } from '../../charter/structure/power.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { CharterCheck } from './check.ts'

/**
 * A power that hangs on one person: nobody can use it while the seat is vacant, and nobody else looks on. Silent where the
 * seat says who acts meanwhile.
 */
export const heldAlone: CharterCheck = ({ group, seats, powers }, find) => {
  const single = new Set(seats.filter(isOfOne).map(({ name }) => name))
  for (const power of powers) {
    const [by, ...others] = decidersOf(power)
    const isShared = others.length > 0 || power.with.length > 0 || power.agreedBy !== undefined
    if (isShared || by?.kind !== 'seat' || by.seat.group !== group || !single.has(by.seat.seat)) continue
    const message = `Only one person, in the seat "${spoken(by.seat.seat)}", can decide "${spokenAction(power.action)}"; say who can when it is vacant`
    find('held-alone', power.place, message)
  }
}

function isOfOne({ number, forEach, jointHolders = 1, interim, alternates }: Seat): boolean {
  return [forEach, interim, alternates].every((said) => said === undefined) && number === 1 && jointHolders === 1
}
