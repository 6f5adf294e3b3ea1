import type { Name } from '../../base/name.ts'
import type { GivenPower, GivenTo } from '../../charter/powers/given-power.ts'
import type { Action } from '../../charter/structure/charter.ts'
import type { PowerBy } from '../../charter/structure/power.ts'

/** What a decision about powers brings about. */
export type PowerEffect =
  | {
      readonly kind: 'delegate'
      readonly from: Name
      readonly by: PowerBy
      readonly action: Action
      readonly given: GivenPower
    }
  /** All that the group has handed to this recipient for the action and below it: by decisions, and by its charter. */
  | { readonly kind: 'withdraw'; readonly from: Name; readonly to: GivenTo; readonly action: Action }
  /** What was done provisionally by the decision of this number stays. */
  | { readonly kind: 'confirm'; readonly confirms: number }
