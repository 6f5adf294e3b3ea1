import type { Instant } from '../base/instant.ts'
import type { ClauseRef } from '../charter/charter.ts'
import { closing } from './close.ts'
import { nextDeadline } from './deadline.ts'
import { type Decision, writer } from './decision.ts'
import type { Event } from './event.ts'
import type { Deadline, FoundationState } from './state.ts'
import { tallyOf } from './tally.ts'

/**
 * The next act of the clock that is due by a moment, dated when it was due, or undefined. Ask again after folding it:
 * what one ends may begin another. A server that slept so decides the same as one that did not.
 */
export function nextDue(state: FoundationState, now: Instant): Decision | undefined {
  const deadline = nextDeadline(state)
  if (deadline === undefined || deadline.at > now) return undefined
  const { events, under } = brings(state, deadline)
  const act = `clock-${state.size}`
  return writer({ actor: { kind: 'clock' }, at: deadline.at, act }, under)(events)
}

function brings(
  state: FoundationState,
  deadline: Deadline,
): { readonly events: readonly Event[]; readonly under: ClauseRef | undefined } {
  switch (deadline.kind) {
    case 'motion closes': {
      const motion = state.motions.get(deadline.motion)
      if (motion === undefined) throw new Error(`Motion ${deadline.motion} closes but was never opened`)
      return {
        events: closing(state, motion, tallyOf(motion), 'time', deadline.at),
        under: motion.opened.rule.clause,
      }
    }
    case 'term ends': {
      const { group, seat, holding } = deadline
      const described = state.groups.get(group)?.charter.seats.find((candidate) => candidate.name === seat)
      return {
        events: [{ type: 'SeatLeft', group, seat, person: holding.person, why: 'term ended' }],
        under: described?.clause,
      }
    }
  }
}
