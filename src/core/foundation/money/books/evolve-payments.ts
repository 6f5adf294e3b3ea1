import type { Entry, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { PaymentEvent } from '../money-event.ts'
import type { MoneyPromise, Payment } from '../money-state.ts'
import { draw } from './evolve-money.ts'

/** Folds what happens to payments. */
export function applyToPayment(state: FoundationState, event: PaymentEvent, { by, at }: Entry, index: number): void {
  const person = by.kind === 'person' ? by.person : undefined
  if (event.type === 'PaymentAsked') {
    const { type: _, ...asked } = event
    promiseIn(state, event.promise).payments.push(event.payment)
    const own = { approvals: new Map<PersonId, string>(), phase: { kind: 'asked' }, entries: [index] } as const
    state.openPayments.add(event.payment)
    state.payments.set(event.payment, { ...asked, ...own, askedBy: person ?? '', at, entries: [index] })
    return
  }
  const payment = paymentIn(state, event.payment)
  payment.entries.push(index)
  switch (event.type) {
    case 'PaymentApproved':
      payment.approvals.set(event.person, at)
      if (payment.approvals.size >= payment.people) payment.phase = { kind: 'approved', at }
      return
    case 'PaymentRefused':
    case 'PaymentWithdrawn': {
      const kind = event.type === 'PaymentRefused' ? 'refused' : 'withdrawn'
      payment.phase = { kind, at, by: person, ...(event.reason !== undefined && { reason: event.reason }) }
      state.openPayments.delete(event.payment)
      return
    }
    case 'PaymentMade': {
      const { on, amount, exchanged, reference } = event
      const more = { ...(exchanged !== undefined && { exchanged }), ...(reference !== undefined && { reference }) }
      payment.phase = { kind: 'paid', at, by: person, on, amount, ...more }
      state.openPayments.delete(event.payment)
      const promise = promiseIn(state, payment.promise)
      promise.paid += amount.minor
      draw(state, promise.group, promise.charge, { paid: amount.minor })
      return
    }
  }
}

function promiseIn(state: FoundationState, number: number): MoneyPromise {
  const promise = state.promises.get(number)
  if (promise === undefined) throw new Error(`The record speaks of what decision ${number} promised before it did`)
  return promise
}

function paymentIn(state: FoundationState, number: number): Payment {
  const payment = state.payments.get(number)
  if (payment === undefined) throw new Error(`The record speaks of payment ${number} before it is asked for`)
  return payment
}
