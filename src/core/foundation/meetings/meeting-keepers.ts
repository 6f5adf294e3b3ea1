import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import type { PowerBy } from '../../charter/structure/power.ts'
import type { PersonId } from '../event.ts'
import type { Group } from '../life/group.ts'
import { heldPowers } from '../powers/held-powers.ts'
import { wayOf } from '../rule-of.ts'
import { peopleIn } from '../seats/people-in.ts'
import { acting, actsAs } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

/** Who keeps the meetings of a duty: moves them, notes who was there, writes the minutes. */
export interface Keepers {
  readonly seats: readonly SeatRef[]
  readonly clause: ClauseRef
}

/** Seats that chair, where a charter does not say who keeps its meetings. */
const chairing: ReadonlySet<Name> = new Set(['chair', 'co-chair', 'president', 'secretary'])

/**
 * Whom the duty names by `by`; else the chair; besides them the seats that have the power to `schedule` it. Where the charter knows none
 * of these, everybody who holds a seat of the group does.
 */
export function keepersOfMeeting(
  state: FoundationState,
  group: Group,
  duty: Duty,
  person: PersonId,
  at: Instant,
): Keepers {
  const { charter, name } = group
  const own = duty.by.flatMap((by) => seatsOf(state, group, by))
  const chairs = charter.seats
    .filter((seat) => chairing.has(seat.name))
    .map((seat) => ({ group: name, seat: seat.name }))
  const named = own.length > 0 ? own : chairs
  const seats = [...named, ...scheduling(state, group, duty, person, at)]
  return { seats: seats.length > 0 ? seats : allSeats(group), clause: duty.clause }
}

export function keepsMeeting(state: FoundationState, group: Group, duty: Duty, person: PersonId, at: Instant): boolean {
  return keepersOfMeeting(state, group, duty, person, at).seats.some((seat) => actsAs(state, person, seat, at))
}

/** Everybody who keeps them, as whoever sits in the group first would be told. Of a group in which nobody sits, nobody does. */
export function peopleKeeping(state: FoundationState, group: Group, duty: Duty, at: Instant): readonly PersonId[] {
  const [first] = peopleIn(state, group.name, at)
  if (first === undefined) return []
  const { seats } = keepersOfMeeting(state, group, duty, first, at)
  return [...new Set(seats.flatMap((seat) => acting(state, seat, at).map(({ person }) => person)))]
}

function seatsOf(state: FoundationState, group: Group, by: PowerBy): readonly SeatRef[] {
  switch (by.kind) {
    case 'seat':
      return [by.seat]
    case 'together':
      return by.of
    case 'group': {
      const other = state.groups.get(by.group)
      return other === undefined ? [] : allSeats(other)
    }
    case 'rule': {
      const way = wayOf(state, by.rule)
      return way?.kind === 'rule' ? way.rule.voters : allSeats(group)
    }
  }
}

/** "may: schedule meeting, by: secretary". */
function scheduling(
  state: FoundationState,
  { name: group }: Group,
  duty: Duty,
  person: PersonId,
  at: Instant,
): readonly SeatRef[] {
  const powers = heldPowers(state, { group, action: { verb: 'schedule', object: duty.name } }, person, at)
  return powers.ok ? powers.value.flatMap(({ by }) => (by.kind === 'seat' ? [by.seat] : [])) : []
}

function allSeats({ name, charter }: Group): readonly SeatRef[] {
  return charter.seats.map(({ name: seat }) => ({ group: name, seat }))
}
