import { after, before, epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat, TermLimit } from '../../charter/structure/seat.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { endOfHolding } from '../people/facts/seat-time.ts'
import type { FoundationState } from '../state.ts'
import type { Holding } from './seat-state.ts'
import { endOfTerm } from './term-end.ts'

/** The limit that forbids somebody to begin a term at a moment; undefined when none does. */
export function termLimitReached(
  state: FoundationState,
  ref: SeatRef,
  { limits = [] }: Seat,
  person: PersonId,
  begins: Instant,
): TermLimit | undefined {
  const all = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  const own = all.filter((holding) => holding.person === person && holding.since < begins)
  return limits.find((limit) => isReached(state, ref, limit, own, begins))
}

/** How many terms of somebody a limit counts at a moment, the one that runs among them. */
export function termsTowards(
  state: FoundationState,
  ref: SeatRef,
  { over, thenOut }: TermLimit,
  person: PersonId,
  at: Instant,
): number {
  const days = daysOf(state, ref.group)
  const all = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  const own = all.filter((holding) => holding.person === person && holding.since <= at)
  if (over === 'ever') return own.length
  if (over !== 'consecutive') {
    const since = before(at, over.last, days)
    return own.filter((holding) => (endOfHolding(holding) ?? at) > since).length
  }
  return rowUpTo(own, at, (end, next) => (thenOut === undefined ? next <= end : next < after(end, thenOut, days)))
    .length
}

const day_ms = 86_400_000

function isReached(
  state: FoundationState,
  ref: SeatRef,
  { most, over, thenOut }: TermLimit,
  own: readonly Holding[],
  begins: Instant,
): boolean {
  const days = daysOf(state, ref.group)
  if (over === 'consecutive') {
    const out = (end: Instant) => (thenOut === undefined ? end : after(end, thenOut, days))
    const row = rowUpTo(own, begins, (end, next) => (thenOut === undefined ? next <= end : next < out(end)))
    const [first] = row
    if (first === undefined) return false
    if ('terms' in most) return row.length >= most.terms
    const ends = endOfTerm(state, ref, begins)
    const longest = after(first.since, most.time, days)
    return longest <= begins || (ends !== undefined && longest < ends)
  }
  const since = over === 'ever' ? '' : before(begins, over.last, days)
  const counted = own.filter((holding) => (endOfHolding(holding) ?? begins) > since)
  if ('terms' in most) return counted.length >= most.terms
  const [first] = counted
  if (first === undefined) return false
  const from = since === '' ? first.since : since
  const longest = after(from, most.time, days)
  const held = heldFrom(from, counted, begins)
  if (over !== 'ever') return longest <= held
  // In all: a term that would go beyond it is not begun, as with a time without a break. Leap days make each term a day longer at most.
  const ends_ms = epochOf(held) + epochOf(endOfTerm(state, ref, begins) ?? begins) - epochOf(begins)
  return longest <= held || epochOf(longest) + (counted.length + 1) * day_ms < ends_ms
}

/** The terms of which each follows the one before without a break that counts, up to the one that would begin. */
function rowUpTo(
  own: readonly Holding[],
  begins: Instant,
  follows: (end: Instant, next: Instant) => boolean,
): readonly Holding[] {
  const row: Holding[] = []
  let next = begins
  for (const holding of own.toReversed()) {
    if (!follows(endOfHolding(holding) ?? next, next)) break
    row.unshift(holding)
    next = holding.since
  }
  return row
}

/** The moment at which the time held would be over had it begun at the first moment and gone on without a break. */
function heldFrom(from: Instant, holdings: readonly Holding[], at: Instant): Instant {
  let held_ms = 0
  for (const holding of holdings) {
    const begins = holding.since > from ? holding.since : from
    const ends = endOfHolding(holding) ?? at
    held_ms += Math.max(0, epochOf(ends < at ? ends : at) - epochOf(begins))
  }
  return instantOf(epochOf(from) + held_ms)
}
