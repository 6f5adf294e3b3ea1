import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Limit, LimitWhat } from '../../../charter/structure/limit.ts'
import { isSameSeat } from '../../../charter/structure/same-seat.ts'
import type { Event } from '../../event.ts'

/**
 * Whether a limit of a group may hold, or hold no more, after something happened: seats that it counts were taken or left, or
 * what it asks of people has changed.
 */
export function bearsOn(event: Event, group: Name, { what, when }: Limit): boolean {
  const { type } = event
  if (type === 'CharterAdopted') return event.group === group
  const hangs = when !== undefined || what.kind === 'meet a condition'
  if (type === 'SeatTaken' || type === 'SeatLeft') return hangs || seatsIn(what).some((seat) => isSameSeat(seat, event))
  if (type === 'FactDeclared' || type === 'ValuesRelated') return hangs || factIn(what) === event.fact
  return hangs && hangingOn.has(type)
}

/** What conditions over facts may hang on besides. */
const hangingOn: ReadonlySet<Event['type']> = new Set(['EventRecorded', 'MotionClosed', 'StatusBegun', 'StatusEnded'])

function factIn(what: LimitWhat): Name | undefined {
  return what.kind === 'share a fact' || what.kind === 'in each value' ? what.fact : undefined
}

function seatsIn(what: LimitWhat): readonly SeatRef[] {
  switch (what.kind) {
    case 'share a fact':
    case 'in each value':
    case 'meet a condition':
    case 'number':
      return what.of
    case 'hold a seat':
      return [...what.of, what.seat]
    case 'of a list':
      return [what.who, what.seat]
    case 'not together':
      return what.seats
  }
}
