import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Action } from '../../../charter/structure/charter.ts'
import type { Effect } from '../../effect.ts'
import type { Event } from '../../event.ts'
import type { HeldPower } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { MoneyEffect } from '../money-effect.ts'
import type { BudgetChange } from '../money-event.ts'
import { increasersOf } from './increasers.ts'
import { roomIn } from './money-left.ts'
import { moneyRulesOf } from './money-of.ts'

interface Wanted {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
}

/** "raise budget", "lower budget/travel", "transfer budget/swag/travel". */
interface AboutBudget {
  readonly how: BudgetChange
  readonly line?: Name
  readonly from?: Name
}

const changes: Readonly<Record<string, BudgetChange>> = { raise: 'raised', lower: 'lowered', transfer: 'moved' }

function aboutBudget({ verb, object }: Action): AboutBudget | undefined {
  const how = changes[verb]
  const [budget, first, second, ...more] = object.split('/')
  if (how === undefined || budget !== 'budget' || more.length > 0) return undefined
  if (how === 'moved')
    return first === undefined || second === undefined ? undefined : { how, from: first, line: second }
  return second === undefined ? { how, ...(first !== undefined && { line: first }) } : undefined
}

/** Who decides on a group's budget: those whom its charter names, else the group above. Undefined for any other action. */
export function budgetPowers(
  state: FoundationState,
  { group, action }: Wanted,
): Result<readonly HeldPower[], Refusal> | undefined {
  const about = aboutBudget(action)
  const money = moneyRulesOf(state, group)
  if (about === undefined || money === undefined) return undefined
  const line = money.lines.find(({ name }) => name === about.line)
  const { clause } = line ?? money
  return ok(increasersOf(state, group, about.line).map((by) => ({ by, clause, with: [] })))
}

/** What such a decision brings about: never less than what is promised. */
export function budgetEffect(state: FoundationState, wanted: Wanted): Result<Effect, Refusal> | undefined {
  const { group, action, amount } = wanted
  const about = aboutBudget(action)
  const money = moneyRulesOf(state, group)
  if (about === undefined || money === undefined) return undefined
  const { how, line, from } = about
  const year = state.books.get(group)?.years.at(-1)
  const lines = money.lines.map(({ name }) => name)
  const unknown = [from, line].find((name) => name !== undefined && !lines.includes(name))
  if (unknown !== undefined) return refuse({ type: 'UnknownLine', group, line: unknown, lines })
  const shares =
    line === undefined
      ? [year?.budget]
      : [from, line].map((name) => (name === undefined ? undefined : year?.lines.get(name)))
  const isUnbounded = shares.every((share) => share?.amount === undefined)
  if (year === undefined || isUnbounded) return refuse({ type: 'NoBudget', group, ...(line !== undefined && { line }) })
  if (amount === undefined) return refuse({ type: 'AmountNeeded', group, action, clause: money.clause })
  if (amount.minor === 0) return refuse({ type: 'NothingToPay' })
  if (amount.currency !== year.currency) return refuse({ type: 'RateNeeded', group, currency: year.currency, amount })
  const giver = how === 'lowered' ? line : from
  const room = how === 'raised' ? undefined : roomIn(year, giver)
  if (room !== undefined && amount.minor > room) {
    const left = { currency: year.currency, minor: Math.max(0, room) }
    return refuse({
      type: 'OverBudget',
      group,
      ...(giver !== undefined && { line: giver }),
      left,
      by: [],
      clause: money.clause,
    })
  }
  const lineOf = line === undefined ? {} : { line }
  return ok({ kind: 'change budget', group, how, amount, ...lineOf, ...(from !== undefined && { from }) })
}

/** In the year that runs then. What was promised meanwhile is not taken away: it is lowered by what is left. */
export function budgetChanged(
  state: FoundationState,
  { group, how, amount, line, from }: MoneyEffect,
  by: { readonly motion?: number },
): readonly Event[] {
  const year = state.books.get(group)?.years.at(-1)
  if (year === undefined || year.currency !== amount.currency) return []
  const room = how === 'raised' ? undefined : roomIn(year, how === 'lowered' ? line : from)
  const minor = room === undefined ? amount.minor : Math.min(amount.minor, Math.max(0, room))
  if (minor === 0) return []
  const which = { ...(line !== undefined && { line }), ...(from !== undefined && { from }) }
  return [{ type: 'BudgetChanged', group, year: year.from, how, amount: { ...amount, minor }, ...which, ...by }]
}
