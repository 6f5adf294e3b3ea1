import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { Action } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { When } from '../structure/when.ts'
import type { DelegatedPower } from './given-power.ts'
import type { WithdrawnGift } from './power-source.ts'
import type { Meanwhile } from './states-now.ts'

/** What somebody wants to know, or is about to do. Without an amount, limits are told and not applied. */
export interface Question {
  readonly action: Action
  readonly amount?: Money
  /** The exceptional states that hold, by group. Without them, what hangs on a state is told and not applied. */
  readonly meanwhile?: readonly Meanwhile[]
  /** What a group's record tells. Without it, what hangs on conditions and on other limits is told and not applied. */
  readonly facts?: (group: Name) => Facts
  /** Whether a time that a group's charter says has begun and is not over. Without it, times are told and not applied. */
  readonly isIn?: (group: Name, time: { readonly from?: When; readonly until?: When }) => boolean
  /** What decisions have handed on, and gifts that were taken back. */
  readonly delegated?: readonly DelegatedPower[]
  readonly withdrawn?: readonly WithdrawnGift[]
}

export interface Facts {
  /** Whether a condition on the matter is surely so. */
  holds(condition: FactCondition): boolean
  /** Whether a limit would surely be kept. */
  keeps(ceiling: Ceiling): boolean
}
