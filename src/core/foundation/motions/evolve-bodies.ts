import type { Instant } from '../../base/instant.ts'
import { electionIn } from '../elections/election-in.ts'
import { goOn } from '../elections/result/result-course.ts'
import { courseIn, motionIn, proposalIn } from '../numbered.ts'
import { applyToPowers } from '../powers/evolve-powers.ts'
import type { Provisional } from '../powers/power-state.ts'
import type { FoundationState } from '../state.ts'
import { gateAfter } from './after-close.ts'
import { isStageOver } from './course.ts'
import { runningStage } from './evolve-course.ts'
import type { MotionEventOf } from './motion-event.ts'
import { done, enter, follow, settle } from './phases.ts'

/** Another body has been asked: what asked it waits for its answer, where one can come. */
export function bodyAsked(
  state: FoundationState,
  { motion: number, as, of, part, about }: MotionEventOf<'BodyAsked'>,
  at: Instant,
): void {
  done(state, number)
  switch (as) {
    case 'referral':
      return
    case 'ratification': {
      const why = provisionalIn(state, number)
      if (why !== undefined && part !== undefined) why.part = part
      if (state.motions.get(number)?.phase.kind !== 'awaiting ratification') return
      enter(state, motionIn(state, number), {
        kind: 'awaiting ratification',
        by: of,
        ...(part !== undefined && { part }),
      })
      return
    }
    case 'appeal':
      enter(state, motionIn(state, number), { kind: 'appealed', ...(part !== undefined && { part }) })
      return
    case 'election':
      if (about !== undefined) {
        const run = electionIn(state, number)
        run.asked.push({ of, about, part, is: undefined })
        goOn(state, run, at)
      }
      return
    case 'advice':
      if (part !== undefined) proposalIn(state, number).advice.set(part, undefined)
      return
    case 'stage': {
      const { parts } = runningStage(courseIn(state, number))
      // A body without a rule by which it resolves gives no answer that could carry it.
      if (part === undefined) parts.set(-1 - parts.size, { is: 'undecided', outcome: 'undecided' })
      else parts.set(part, undefined)
      return
    }
  }
}

/** What a body has come to: what that makes of the motion or the procedure that asked it. */
export function bodyAnswered(state: FoundationState, event: MotionEventOf<'BodyAnswered'>, at: Instant): void {
  const { motion: number, part, is, outcome } = event
  const because = becauseOf(state, part)
  done(state, part)
  switch (because) {
    case 'ratification': {
      const why = provisionalIn(state, number)
      if (why !== undefined) {
        // What follows from a refusal is an entry of its own.
        if (is === 'carried') approve(state, number, why, at)
        return
      }
      const motion = state.motions.get(number)
      // Of what was done in an emergency the answer may come when its time is over.
      if (motion?.phase.kind !== 'awaiting ratification') return
      if (is !== 'carried') {
        settle(state, motion, 'not ratified', at)
        return
      }
      const gate = gateAfter(state, motion, 'ratification', at)
      motion.ratified += 1
      if (gate === undefined) return
      enter(state, motion, gate)
      if (gate.kind === 'awaiting ratification')
        follow(state, number, { kind: 'ask', as: 'ratification', of: gate.by }, at)
      return
    }
    case 'appeal': {
      const motion = motionIn(state, number)
      const wasLost = motion.closed?.is === 'lost'
      if (wasLost !== (is === 'carried')) {
        settle(state, motion, wasLost ? 'lost' : 'reversed', at)
        return
      }
      const gate = gateAfter(state, motion, 'appeal', at)
      if (gate !== undefined) enter(state, motion, gate)
      return
    }
    case 'advice':
      proposalIn(state, number).advice.set(part, is)
      return
    case 'stage': {
      const stage = courseIn(state, number).stages.findLast(({ parts }) => parts.has(part))
      stage?.parts.set(part, { is, outcome })
      const course = courseIn(state, number)
      if (course.ended === undefined && isStageOver(course, at)) follow(state, number, { kind: 'go on' }, at)
      return
    }
    case 'election': {
      const run = electionIn(state, number)
      const asked = run.asked.find((one) => one.part === part)
      if (asked !== undefined) asked.is = is
      goOn(state, run, at)
      return
    }
    case 'referral':
    case undefined:
      return
  }
}

type Approval = Extract<Provisional['why'], { readonly kind: 'emergency' }>

/** What was done in an emergency and waits for approval; a motion that is not in effect yet waits for its own ratification. */
function provisionalIn(state: FoundationState, number: number): Approval | undefined {
  const provisional = state.provisional.get(number)
  return provisional?.why.kind === 'emergency' && provisional.ended === undefined ? provisional.why : undefined
}

/** One of those who must approve has done so; the next is asked, or it stays. */
function approve(state: FoundationState, number: number, why: Approval, at: Instant): void {
  why.ratified += 1
  const next = why.by[why.ratified]
  if (next !== undefined) follow(state, number, { kind: 'ask', as: 'ratification', of: next }, at)
  else applyToPowers(state, { type: 'EffectConfirmed', motion: number }, at)
}

function becauseOf(state: FoundationState, part: number) {
  const parts = state.motions.get(part)?.opened ?? state.proposals.get(part)?.moved ?? state.courses.get(part)?.begun
  return parts?.because?.kind
}
