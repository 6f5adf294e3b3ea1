import { endOfWait } from '../../core/foundation/deadline.ts'
import type { Course } from '../../core/foundation/motions/course-state.ts'
import type { Proposal } from '../../core/foundation/motions/motion-state.ts'
import { subjectOf } from './motion-views.ts'
import { groupRef, type Reader } from './reader.ts'
import type { WaitingView } from './views.ts'

/** Motions that wait for their vote, in the order of their numbers. */
export function waitingProposals(reader: Reader, which: (proposal: Proposal) => boolean): readonly WaitingView[] {
  const { state } = reader.snapshot
  return [...state.proposals.values()].filter(which).flatMap(({ moved, phase }): readonly WaitingView[] => {
    const until = endOfWait(phase)
    if (phase.kind === 'consultation') {
      const subject = subjectOf(reader, moved)
      return [{ number: moved.motion, group: groupRef(state, moved.group), subject, at: { kind: phase.kind } }]
    }
    if (until === undefined || phase.kind === 'opened' || phase.kind === 'lapsed' || phase.kind === 'withdrawn')
      return []
    const { motion: number, group } = moved
    const subject = subjectOf(reader, moved)
    return [{ number, group: groupRef(state, group), subject, at: { kind: phase.kind, until } }]
  })
}

/** Procedures under way, each at its stage. */
export function runningCourses(reader: Reader, which: (course: Course) => boolean): readonly WaitingView[] {
  const { state } = reader.snapshot
  return [...state.courses.values()].filter(which).flatMap(({ begun, stages, ended }): readonly WaitingView[] => {
    const last = stages.at(-1)
    const stage = begun.procedure.stages[last?.stage ?? 0]?.name
    if (ended !== undefined || stage === undefined) return []
    const until = last?.until === undefined ? {} : { until: last.until }
    const { motion: number, group } = begun
    const subject = subjectOf(reader, begun)
    return [{ number, group: groupRef(state, group), subject, at: { kind: 'stage', stage, ...until } }]
  })
}

/** Both, of one group or of all. */
export function waitingIn(reader: Reader, group?: string): readonly WaitingView[] {
  const isOurs = (of: string) => group === undefined || of === group
  return [
    ...waitingProposals(reader, ({ moved }) => isOurs(moved.group)),
    ...runningCourses(reader, ({ begun }) => isOurs(begun.group)),
  ]
}
