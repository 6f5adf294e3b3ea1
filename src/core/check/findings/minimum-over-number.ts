import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'

/** A seat that must have more holders than it can have. */
export const minimumOverNumber: CharterCheck = ({ seats }, find) => {
  for (const { name, number, minimum, place } of seats) {
    if (number === undefined || minimum === undefined || minimum <= number) continue
    const message = `The seat "${spoken(name)}" needs at least ${minimum} holders and can have ${number}`
    find('minimum-over-number', place, message)
  }
}
