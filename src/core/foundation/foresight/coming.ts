import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { GivenTo } from '../../charter/powers/given-power.ts'
import type { Action, ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Recipient } from '../../charter/structure/recipient.ts'
import type { PersonId } from '../event.ts'
import type { Lapse } from '../motions/motion-event.ts'
import type { SeatLeft } from '../seats/holding-event.ts'

/** Something that will be so, or is so already, unless somebody does something. */
export interface Coming {
  readonly at: Instant
  readonly group: Name
  readonly what: Trouble
  readonly under?: ClauseRef
  /** Each is enough by itself; none where the charters give nobody a way. */
  readonly prevent: readonly Prevention[]
}

export type Trouble =
  /** Somebody goes, and nobody has done anything about it yet. */
  | {
      readonly kind: 'seat left'
      readonly seat: SeatRef
      readonly person: PersonId
      readonly why: SeatLeft['why']
      /** What they alone could decide. */
      readonly alone: readonly (Action & { readonly group: Name })[]
    }
  | { readonly kind: 'too few'; readonly seat: SeatRef; readonly holders: number; readonly minimum: number }
  | { readonly kind: 'vacancy overdue'; readonly seat: SeatRef }
  /** Under these rules nothing can be carried: nobody has a vote, or all of them together are too few. */
  | {
      readonly kind: 'cannot decide'
      readonly rules: readonly Name[]
      readonly voters: number
      readonly seats: readonly SeatRef[]
    }
  | { readonly kind: 'limit broken'; readonly limit: string; readonly concerned: readonly PersonId[] }
  | { readonly kind: 'dormant' }
  | { readonly kind: 'ended'; readonly how: 'retired' | 'dissolved' }
  | { readonly kind: 'status'; readonly status: Name; readonly person: PersonId }
  | { readonly kind: 'vote undecided'; readonly motion: number }
  | { readonly kind: 'motion lapses'; readonly motion: number; readonly why: Lapse }
  | ({ readonly kind: 'too few candidates'; readonly standing: number; readonly seats: number } & LackingElection)
  /** Its roll will be empty when the vote opens. */
  | ({ readonly kind: 'nobody can vote' } & LackingElection)
  | { readonly kind: 'duty due'; readonly duty: Name; readonly title?: string; readonly to: readonly Recipient[] }
  | { readonly kind: 'delegation ends'; readonly number: number; readonly action: Action; readonly to: GivenTo }
  | { readonly kind: 'account missed'; readonly motion: number }
  | { readonly kind: 'charter ends' }

export interface LackingElection {
  readonly election: number
  readonly name: Name
  readonly electorate?: Name
}

/** A request that `authorise` answers. */
export type PreventiveAct =
  | { readonly type: 'renew' | 'confirm' | 'take' | 'apply' | 'step down'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'answer'; readonly group: Name; readonly status: Name }
  | { readonly type: 'invite'; readonly group: Name; readonly seat: Name; readonly person: PersonId }
  | { readonly type: 'vote' | 'second' | 'sign' | 'account'; readonly motion: number }
  | { readonly type: 'opt in'; readonly group: Name; readonly roll: Name }
  | { readonly type: 'nominate'; readonly election: number; readonly electorate?: Name }
  | { readonly type: 'move'; readonly group: Name; readonly action: Action; readonly person?: PersonId }

/** An act that prevents it, and who may do it now by the charters in force. */
export interface Prevention {
  readonly act: PreventiveAct
  readonly by: readonly PersonId[]
  /** Anybody who meets what the charter asks, people who are not known here among them. */
  readonly anybody?: true
  /** Not before. */
  readonly from?: Instant
}
