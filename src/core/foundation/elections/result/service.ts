import { epochOf, type Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** For how long somebody has held seats up to a moment, all terms together, in milliseconds. */
export function serviceIn(state: FoundationState, seats: readonly SeatRef[], person: PersonId, at: Instant): number {
  return seats
    .flatMap(({ group, seat }) => state.groups.get(group)?.holdings.get(seat) ?? [])
    .filter((holding) => holding.person === person)
    .reduce((sum, { since, until, ended }) => {
      const end = [until, ended, at].filter((one) => one !== undefined).toSorted()[0] ?? at
      return sum + Math.max(0, epochOf(end) - epochOf(since))
    }, 0)
}
