import type { Instant } from '../../base/instant.ts'
import type { Effect, Event } from '../event.ts'
import { noFreeSeat } from '../seats/eligibility.ts'
import { mayNotTake } from '../seats/may-take.ts'
import { holds, seatOf } from '../seats/seats.ts'
import { takes } from '../seats/take.ts'
import type { FoundationState } from '../state.ts'

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
      const ref = { group, seat }
      const described = seatOf(state, ref)
      if (described === undefined || holds(state, person, ref, at)) return []
      if (mayNotTake(state, person, ref, at) !== undefined) return []
      return noFreeSeat(state, ref, described, at) === undefined ? takes(state, person, ref, at, by) : []
    }
    case 'remove': {
      const { group, seat, person } = effect
      const isSeated = seatOf(state, effect) !== undefined && holds(state, person, effect, at)
      return isSeated ? [{ type: 'SeatLeft', group, seat, person, why: 'removed', ...by }] : []
    }
  }
}
