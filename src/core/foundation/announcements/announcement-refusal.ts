import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Action } from '../../charter/structure/charter.ts'

export type AnnouncementRefusal =
  | { readonly type: 'UnknownAnnouncement'; readonly announcement: number }
  /** The charter lists no such channel, or the action does not reach it. */
  | {
      readonly type: 'NoSuchChannel'
      readonly group: Name
      readonly action: Action
      readonly at: string
      readonly channels: readonly string[]
    }
  | { readonly type: 'AnnouncementNeedsText'; readonly group: Name }
  /** What is put right is another announcement of the same group that has gone. */
  | { readonly type: 'NotToCorrect'; readonly announcement: number; readonly group: Name }
  | { readonly type: 'AnnouncedInThePast'; readonly at: Instant; readonly now: Instant }
  | { readonly type: 'AnnouncementGone'; readonly announcement: number; readonly at: Instant }
  | { readonly type: 'AnnouncementWasWithdrawn'; readonly announcement: number; readonly at: Instant }
  | { readonly type: 'MayNotHandleAnnouncement'; readonly announcement: number; readonly group: Name }
  | { readonly type: 'NoSuchDelivery'; readonly announcement: number; readonly channel: number }
  /** It is on its way, was sent or is closed: nothing is to be done about it. */
  | {
      readonly type: 'DeliveryNotOpen'
      readonly announcement: number
      readonly channel: number
      readonly is: 'not gone' | 'on its way' | 'sent' | 'closed'
    }
