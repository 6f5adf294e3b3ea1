import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { refusedUnheard, toBeHeard } from '../consultations/heard-first.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { Motion, Proposal } from './motion-state.ts'

/** Why a person has no vote in a motion that is open; undefined when they have one. */
export function outsideElectorate({ opened, electorate, recused }: Motion, person: PersonId): Refusal | undefined {
  const { motion, rule } = opened
  if (!electorate.has(person)) return { type: 'NotInElectorate', motion, voters: rule.voters, clause: rule.clause }
  if (recused.has(person)) return { type: 'HasRecused', motion }
  return undefined
}

/** A motion in whose vote something can be said now. */
export function openMotion(state: FoundationState, number: number, at: Instant): Result<Motion, Refusal> {
  const running = runningMotion(state, number, at)
  if (!running.ok) return running
  const { phase, opened } = running.value
  if (phase.kind === 'stopped') {
    const because = phase.because === undefined ? {} : { because: phase.because }
    return refuse({ type: 'ClockStandsStill', motion: number, ...because, clause: opened.rule.clause })
  }
  return running
}

/** A motion whose vote is not over. */
export function runningMotion(state: FoundationState, number: number, at: Instant): Result<Motion, Refusal> {
  const motion = state.motions.get(number)
  if (motion === undefined) return refuse(notWaiting(state, number, at))
  const { phase, closed, opened } = motion
  if (closed !== undefined) return refuse({ type: 'VoteOver', motion: number, closed: closed.at })
  if (phase.kind === 'stopped') return ok(motion)
  if (phase.kind === 'open' && at < phase.closes) return ok(motion)
  return refuse({ type: 'VoteOver', motion: number, closed: phase.kind === 'open' ? phase.closes : opened.closes })
}

export function notWaiting(state: FoundationState, number: number, at: Instant): Refusal {
  const motion = state.motions.get(number)
  if (motion !== undefined)
    return { type: 'VoteOver', motion: number, closed: motion.closed?.at ?? motion.opened.closes }
  const proposal = state.proposals.get(number)
  if (proposal === undefined) return { type: 'UnknownMotion', motion: number }
  const { phase, moved } = proposal
  const { clause } = moved.rule
  switch (phase.kind) {
    case 'signatures':
    case 'seconds':
      return { type: 'NotOpenYet', motion: number, clause }
    case 'time':
      return { type: 'NotOpenYet', motion: number, opens: phase.opens, clause }
    case 'consultation':
      return refusedUnheard(state, toBeHeard(proposal), at) ?? { type: 'NotOpenYet', motion: number, clause }
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      return { type: 'VoteOver', motion: number, closed: phase.at < at ? phase.at : at }
  }
}

export function waitingProposal(state: FoundationState, number: number): Proposal | undefined {
  const proposal = state.proposals.get(number)
  switch (proposal?.phase.kind) {
    case 'signatures':
    case 'seconds':
    case 'time':
    case 'consultation':
      return proposal
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
    case undefined:
      return undefined
  }
}

export function exists(state: FoundationState, number: number): boolean {
  return state.motions.has(number) || state.proposals.has(number)
}

export function frozenRule(state: FoundationState, number: number): Rule {
  const rule = state.motions.get(number)?.opened.rule ?? state.proposals.get(number)?.moved.rule
  if (rule === undefined) throw new Error(`Motion ${number} has no rule`)
  return rule
}

/** A procedure may keep the text as it is from its first stage to its last. */
export function isFrozenText(state: FoundationState, number: number): boolean {
  const because = state.motions.get(number)?.opened.because ?? state.proposals.get(number)?.moved.because
  return because?.kind === 'stage' && state.courses.get(because.of)?.begun.procedure.textFrozen === true
}
