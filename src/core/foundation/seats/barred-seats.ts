import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import type { HeldSeat, Seat } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { seatsMeant } from '../people/facts/seat-time.ts'
import type { FoundationState } from '../state.ts'
import { holds } from './seats.ts'

/** A seat of the person that does not go with one they would take, so that this is refused. */
export function barredBy(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  seat: Seat,
  at: Instant,
): SeatRef | undefined {
  for (const bar of seat.barred ?? []) {
    const other = heldOf(state, person, bar.seat, ref, at)
    if (other !== undefined && bar.effect !== 'ends the other') return other
  }
  return othersBarring(state, person, ref, at).find(({ effect }) => effect !== 'ends this')?.seat
}

/** The seats of the person that end when they take one: it ends them, or they end by it. */
export function endedBy(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  seat: Seat,
  at: Instant,
): readonly SeatRef[] {
  const own = (seat.barred ?? []).flatMap((bar) => {
    const other = bar.effect === 'ends the other' ? heldOf(state, person, bar.seat, ref, at) : undefined
    return other ?? []
  })
  const others = othersBarring(state, person, ref, at).filter(({ effect }) => effect === 'ends this')
  const all = [...own, ...others.map((one) => one.seat)]
  return all.filter((one, index) => all.findIndex((other) => isSameSeat(one, other)) === index)
}

/** Seats that the person holds and that say of themselves that they do not go with this one. */
function othersBarring(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant) {
  return [...state.groups.values()].flatMap(({ name: group, status, charter }) =>
    !isInForce({ status })
      ? []
      : charter.seats.flatMap(({ name, barred = [] }) => {
          const seat = { group, seat: name }
          const bar = barred.find((one) => seatsMeant(state, one.seat).some((other) => isSameSeat(other, ref)))
          return bar === undefined || isSameSeat(seat, ref) || !holds(state, person, seat, at)
            ? []
            : [{ seat, effect: bar.effect }]
        }),
  )
}

function heldOf(
  state: FoundationState,
  person: PersonId,
  held: HeldSeat,
  ref: SeatRef,
  at: Instant,
): SeatRef | undefined {
  return seatsMeant(state, held).find((seat) => !isSameSeat(seat, ref) && holds(state, person, seat, at))
}
