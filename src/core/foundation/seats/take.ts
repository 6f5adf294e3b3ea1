import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Event, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { endedBy } from './barred-seats.ts'
import { incumbents, placesIn, seatOf } from './seats.ts'
import { endOfTerm } from './term-end.ts'

/** The events of somebody's taking a seat: what it ends, whom they follow, and the seat itself. */
export function takes(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  at: Instant,
  by: { readonly motion?: number } = {},
): readonly Event[] {
  const seat = seatOf(state, ref)
  if (seat === undefined) return []
  const until = endOfTerm(state, ref, at)
  const ended = endedBy(state, person, ref, seat, at).map(
    (other): Event => ({ type: 'SeatLeft', ...other, person, why: 'other seat' }),
  )
  return [
    ...ended,
    ...followed(state, ref, at),
    {
      type: 'SeatTaken',
      ...ref,
      person,
      ...by,
      ...(until !== undefined && { until }),
      ...(seat.holdsOver === true && { holdsOver: true }),
    },
  ]
}

/** Whoever holds the seat over its term the longest makes room, where there is none else. */
function followed(state: FoundationState, ref: SeatRef, at: Instant): readonly Event[] {
  const number = placesIn(state, ref)
  const held = incumbents(state, ref, at)
  if (number === undefined || held.length < number) return []
  const over = held
    .filter(({ until }) => until !== undefined && until <= at)
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))
  const [first] = over
  return first === undefined ? [] : [{ type: 'SeatLeft', ...ref, person: first.person, why: 'followed' }]
}
