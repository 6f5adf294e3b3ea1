import { type Name, spoken } from '../../../core/base/name.ts'
import type { Seat } from '../../../core/charter/structure/seat.ts'
import { placesOf } from '../../../core/charter/structure/seat-places.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { howEnded } from '../../../core/foundation/life/in-force.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import { personRef, type Reader } from '../reader.ts'
import type { SeatedPeople } from './group-card.ts'

/** Who sits in a group now, the chair first; of a draft, who offers to sit there. Nobody sits in a group that is over. */
export function seatedPeople(reader: Reader, group: Group): readonly SeatedPeople[] {
  const { state, at } = reader.snapshot
  if (howEnded(group.status) !== undefined) return []
  return chairFirst(group.charter.seats).map((seat) => {
    const offered = group.life.offers.filter((offer) => offer.seat === seat.name)
    const sitting = group.status === 'draft' ? offered : incumbents(state, { group: group.name, seat: seat.name }, at)
    return {
      seat: seat.name,
      title: spoken(seat.name),
      holders: sitting.map((one) => ({
        person: personRef(reader, one.person),
        ...('until' in one && one.until !== undefined && { until: one.until }),
      })),
      missing: missing(seat, group, sitting.length),
      clause: seat.clause,
    }
  })
}

/** A seat that comes with an office elsewhere is not empty for want of people here. */
function missing(seat: Seat, { charter }: Group, sitting: number): number {
  if (seat.filledBy.kind === 'ex officio') return 0
  const needed = Math.max(placesOf(seat, charter) ?? 0, seat.minimum ?? 0)
  return Math.max(0, needed - sitting)
}

/** Whoever leads, then single offices, then the rest in the order of the charter; who has no vote comes last. */
export function chairFirst(seats: readonly Seat[]): readonly Seat[] {
  return seats.toSorted((left, right) => rankOf(left) - rankOf(right))
}

function rankOf(seat: Seat): number {
  if (seat.noVote === true) return 3
  if (leads(seat.name)) return 0
  return seat.number === 1 && seat.filledBy.kind !== 'ex officio' ? 1 : 2
}

/** Charters call whoever leads by many names, and the language has no word of its own for it. */
function leads(seat: Name): boolean {
  return /(?:^|-)(?:chair|chairperson|president|lead|leader|head|convener|coordinator|facilitator)$/.test(seat)
}
