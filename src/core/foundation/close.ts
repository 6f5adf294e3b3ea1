import type { Instant } from '../base/instant.ts'
import { outcomeOf } from '../voting/outcome.ts'
import type { Tally } from '../voting/standing.ts'
import { whenDecided } from '../voting/when-decided.ts'
import { isEligible, noFreeSeat } from './authority.ts'
import type { Effect, Event, MotionClosed } from './event.ts'
import { endOfTerm, holds, seatOf } from './seats.ts'
import type { FoundationState, Motion } from './state.ts'

/** The events that end a vote at once when its rule says so, with the effect of what was decided; none while it stays open. */
export function closeIfDecided(
  state: FoundationState,
  motion: Motion,
  tally: Tally,
  { at }: { readonly at: Instant },
): readonly Event[] {
  const decided = whenDecided(motion.opened.rule, tally)
  return decided === 'open' ? [] : closing(state, motion, tally, decided, at)
}

/** The events that end a vote: its outcome with the numbers that made it and, when it is carried, what it brings about. */
export function closing(
  state: FoundationState,
  { opened }: Motion,
  tally: Tally,
  why: MotionClosed['why'],
  at: Instant,
): readonly Event[] {
  const { name, is } = outcomeOf(opened.rule, tally)
  const { counts, recused } = tally
  const closed: Event = { type: 'MotionClosed', motion: opened.motion, outcome: name, is, why, counts, recused }
  return is === 'carried' ? [closed, ...effects(state, opened.motion, opened.effect, at)] : [closed]
}

/** A seat that was filled meanwhile, or for which the person is no longer eligible, is not taken; the vote stands. */
function effects(state: FoundationState, motion: number, effect: Effect, at: Instant): readonly Event[] {
  switch (effect.kind) {
    case 'none':
      return []
    case 'admit': {
      const { group, seat, person } = effect
      const described = seatOf(state, effect)
      if (described === undefined || holds(state, person, effect, at)) return []
      if (!isEligible(state, person, described, at) || noFreeSeat(state, effect, described, at) !== undefined) return []
      const until = endOfTerm(state, effect, at)
      return [{ type: 'SeatTaken', group, seat, person, motion, ...(until !== undefined && { until }) }]
    }
  }
}
