import { groupOfRecipient, isSameRecipient } from '../../charter/powers/given-power.ts'
import { reaches } from '../../charter/powers/power-source.ts'
import type { Event } from '../event.ts'
import { seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { activeDelegations } from './delegations.ts'
import type { PowerEffect } from './power-effect.ts'

/** What a decision about powers brings about. A group that has ended meanwhile gets nothing. */
export function powerEffects(
  state: FoundationState,
  effect: PowerEffect,
  by: { readonly motion?: number },
  at: string,
): readonly Event[] {
  switch (effect.kind) {
    case 'delegate': {
      const { from, action, given } = effect
      const { to } = given
      const exists =
        to.kind === 'seat' ? seatOf(state, to.seat) !== undefined : state.groups.get(to.group)?.status === 'active'
      if (!exists || (given.until !== undefined && given.until <= at)) return []
      const number = state.delegations.size + 1
      return [{ type: 'PowerDelegated', number, from, by: effect.by, action, ...given, ...by }]
    }
    case 'withdraw': {
      const { from, to, action } = effect
      const ended = activeDelegations(state, at)
        .filter((one) => one.from === from && isSameRecipient(one.to, to) && reaches({ action }, one.action))
        .map(({ number }): Event => ({ type: 'DelegationWithdrawn', number, why: 'decision', ...by }))
      const gives = state.groups.get(from)?.charter.gives ?? []
      const isGiven =
        to.kind === 'group' &&
        gives.some((gift) => gift.to === to.group && (reaches(gift, action) || reaches({ action }, gift.action)))
      const gift: Event = { type: 'GiftWithdrawn', from, to: groupOfRecipient(to), action, ...by }
      return isGiven ? [...ended, gift] : ended
    }
    case 'confirm': {
      const provisional = state.provisional.get(effect.confirms)
      if (provisional === undefined || provisional.ended !== undefined) return []
      const { motion } = by
      return [{ type: 'EffectConfirmed', motion: effect.confirms, ...(motion !== undefined && { by: motion }) }]
    }
  }
}
