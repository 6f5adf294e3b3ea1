import type { SeatRef } from '../../core/charter/structure/charter.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { Snapshot } from '../running.ts'
import type { Answers } from './answers.ts'
import { plannedPerson } from './plan-people.ts'
import { plannedSeat } from './plan-seats.ts'
import type { Roster, RosterPlace, Unread } from './roster.ts'

/** The difference between a roster and a foundation: what would be written down, and what is to be asked first. */
export interface RosterPlan {
  readonly people: readonly PlannedPerson[]
  readonly seats: readonly PlannedSeat[]
  /** Who holds a seat here of which the roster speaks, and is not in it. Nothing is done about them. */
  readonly onlyHere: readonly { readonly seat: SeatRef; readonly person: PersonId }[]
  readonly questions: readonly Question[]
}

/** Somebody of the roster: known here, known without an address that the roster has, or new. */
export interface PlannedPerson {
  readonly at: RosterPlace
  readonly key: string
  readonly name: string
  readonly is: 'known' | 'gets address' | 'new'
  /** Of whom is known. */
  readonly person?: PersonId
  readonly address?: string
  readonly affiliation?: string
}

export interface PlannedSeat {
  readonly at: RosterPlace
  readonly seat: SeatRef
  /** The key of the person. */
  readonly key: string
  readonly is: 'taken' | 'held already' | 'held before' | 'noted already'
  readonly from: string
  readonly to?: string
}

/** What the roster leaves open. What it is about is not imported until it is answered. */
export type Question = { readonly at: RosterPlace; readonly about: string } & (
  | { readonly kind: 'which group' | 'which seat'; readonly called: string; readonly nearest?: string }
  /** Somebody of this name is here, with another address or none. */
  | { readonly kind: 'same person'; readonly name: string; readonly like: readonly PersonId[] }
  | { readonly kind: 'what name'; readonly called: string }
  /** More hold it than there are seats. */
  | { readonly kind: 'too many'; readonly seat: SeatRef; readonly most: number }
  | { readonly kind: 'since when'; readonly called: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unread'; readonly why: Unread; readonly text: string }
)

export interface Asked {
  readonly roster: Roster
  readonly answers: Answers
  /** The day on which whoever has no day of their own is taken to hold their seat: "2026-11-30". */
  readonly asOf?: string
}

/** Compares, and changes nothing. The same roster again after it was imported gives a plan in which nothing is new. */
export function planRoster(snapshot: Snapshot, { roster, answers, asOf }: Asked): RosterPlan {
  const questions: Question[] = roster.unread.map(({ at, text, why }) => ({
    at,
    about: text,
    kind: 'unread',
    why,
    text,
  }))
  const people = roster.people.flatMap((person) => plannedPerson(snapshot, person, answers, questions))
  const byKey = new Map(people.map((person) => [person.key, person]))
  const taking = new Map<string, number>()
  const seats = roster.holdings.flatMap((holding) => {
    const person = byKey.get(holding.person)
    return person === undefined ? [] : plannedSeat({ snapshot, answers, questions, taking, asOf }, holding, person)
  })
  const seated = new Set(seats.map(({ key }) => key))
  const isSpoken = new Set(roster.holdings.map(({ person }) => person))
  // Of whom a seat is told, and none is taken over, nothing is kept.
  const taken = people.filter(({ key, is }) => is !== 'new' || seated.has(key) || !isSpoken.has(key))
  return { people: taken, seats, onlyHere: onlyHere(snapshot, seats, byKey), questions }
}

function onlyHere(
  { state, at }: Snapshot,
  seats: readonly PlannedSeat[],
  people: ReadonlyMap<string, PlannedPerson>,
): RosterPlan['onlyHere'] {
  const present = seats.filter(({ is }) => is === 'taken' || is === 'held already')
  const spoken = new Map(present.map(({ seat }) => [`${seat.group}.${seat.seat}`, seat]))
  return [...spoken].flatMap(([about, seat]) => {
    const there = new Set(
      present.filter((one) => `${one.seat.group}.${one.seat.seat}` === about).map(({ key }) => people.get(key)?.person),
    )
    return incumbents(state, seat, at).flatMap(({ person }) => (there.has(person) ? [] : [{ seat, person }]))
  })
}
