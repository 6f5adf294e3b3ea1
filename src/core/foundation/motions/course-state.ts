import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'
import type { Answer, ProcedureBegun } from './motion-event.ts'

/** A procedure under way. */
export interface Course {
  readonly begun: ProcedureBegun
  readonly mover: PersonId
  /** The stages so far, the last of which runs until it has ended. */
  readonly stages: CourseStage[]
  ended: { readonly is: Answer; readonly at: Instant } | undefined
  readonly entries: number[]
}

export interface CourseStage {
  readonly stage: number
  readonly began: Instant
  until: Instant | undefined
  /** The motions of the bodies that were asked, and what they came to. */
  readonly parts: Map<number, { readonly is: Answer; readonly outcome: Name } | undefined>
  is: Answer | 'passed over' | undefined
}
