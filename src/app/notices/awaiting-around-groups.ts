import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'

/** Groups that somebody is forming: they go on only when somebody goes on with them. */
export function* awaitingAroundGroups(state: FoundationState, _at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const { name, status, since, life } of state.groups.values()) {
    const { drafter } = life
    if (status !== 'draft' || drafter === undefined || (only !== undefined && drafter !== only)) continue
    yield { kind: 'draft', key: `draft ${name}`, group: name, person: drafter, since, acts: [] }
  }
}
