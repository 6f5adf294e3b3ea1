import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Filling, Seat } from '../../charter/structure/seat.ts'
import { placesOf } from '../../charter/structure/seat-places.ts'
import type { Actor, PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { onRoll } from '../people/roll.ts'
import type { FoundationState } from '../state.ts'
import type { Backfilled } from './holding-event.ts'
import type { Holding } from './seat-state.ts'

/** A person in a seat at a moment, in person or by an office elsewhere. */
export interface Incumbent {
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
  readonly motion?: number
  /** Who caused it; of a term that follows another, nobody by themselves. */
  readonly by?: Actor
  /** It was so before it was written down. */
  readonly backfilled?: Backfilled
  /** When they leave, as they have said. */
  readonly leaves?: Instant
  /** The office by which an ex officio seat is held, or by which somebody acts for a vacant one. */
  readonly office?: SeatRef
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
  readonly cohort?: Name
  /** Of a seat that several hold together, the number of the place. */
  readonly place?: number
}

/** Who holds a seat at a moment, in the order in which they took it. Seats of drafts are held by nobody. */
export function incumbents(state: FoundationState, ref: SeatRef, at: Instant): readonly Incumbent[] {
  const seat = seatOf(state, ref)
  if (seat === undefined) return onRoll(state, ref, at)
  const holdings = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  const held = holdings.filter((holding) => isHeld(holding, at))
  const others = fillingsOf(seat).flatMap((filling) => byItself(state, ref, filling, at))
  return others.length === 0 ? held : withoutTwice(held, others)
}

/** @param entry of a seat that exists for each entry of a list, the one that is meant; any of them without it */
export function holds(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant, entry?: Name): boolean {
  return incumbents(state, ref, at).some(
    (incumbent) => incumbent.person === person && (entry === undefined || incumbent.entry === entry),
  )
}

/** Who has the vote and the powers of a seat: its holders, and while nobody holds it whoever acts meanwhile. */
export function acting(state: FoundationState, ref: SeatRef, at: Instant): readonly Incumbent[] {
  const held = incumbents(state, ref, at)
  const interim = held.length === 0 ? seatOf(state, ref)?.interim : undefined
  return interim === undefined ? held : byOffice(state, interim, at)
}

export function actsAs(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): boolean {
  return acting(state, ref, at).some((incumbent) => incumbent.person === person)
}

/** All ways in which a seat can be filled, the first that its charter says first. */
export function fillingsOf({ filledBy, alsoFilledBy = [] }: Seat): readonly Filling[] {
  return [filledBy, ...alsoFilledBy]
}

/** Who comes to hold a seat without anybody's doing: by an office elsewhere, or by standing on a roll. */
function byItself(state: FoundationState, ref: SeatRef, filling: Filling, at: Instant): readonly Incumbent[] {
  switch (filling.kind) {
    case 'ex officio': {
      const { office, orOffices = [] } = filling
      return [office, ...orOffices].flatMap((one) => byOffice(state, one, at))
    }
    case 'roll': {
      const { roll } = filling
      const of = state.groups.get(ref.group)?.charter.rolls?.find(({ name }) => name === roll)?.of ?? []
      // A roll of those who hold this very seat adds nobody to them.
      const isOwn = of.some(({ group, seat }) => group === ref.group && seat === ref.seat)
      return roll === undefined || isOwn ? [] : onRoll(state, { group: ref.group, seat: roll }, at)
    }
    case 'application':
    case 'appointment':
    case 'invitation':
    case 'election':
    case 'own word':
      return []
  }
}

export function isHeld(holding: Holding, at: Instant): boolean {
  if (holding.since > at) return false
  if (holding.ended !== undefined && holding.ended <= at) return false
  return holding.until === undefined || at < holding.until || holding.holdsOver === true
}

/** A seat of an active group, as its charter describes it. */
export function seatOf(state: FoundationState, ref: SeatRef): Seat | undefined {
  const group = state.groups.get(ref.group)
  return group !== undefined && isInForce(group) ? seatNamed(group.charter.seats, ref.seat) : undefined
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

/** Whoever holds the seat in person does not hold it once more by an office. */
function withoutTwice(held: readonly Incumbent[], others: readonly Incumbent[]): readonly Incumbent[] {
  const known = new Set(held.map(({ person }) => person))
  const added: Incumbent[] = []
  for (const incumbent of others) {
    if (known.has(incumbent.person)) continue
    known.add(incumbent.person)
    added.push(incumbent)
  }
  return [...held, ...added]
}

function byOffice(state: FoundationState, office: SeatRef, at: Instant): readonly Incumbent[] {
  return incumbents(state, office, at).map((incumbent) => ({ ...incumbent, office }))
}
