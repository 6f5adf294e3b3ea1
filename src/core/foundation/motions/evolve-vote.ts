import type { Instant } from '../../base/instant.ts'
import { motionIn } from '../numbered.ts'
import { listIn } from '../people/evolve-people.ts'
import type { FoundationState } from '../state.ts'
import { followUpsOf, gateAtClose } from './after-close.ts'
import type { Ballot, Motion } from './motion-state.ts'
import { enter, follow, settle } from './phases.ts'
import { marked, sharing } from './tally.ts'
import type { BallotCast, MotionClosed, VoteEvent } from './vote-event.ts'

/** Folds what happens to a vote after its opening. */
export function applyToVote(
  state: FoundationState,
  event: Exclude<VoteEvent, { readonly type: 'MotionOpened' }>,
  at: Instant,
): void {
  const motion = motionIn(state, event.motion)
  switch (event.type) {
    case 'BallotCast': {
      for (const voter of sharing(motion, event.voter)) forgetBallot(motion, voter)
      const ballot = ballotOf(event)
      motion.ballots.set(event.voter, ballot)
      // An alternate votes in the place of a holder who has left the vote.
      motion.recused.delete(event.voter)
      for (const option of marked(motion.opened.rule, ballot)) motion.counts[option] = (motion.counts[option] ?? 0) + 1
      return
    }
    case 'VoterRecused':
      forgetBallot(motion, event.voter)
      motion.recused.set(event.voter, event.reason)
      return
    case 'MotionClosed':
      closeMotion(state, motion, event, at)
      return
  }
}

/** The vote is over: what it waits for, or that nothing more happens to it, and what follows at once. */
function closeMotion(state: FoundationState, motion: Motion, event: MotionClosed, at: Instant): void {
  const gate = gateAtClose(state, motion, event.is, at)
  motion.closed = { ...event, at }
  state.open.delete(event.motion)
  const closes = listIn(state.closes, motion.opened.rule.clause.group)
  closes.push(event.motion)
  if (motion.opened.rule.after !== undefined) state.consequential.push(event.motion)
  for (const followUp of followUpsOf(state, motion, event)) follow(state, event.motion, followUp, at)
  if (gate === undefined) settle(state, motion, event.is === 'carried' ? 'in effect' : event.is, at)
  else enter(state, motion, gate)
  if (gate?.kind === 'awaiting ratification') {
    follow(state, event.motion, { kind: 'ask', as: 'ratification', of: gate.by }, at)
  }
}

function ballotOf({ option, approved, ranking, proxy, reason }: BallotCast): Ballot {
  return {
    option,
    ...(approved !== undefined && { approved }),
    ...(ranking !== undefined && { ranking }),
    ...(proxy !== undefined && { proxy }),
    ...(reason !== undefined && { reason }),
  }
}

function forgetBallot(motion: Motion, voter: string): void {
  const ballot = motion.ballots.get(voter)
  if (ballot === undefined) return
  for (const option of marked(motion.opened.rule, ballot)) motion.counts[option] = (motion.counts[option] ?? 0) - 1
  motion.ballots.delete(voter)
}
