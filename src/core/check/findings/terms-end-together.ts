import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'

/** Several seats that are elected at once for the same time: on one day all who know how things are done may go. */
export const termsEndTogether: CharterCheck = ({ group, seats, elections = [] }, find) => {
  for (const { name, number, filledBy, term, termBy, cohorts, place } of seats) {
    if (filledBy.kind !== 'election' || number === undefined || number < 2 || cohorts !== undefined) continue
    if (term === undefined && termBy === undefined) continue
    const isStaggered = elections.some(({ fills, seats: count, electorates, whole }) => {
      if (!fills.some((seat) => seat.group === group && seat.seat === name)) return false
      const inParts = [count, ...electorates.map((electorate) => electorate.seats)].some(
        (part) => part !== undefined && (part.cohorts.length > 1 || part.inTurn !== undefined || part.number < number),
      )
      return inParts || whole !== undefined
    })
    if (isStaggered) continue
    const message = `All ${number} terms of "${spoken(name)}" can end on one day; elect them in cohorts: cohorts: [${splitInTwo(number)}]`
    find('terms-end-together', place, message)
  }
}

function splitInTwo(number: number): string {
  return `${Math.floor(number / 2)}, ${Math.ceil(number / 2)}`
}
