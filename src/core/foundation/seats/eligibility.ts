import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { mostHoldersForEntry, mostHoldersOf } from '../../charter/structure/seat-places.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { holds, type Incumbent, incumbents } from './seats.ts'

export function isEligible(state: FoundationState, person: PersonId, { from }: Seat, at: Instant): boolean {
  return from.length === 0 || from.some((source) => holds(state, person, source, at))
}

/** Who holds a seat over their term does not keep others from it. */
export function inTerm(state: FoundationState, ref: SeatRef, at: Instant, entry?: Name): readonly Incumbent[] {
  return incumbents(state, ref, at).filter(
    (one) => (one.until === undefined || at < one.until) && (entry === undefined || one.entry === entry),
  )
}

/** @param entry of a seat that exists for each entry of a list, the one that somebody would take it for */
export function noFreeSeat(
  state: FoundationState,
  ref: SeatRef,
  seat: Seat,
  at: Instant,
  entry?: Name,
): Refusal | undefined {
  const number =
    entry === undefined ? mostHoldersOf(seat, state.groups.get(ref.group)?.charter ?? {}) : mostHoldersForEntry(seat)
  if (number === undefined || inTerm(state, ref, at, entry).length < number) return undefined
  return { type: 'NoFreeSeat', seat: ref, number, clause: seat.clause }
}

/** What is wrong with the entry for which somebody would take a seat. */
export function wrongEntry(
  state: FoundationState,
  ref: SeatRef,
  { forEach, clause }: Seat,
  entry: Name | undefined,
): Refusal | undefined {
  const entries = entriesOf(state, ref, forEach)
  const isRight = forEach === undefined ? entry === undefined : entry !== undefined && entries.includes(entry)
  return isRight ? undefined : { type: 'EntryNeeded', seat: ref, entries, clause }
}

export function entriesOf(state: FoundationState, { group }: SeatRef, list: Name | undefined): readonly Name[] {
  const lists = list === undefined ? [] : (state.groups.get(group)?.charter.lists ?? [])
  return lists.find(({ name }) => name === list)?.entries.map(({ name }) => name) ?? []
}
