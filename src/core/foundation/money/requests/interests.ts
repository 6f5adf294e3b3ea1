import type { PersonId } from '../../event.ts'
import type { MotionParts } from '../../motions/motion-parts.ts'
import { isValue } from '../../people/facts/condition-now.ts'
import type { FoundationState } from '../../state.ts'
import type { GrantRequest } from './grant-request.ts'

/**
 * Who has no vote on a request, whichever body votes: its applicant, who has declared an interest, and who says in public that they
 * belong to the organisation for which it is made.
 */
export function interestedIn(state: FoundationState, request: GrantRequest): ReadonlySet<PersonId> {
  const { person, organisation } = request.made
  const belong = organisation === undefined ? [] : belongingTo(state, organisation)
  return new Set([person, ...request.interested.keys(), ...belong])
}

/** The request that a vote is about: its own effect, or that of what asks for it. */
export function requestOf(
  state: FoundationState,
  { effect, because }: Pick<MotionParts, 'effect' | 'because'>,
): GrantRequest | undefined {
  if (effect.kind === 'award') return state.requests.get(effect.request)
  if (because === undefined) return undefined
  const asking =
    state.motions.get(because.of)?.opened ??
    state.proposals.get(because.of)?.moved ??
    state.courses.get(because.of)?.begun
  return asking === undefined ? undefined : requestOf(state, asking)
}

function belongingTo(state: FoundationState, organisation: string): readonly PersonId[] {
  return [...state.facts].flatMap(([person, facts]) =>
    [...facts.values()].some((value) => isValue(value, organisation)) ? [person] : [],
  )
}
