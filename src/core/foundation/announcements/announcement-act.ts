import type { Commitment } from '../event.ts'
import type { DeliveryResult } from './announcement-state.ts'

/** What is done about an announcement after it was decided; that it is made is a move. */
export type AnnouncementAct =
  /** Before it goes. */
  | { readonly type: 'withdraw announcement'; readonly announcement: number; readonly reason?: Commitment }
  /** To one channel, by its place among those of the announcement, once more. */
  | { readonly type: 'retry delivery'; readonly announcement: number; readonly channel: number }
  /** Nothing more is sent there: somebody has seen it there, or it is not to go there. */
  | {
      readonly type: 'close delivery'
      readonly announcement: number
      readonly channel: number
      readonly as: 'sent' | 'dropped'
    }
  /** By the operator's machine: what has become of it. */
  | {
      readonly type: 'note delivery'
      readonly announcement: number
      readonly channel: number
      readonly result: DeliveryResult
    }
