import type { Course } from './motions/course-state.ts'
import type { Motion, Proposal } from './motions/motion-state.ts'
import type { FoundationState } from './state.ts'

/** A record that speaks of what never was contradicts itself, which is a defect. */
export function motionIn(state: FoundationState, number: number): Motion {
  const motion = state.motions.get(number)
  if (motion === undefined) throw new Error(`The record speaks of motion ${number} before it is opened`)
  return motion
}

export function proposalIn(state: FoundationState, number: number): Proposal {
  const proposal = state.proposals.get(number)
  if (proposal === undefined) throw new Error(`The record speaks of motion ${number} before it is moved`)
  return proposal
}

export function courseIn(state: FoundationState, number: number): Course {
  const course = state.courses.get(number)
  if (course === undefined) throw new Error(`The record speaks of procedure ${number} before it begins`)
  return course
}

/** The entries that a motion, on its way to its vote and from there on, a procedure, an election or a consultation consists of. */
export function entriesOf(state: FoundationState, number: number): number[] {
  const found =
    state.motions.get(number) ??
    state.proposals.get(number) ??
    state.courses.get(number) ??
    state.deeds.get(number) ??
    state.elections.get(number) ??
    state.consultations.get(number) ??
    grantedByCharter(state, number)
  if (found === undefined) throw new Error(`The record speaks of motion ${number} before it exists`)
  return found.entries
}

/** What a charter grants by itself has the number of a decision, and is told with its request. */
function grantedByCharter(state: FoundationState, number: number): { readonly entries: number[] } | undefined {
  const request = state.requestOf.get(number)
  return request === undefined ? undefined : state.requests.get(request)
}
