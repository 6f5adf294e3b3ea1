import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { ChannelPlace, ToldOf } from './announcement-effect.ts'

/** One text of a group for the public and the channels of its charter. */
export interface Announcement {
  readonly number: number
  readonly group: Name
  readonly title: string
  readonly text: DocumentRef
  /** Who did it alone, or moved the decision. */
  readonly author: PersonId | undefined
  readonly motion: number | undefined
  readonly under: ClauseRef | undefined
  readonly decided: Instant
  /** When it goes, unless it is withdrawn before. */
  readonly goes: Instant
  readonly corrects: number | undefined
  readonly of: ToldOf | undefined
  /** The announcement that puts this one right. */
  corrected: number | undefined
  phase: AnnouncementPhase
  /** One for each channel, in the order in which they were chosen. */
  readonly deliveries: readonly Delivery[]
  readonly entries: number[]
}

export type AnnouncementPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withdrawn'; readonly at: Instant; readonly by: PersonId; readonly reason?: Commitment }
  | { readonly kind: 'gone'; readonly at: Instant }

export interface Delivery {
  readonly channel: ChannelPlace
  state: DeliveryState
}

/** Where one channel stands. What is on its way is tried until it has a result. */
export type DeliveryState =
  | { readonly kind: 'on its way' }
  | { readonly kind: 'result'; readonly at: Instant; readonly result: DeliveryResult }
  /** By a person: they have seen it there, or it is not to go there. */
  | { readonly kind: 'closed'; readonly at: Instant; readonly as: 'sent' | 'dropped'; readonly by: PersonId }

/** What became of a delivery, as it stands in the record: an address and closed words, never what a server said. */
export type DeliveryResult =
  /** With the address of what was posted, where everybody may read it. */
  { readonly kind: 'sent'; readonly url?: string } | { readonly kind: 'given up'; readonly why: GivenUp }

export const reasonsToGiveUp = ['not set up', 'unknown kind', 'refused', 'not reached', 'unknown whether sent'] as const
export type GivenUp = (typeof reasonsToGiveUp)[number]
