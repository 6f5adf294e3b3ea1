import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Actor, Event, PersonId } from '../event.ts'
import { requestsTakenBack } from '../money/requests/taken-back.ts'
import type { Refusal } from '../refusal.ts'
import { isHeld } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

/** Why nobody can act as a person, or do something about them: they are not known, or were erased. */
export function absent(state: FoundationState, id: PersonId): Refusal | undefined {
  const person = state.people.get(id)
  if (person === undefined) return { type: 'UnknownPerson', person: id }
  return person.erased === undefined ? undefined : { type: 'WasErased', person: id }
}

export function isErased(state: FoundationState, id: PersonId): boolean {
  return state.people.get(id)?.erased !== undefined
}

/** People ask for themselves; whoever runs the server may do it for them, since the law may oblige them to. */
export function mayErase(
  state: FoundationState,
  actor: Actor | undefined,
  person: PersonId,
): Result<Record<never, never>, Refusal> {
  if (actor === undefined) return refuse({ type: 'NotSignedIn' })
  const isTheirs = actor.kind === 'operator' || (actor.kind === 'person' && actor.person === person)
  if (!isTheirs) return refuse({ type: 'OnlyOneself', person })
  const problem = absent(state, person)
  return problem === undefined ? ok({}) : refuse(problem)
}

/** Every seat is left and every request taken back, at once and whatever notice a charter asks for; nothing follows from it for the person. */
export function erasing(state: FoundationState, person: PersonId, at: Instant): readonly Event[] {
  const left = [...state.groups.values()].flatMap(({ name: group, holdings }) =>
    [...holdings]
      .filter(([, held]) => held.some((holding) => holding.person === person && isHeld(holding, at)))
      .map(([seat]): Event => ({ type: 'SeatLeft', group, seat, person, why: 'erased' })),
  )
  return [...left, ...requestsTakenBack(state, person), { type: 'PersonErased', person }]
}
