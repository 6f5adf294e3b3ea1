import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Holding } from './seat-state.ts'
import { isHeld, seatOf } from './seats.ts'

/** The first part of somebody's first term, as long as it has not ended; undefined for who is not on trial. */
export function trialOf(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): Holding | undefined {
  const held = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  return held.find((holding) => holding.person === person && holding.probation !== undefined && isHeld(holding, at))
}

export function isOnTrialWithoutVote(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): boolean {
  return seatOf(state, ref)?.probation?.noVote === true && trialOf(state, person, ref, at) !== undefined
}
