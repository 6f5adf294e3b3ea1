import type { Instant } from '../base/instant.ts'
import { isEligible, noFreeSeat } from './eligibility.ts'
import type { Effect, Event } from './event.ts'
import { endOfTerm, holds, seatOf } from './seats.ts'
import type { FoundationState } from './state.ts'

/**
 * What a decision brings about. A seat that was filled meanwhile, or for which the person is no longer eligible, is not taken;
 * the vote stands.
 */
export function effects(
  state: FoundationState,
  effect: Effect,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const by = motion === undefined ? {} : { motion }
  switch (effect.kind) {
    case 'none':
      return []
    case 'admit':
    case 'appoint': {
      const { group, seat, person } = effect
      const described = seatOf(state, effect)
      if (described === undefined || holds(state, person, effect, at)) return []
      if (!isEligible(state, person, described, at) || noFreeSeat(state, effect, described, at) !== undefined) return []
      const until = endOfTerm(state, effect, at)
      return [{ type: 'SeatTaken', group, seat, person, ...by, ...(until !== undefined && { until }) }]
    }
    case 'remove': {
      const { group, seat, person } = effect
      const isSeated = seatOf(state, effect) !== undefined && holds(state, person, effect, at)
      return isSeated ? [{ type: 'SeatLeft', group, seat, person, why: 'removed', ...by }] : []
    }
  }
}
