import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { PowerBy } from '../../../charter/structure/power.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { Exchanged } from '../money-event.ts'
import { chargeOf, type Giving, givesMoney } from './charge.ts'
import { wrongExchange } from './exchanged.ts'
import { increasersOf, mayIncrease } from './increasers.ts'
import { leftFor } from './money-left.ts'
import { missingFor } from './promises.ts'

interface Wanted extends Giving {
  readonly amount?: Money
  readonly exchanged?: Exchanged
}

/**
 * Why money cannot be given as a matter says when it is moved: there is less than that, it is not theirs, or it is counted otherwise.
 * Whoever may raise the budget may give more than is left. Undefined where nothing is against it.
 */
export function notAffordable(state: FoundationState, wanted: Wanted, by: PowerBy, at: Instant): Refusal | undefined {
  const { action, amount, exchanged, from } = wanted
  if (amount === undefined || !givesMoney(action)) return undefined
  const found = chargeOf(state, wanted)
  if (!found.ok) return found.problem
  const { group, charge } = found.value
  const line = charge.kind === 'budget' ? charge.line : undefined
  const isTheirs = from?.group === undefined || from.group === wanted.group || mayIncrease(state, group, line, by)
  if (!isTheirs) return { type: 'NotTheirMoney', group, by: increasersOf(state, group, line) }
  const left = leftFor(state, group, charge)
  const wrong = wrongExchange(state, { group, amount, exchanged }, left?.currency, at)
  if (wrong !== undefined) return wrong
  const clause = state.groups.get(group)?.charter.money?.clause
  if (left === undefined || clause === undefined || missingFor(state, group, charge, amount) <= 0) return undefined
  if (charge.kind === 'budget' && mayIncrease(state, group, line, by)) return undefined
  return {
    type: 'OverBudget',
    group,
    ...(line !== undefined && { line }),
    ...(charge.kind === 'fund' && { fund: charge.fund }),
    left: { currency: left.currency, minor: left.left ?? 0 },
    by: charge.kind === 'fund' ? [] : increasersOf(state, group, line),
    clause,
  }
}
