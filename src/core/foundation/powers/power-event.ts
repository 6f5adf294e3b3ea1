import type { Name } from '../../base/name.ts'
import type { DelegatedPower } from '../../charter/powers/given-power.ts'
import type { Action, Deciding } from '../../charter/structure/charter.ts'
import type { Recipient } from '../../charter/structure/recipient.ts'
import type { When } from '../../charter/structure/when.ts'
import type { DocumentRef, PersonId } from '../event.ts'

/** What happens to powers themselves, and after they were used. */
export type PowerEvent =
  | PowerDelegated
  | {
      readonly type: 'DelegationWithdrawn'
      readonly number: number
      /** By whoever may take it back; or because what gave it is undone. */
      readonly why: 'decision' | 'undone'
      readonly motion?: number
    }
  /** A line under `gives` holds no more, until the charter that says it is adopted anew. */
  | {
      readonly type: 'GiftWithdrawn'
      readonly from: Name
      readonly to: Name
      readonly action: Action
      readonly motion?: number
    }
  /** What was owed of a decision is told. */
  | { readonly type: 'AccountGiven'; readonly motion: number; readonly person: PersonId; readonly text: DocumentRef }
  /** It was not told in time, to those who wait for it. */
  | { readonly type: 'AccountMissed'; readonly motion: number; readonly to: readonly Recipient[] }
  | EffectProvisional
  /** It stays: whoever had to has confirmed it. */
  | { readonly type: 'EffectConfirmed'; readonly motion: number; readonly by?: number }
  /** Nobody has approved in time of what was done in an emergency, or somebody has refused to, and it stands all the same. */
  | { readonly type: 'EffectStands'; readonly motion: number; readonly why: Unconfirmed }
  /** What it brought about ends; the entries that come with this one say what. */
  | { readonly type: 'EffectUndone'; readonly motion: number; readonly why: Unconfirmed }

export type Unconfirmed =
  | 'not ratified'
  | 'not ratified in time'
  /** On appeal. */
  | 'reversed'
  /** Done in an exceptional state and not confirmed up to when such things end. */
  | 'expired'

/** A group, or whoever decides for it alone, has handed a power on. The power stays with its giver as well. */
export interface PowerDelegated extends DelegatedPower {
  readonly type: 'PowerDelegated'
  readonly motion?: number
}

/** What took effect in an exceptional state, and ends then unless it is confirmed. */
export interface EffectProvisional {
  readonly type: 'EffectProvisional'
  readonly motion: number
  readonly group: Name
  readonly expires: When
  /** Whoever may decide it anew when absent. */
  readonly confirmedBy?: readonly Deciding[]
}
