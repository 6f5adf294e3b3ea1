import type { Instant } from '../../base/instant.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import { keepNoMore } from '../handover/keepers.ts'
import { motionIn, proposalIn } from '../numbered.ts'
import type { FoundationState } from '../state.ts'
import { gateAfter } from './after-close.ts'
import { bodyAnswered, bodyAsked } from './evolve-bodies.ts'
import type { MotionEvent, Need } from './motion-event.ts'
import type { Proposal } from './motion-state.ts'
import { done, enter, enterWait, follow, settle, takeEffect } from './phases.ts'
import { between_ms } from './window.ts'

/** Folds what happens to a motion besides its opening, its ballots and its close. */
export function applyToMotion(
  state: FoundationState,
  event: Exclude<MotionEvent, { readonly type: `Procedure${string}` | `Stage${string}` | 'MotionMoved' }>,
  at: Instant,
): void {
  switch (event.type) {
    case 'MotionSeconded':
    case 'MotionSigned':
      proposalIn(state, event.motion).support.add(event.person)
      return
    case 'MotionAnnounced': {
      const { earliest, opens, heardFirst } = event
      const kind = heardFirst === undefined ? 'time' : 'consultation'
      beginWait(state, proposalIn(state, event.motion), { kind, earliest, opens }, at)
      return
    }
    case 'MotionLapsed':
      endProposal(state, event.motion, 'lapsed', at)
      return
    case 'MotionWithdrawn': {
      const motion = state.motions.get(event.motion)
      if (motion === undefined) endProposal(state, event.motion, 'withdrawn', at)
      else settle(state, motion, 'withdrawn', at)
      passOn(state, event, at)
      return
    }
    case 'ConflictDeclared':
      proposalIn(state, event.motion).conflicted.set(event.person, event.reason)
      return
    case 'MotionEdited': {
      const motion = state.motions.get(event.motion)
      if (motion === undefined) {
        proposalIn(state, event.motion).text = event.text
        return
      }
      motion.text = event.text
      if (event.closes !== undefined) enter(state, motion, { kind: 'open', closes: event.closes })
      if (event.votes !== 'void') return
      motion.ballots.clear()
      for (const option of Object.keys(motion.counts)) motion.counts[option] = 0
      return
    }
    case 'MotionCorrected': {
      const corrected = state.motions.get(event.motion) ?? proposalIn(state, event.motion)
      const { title, text } = corrected
      corrected.corrections.push({
        at,
        ...(event.title !== undefined && title !== undefined && { title }),
        ...(event.text !== undefined && text !== undefined && { text }),
      })
      if (event.title !== undefined) corrected.title = event.title
      if (event.text !== undefined) corrected.text = event.text
      return
    }
    case 'ClockStopped': {
      const motion = motionIn(state, event.motion)
      if (motion.phase.kind !== 'open')
        throw new Error(`The clock of motion ${event.motion} is stopped while it does not run`)
      const { because, until } = event
      enter(state, motion, {
        kind: 'stopped',
        since: at,
        left_ms: between_ms(at, motion.phase.closes),
        ...(because !== undefined && { because }),
        ...(until !== undefined && { until }),
      })
      return
    }
    case 'ClockWentOn': {
      const motion = motionIn(state, event.motion)
      if (motion.phase.kind === 'stopped' && motion.phase.because === undefined) {
        motion.held_ms += between_ms(motion.phase.since, at)
      }
      enter(state, motion, { kind: 'open', closes: event.closes })
      return
    }
    case 'WindowExtended': {
      const motion = motionIn(state, event.motion)
      motion.extended[event.why === 'rule' ? 'rule' : 'quorum'] += 1
      enter(state, motion, { kind: 'open', closes: event.closes })
      return
    }
    case 'PresenceNoted':
      motionIn(state, event.motion).present.add(event.person)
      return
    case 'ProxyGiven': {
      const { proxies } = motionIn(state, event.motion)
      if (event.to === undefined) proxies.delete(event.from)
      else proxies.set(event.from, event.to)
      return
    }
    case 'VoteTied': {
      const { of, step, until, why } = event
      enter(state, motionIn(state, event.motion), { kind: 'tied', of, step, until, why })
      return
    }
    case 'CastingVoteGiven':
      return
    case 'BodyAsked':
      bodyAsked(state, event, at)
      return
    case 'BodyAnswered':
      bodyAnswered(state, event, at)
      return
    case 'MotionAppealed': {
      const motion = motionIn(state, event.motion)
      const { appeal } = motion.opened.rule
      enter(state, motion, { kind: 'appealed' })
      if (appeal !== undefined) follow(state, event.motion, { kind: 'ask', as: 'appeal', of: appeal.to }, at)
      return
    }
    case 'AppealTimeOver': {
      const motion = motionIn(state, event.motion)
      if (motion.closed?.is === 'lost') settle(state, motion, 'lost', at)
      else enter(state, motion, gateAfter(state, motion, 'appeal', at) ?? { kind: 'waiting for its moment', until: at })
      return
    }
    case 'MotionInEffect':
      if (event.meanwhile === true) {
        const motion = motionIn(state, event.motion)
        motion.meanwhile = at
        takeEffect(state, motion, at)
        return
      }
      settle(state, motionIn(state, event.motion), 'in effect', at)
      return
    case 'ElectionCalled':
      state.called.push({ group: event.group, election: event.election, at, motion: event.motion })
      done(state, event.motion)
      return
  }
}

/** Time before the vote begins to run, and the bodies that advise are asked. */
export function beginWait(state: FoundationState, proposal: Proposal, need: Need, at: Instant): void {
  enterWait(state, proposal, need)
  if (need.kind !== 'time') return
  for (const of of proposal.moved.rule.advice?.of ?? []) {
    follow(state, proposal.moved.motion, { kind: 'ask', as: 'advice', of }, at)
  }
}

/** What was carried and waits for an event looks again whether its moment is known. */
export function lookForMoments(state: FoundationState, at: Instant): void {
  for (const motion of state.motions.values()) {
    if (motion.phase.kind !== 'waiting for its moment' || motion.phase.until !== undefined) continue
    const gate = gateAfter(state, motion, 'appeal', at)
    enter(state, motion, gate ?? { kind: 'waiting for its moment', until: at })
  }
}

/** What a group that is no more had before it goes to whoever takes it up. */
export function passOn(
  state: FoundationState,
  { motion, passedTo }: { readonly motion: number; readonly passedTo?: Deciding },
  at: Instant,
): void {
  if (passedTo !== undefined) follow(state, motion, { kind: 'ask', as: 'referral', of: passedTo }, at)
}

function endProposal(state: FoundationState, number: number, kind: 'lapsed' | 'withdrawn', at: Instant): void {
  const proposal = proposalIn(state, number)
  enterWait(state, proposal, { kind, at })
  keepNoMore(state, number)
  const { because } = proposal.moved
  if (because !== undefined && because.kind !== 'referral') follow(state, number, { kind: 'answer', because }, at)
}
