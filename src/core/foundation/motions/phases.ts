import type { Instant } from '../../base/instant.ts'
import { endOf, endOfWait, expect } from '../deadline.ts'
import type { Effect } from '../effect.ts'
import { keepNoMore } from '../handover/keepers.ts'
import { decidedOf } from '../people/evolve-people.ts'
import { beginAftermath } from '../powers/evolve-powers.ts'
import type { FoundationState } from '../state.ts'
import type { FollowUp, Motion, Phase, Proposal, Settled } from './motion-state.ts'

/** A motion comes into a phase, and its end is waited for. */
export function enter(state: FoundationState, motion: Motion, phase: Phase): void {
  motion.phase = phase
  const at = endOf(phase)
  if (at !== undefined) expect(state, { at, kind: 'motion', motion: motion.opened.motion })
}

export function enterWait(state: FoundationState, proposal: Proposal, phase: Proposal['phase']): void {
  proposal.phase = phase
  const at = endOfWait(phase)
  if (at !== undefined) expect(state, { at, kind: 'proposal', motion: proposal.moved.motion })
}

/** Nothing more happens to it, and who asked for it is told. */
export function settle(state: FoundationState, motion: Motion, how: Settled, at: Instant): void {
  enter(state, motion, { kind: 'settled', how, at })
  state.open.delete(motion.opened.motion)
  keepNoMore(state, motion.opened.motion)
  const { because } = motion.opened
  if (how === 'in effect' && (because === undefined || because.kind === 'referral')) {
    if (motion.meanwhile === undefined) takeEffect(state, motion, at)
  }
  if (because !== undefined && because.kind !== 'referral') {
    follow(state, motion.opened.motion, { kind: 'answer', because }, at)
  }
}

/** From here on it counts, and what is owed of it is waited for. */
export function takeEffect(state: FoundationState, { opened, mover }: Motion, at: Instant): void {
  state.decided.push(decidedOf(opened, mover, at, opened.motion))
  beginAftermath(state, opened.motion, opened, at)
  followRecall(state, opened.motion, opened.effect, at)
}

/** Where a recall leads to an election, that is called when it has taken effect. */
export function followRecall(state: FoundationState, number: number, effect: Effect, at: Instant): void {
  if (effect.kind !== 'recall') return
  for (const leads of effect.effects) {
    if (leads.kind === 'election') follow(state, number, { kind: 'election', of: leads.of, group: effect.group }, at)
  }
}

/** The clock does it at once. */
export function follow(state: FoundationState, number: number, followUp: FollowUp, at: Instant): void {
  const waiting = state.followUps.get(number)
  if (waiting === undefined) state.followUps.set(number, [followUp])
  else waiting.push(followUp)
  expect(state, { at, kind: 'follow-up', motion: number })
}

/** The first of what was to be done is done. */
export function done(state: FoundationState, number: number): void {
  const waiting = state.followUps.get(number)
  waiting?.shift()
  if (waiting?.length === 0) state.followUps.delete(number)
}

/** Nothing of what was to be done is asked for any more. */
export function forget(state: FoundationState, number: number): void {
  state.followUps.delete(number)
}
