import type { Instant } from '../../base/instant.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Electing } from '../../charter/structure/election.ts'
import type { PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { holdsMeant } from '../people/facts/seat-time.ts'
import { barredBy } from '../seats/barred-seats.ts'
import { isEligible } from '../seats/eligibility.ts'
import { seatNotAgain } from '../seats/may-take.ts'
import { holds, seatOf } from '../seats/seats.ts'
import { termLimitReached } from '../seats/term-limits.ts'
import { notEligibleNow } from '../statuses/status-effects.ts'
import type { InRun } from './may-in-election.ts'

/** Why somebody cannot be elected, and the clause that says so where it is not that of the election. */
export interface Unfit {
  readonly why: 'not eligible' | 'barred'
  /** Those who can stand, or who cannot. */
  readonly seats?: readonly SeatRef[]
  readonly clause?: ClauseRef
}

/**
 * Whether somebody can be elected, by what the election and the seats ask: undefined when they can. What the record does not tell
 * about somebody does not make them eligible, and bars nobody.
 */
export function fitnessOf({ state, run, contest, at }: InRun, person: PersonId, electing: Electing): Unfit | undefined {
  const { group, timeline } = run.begun
  const { eligible, eligibleIf, barred, barredIf } = electing
  if (isErased(state, person)) return { why: 'not eligible' }
  if (eligible.length > 0 && !eligible.some((seat) => holds(state, person, seat, at))) {
    return { why: 'not eligible', seats: eligible }
  }
  const asked = { state, group, person, at }
  if (eligibleIf !== undefined && conditionNow(asked, eligibleIf) !== 'yes') return { why: 'not eligible' }
  const bars = barred.filter((seat) => holdsMeant(state, seat, person, at))
  if (bars.length > 0) return { why: 'barred', seats: bars.flatMap((one) => (one.kind === 'seat' ? [one.seat] : [])) }
  if (barredIf !== undefined && conditionNow(asked, barredIf) === 'yes') return { why: 'barred' }
  const begins = timeline.at(-1)?.until ?? at
  const unfit = contest.contested.places.map(({ seat }) => unfitFor({ state, at, person }, seat, begins))
  // Of several seats it is enough to be fit for one.
  return unfit.some((one) => one === undefined) ? undefined : unfit[0]
}

interface Standing extends Pick<InRun, 'state' | 'at'> {
  readonly person: PersonId
}

/** What the seat itself has against somebody whose term would begin when the election ends. */
function unfitFor({ state, at, person }: Standing, ref: SeatRef, begins: Instant): Unfit | undefined {
  const seat = seatOf(state, ref)
  if (seat === undefined) return undefined
  const { clause, eligible, from } = seat
  if (!isEligible(state, person, seat, at)) return { why: 'not eligible', seats: from, clause }
  const asked = { state, group: ref.group, person, at }
  if (eligible !== undefined && conditionNow(asked, eligible) === 'no') return { why: 'not eligible', clause }
  if (notEligibleNow(state, person, ref)) return { why: 'not eligible', clause }
  if (termLimitReached(state, ref, seat, person, begins) !== undefined) return { why: 'barred', seats: [ref], clause }
  if (seatNotAgain(state, person, ref, seat, begins) !== undefined) return { why: 'barred', seats: [ref], clause }
  const other = barredBy(state, person, ref, seat, at)
  if (other !== undefined) return { why: 'barred', seats: [other], clause }
  return undefined
}
