import type { Instant } from '../../base/instant.ts'
import { expect } from '../deadline.ts'
import { keepNoMore } from '../handover/keepers.ts'
import { courseIn } from '../numbered.ts'
import { decidedOf } from '../people/evolve-people.ts'
import { beginAftermath } from '../powers/evolve-powers.ts'
import type { FoundationState } from '../state.ts'
import type { Course, CourseStage } from './course-state.ts'
import type { MotionEventOf } from './motion-event.ts'
import { follow, followRecall, forget } from './phases.ts'

/** Folds what happens to a procedure after its beginning. */
export function applyToCourse(state: FoundationState, event: CourseEvent, at: Instant): void {
  const course = courseIn(state, event.motion)
  const number = event.motion
  switch (event.type) {
    case 'StageBegun': {
      forget(state, number)
      const { stage, until } = event
      course.stages.push({ stage, began: at, until, parts: new Map(), is: undefined })
      if (until !== undefined) expect(state, { at: until, kind: 'course', motion: number })
      const step = course.begun.procedure.stages[stage]?.step
      const bodies = step === undefined || step.kind === 'review' ? [] : step.kind === 'advice' ? step.of : step.by
      for (const of of bodies) follow(state, number, { kind: 'ask', as: 'stage', of }, at)
      return
    }
    case 'StageLengthened':
      runningStage(course).until = event.until
      expect(state, { at: event.until, kind: 'course', motion: number })
      return
    case 'StageEnded':
      if (event.is === 'passed over') {
        course.stages.push({ stage: event.stage, began: at, until: undefined, parts: new Map(), is: event.is })
      } else runningStage(course).is = event.is
      return
    case 'ProcedureEnded': {
      forget(state, number)
      keepNoMore(state, number)
      course.ended = { is: event.is, at }
      const last = course.stages.at(-1)
      const otherwise = last === undefined ? undefined : course.begun.procedure.stages[last.stage]?.otherwise
      if (event.is !== 'carried' && otherwise?.kind === 'refer') {
        follow(state, number, { kind: 'ask', as: 'referral', of: otherwise.to }, at)
      }
      if (event.passedTo !== undefined) follow(state, number, { kind: 'ask', as: 'referral', of: event.passedTo }, at)
      const { because } = course.begun
      if (event.is === 'carried' && (because === undefined || because.kind === 'referral')) {
        state.decided.push(decidedOf(course.begun, course.mover, at, number))
        beginAftermath(state, number, course.begun, at)
        followRecall(state, number, course.begun.effect, at)
      }
      if (because !== undefined && because.kind !== 'referral') follow(state, number, { kind: 'answer', because }, at)
      return
    }
  }
}

type CourseEvent = MotionEventOf<'StageBegun' | 'StageLengthened' | 'StageEnded' | 'ProcedureEnded'>

export function runningStage({ stages, begun }: Course): CourseStage {
  const stage = stages.at(-1)
  if (stage === undefined) throw new Error(`Procedure ${begun.motion} has no stage that runs`)
  return stage
}
