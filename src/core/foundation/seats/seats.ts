import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { placesOf } from '../../charter/structure/seat-places.ts'
import type { PersonId } from '../event.ts'
import { onRoll } from '../people/roll.ts'
import type { FoundationState, Holding } from '../state.ts'

/** A person in a seat at a moment, in person or by an office elsewhere. */
export interface Incumbent {
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
  readonly motion?: number
  /** When they leave, as they have said. */
  readonly leaves?: Instant
  /** The office by which an ex officio seat is held. */
  readonly office?: SeatRef
}

/** Who holds a seat at a moment, in the order in which they took it. Seats of drafts are held by nobody. */
export function incumbents(state: FoundationState, ref: SeatRef, at: Instant): readonly Incumbent[] {
  const seat = seatOf(state, ref)
  if (seat === undefined) return onRoll(state, ref, at)
  if (seat.filledBy.kind === 'ex officio') {
    const { office, orOffices = [] } = seat.filledBy
    return onceEach([office, ...orOffices].flatMap((one) => byOffice(state, one, at)))
  }
  const holdings = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  return holdings.filter((holding) => isHeld(holding, at))
}

export function holds(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): boolean {
  return incumbents(state, ref, at).some((incumbent) => incumbent.person === person)
}

export function isHeld(holding: Holding, at: Instant): boolean {
  if (holding.since > at) return false
  if (holding.ended !== undefined && holding.ended <= at) return false
  return holding.until === undefined || at < holding.until || holding.holdsOver === true
}

/** A seat of an active group, as its charter describes it. */
export function seatOf(state: FoundationState, ref: SeatRef): Seat | undefined {
  const group = state.groups.get(ref.group)
  return group?.status === 'active' ? seatNamed(group.charter.seats, ref.seat) : undefined
}

/** How many can sit in it at a time; undefined where any number can. */
export function placesIn(state: FoundationState, ref: SeatRef): number | undefined {
  const group = state.groups.get(ref.group)
  const seat = seatOf(state, ref)
  return group === undefined || seat === undefined ? undefined : placesOf(seat, group.charter)
}

export function seatNamed(seats: readonly Seat[], name: Name): Seat | undefined {
  return seats.find((seat) => seat.name === name)
}

function onceEach(all: readonly Incumbent[]): readonly Incumbent[] {
  const known = new Map<PersonId, Incumbent>()
  for (const incumbent of all) if (!known.has(incumbent.person)) known.set(incumbent.person, incumbent)
  return [...known.values()]
}

function byOffice(state: FoundationState, office: SeatRef, at: Instant): readonly Incumbent[] {
  return incumbents(state, office, at).map((incumbent) => ({ ...incumbent, office }))
}
