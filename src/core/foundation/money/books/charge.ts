import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import { pathCovers } from '../../../charter/structure/action.ts'
import type { Action } from '../../../charter/structure/charter.ts'
import type { Because } from '../../motions/motion-event.ts'
import type { Brought } from '../../powers/brought.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { DrawnFrom } from '../money-act.ts'
import type { Charge } from '../money-event.ts'
import { hasBudget, moneyRulesOf } from './money-of.ts'

/** A decision that gives money, as far as it tells from which. */
export interface Giving {
  readonly group: Name
  readonly action: Action
  readonly from?: DrawnFrom
  readonly because?: Because
  readonly brought?: Brought
}

const givingVerbs: ReadonlySet<string> = new Set(['spend', 'grant', 'fund'])

/** Whether an action gives money, when it has an amount. */
export function givesMoney({ verb }: Action): boolean {
  return givingVerbs.has(verb)
}

/** Whose money it is: as the decision says, else of the group that had to bring it or whose vote sent it on, else of whoever decides. */
export function whoseMoney(state: FoundationState, { group, from, because, brought }: Giving): Name {
  if (from?.group !== undefined) return from.group
  if (brought !== undefined) return brought.from
  if (because?.kind !== 'referral') return group
  const before = state.motions.get(because.of)?.opened ?? state.proposals.get(because.of)?.moved
  const asking = before ?? state.courses.get(because.of)?.begun
  return asking === undefined ? group : whoseMoney(state, asking)
}

/**
 * What a decision draws on: the line or fund that it names, or that its object is called by; else the budget, else the one fund that is
 * for everything. A restricted fund is drawn on by its name alone.
 */
export function chargeOf(
  state: FoundationState,
  giving: Giving,
): Result<{ readonly group: Name; readonly charge: Charge }, Refusal> {
  const group = whoseMoney(state, giving)
  const charged = (charge: Charge) => ok({ group, charge })
  if (!state.groups.has(group)) return refuse({ type: 'UnknownGroup', group })
  const money = moneyRulesOf(state, group)
  const { from, action } = giving
  const funds = money?.funds.map(({ name }) => name) ?? []
  const lines = money?.lines.map(({ name }) => name) ?? []
  if (from?.fund !== undefined && !funds.includes(from.fund)) {
    return refuse({ type: 'UnknownFund', group, fund: from.fund, funds })
  }
  if (from?.line !== undefined && !lines.includes(from.line)) {
    return refuse({ type: 'UnknownLine', group, line: from.line, lines })
  }
  const year = state.books.get(group)?.years.at(-1)?.from
  if (from?.fund !== undefined) return charged({ kind: 'fund', fund: from.fund })
  const line = from?.line ?? lines.find((name) => pathCovers(name, action.object))
  if (line !== undefined && year !== undefined) return charged({ kind: 'budget', year, line })
  const fund = funds.find((name) => pathCovers(name, action.object))
  if (fund !== undefined) return charged({ kind: 'fund', fund })
  if (money === undefined) return charged({ kind: 'powers' })
  if (hasBudget(money)) return charged(year === undefined ? { kind: 'powers' } : { kind: 'budget', year })
  const open = money.funds.filter(({ kind }) => kind !== 'restricted').map(({ name }) => name)
  const [only] = open
  if (only === undefined) return charged({ kind: 'powers' })
  if (open.length > 1) return refuse({ type: 'FundNeeded', group, funds: open, clause: money.clause })
  return charged({ kind: 'fund', fund: only })
}
