import type { Commitment, Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { requestIn } from './request-rules.ts'

/** A request is withdrawn, and with it the vote on it, or those of a procedure. */
export function takenBack(
  state: FoundationState,
  request: number,
  person: PersonId,
  reason?: Commitment,
): readonly Event[] {
  const { phase } = requestIn(state, request)
  const why = reason === undefined ? {} : { reason }
  const withdrawn: Event = { type: 'RequestWithdrawn', request, person, ...why }
  return phase.kind === 'vote' ? [withdrawn, ...votesWithdrawn(state, phase.motion)] : [withdrawn]
}

/** All that somebody has asked for and that is not decided. */
export function requestsTakenBack(state: FoundationState, person: PersonId): readonly Event[] {
  return [...state.openRequests]
    .filter((request) => requestIn(state, request).made.person === person)
    .flatMap((request) => takenBack(state, request, person))
}

function votesWithdrawn(state: FoundationState, number: number): readonly Event[] {
  const course = state.courses.get(number)
  if (course === undefined) return [{ type: 'MotionWithdrawn', motion: number }]
  const open = [...(course.stages.at(-1)?.parts.keys() ?? [])].filter((part) => state.matters.has(part))
  return [
    ...open.map((motion): Event => ({ type: 'MotionWithdrawn', motion })),
    { type: 'ProcedureEnded', motion: number, is: 'undecided' },
  ]
}
