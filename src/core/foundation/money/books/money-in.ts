import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { FoundationState } from '../../state.ts'
import type { Charge } from '../money-event.ts'
import { type MoneyLeft, moneyLeft } from './money-left.ts'

/** What became of the money of a group in a span of time, from a moment up to, not at, another; and what there is at its end. */
export interface MoneyIn {
  readonly received: readonly { readonly fund: Name; readonly amount: Money; readonly on: string }[]
  readonly promised: readonly {
    readonly motion: number
    readonly amount: Money
    readonly charge: Charge
    readonly purpose: { readonly verb: Name; readonly object: string }
  }[]
  /** Decided and waiting for money at the end of the span. */
  readonly waiting: readonly number[]
  readonly paid: readonly {
    readonly payment: number
    readonly promise: number
    readonly amount: Money
    readonly on: string
  }[]
  /** The budget as a whole, each line, each fund: what is there now, where the span reaches up to now. */
  readonly left: readonly (MoneyLeft & { readonly line?: Name; readonly fund?: Name })[]
}

/** Undefined where a group has promised nothing and its charter says nothing of money. */
export function moneyIn(state: FoundationState, group: Name, from: Instant, until: Instant): MoneyIn | undefined {
  const charter = state.groups.get(group)?.charter
  const promises = [...state.promises.values()].filter((promise) => promise.group === group)
  if (charter?.money === undefined && promises.length === 0) return undefined
  const isIn = (at: Instant) => at >= from && at < until
  const funds = [...(state.books.get(group)?.funds ?? [])]
  const payments = [...state.payments.values()].filter((payment) => payment.group === group)
  const at = state.last < until ? state.last : until
  return {
    received: funds.flatMap(([fund, { receipts }]) =>
      receipts.filter((one) => isIn(one.at)).map(({ amount, on }) => ({ fund, amount, on })),
    ),
    promised: promises.flatMap(({ motion, amount, charge, purpose, since }) =>
      since !== undefined && isIn(since) ? [{ motion, amount, charge, purpose }] : [],
    ),
    waiting: promises.flatMap(({ motion, decided, since, released }) =>
      since === undefined && released === 0 && decided < until ? [motion] : [],
    ),
    paid: payments.flatMap(({ payment, promise, phase }) =>
      phase.kind === 'paid' && isIn(phase.at) ? [{ payment, promise, amount: phase.amount, on: phase.on }] : [],
    ),
    left: sharesOf(state, group, at),
  }
}

function sharesOf(state: FoundationState, group: Name, at: Instant): MoneyIn['left'] {
  const money = state.groups.get(group)?.charter.money
  const whole = moneyLeft(state, group, { at })
  const lines = (money?.lines ?? []).flatMap(({ name }) => {
    const left = moneyLeft(state, group, { line: name, at })
    return left === undefined ? [] : [{ ...left, line: name }]
  })
  const funds = (money?.funds ?? []).flatMap(({ name }) => {
    const left = moneyLeft(state, group, { fund: name, at })
    return left === undefined ? [] : [{ ...left, fund: name }]
  })
  return [...(whole === undefined ? [] : [whole]), ...lines, ...funds]
}
