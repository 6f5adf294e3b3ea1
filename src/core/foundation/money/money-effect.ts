import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { BudgetChange } from './money-event.ts'

/** What a decision about a budget brings about. */
export interface MoneyEffect {
  readonly kind: 'change budget'
  readonly group: Name
  readonly how: BudgetChange
  readonly amount: Money
  readonly line?: Name
  readonly from?: Name
}
