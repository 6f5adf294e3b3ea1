import type { Duration } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from '../../charter/structure/ceiling.ts'
import type { Action, ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { State } from '../../charter/structure/exceptional-state.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'

interface Refused {
  readonly group: Name
  readonly action: Action
  readonly clause: ClauseRef
}

/** Why a power that is there does not reach what is asked for now. */
export type PowerRefusal =
  | ({ readonly type: 'ForbiddenMeanwhile'; readonly state: State } & Refused)
  | ({ readonly type: 'OnlyMeanwhile'; readonly state: State } & Refused)
  /** What must be so of whoever decides is not. */
  | ({ readonly type: 'ConditionNotMet'; readonly condition: FactCondition } & Refused)
  /** What must be so of the matter is not. */
  | ({ readonly type: 'GateClosed'; readonly condition: FactCondition } & Refused)
  /** No band holds for it. */
  | ({ readonly type: 'NoBand' } & Refused)
  /** With what was decided before, and what is asked for already, it would be above a limit. */
  | ({ readonly type: 'OverCeiling'; readonly ceiling: Ceiling } & Refused)
  | ({ readonly type: 'PowerNotNow'; readonly from?: Instant; readonly until?: Instant } & Refused)
  | { readonly type: 'NoSuchDecider'; readonly group: Name; readonly action: Action; readonly decider: Name }
  /** Whoever holds it cannot hand it on. */
  | ({ readonly type: 'NotDelegable' } & Refused)
  /** To whom it is given, or from whom it is taken back, is not said. */
  | { readonly type: 'RecipientNeeded'; readonly group: Name; readonly action: Action }
  /** It would give the power to whoever gives it. */
  | { readonly type: 'GivenToItself'; readonly group: Name; readonly action: Action }
  | { readonly type: 'TimeIsOver'; readonly until: Instant }
  /** Nothing was handed to them that this body could take back. */
  | { readonly type: 'NothingToWithdraw'; readonly group: Name; readonly action: Action; readonly by: readonly Name[] }
  /** Nothing of the kind waits to be confirmed here. */
  | { readonly type: 'NothingToConfirm'; readonly group: Name; readonly action: Action }
  /** A gift of this power was taken back. */
  | ({ readonly type: 'GiftTakenBack'; readonly by: Name } & Refused)
  /** A power that holds for each entry of a list is used for one of them. */
  | ({ readonly type: 'EntryOfPowerNeeded'; readonly list: Name; readonly entries: readonly Name[] } & Refused)
  /** The seat is held, for another entry of the list. */
  | ({ readonly type: 'OtherEntry'; readonly entry: Name; readonly seat: SeatRef } & Refused)
  | ({ readonly type: 'NeededUnknown'; readonly least: Duration } & Refused)
  /** It must be asked for so long before it is needed. */
  | ({
      readonly type: 'AskedTooLate'
      readonly least: Duration
      readonly needed: Instant
      readonly latest: Instant
    } & Refused)
  | { readonly type: 'NoAccountOwed'; readonly motion: number; readonly clause: ClauseRef }
  | { readonly type: 'AccountGivenBefore'; readonly motion: number; readonly on: Instant; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotAccount'
      readonly motion: number
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
