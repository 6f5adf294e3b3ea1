import type { Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { MoneyAct } from '../money-act.ts'
import type { MoneyPromise, Payment } from '../money-state.ts'
import { comesTo } from './exchanged.ts'
import { paymentRules, peopleFor } from './payers.ts'
import { openOf } from './promises.ts'

/** What an act with money that its actor may do comes to. */
export function moneyEvents(state: FoundationState, act: MoneyAct, person: PersonId): readonly Event[] {
  switch (act.type) {
    case 'note received': {
      const { type: _, ...received } = act
      return [{ type: 'MoneyReceived', ...received }]
    }
    case 'note index': {
      const { type: _, ...noted } = act
      return [{ type: 'IndexNoted', ...noted }]
    }
    case 'ask for payment':
      return [asked(state, act)]
    case 'approve payment':
      return [{ type: 'PaymentApproved', payment: act.payment, group: paymentIn(state, act.payment).group, person }]
    case 'refuse payment':
    case 'withdraw payment': {
      const { payment, reason } = act
      const type = act.type === 'refuse payment' ? 'PaymentRefused' : 'PaymentWithdrawn'
      const { group } = paymentIn(state, payment)
      return [{ type, payment, group, ...(reason !== undefined && { reason }) }]
    }
    case 'note paid': {
      const { payment: number, on, exchanged, reference } = act
      const payment = paymentIn(state, number)
      const rate = exchanged ?? payment.exchanged
      const { currency } = payment.amount
      return [
        {
          type: 'PaymentMade',
          payment: number,
          group: payment.group,
          on,
          amount: exchanged === undefined ? payment.amount : (comesTo(exchanged, currency) ?? payment.amount),
          ...(rate !== undefined && { exchanged: rate }),
          ...(reference !== undefined && { reference }),
        },
      ]
    }
    case 'release promise': {
      const promise = promiseIn(state, act.promise)
      const { group, amount } = promise
      const back = act.amount ?? { currency: amount.currency, minor: openOf(state, promise) }
      return [{ type: 'PromiseReleased', motion: act.promise, group, amount: back, why: 'not needed' }]
    }
  }
}

function asked(state: FoundationState, act: Extract<MoneyAct, { readonly type: 'ask for payment' }>): Event {
  const { type: _, payee, payeeName, ...said } = act
  const promise = promiseIn(state, act.promise)
  const rules = paymentRules(state, promise)
  return {
    type: 'PaymentAsked',
    payment: state.payments.size + 1,
    group: promise.group,
    ...said,
    payee:
      payeeName === undefined
        ? { kind: 'person', person: payee ?? promise.person }
        : { kind: 'other', name: payeeName },
    people: peopleFor(rules, act.amount),
  }
}

function promiseIn(state: FoundationState, number: number): MoneyPromise {
  const promise = state.promises.get(number)
  if (promise === undefined) throw new Error(`Decision ${number} promises nothing, though it was authorised`)
  return promise
}

function paymentIn(state: FoundationState, number: number): Payment {
  const payment = state.payments.get(number)
  if (payment === undefined) throw new Error(`There is no payment ${number}, though it was authorised`)
  return payment
}
