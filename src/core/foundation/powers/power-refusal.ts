import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from '../../charter/structure/ceiling.ts'
import type { Action, ClauseRef } from '../../charter/structure/charter.ts'
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
