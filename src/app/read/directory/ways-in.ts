import type { Name } from '../../../core/base/name.ts'
import { spoken } from '../../../core/base/name.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import type { Filling, Seat } from '../../../core/charter/structure/seat.ts'
import { placesOf } from '../../../core/charter/structure/seat-places.ts'
import type { WayIn } from './group-card.ts'

/**
 * The seats by which people come into a group from outside: what they can do by themselves first, then what others do. Those
 * that come with an office, or are filled from the group's own seats, lead nobody in.
 */
export function waysIn(charter: Charter, sittingIn: (seat: Name) => number): readonly WayIn[] {
  return charter.seats
    .filter((seat) => isEntry(seat, charter.group))
    .toSorted((left, right) => order.indexOf(left.filledBy.kind) - order.indexOf(right.filledBy.kind))
    .map((seat) => {
      const places = placesOf(seat, charter)
      return {
        seat: seat.name,
        title: spoken(seat.name),
        filledBy: seat.filledBy,
        ...(places !== undefined && { vacant: Math.max(0, places - sittingIn(seat.name)) }),
      }
    })
}

const order: readonly Filling['kind'][] = [
  'own word',
  'application',
  'invitation',
  'election',
  'appointment',
  'roll',
  'ex officio',
]

function isEntry({ filledBy, from }: Seat, group: Name): boolean {
  if (filledBy.kind === 'ex officio') return false
  return from.length === 0 || from.some((source) => source.group !== group)
}
