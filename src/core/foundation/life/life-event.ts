import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { Recipient } from '../../charter/structure/recipient.ts'
import type { DocumentRef, PersonId } from '../event.ts'

/** How a group is formed, begins, changes and ends. */
export type LifeEvent =
  /** By a person, who is its drafter from then on; or by the founding. */
  | { readonly type: 'CharterDrafted'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  | {
      readonly type: 'CharterAdopted'
      readonly group: Name
      readonly name: string
      readonly charter: DocumentRef
      /** The decision that put it in force. */
      readonly motion?: number
    }
  /** Decided, and in force from a moment on; without `from` it hangs on an event that has not come about. */
  | {
      readonly type: 'CharterAwaited'
      readonly group: Name
      readonly name: string
      readonly charter: DocumentRef
      readonly from?: Instant
      readonly motion?: number
    }
  /** Decided, and not put in force. */
  | {
      readonly type: 'CharterPassedOver'
      readonly group: Name
      readonly why: PassedOver
      readonly motion?: number
    }
  | { readonly type: 'DraftDropped'; readonly group: Name }
  /** Sits in a group that is being formed, as soon as its charter is in force. */
  | { readonly type: 'SeatOffered'; readonly group: Name; readonly seat: Name; readonly person: PersonId }
  | {
      readonly type: 'OfferTakenBack'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      /** By their own word when absent. */
      readonly why?: 'not seated'
    }
  | {
      readonly type: 'GroupDormant'
      readonly group: Name
      readonly why: 'condition' | 'its time'
      readonly condition?: FactCondition
    }
  | { readonly type: 'GroupRevived'; readonly group: Name; readonly motion?: number }
  | GroupEnded
  /** The group goes on up to, not at, the moment. */
  | { readonly type: 'GroupEndMoved'; readonly group: Name; readonly until: Instant; readonly motion?: number }
  /** Something is so by which a group falls asleep or ends, unless it is mended or somebody decides otherwise by then. */
  | {
      readonly type: 'EndingAnnounced'
      readonly group: Name
      readonly of: 'dormant' | 'retired'
      readonly condition: FactCondition
      readonly until: Instant
      /** Any one of these may decide that it does not. */
      readonly unless?: readonly Deciding[]
    }
  | {
      readonly type: 'EndingAverted'
      readonly group: Name
      readonly of: 'dormant' | 'retired'
      readonly condition: FactCondition
      readonly why: 'not so any more' | 'decided otherwise'
      readonly motion?: number
    }

/** `changed meanwhile`: the charter is another than the one that was to be changed; `errors`: the other charters are. */
export type PassedOver = 'needs not met' | 'changed meanwhile' | 'errors'

export interface GroupEnded {
  readonly type: 'GroupEnded'
  readonly group: Name
  readonly how: HowEnded
  /** `with another`, which is dissolved together with it. */
  readonly why: 'decision' | 'condition' | 'its time' | 'with another'
  readonly motion?: number
  /** Who goes on with what it did. */
  readonly successor?: Name
  readonly condition?: FactCondition
  /** The report that is owed at the end. */
  readonly report?: OwedReport
  /** Whoever lost a seat by it holds none in these groups until then. */
  readonly barred?: { readonly groups: readonly Name[]; readonly until: Instant }
}

/** To whom it is told what became of the group, and by when. */
export interface OwedReport {
  readonly to: readonly Recipient[]
  readonly due: Instant
}

export type HowEnded = 'retired' | 'dissolved'
