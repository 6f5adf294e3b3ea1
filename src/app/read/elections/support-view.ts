import type { Name } from '../../../core/base/name.ts'
import type { Electing } from '../../../core/charter/structure/election.ts'
import type { CandidateState, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { sharedValue } from '../../../core/foundation/people/facts/declared-value.ts'
import { personRef, type Reader } from '../reader.ts'
import type { PersonRef } from '../views.ts'

/** Those who back a candidate, where the charter asks for some. */
export interface SupportView {
  readonly by: readonly PersonRef[]
  readonly have: number
  readonly need: number
  /** Only as many count as have different values of this fact. */
  readonly different?: Name
}

export function supportView(
  reader: Reader,
  { begun }: ElectionRun,
  { seconded }: Electing,
  { supporters }: CandidateState,
): SupportView | undefined {
  if (seconded === undefined) return undefined
  const { count: need, different } = seconded
  return {
    by: [...supporters].map((one) => personRef(reader, one)),
    have: different === undefined ? supporters.size : differentIn(reader, begun.group, different, [...supporters]),
    need,
    ...(different !== undefined && { different }),
  }
}

/** Who has declared nothing stands for themselves. */
function differentIn({ snapshot }: Reader, group: Name, fact: Name, people: readonly PersonId[]): number {
  const { state, at } = snapshot
  return new Set(people.map((person) => sharedValue(state, person, fact, at, group) ?? `person ${person}`)).size
}
