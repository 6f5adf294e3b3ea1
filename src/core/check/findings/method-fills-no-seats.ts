import { spoken } from '../../base/name.ts'
import { fillsNoSeats } from '../../charter/structure/election-method.ts'
import type { CharterCheck } from './check.ts'

/** An election by a method that chooses projects by what they cost, which no candidate does: it is refused when it is to begin. */
export const methodFillsNoSeats: CharterCheck = ({ elections = [] }, find) => {
  for (const { name, method: ofAll, electorates, place } of elections) {
    const methods = [ofAll, ...electorates.map(({ method }) => method)]
    const method = methods.find((one) => one !== undefined && fillsNoSeats(one.name))
    if (method === undefined) continue
    const message = `The election "${spoken(name)}" cannot be held: ${method.name} shares a budget among projects and fills no seats`
    find('method-fills-no-seats', place, message)
  }
}
