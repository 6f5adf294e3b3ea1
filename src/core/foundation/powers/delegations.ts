import type { Instant } from '../../base/instant.ts'
import type { DelegatedPower } from '../../charter/powers/given-power.ts'
import type { WithdrawnGift } from '../../charter/powers/power-source.ts'
import type { FoundationState } from '../state.ts'

/** What decisions have handed on and nobody has taken back, within its time. Whether its giver still holds it, `whoMay` tells. */
export function activeDelegations(state: FoundationState, at: Instant): readonly DelegatedPower[] {
  return [...state.delegations.values()]
    .filter(({ given, ended }) => ended === undefined && (given.until === undefined || at < given.until))
    .map(({ given }) => given)
}

/** Lines under `gives` that were taken back and have not been adopted anew since. */
export function giftsWithdrawn(state: FoundationState): readonly WithdrawnGift[] {
  return state.withdrawnGifts.filter(({ from, at }) => at >= (state.groups.get(from)?.since ?? at))
}
