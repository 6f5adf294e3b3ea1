import { spoken } from '../../base/name.ts'
import { spokenAction } from '../action.ts'
import type { CharterCheck } from './check.ts'

/** A power that hangs on one person: nobody can use it while the seat is vacant, and nobody else looks on. */
export const heldAlone: CharterCheck = ({ group, seats, powers }, find) => {
  const single = new Set(seats.filter(({ number }) => number === 1).map(({ name }) => name))
  for (const { action, by: all, with: others, place } of powers) {
    const [by, another] = all
    if (
      by === undefined ||
      another !== undefined ||
      by.kind !== 'seat' ||
      by.seat.group !== group ||
      !single.has(by.seat.seat) ||
      others.length > 0
    )
      continue
    const seat = spoken(by.seat.seat)
    const message = `Only one person, in the seat "${seat}", can decide "${spokenAction(action)}"; say who can when it is vacant`
    find('held-alone', place, message)
  }
}
