import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { incumbents } from './seats.ts'

/** Everybody who holds a seat of a group, each once. */
export function peopleIn(state: FoundationState, group: Name, at: Instant): ReadonlySet<PersonId> {
  const seats = state.groups.get(group)?.charter.seats ?? []
  return new Set(seats.flatMap(({ name: seat }) => incumbents(state, { group, seat }, at).map(({ person }) => person)))
}
