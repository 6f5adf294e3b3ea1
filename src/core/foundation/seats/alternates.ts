import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Effect } from '../effect.ts'
import type { Event, PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { Taking } from './cohorts.ts'
import { holds, seatOf } from './seats.ts'

/** Whether somebody acts in the place of a holder by one of the seats. */
export function isAlternate(
  state: FoundationState,
  person: PersonId,
  of: PersonId,
  seats: readonly SeatRef[],
): boolean {
  return seats.some(({ group, seat }) => state.alternates.get(`${group}.${seat} ${of}`)?.has(person) === true)
}

/** What a decision to name an alternate comes to; nothing where it cannot be any more. */
export function alternateNamed(
  state: FoundationState,
  { group, seat, person, alternate }: Extract<Effect, { readonly kind: 'name alternate' }>,
  at: Instant,
): readonly Event[] {
  const described = seatOf(state, { group, seat })
  if (described === undefined || !holds(state, person, { group, seat }, at)) return []
  const wrong = notAlternate({ state, ref: { group, seat }, seat: described, at }, alternate, person)
  return wrong === undefined ? [alternateEvent({ group, seat, person, alternate })] : []
}

interface Named extends SeatRef {
  readonly person: PersonId
  readonly alternate: PersonId | undefined
}

export function alternateEvent({ group, seat, person, alternate }: Named): Event {
  return { type: 'AlternateNamed', group, seat, person, ...(alternate !== undefined && { alternate }) }
}

/** Why somebody cannot act in the place of a holder; undefined when they can. */
export function notAlternate(
  { state, ref, seat, at }: Taking,
  alternate: PersonId,
  holder: PersonId,
): Refusal | undefined {
  const { alternates, clause } = seat
  const problem = absent(state, alternate)
  if (problem !== undefined) return problem
  const { from = [], number = 0 } = alternates ?? {}
  const isOne = alternate !== holder && (from.length === 0 || from.some((one) => holds(state, alternate, one, at)))
  if (!isOne) return { type: 'NotEligible', seat: ref, from, person: alternate, clause }
  const named = state.alternates.get(`${ref.group}.${ref.seat} ${holder}`) ?? new Set()
  return named.has(alternate) || named.size < number
    ? undefined
    : { type: 'AlternatesFull', seat: ref, most: number, clause }
}
