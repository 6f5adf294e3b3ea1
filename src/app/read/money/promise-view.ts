import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Charge } from '../../../core/foundation/money/money-event.ts'
import type { MoneyPromise, Payment, PaymentPhase } from '../../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'

/** What a decision promised: the amount is what was paid, what was given back and what is still open. Minor units. */
export interface PromiseView {
  readonly decision: number
  readonly decided: Instant
  readonly amount: Money
  readonly purpose: { readonly verb: Name; readonly object: string }
  readonly charge: Charge
  /** There was not enough for it yet. */
  readonly waits: boolean
  readonly paid: number
  readonly released: number
  readonly open: number
}

/** A payment as everybody may see it: nobody who is paid, asks or approves is in it, and no contract. */
export interface PaymentView {
  readonly payment: number
  /** The number of the decision that promised it. */
  readonly decision: number
  readonly amount: Money
  readonly asked: Instant
  readonly state: PaymentPhase['kind']
  /** How many people have approved of it, and how many have to. */
  readonly approvals: number
  readonly people: number
  /** The day on which it was paid: "2026-03-31". */
  readonly on?: string
}

/** A promise with its payments, and whose money it is. */
export interface PromisedView extends PromiseView {
  readonly group: Name
  readonly payments: readonly PaymentView[]
}

export function promiseView(promise: MoneyPromise): PromiseView {
  const { motion, decided, amount, purpose, charge, since, paid, released } = promise
  return {
    decision: motion,
    decided,
    amount,
    purpose,
    charge,
    waits: since === undefined && released < amount.minor,
    paid,
    released,
    open: amount.minor - paid - released,
  }
}

export function paymentView({ payment, promise, amount, at, phase, approvals, people }: Payment): PaymentView {
  const isPaid = phase.kind === 'paid'
  return {
    payment,
    decision: promise,
    amount: isPaid ? phase.amount : amount,
    asked: at,
    state: phase.kind,
    approvals: approvals.size,
    people,
    ...(isPaid && { on: phase.on }),
  }
}

/** Of the promises of decisions, in their order. */
export function paymentsOf(state: FoundationState, promises: Iterable<MoneyPromise>): readonly PaymentView[] {
  return [...promises].flatMap(({ payments }) =>
    payments.flatMap((number) => {
      const payment = state.payments.get(number)
      return payment === undefined ? [] : [paymentView(payment)]
    }),
  )
}

/** What a decision promised; nothing where it promised nothing. */
export function promisedBy(state: FoundationState, decision: number): { readonly promise?: PromisedView } {
  const promise = state.promises.get(decision)
  if (promise === undefined) return {}
  return { promise: { ...promiseView(promise), group: promise.group, payments: paymentsOf(state, [promise]) } }
}
