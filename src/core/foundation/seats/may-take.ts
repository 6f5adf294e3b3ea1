import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat, Waiting } from '../../charter/structure/seat.ts'
import { daysOf } from '../days.ts'
import { recalledUntil } from '../elections/recalls/recalled-until.ts'
import type { PersonId } from '../event.ts'
import { barredUntil, lostByDissolution } from '../life/since-dissolution.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import { isErased } from '../people/erasing.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { notEligibleNow } from '../statuses/status-effects.ts'
import { barredBy } from './barred-seats.ts'
import { isEligible } from './eligibility.ts'
import { limitBroken } from './holder-limits.ts'
import type { WhichPlace } from './seat-act.ts'
import { seatOf } from './seats.ts'
import { sponsorsMissing } from './sponsors.ts'
import { termLimitReached } from './term-limits.ts'
import { keptVacant } from './vacancies/vacancy-for.ts'

/** Why a person cannot begin a term in a seat at a moment, whoever decides it; undefined when they can. */
export function mayNotTake(
  state: FoundationState,
  person: PersonId,
  { group, seat: name, entry }: SeatRef & WhichPlace,
  at: Instant,
): Refusal | undefined {
  const ref = { group, seat: name }
  const seat = seatOf(state, ref)
  if (seat === undefined) return { type: 'UnknownSeat', ...ref }
  if (isErased(state, person)) return { type: 'WasErased', person }
  const { clause, eligible } = seat
  if (!isEligible(state, person, seat, at)) return { type: 'NotEligible', seat: ref, from: seat.from, person, clause }
  if (eligible !== undefined && conditionNow({ state, group: ref.group, person, at }, eligible) === 'no') {
    return { type: 'NotEligibleBy', seat: ref, condition: eligible, clause }
  }
  if (notEligibleNow(state, person, ref)) return { type: 'NotEligible', seat: ref, from: [], person, clause }
  const limit = termLimitReached(state, ref, seat, person, at)
  if (limit !== undefined) return { type: 'TermLimitReached', seat: ref, limit, clause }
  const other = barredBy(state, person, ref, seat, at)
  if (other !== undefined) return { type: 'HoldsBarred', seat: ref, other, clause }
  return (
    seatNotAgain(state, person, ref, seat, at) ??
    sponsorsMissing(state, person, ref, seat, at) ??
    limitBroken(state, person, { ...ref, ...(entry !== undefined && { entry }) }, at) ??
    keptVacant({ state, ref, seat, at, ...(entry !== undefined && { entry }) }, person)
  )
}

/** Whoever lost, left or was refused the seat waits as long as the charter says. */
export function seatNotAgain(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  { again = [], clause }: Seat,
  at: Instant,
): Refusal | undefined {
  const barred = barredUntil(state, person, ref.group, at) ?? recalledUntil(state, person, ref, at)
  if (barred !== undefined) return { type: 'SeatNotAgainYet', seat: ref, until: barred, clause }
  for (const { after, when } of again) {
    const from = lastTime(state, person, ref, after, at)
    if (from === undefined) continue
    const until = momentOf(when, from, happenedIn(state, ref.group), daysOf(state, ref.group))
    if (until !== undefined && until <= at) continue
    return { type: 'SeatNotAgainYet', seat: ref, ...(until !== undefined && { until }), clause }
  }
  return undefined
}

const reasons = { removal: 'removed', leaving: 'stepped down', 'end of term': 'term ended' } as const

function lastTime(
  state: FoundationState,
  person: PersonId,
  { group, seat }: SeatRef,
  after: Waiting['after'],
  at: Instant,
): Instant | undefined {
  switch (after) {
    case 'removal':
    case 'leaving':
    case 'end of term': {
      const held = state.groups.get(group)?.holdings.get(seat) ?? []
      const ended = held.findLast((holding) => holding.person === person && holding.why === reasons[after])?.ended
      return ended === undefined || ended > at ? undefined : ended
    }
    case 'refusal': {
      const refused = [...state.motions.values()].findLast(
        ({ opened: { effect }, closed }) =>
          effect.kind === 'admit' &&
          effect.person === person &&
          effect.group === group &&
          effect.seat === seat &&
          closed?.is === 'lost',
      )
      return refused?.closed?.at
    }
    case 'dissolution':
      return lostByDissolution(state, person, { group, seat }, at)
  }
}
