import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { Event, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { endedBy } from './barred-seats.ts'
import { type InCohort, inCohort, type Taking } from './cohorts.ts'
import { probationFrom } from './probation.ts'
import { type Incumbent, incumbents, placesIn, seatOf } from './seats.ts'
import { endOfTerm } from './term-end.ts'
import type { Vacancy } from './vacancies/vacancy.ts'
import { vacancyFor } from './vacancies/vacancy-for.ts'
import { stepOf } from './vacancies/vacancy-steps.ts'

/** How somebody comes to take a seat, and which of its places. */
export interface TakenBy {
  readonly motion?: number
  readonly entry?: Name
  /** The cohort that was agreed. */
  readonly cohort?: Name
  /** When the term ends, where that is not as for anybody who takes the seat. */
  readonly until?: Instant
  /** The vacancy that they are taken for; the oldest that they can fill when absent. */
  readonly vacancy?: Vacancy
  /** The election in which they won it, or came next. */
  readonly election?: number
  /** Whoever sits there from the beginning is not on trial. */
  readonly fromTheBeginning?: true
}

/** The events of somebody's taking a seat: what it ends, whom they follow, and the seat itself. */
export function takes(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  at: Instant,
  by: TakenBy = {},
): readonly Event[] {
  const seat = seatOf(state, ref)
  if (seat === undefined) return []
  const { motion, entry, election } = by
  const taking: Taking = { state, ref, seat, at, ...(entry !== undefined && { entry }) }
  const vacancy = by.vacancy ?? vacancyFor(taking, person)
  const place = placeOf(taking)
  const term = termBeside(taking, place) ?? termOf(taking, by.cohort, vacancy)
  const { cohort, until } = by.until === undefined ? term : { cohort: by.cohort ?? term.cohort, until: by.until }
  const probation = by.fromTheBeginning === true ? undefined : probationFrom(state, person, ref, at)
  const ended = endedBy(state, person, ref, seat, at).map(
    (other): Event => ({ type: 'SeatLeft', ...other, person, why: 'other seat' }),
  )
  return [
    ...ended,
    ...followed(taking),
    {
      type: 'SeatTaken',
      ...ref,
      person,
      ...(motion !== undefined && { motion }),
      ...(election !== undefined && { election }),
      ...(entry !== undefined && { entry }),
      ...(cohort !== undefined && { cohort }),
      ...(place !== undefined && { place }),
      ...(vacancy !== undefined && { vacancy: vacancy.opened.vacancy }),
      ...(until !== undefined && { until }),
      ...(vacancy !== undefined && untilElection(seat, vacancy)),
      ...(seat.holdsOver === true && { holdsOver: true }),
      ...(probation !== undefined && { probation }),
    },
  ]
}

/** Whoever joins somebody in a place that several hold together sits there as long as they do. */
function termBeside({ state, ref, at, entry }: Taking, place: number | undefined): InCohort | undefined {
  if (place === undefined) return undefined
  const beside = incumbents(state, ref, at).find((one) => one.place === place && one.entry === entry)
  if (beside === undefined) return undefined
  const { cohort, until } = beside
  return { ...(cohort !== undefined && { cohort }), ...(until !== undefined && { until }) }
}

/** A whole term, that of a cohort, or what is left of the term of whoever left the place, unless the charter says otherwise. */
function termOf(taking: Taking, agreed: Name | undefined, vacancy: Vacancy | undefined) {
  const { state, ref, seat, at } = taking
  const cohorts = seat.cohorts === undefined ? {} : inCohort(taking, seat.cohorts, agreed ?? vacancy?.opened.cohort)
  const whole = endOfTerm(state, ref, at)
  const step = vacancy === undefined ? undefined : stepOf(vacancy)
  if (step?.until === 'a whole term') return { ...cohorts, ...(whole !== undefined && { until: whole }) }
  if (seat.cohorts !== undefined) return cohorts
  const remains = vacancy?.opened.remains
  const isLeft = step !== undefined && remains !== undefined && remains > at
  const until = isLeft ? remains : whole
  return until === undefined ? {} : { until }
}

function untilElection({ filledBy }: Seat, vacancy: Vacancy): { readonly untilElection?: Name } {
  if (stepOf(vacancy)?.until !== 'the next election' || filledBy.kind !== 'election') return {}
  return filledBy.election === undefined ? {} : { untilElection: filledBy.election }
}

/** Of a seat that several hold together, the first place that nobody holds, or else the first with room. */
function placeOf({ state, ref, seat, at, entry }: Taking): number | undefined {
  const { jointHolders, number } = seat
  if (jointHolders === undefined) return undefined
  const held = incumbents(state, ref, at).filter((one) => entry === undefined || one.entry === entry)
  const sharing = (place: number) => held.filter((one) => one.place === place).length
  const most = number ?? held.length + 1
  for (let shared = 0; shared < jointHolders; shared += 1) {
    for (let place = 1; place <= most; place += 1) if (sharing(place) === shared) return place
  }
  return undefined
}

/** Whoever holds the seat over its term the longest makes room, where there is none else. */
function followed({ state, ref, seat, at, entry }: Taking): readonly Event[] {
  const number = entry === undefined ? placesIn(state, ref) : seat.number
  const held = incumbents(state, ref, at).filter((one) => entry === undefined || one.entry === entry)
  if (number === undefined || held.length < number * (seat.jointHolders ?? 1)) return []
  const [first] = held.filter(({ until }) => until !== undefined && until <= at).toSorted(byEnd)
  return first === undefined
    ? []
    : [
        {
          type: 'SeatLeft',
          ...ref,
          person: first.person,
          why: 'followed',
          ...(first.entry !== undefined && { entry: first.entry }),
        },
      ]
}

function byEnd(one: Incumbent, other: Incumbent): number {
  return (one.until ?? '') < (other.until ?? '') ? -1 : 1
}
