import type { Instant } from '../../../base/instant.ts'
import { mostHoldersForEntry, mostHoldersOf } from '../../../charter/structure/seat-places.ts'
import type { Event, PersonId } from '../../event.ts'
import { isErased } from '../../people/erasing.ts'
import { incumbents, seatOf } from '../../seats/seats.ts'
import { takes } from '../../seats/take.ts'
import type { FoundationState } from '../../state.ts'
import type { ContestedPlaces } from '../election-event.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { electedContests } from './result-course.ts'

/**
 * The next of the elected takes a seat, the strongest the first place of the election's order; undefined when all of them have. Whom they follow leaves
 * then. One after the other, because each changes who sits.
 */
export function nextSeat(state: FoundationState, run: ElectionRun, at: Instant): readonly Event[] | undefined {
  for (const contest of electedContests(run)) {
    for (const { person, place } of seatingOf(state, contest)) {
      if (hasTaken(state, run, person, place)) continue
      const room = makesRoom(state, run, person, place, at)
      if (room === undefined) continue
      const { seat, entry, cohort, until, vacancy: number } = place
      const vacancy = number === undefined ? undefined : state.vacancies.get(number)
      const by = {
        election: run.begun.election,
        ...(entry !== undefined && { entry }),
        ...(cohort !== undefined && { cohort }),
        ...(until !== undefined && { until }),
        ...(vacancy !== undefined && { vacancy }),
      }
      // Who makes room is said by the election.
      const taken = takes(state, person, seat, at, by).filter(
        (event) => event.type !== 'SeatLeft' || event.why !== 'followed',
      )
      return [...room, ...taken]
    }
  }
  return undefined
}

interface Seating {
  readonly person: PersonId
  readonly place: ContestedPlaces
}

/** Who of the elected has which place; whoever was erased meanwhile has none. */
function seatingOf(state: FoundationState, { closed, contested }: ContestRun): readonly Seating[] {
  const elected = closed?.result.kind === 'elected' ? closed.result.elected : []
  const places = contested.places.flatMap((place) => Array.from({ length: place.number }, () => place))
  return elected
    .filter((person) => !isErased(state, person))
    .flatMap((person, index) => {
      const place = places[index]
      return place === undefined ? [] : [{ person, place }]
    })
}

function hasTaken(
  state: FoundationState,
  { begun }: ElectionRun,
  person: PersonId,
  { seat }: ContestedPlaces,
): boolean {
  const held = state.groups.get(seat.group)?.holdings.get(seat.seat) ?? []
  return held.some((holding) => holding.person === person && holding.election === begun.election)
}

/**
 * Whoever is elected again begins a new term; of the others whose place is needed, the one leaves whose term ends first. Undefined where a
 * charter that changed meanwhile has no place for them any more.
 */
function makesRoom(
  state: FoundationState,
  { begun }: ElectionRun,
  person: PersonId,
  { seat, entry }: ContestedPlaces,
  at: Instant,
): readonly Event[] | undefined {
  const group = state.groups.get(seat.group)
  const described = seatOf(state, seat)
  if (group === undefined || described === undefined) return undefined
  const held = incumbents(state, seat, at).filter((one) => entry === undefined || one.entry === entry)
  const own = held.find((one) => one.person === person)
  const places = entry === undefined ? mostHoldersOf(described, group.charter) : mostHoldersForEntry(described)
  const isFull = places !== undefined && held.length >= places
  const newcomers = new Set(
    (group.holdings.get(seat.seat) ?? []).flatMap(({ election, person: holder }) =>
      election === begun.election ? [holder] : [],
    ),
  )
  const [first] = held
    .filter((one) => !newcomers.has(one.person))
    .toSorted((one, other) => ((one.until ?? 'never') < (other.until ?? 'never') ? -1 : 1))
  const gone = own ?? (isFull ? first : undefined)
  if (gone === undefined) return isFull ? undefined : []
  return [
    {
      type: 'SeatLeft',
      ...seat,
      person: gone.person,
      why: 'followed',
      ...(gone.entry !== undefined && { entry: gone.entry }),
    },
  ]
}
