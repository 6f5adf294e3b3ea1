import { type Name, spoken } from '../../core/base/name.ts'
import { rulesAmong } from '../../core/charter/structure/deciding.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import { placesOf } from '../../core/charter/structure/seat-places.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { Group } from '../../core/foundation/state.ts'
import { holdingNotes, keepingView } from './keeping-views.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { SeatView } from './views.ts'

/** A seat as it is held now, and what the reader may do about it. */
export function seatView(reader: Reader, group: Group, seat: Seat): SeatView {
  const { state, at } = reader.snapshot
  const ref = { group: group.name, seat: seat.name }
  const sitting = incumbents(state, ref, at)
  const places = placesOf(seat, group.charter)
  const keeping = keepingView(reader, group, seat)
  const filling = seat.filledBy
  const [by] = filling.kind === 'application' ? rulesAmong(filling.decidedBy) : []
  const rule = by === undefined ? undefined : ruleNamed(reader, by.group, by.rule)
  return {
    seat,
    title: spoken(seat.name),
    holders: sitting.map(({ person, since, until, office, motion }) => ({
      person: personRef(reader, person),
      since,
      ...(until !== undefined && { until }),
      ...(office !== undefined && { byOffice: office }),
      ...(motion !== undefined && { motion }),
      mayLeave:
        person === reader.person
          ? permission(reader, { type: 'step down', ...ref })
          : { refusal: { type: 'DoesNotHold', seat: ref, clause: seat.clause } },
      notes: holdingNotes(reader, group, seat, person),
    })),
    ...(keeping !== undefined && { keeping }),
    ...(places !== undefined && { vacant: Math.max(0, places - sitting.length) }),
    ...(filling.kind === 'application' && {
      application: {
        asks: filling.asks,
        permission: permission(reader, { type: 'apply', ...ref }),
        ...(rule !== undefined && { rule }),
      },
    }),
  }
}

function ruleNamed({ snapshot }: Reader, group: Name, rule: Name): Rule | undefined {
  return snapshot.state.groups.get(group)?.charter.rules.find((candidate) => candidate.name === rule)
}
