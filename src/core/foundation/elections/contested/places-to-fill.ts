import { after, epochOf, type Instant, instantOf } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Seat } from '../../../charter/structure/seat.ts'
import { mostHoldersForEntry } from '../../../charter/structure/seat-places.ts'
import type { When } from '../../../charter/structure/when.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import { entriesOf } from '../../seats/eligibility.ts'
import { type Incumbent, incumbents, seatOf } from '../../seats/seats.ts'
import type { Vacancy } from '../../seats/vacancies/vacancy.ts'
import { vacanciesOf } from '../../seats/vacancies/vacancy-for.ts'
import { stepOf } from '../../seats/vacancies/vacancy-steps.ts'
import type { ContestedPlaces } from '../election-event.ts'
import type { Filling } from './contested.ts'

/** One place that is to be filled, and who holds it up to then. */
export interface Place {
  readonly seat: SeatRef
  readonly entry?: Name
  readonly cohort?: Name
  /** The vacancy whose term is completed. */
  readonly vacancy?: number
  readonly until?: Instant
  readonly holder?: PersonId
  /** When that term ends. */
  readonly ends?: Instant
}

/**
 * The places that an election fills, seat after seat as its charter names them, and of each those that fall vacant first. A place is
 * due when it is vacant, or when its term ends up to half of the time after this election that passes until the next one: so
 * neither a late result nor an early beginning makes a term be missed or filled twice.
 */
export function placesToFill(filling: Filling): readonly Place[] {
  const { rule } = filling
  return rule.fills.flatMap((ref) => {
    const seat = seatOf(filling.state, ref)
    if (seat === undefined) return []
    const entries = seat.forEach === undefined ? [undefined] : entriesOf(filling.state, ref, seat.forEach)
    return entries.flatMap((entry) => placesOfSeat(filling, ref, seat, entry))
  })
}

function placesOfSeat(filling: Filling, ref: SeatRef, seat: Seat, entry: Name | undefined): readonly Place[] {
  const { state, at, whole, vacancies } = filling
  const of = { seat: ref, ...(entry !== undefined && { entry }) }
  const open = vacanciesOf({ state, ref, ...(entry !== undefined && { entry }) })
  if (vacancies !== undefined)
    return open.filter(({ opened }) => vacancies.includes(opened.vacancy)).map(completing(of))
  const due = dueUntil(filling, seat)
  const held = incumbents(state, ref, at).filter((one) => entry === undefined || one.entry === entry)
  const ending = held
    .filter(({ until }) => whole === true || (until === undefined ? lastsUntilElection(seat) : until <= due))
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))
  const number = mostHoldersForEntry(seat) ?? filling.rule.seats?.number ?? held.length
  const remaining = whole === true ? [] : open.filter(({ opened }) => (opened.remains ?? '') > due)
  const vacant = Math.max(0, number - held.length - remaining.length)
  return [
    ...Array.from({ length: vacant }, () => of),
    ...ending.map((holder) => ({ ...of, ...placeOf(holder) })),
    ...remaining.slice(0, Math.max(0, number - held.length)).map(completing(of)),
  ]
}

/** Where no other term is said, a seat is held until the next election of it. */
function lastsUntilElection({ term, termBy }: Seat): boolean {
  if (term !== undefined) return false
  return termBy === undefined || (termBy.kind === 'until' && isElection(termBy.when))
}

function isElection(when: When): boolean {
  return when.kind === 'event' && when.event.kind === 'election'
}

/** Whoever follows completes the term of whoever left, unless the charter gives them a whole one. */
function completing(of: Pick<Place, 'seat' | 'entry'>) {
  return (vacancy: Vacancy): Place => {
    const { vacancy: number, cohort, remains } = vacancy.opened
    const isWhole = stepOf(vacancy)?.until === 'a whole term'
    return {
      ...of,
      vacancy: number,
      ...(cohort !== undefined && { cohort }),
      ...(remains !== undefined && !isWhole && { until: remains }),
    }
  }
}

function placeOf({ person, cohort, until }: Incumbent): Partial<Place> {
  return { holder: person, ...(cohort !== undefined && { cohort }), ...(until !== undefined && { ends: until }) }
}

/** The last moment at which a term ends that this election has to fill. */
function dueUntil({ state, group, rule, ends }: Filling, { term }: Seat): Instant {
  const period = rule.every ?? term
  if (period === undefined) return ends
  const next = after(ends, period, daysOf(state, group))
  return instantOf(epochOf(ends) + Math.floor((epochOf(next) - epochOf(ends)) / 2))
}

/** Places that are alike and follow each other, as one line. */
export function onePlaceEach(places: readonly Place[]): readonly ContestedPlaces[] {
  const lines: ContestedPlaces[] = []
  for (const { holder: _, ends: __, ...place } of places) {
    const last = lines.at(-1)
    const isSame =
      last !== undefined &&
      last.seat.group === place.seat.group &&
      last.seat.seat === place.seat.seat &&
      last.entry === place.entry &&
      last.cohort === place.cohort &&
      last.until === place.until &&
      last.vacancy === undefined &&
      place.vacancy === undefined
    if (isSame) lines[lines.length - 1] = { ...last, number: last.number + 1 }
    else lines.push({ ...place, number: 1 })
  }
  return lines
}
