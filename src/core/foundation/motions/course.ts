import { after, type Instant } from '../../base/instant.ts'
import type { Stage, StageAnswer } from '../../charter/structure/procedure.ts'
import { daysOf } from '../days.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Course, CourseStage } from './course-state.ts'
import { outcomeOf } from './effects.ts'
import type { Answer } from './motion-event.ts'

/** How a procedure goes on: its stage ends where everybody has answered, and the next one begins, or the whole has ended. */
export function goOn(state: FoundationState, course: Course, at: Instant): readonly Event[] {
  const { begun, stages } = course
  const { motion, procedure } = begun
  const last = stages.at(-1)
  if (last === undefined) return beginStage(state, course, 0, at)
  const stage = procedure.stages[last.stage]
  if (stage === undefined) throw new Error(`Procedure ${motion} has no stage ${last.stage}`)
  const is = answerOf(stage, last, at)
  if (is === undefined) return []
  const ended: Event = { type: 'StageEnded', motion, stage: last.stage, is }
  if (is === 'carried' || stage.otherwise?.kind === 'go on') {
    return [ended, ...beginStage(state, { ...course, stages: stages.with(-1, { ...last, is }) }, last.stage + 1, at)]
  }
  return [ended, { type: 'ProcedureEnded', motion, is }]
}

/** Whether the stage that runs has come to an end, so that something follows. */
export function isStageOver({ begun, stages }: Course, at: Instant): boolean {
  const last = stages.at(-1)
  const stage = last === undefined ? undefined : begun.procedure.stages[last.stage]
  return last === undefined || stage === undefined || answerOf(stage, last, at) !== undefined
}

function beginStage(state: FoundationState, course: Course, index: number, at: Instant): readonly Event[] {
  const { begun } = course
  const { motion, procedure } = begun
  const stage = procedure.stages[index]
  if (stage === undefined) {
    return [
      { type: 'ProcedureEnded', motion, is: 'carried' },
      ...outcomeOf(state, begun, { motion, mover: course.mover, at }),
    ]
  }
  if (stage.onlyIf !== undefined && !wasAnswered(state, course, stage.onlyIf)) {
    const passed: Event = { type: 'StageEnded', motion, stage: index, is: 'passed over' }
    return [passed, ...beginStage(state, course, index + 1, at)]
  }
  const days = daysOf(state, procedure.clause.group)
  switch (stage.step.kind) {
    case 'decision':
    case 'decision of one':
      return [{ type: 'StageBegun', motion, stage: index }]
    case 'advice':
      return [{ type: 'StageBegun', motion, stage: index, until: after(at, stage.step.within, days) }]
    case 'review':
      return [{ type: 'StageBegun', motion, stage: index, until: after(at, stage.step.least, days) }]
  }
}

/** What a stage has come to; undefined while it runs. */
function answerOf({ step }: Stage, { until, parts }: CourseStage, at: Instant): Answer | undefined {
  const answers = [...parts.values()].map((answer) => answer?.is)
  const isOver = until !== undefined && until <= at
  switch (step.kind) {
    case 'decision':
      if (answers.includes('lost')) return 'lost'
      if (answers.length < step.by.length || answers.includes(undefined)) return undefined
      return answers.includes('undecided') ? 'undecided' : 'carried'
    case 'decision of one':
      if (answers.includes('carried')) return 'carried'
      if (answers.length < step.by.length || answers.includes(undefined)) return undefined
      return answers.includes('lost') ? 'lost' : 'undecided'
    case 'advice':
      return isOver || (answers.length === step.of.length && !answers.includes(undefined)) ? 'carried' : undefined
    case 'review':
      return isOver ? 'carried' : undefined
  }
}

/** An earlier stage had this outcome, or most of its votes for this option. */
function wasAnswered(state: FoundationState, course: Course, { stage: name, outcome, or }: StageAnswer): boolean {
  const { begun, stages } = course
  if (or !== undefined && wasAnswered(state, course, or)) return true
  const asked = stages.find(({ stage }) => begun.procedure.stages[stage]?.name === name)
  if (asked === undefined) return false
  return [...asked.parts].some(([part, answer]) => {
    if (answer?.outcome === outcome || answer?.is === outcome) return true
    const counts = state.motions.get(part)?.closed?.counts ?? {}
    const votes = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return 2 * (counts[outcome] ?? 0) > votes
  })
}

/** Until when the review that runs would last if somebody asked for the longer time; undefined where nobody can. */
export function longerUntil(state: FoundationState, { begun, stages }: Course): Instant | undefined {
  const last = stages.at(-1)
  const step = last === undefined ? undefined : begun.procedure.stages[last.stage]?.step
  if (last?.until === undefined || last.is !== undefined || step?.kind !== 'review' || step.longer === undefined)
    return undefined
  const days = daysOf(state, begun.procedure.clause.group)
  const longer = after(last.began, step.longer, days)
  return longer > last.until ? longer : undefined
}
