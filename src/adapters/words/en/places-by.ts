import { type Name, spoken } from '../../../core/base/name.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import type { SeatRef } from '../../../core/charter/structure/charter.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'

/** Groups and seats as they stand in a sentence: "the Board", "chair of the Board", "chair of the Board or clerk of the Board". */
export function placesBy(lookups: Lookups) {
  const the = (group: Name) => withThe(lookups.group(group))
  const seatOf = ({ group, seat }: SeatRef) => `${spoken(seat)} of ${the(group)}`
  const anyOf = (seats: readonly SeatRef[]) => (seats.length === 0 ? 'nobody' : listed(seats.map(seatOf), 'or'))
  return { the, seatOf, anyOf }
}
