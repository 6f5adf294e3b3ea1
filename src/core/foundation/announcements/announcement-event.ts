import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { ChannelPlace, ToldOf } from './announcement-effect.ts'
import type { DeliveryResult } from './announcement-state.ts'

export type AnnouncementEvent =
  /** Decided: it waits for its moment, up to which it can be withdrawn. */
  | {
      readonly type: 'AnnouncementMade'
      readonly announcement: number
      readonly group: Name
      readonly title: string
      readonly text: DocumentRef
      readonly channels: readonly ChannelPlace[]
      readonly goes: Instant
      readonly corrects?: number
      readonly of?: ToldOf
      readonly motion?: number
    }
  | {
      readonly type: 'AnnouncementWithdrawn'
      readonly announcement: number
      readonly person: PersonId
      readonly reason?: Commitment
    }
  /** By the clock: it stands on the site, and leaves for its channels. */
  | { readonly type: 'AnnouncementWent'; readonly announcement: number }
  | {
      readonly type: 'DeliveryNoted'
      readonly announcement: number
      readonly channel: number
      readonly result: DeliveryResult
    }
  | { readonly type: 'DeliveryAskedAgain'; readonly announcement: number; readonly channel: number }
  | {
      readonly type: 'DeliveryClosed'
      readonly announcement: number
      readonly channel: number
      readonly as: 'sent' | 'dropped'
      readonly person: PersonId
    }
