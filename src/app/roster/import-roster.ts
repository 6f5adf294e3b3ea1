import type { PersonId } from '../../core/foundation/event.ts'
import type { Command } from '../command.ts'
import type { PlannedPerson, PlannedSeat, RosterPlan } from './plan-roster.ts'

/** What a plan asks for, in the order in which it is to be done: people first, then their seats by the day on which they took them. */
export function commandsOf(plan: RosterPlan, newPerson: () => PersonId): readonly Command[] {
  const ids = new Map(plan.people.map((person) => [person.key, person.person ?? newPerson()]))
  const people = plan.people.flatMap((person) => commandsAbout(person, ids))
  const seats = plan.seats.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  return [...people, ...seats.flatMap((seat) => commandOf(seat, ids))]
}

function commandsAbout(
  { key, name, is, address }: PlannedPerson,
  ids: ReadonlyMap<string, PersonId>,
): readonly Command[] {
  const person = ids.get(key)
  if (person === undefined) return []
  switch (is) {
    case 'known':
      return []
    case 'gets address':
      return address === undefined ? [] : [{ type: 'give address', person, address }]
    case 'new':
      return [{ type: 'introduce', person, name, ...(address !== undefined && { address }) }]
  }
}

function commandOf(
  { at, seat, key, is, from, to }: PlannedSeat,
  ids: ReadonlyMap<string, PersonId>,
): readonly Command[] {
  const person = ids.get(key)
  if (person === undefined) return []
  const holding = { ...seat, person, from, source: at.file }
  switch (is) {
    case 'taken':
      return [{ type: 'enrol', ...holding, ...(to !== undefined && { to }) }]
    case 'held before':
      return to === undefined ? [] : [{ type: 'note former holder', ...holding, to }]
    case 'held already':
    case 'noted already':
      return []
  }
}
