import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { HeldSeat } from '../../../charter/structure/seat.ts'
import type { PersonId } from '../../event.ts'
import type { Holding } from '../../seats/seat-state.ts'
import { holds, incumbents } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'

/** Every time that somebody held a seat up to a moment, the earliest first. */
export function holdingsOf(
  state: FoundationState,
  { group, seat }: SeatRef,
  person: PersonId,
  at: Instant,
): readonly Holding[] {
  const all = state.groups.get(group)?.holdings.get(seat) ?? []
  return all.filter((holding) => holding.person === person && holding.since <= at)
}

/** When a holding ended or will; undefined while nothing ends it. */
export function endOfHolding({ ended, until }: Holding): Instant | undefined {
  return ended ?? until
}

/** The holdings that lie behind one another without a break, up to the last. */
export function unbroken(holdings: readonly Holding[]): readonly Holding[] {
  const row: Holding[] = []
  for (const holding of holdings.toReversed()) {
    const next = row[0]
    if (next !== undefined && (endOfHolding(holding) ?? next.since) < next.since) break
    row.unshift(holding)
  }
  return row
}

/** Whether anybody has taken a seat after a moment. */
export function wasTakenAfter(state: FoundationState, seat: SeatRef, moment: Instant): boolean {
  return firstTakenAfter(state, seat, moment) !== undefined
}

/** When somebody took a seat first after a moment. */
export function firstTakenAfter(
  state: FoundationState,
  { group, seat }: SeatRef,
  moment: Instant,
): Instant | undefined {
  const taken = (state.groups.get(group)?.holdings.get(seat) ?? []).filter(({ since }) => since > moment)
  return taken.map(({ since }) => since).toSorted()[0]
}

/** Since when somebody has held a seat without a break; undefined when they do not hold it. */
export function heldSince(state: FoundationState, seat: SeatRef, person: PersonId, at: Instant): Instant | undefined {
  const incumbent = incumbents(state, seat, at).find((candidate) => candidate.person === person)
  if (incumbent === undefined) return undefined
  return unbroken(holdingsOf(state, seat, person, at))[0]?.since ?? incumbent.since
}

/** Since when somebody has held any seat of a group without a break in each. */
export function inGroupSince(state: FoundationState, group: Name, person: PersonId, at: Instant): Instant | undefined {
  const seats = state.groups.get(group)?.charter.seats ?? []
  const since = seats.flatMap(({ name }) => heldSince(state, { group, seat: name }, person, at) ?? [])
  return since.toSorted()[0]
}

export function seatsMeant(state: FoundationState, held: HeldSeat): readonly SeatRef[] {
  switch (held.kind) {
    case 'seat':
      return [held.seat]
    case 'any seat': {
      const { group } = held
      return (state.groups.get(group)?.charter.seats ?? []).map(({ name }) => ({ group, seat: name }))
    }
  }
}

export function holdsMeant(state: FoundationState, held: HeldSeat, person: PersonId, at: Instant): boolean {
  return seatsMeant(state, held).some((seat) => holds(state, person, seat, at))
}
