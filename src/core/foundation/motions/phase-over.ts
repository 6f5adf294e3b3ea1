import type { Instant } from '../../base/instant.ts'
import { type ClockTools, openingAt } from '../clock-tools.ts'
import { daysOf } from '../days.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { gateAfter } from './after-close.ts'
import { closing, windowOver } from './close.ts'
import { outcomeOf } from './effects.ts'
import type { Motion, Proposal } from './motion-state.ts'
import { type Begun, openProposal, withoutDocuments } from './open-motion.ts'
import { tallyOf } from './tally.ts'
import { limitOf, shiftedBy } from './window.ts'

/** What comes when the time of a phase is over. */
export function phaseOver(state: FoundationState, motion: Motion, at: Instant, tools: ClockTools): readonly Event[] {
  const { phase, opened } = motion
  switch (phase.kind) {
    case 'open':
      return windowOver(state, motion, at, tools)
    case 'stopped': {
      const limit = limitOf(opened.rule, motion.moved, daysOf(state, opened.rule.clause.group))
      // The time limit goes on while the clock stands still.
      if (limit !== undefined && limit <= at) return windowOver(state, motion, at, tools)
      return [{ type: 'ClockWentOn', motion: opened.motion, closes: closeAfterStop(state, motion, at) }]
    }
    case 'tied':
      return closing(state, motion, tallyOf(motion), { why: phase.why, at, lots: tools, step: phase.step + 1 })
    case 'appealable':
      return motion.closed?.is !== 'lost' && gateAfter(state, motion, 'appeal', at) === undefined
        ? intoEffect(state, motion, at)
        : [{ type: 'AppealTimeOver', motion: opened.motion }]
    case 'waiting for its moment':
      return intoEffect(state, motion, at)
    case 'awaiting ratification':
    case 'appealed':
    case 'settled':
      throw new Error(`Motion ${opened.motion} is ${phase.kind}, which has no end by time`)
  }
}

/** What was left of a window when its clock was stopped begins to run again, up to the motion's time limit. */
export function closeAfterStop(state: FoundationState, { phase, opened, moved }: Motion, at: Instant): Instant {
  if (phase.kind !== 'stopped') throw new Error(`The clock of motion ${opened.motion} does not stand still`)
  const closes = shiftedBy(at, phase.left_ms)
  const limit = limitOf(opened.rule, moved, daysOf(state, opened.rule.clause.group))
  return limit !== undefined && limit < closes ? limit : closes
}

export function intoEffect(
  state: FoundationState,
  { opened, mover, meanwhile }: Motion,
  at: Instant,
): readonly Event[] {
  const inEffect: Event = { type: 'MotionInEffect', motion: opened.motion }
  return meanwhile === undefined
    ? [inEffect, ...outcomeOf(state, opened, { motion: opened.motion, mover, at })]
    : [inEffect]
}

export function waitOver(state: FoundationState, proposal: Proposal, at: Instant, tools: ClockTools): Begun {
  const { phase, moved } = proposal
  const lapses = (why: 'not signed' | 'not seconded') =>
    withoutDocuments({ type: 'MotionLapsed', motion: moved.motion, why })
  switch (phase.kind) {
    case 'signatures':
      return lapses('not signed')
    case 'seconds':
      return lapses('not seconded')
    case 'time':
      return openProposal(state, proposal, openingAt(at, tools))
    case 'consultation':
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      throw new Error(`Motion ${moved.motion} waits for no moment: it is ${phase.kind}`)
  }
}
