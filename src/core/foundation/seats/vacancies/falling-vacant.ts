import { after, earliest, type Instant } from '../../../base/instant.ts'
import type { Seat } from '../../../charter/structure/seat.ts'
import { daysOf } from '../../days.ts'
import type { Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { runningAt } from '../evolve-seats.ts'
import type { SeatLeft } from '../holding-event.ts'
import type { MinimumMissed, VacancyOpened } from '../seat-event.ts'
import type { Holding } from '../seat-state.ts'
import { entriesHeld } from '../seated.ts'
import { seatOf } from '../seats.ts'
import { stepFrom } from './vacancy-steps.ts'
import { type VacantPlace, vacantPlace } from './vacant-place.ts'

/**
 * What follows from seats that are left in one act: the vacancies that open where the charter says something of them, and that
 * fewer hold a seat than it asks for. Who follows a holder in the same act leaves nothing vacant.
 */
export function fallingVacant(
  state: FoundationState,
  events: readonly Event[],
  at: Instant,
): readonly (VacancyOpened | MinimumMissed)[] {
  const found: (VacancyOpened | MinimumMissed)[] = []
  for (const left of events.flatMap((event) => leftBy(state, event, at))) {
    const seat = seatOf(state, left)
    if (seat === undefined) continue
    const here = found.filter((one) => isSamePlace(one, left))
    const { were, are } = placesHeld(state, left, events, at)
    const wanted = seat.number ?? seat.minimum
    const open = here.filter(({ type }) => type === 'VacancyOpened').length
    const isToBeFilled = isProvided(seat) || left.replacedBy !== undefined
    if (isToBeFilled && wanted !== undefined && are < were && wanted - are > open) {
      const before = found.filter(({ type }) => type === 'VacancyOpened').length
      found.push(opening(state, left, seat, state.lastVacancy + before + 1, at))
    }
    const { minimum } = seat
    const isMissed = minimum !== undefined && were >= minimum && are < minimum
    if (isMissed && !here.some(({ type }) => type === 'MinimumMissed')) {
      found.push({ type: 'MinimumMissed', ...vacantPlace(left), holders: are, minimum })
    }
  }
  return found
}

/** The seats that somebody leaves by an event: each entry by itself, where they leave all that they hold of a list. */
function leftBy(state: FoundationState, event: Event, at: Instant): readonly SeatLeft[] {
  if (event.type !== 'SeatLeft' || leavesNothing.has(event.why)) return []
  return entriesHeld(state, event, at).map((entry) => ({ ...event, ...(entry !== undefined && { entry }) }))
}

/** Somebody else sits there at once, or there is no such place any more. */
const leavesNothing: ReadonlySet<SeatLeft['why']> = new Set(['followed', 'seat gone', 'group ended'])

function isProvided({ vacancy, fillsWithin, interim }: Seat): boolean {
  return vacancy !== undefined || fillsWithin !== undefined || interim !== undefined
}

function opening(state: FoundationState, left: SeatLeft, seat: Seat, vacancy: number, at: Instant): VacancyOpened {
  const { group, person } = left
  const held = state.groups.get(group)?.holdings.get(left.seat) ?? []
  const { until, cohort } = runningAt(held, person, at, left.entry) ?? {}
  const remains = until !== undefined && until > at ? { remains: until } : {}
  const steps = seat.vacancy === undefined ? {} : { steps: seat.vacancy }
  const within = seat.fillsWithin === undefined ? undefined : after(at, seat.fillsWithin, daysOf(state, group))
  const fills =
    within !== undefined && left.replacedBy !== undefined
      ? earliest(within, left.replacedBy)
      : (left.replacedBy ?? within)
  return {
    type: 'VacancyOpened',
    vacancy,
    ...vacantPlace(left),
    left: person,
    ...(cohort !== undefined && { cohort }),
    ...remains,
    ...(fills !== undefined && { fills }),
    ...steps,
    ...stepFrom(state, { group, ...steps, ...remains }, 0, at),
  }
}

/** How many of the places are held before the act and after it; those who share one hold one. */
function placesHeld(state: FoundationState, left: SeatLeft, events: readonly Event[], at: Instant) {
  const held = state.groups.get(left.group)?.holdings.get(left.seat) ?? []
  const sits = held.filter((one) => one.since <= at && one.ended === undefined && one.entry === left.entry)
  const gone = new Set<PersonId>()
  const come: Event[] = []
  for (const event of events) {
    if (event.type === 'SeatLeft' && leftBy(state, event, at).some((one) => isSamePlace(one, left)))
      gone.add(event.person)
    if (event.type === 'SeatTaken' && isSamePlace(event, left)) come.push(event)
  }
  const stay = sits.filter(({ person }) => !gone.has(person))
  return { were: placesTaken(sits), are: placesTaken(stay) + come.length }
}

function placesTaken(held: readonly Holding[]): number {
  return new Set(held.map(({ person, place }) => (place === undefined ? person : `place ${place}`))).size
}

function isSamePlace(one: VacantPlace, other: VacantPlace): boolean {
  return one.group === other.group && one.seat === other.seat && one.entry === other.entry
}
