import type { Instant } from '../../../core/base/instant.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { holds, seatOf } from '../../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { awaitingViews } from '../awaiting-views.ts'
import type { Reader } from '../reader.ts'
import type { CalendarItem } from './calendar-item.ts'
import { calendarItems, voteRevision } from './calendar-items.ts'
import { subscribedSpan } from './calendar-view.ts'
import { concernsSeat } from './concerns-seat.ts'

/**
 * What only its reader is shown: by when each thing on their desk is to be done, the meetings to which a seat of theirs lets them come,
 * and the ends of their own terms. What has no end stands on the desk alone.
 */
export function ownCalendar(reader: Reader, person: PersonId): readonly CalendarItem[] {
  const { state, at } = reader.snapshot
  const span = subscribedSpan(at)
  const seats = seatsOf(state, person, at)
  const dates = calendarItems(reader, [...state.groups.values()], span).filter((item) => {
    if (item.what.kind === 'term ends') return item.what.person.id === person
    return item.what.kind === 'meeting' && seats.some((seat) => concernsSeat(state, item, seat))
  })
  return [...dates, ...awaited(reader, person)].toSorted((one, other) => one.starts.localeCompare(other.starts))
}

function awaited(reader: Reader, person: PersonId): readonly CalendarItem[] {
  const { state } = reader.snapshot
  return awaitingViews(reader, person).flatMap((view): readonly CalendarItem[] => {
    const { key, by, since } = view.item
    // Their own term stands among the dates.
    if (by === undefined || view.item.kind === 'term ends') return []
    const motion = 'motion' in view.item ? state.motions.get(view.item.motion) : undefined
    return [
      {
        key: `awaits ${person} ${key}`,
        group: view.group,
        starts: by,
        until: by,
        revision: motion === undefined ? 0 : voteRevision(motion),
        changed: since,
        what: { kind: 'awaits', view },
      },
    ]
  })
}

function seatsOf(state: FoundationState, person: PersonId, at: Instant) {
  return [...state.groups.values()].flatMap(({ name: group, charter }) =>
    charter.seats
      .map(({ name: seat }) => ({ group, seat }))
      .filter((ref) => seatOf(state, ref) !== undefined && holds(state, person, ref, at)),
  )
}
