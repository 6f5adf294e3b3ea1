import { before, earliest, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import { activeSeat } from '../active.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { notEligibleNow } from '../statuses/status-effects.ts'
import { noFreeSeat } from './eligibility.ts'
import { runningAt } from './evolve-seats.ts'
import { mayNotTake } from './may-take.ts'
import { holds } from './seats.ts'
import { endOfTerm } from './term-end.ts'
import { termLimitReached } from './term-limits.ts'

type May = Result<{ readonly clause: ClauseRef }, Refusal>

/** Whether a holder may go on for another term: in the term that runs, from the first reminder on where there is one. */
export function mayRenew(state: FoundationState, person: PersonId, { group, seat: name }: SeatRef, at: Instant): May {
  const ref = { group, seat: name }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause, renewal, reminders = [], eligible } = seat
  if (!holds(state, person, ref, at)) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  const holding = runningAt(state.groups.get(group)?.holdings.get(name) ?? [], person, at)
  const until = holding?.until
  if (renewal?.kind !== 'opt in' || until === undefined) return refuse({ type: 'NothingToRenew', seat: ref, clause })
  if (holding?.renewed === true) {
    return refuse({ type: 'RenewedAlready', seat: ref, until: endOfTerm(state, ref, until) ?? until, clause })
  }
  const days = daysOf(state, group)
  const from = earliest(until, ...reminders.map((length) => before(until, length, days)))
  if (reminders.length > 0 && at < from) return refuse({ type: 'RenewTooEarly', seat: ref, from, clause })
  if (notEligibleNow(state, person, ref)) return refuse({ type: 'NotEligible', seat: ref, from: [], clause })
  if (eligible !== undefined && conditionNow({ state, group, person, at }, eligible) === 'no') {
    return refuse({ type: 'NotEligibleBy', seat: ref, condition: eligible, clause })
  }
  const limit = termLimitReached(state, ref, seat, person, until)
  return limit === undefined ? ok({ clause }) : refuse({ type: 'TermLimitReached', seat: ref, limit, clause })
}

/** When the term that follows the one that runs ends. */
export function endOfNextTerm(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  at: Instant,
): Instant | undefined {
  const until = runningAt(state.groups.get(ref.group)?.holdings.get(ref.seat) ?? [], person, at)?.until
  return until === undefined ? undefined : endOfTerm(state, ref, until)
}

/** Whether somebody may take a seat by saying so. */
export function mayTakeByWord(
  state: FoundationState,
  person: PersonId,
  { group, seat: name }: SeatRef,
  at: Instant,
): May {
  const ref = { group, seat: name }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause, filledBy, alsoFilledBy = [] } = seat
  if (![filledBy, ...alsoFilledBy].some(({ kind }) => kind === 'own word')) {
    return refuse({ type: 'NotByOwnWord', seat: ref, clause })
  }
  if (holds(state, person, ref, at)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  const barred = mayNotTake(state, person, ref, at) ?? noFreeSeat(state, ref, seat, at)
  return barred === undefined ? ok({ clause }) : refuse(barred)
}

/** Whether a holder may let somebody act in their place. */
export function mayNameAlternate(
  state: FoundationState,
  person: PersonId,
  request: { readonly group: Name; readonly seat: Name; readonly person?: PersonId },
  at: Instant,
): May {
  const { group, seat: name, person: alternate } = request
  const ref = { group, seat: name }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause, alternates } = found.value.seat
  if (!holds(state, person, ref, at)) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (alternates === undefined || alternates.namedBy !== undefined) {
    return refuse({ type: 'NoAlternates', seat: ref, clause })
  }
  if (alternate === undefined) return ok({ clause })
  const problem = absent(state, alternate)
  if (problem !== undefined) return refuse(problem)
  const { from = [], number } = alternates
  const isOne = alternate !== person && (from.length === 0 || from.some((seat) => holds(state, alternate, seat, at)))
  if (!isOne) return refuse({ type: 'NotEligible', seat: ref, from, person: alternate, clause })
  const named = state.alternates.get(`${group}.${name} ${person}`) ?? new Set()
  return named.has(alternate) || named.size < number
    ? ok({ clause })
    : refuse({ type: 'AlternatesFull', seat: ref, most: number, clause })
}

/** Whether somebody acts in the place of a holder by one of the seats. */
export function isAlternate(
  state: FoundationState,
  person: PersonId,
  of: PersonId,
  seats: readonly SeatRef[],
): boolean {
  return seats.some(({ group, seat }) => state.alternates.get(`${group}.${seat} ${of}`)?.has(person) === true)
}
