import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Duty } from '../../../charter/structure/duty.ts'
import type { PowerBy } from '../../../charter/structure/power.ts'
import type { PersonId } from '../../event.ts'
import type { Group } from '../../life/group.ts'
import { isInForce } from '../../life/in-force.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import { acting } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'

/** The seats whose holders can hand it in: those that the duty names, whoever votes by its rule, or everybody with a vote in the group. */
export function seatsOwing(
  state: FoundationState,
  { charter, name }: Group,
  { by }: Pick<Duty, 'by'>,
): readonly SeatRef[] {
  const named = by.flatMap((one) => seatsOf(state, one))
  if (named.length > 0) return named
  return charter.seats.filter(({ noVote }) => noVote !== true).map(({ name: seat }) => ({ group: name, seat }))
}

function seatsOf(state: FoundationState, by: PowerBy): readonly SeatRef[] {
  switch (by.kind) {
    case 'seat':
      return [by.seat]
    case 'together':
      return by.of
    case 'rule': {
      const way = wayOfDeciding(state, by)
      return way?.kind === 'rule' ? way.rule.voters : []
    }
    case 'group': {
      const seats = state.groups.get(by.group)?.charter.seats ?? []
      return seats.filter(({ noVote }) => noVote !== true).map(({ name: seat }) => ({ group: by.group, seat }))
    }
  }
}

/** Who can hand it in at a moment; of a group that is over, whoever sat there at its end. */
export function peopleOwing(
  state: FoundationState,
  group: Group,
  duty: Pick<Duty, 'by'>,
  at: Instant,
): readonly PersonId[] {
  const seats = seatsOwing(state, group, duty)
  const people = seats.flatMap((seat) =>
    seat.group === group.name && !isInForce(group)
      ? (group.holdings.get(seat.seat) ?? []).filter(({ why }) => why === 'group ended').map(({ person }) => person)
      : acting(state, seat, at).map(({ person }) => person),
  )
  return [...new Set(people)]
}
