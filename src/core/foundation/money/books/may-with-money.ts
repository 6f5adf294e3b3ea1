import { parseDecimal } from '../../../base/exact-money.ts'
import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../../charter/structure/charter.ts'
import { decidersOf } from '../../../charter/structure/power.ts'
import { activeGroup } from '../../active.ts'
import type { PersonId } from '../../event.ts'
import { absent } from '../../people/erasing.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { MoneyAct } from '../money-act.ts'
import type { Exchanged } from '../money-event.ts'
import type { MoneyPromise, Payment } from '../money-state.ts'
import { comesTo, wrongDay, wrongExchange } from './exchanged.ts'
import { indexesOf } from './index-linked.ts'
import { fundOf, moneyRulesOf } from './money-of.ts'
import { actsInOne, bookkeepersOf, partyTo, payersOf, votingSeats } from './payers.ts'
import { openOf } from './promises.ts'

/** An act with money before all that it says is written; every `MoneyAct` is one. */
export type BooksRequest =
  | (Pick<OfAct<'note received'>, 'type' | 'group' | 'fund'> & Partial<OfAct<'note received'>>)
  | (Pick<OfAct<'note index'>, 'type' | 'group' | 'index'> & Partial<OfAct<'note index'>>)
  | (Pick<OfAct<'ask for payment'>, 'type' | 'promise'> & Partial<OfAct<'ask for payment'>>)
  | OfAct<'approve payment'>
  | OfAct<'refuse payment'>
  | OfAct<'withdraw payment'>
  | (Pick<OfAct<'note paid'>, 'type' | 'payment'> & Partial<OfAct<'note paid'>>)
  | OfAct<'release promise'>

type OfAct<Type extends MoneyAct['type']> = Extract<MoneyAct, { readonly type: Type }>

type May = Result<{ readonly clause?: ClauseRef }, Refusal>

/** Whether somebody may note, ask for, approve of or give back money. */
export function mayWithMoney(state: FoundationState, person: PersonId, request: BooksRequest, at: Instant): May {
  switch (request.type) {
    case 'note received':
      return mayNoteReceived(state, person, request, at)
    case 'note index':
      return mayNoteIndex(state, person, request, at)
    case 'ask for payment':
      return mayAsk(state, person, request, at)
    case 'approve payment':
    case 'refuse payment':
      return mayApprove(state, person, request.type, request.payment, at)
    case 'withdraw payment':
      return mayWithdraw(state, person, request.payment)
    case 'note paid':
      return mayNotePaid(state, person, request, at)
    case 'release promise':
      return mayRelease(state, person, request, at)
  }
}

type Of<Type extends BooksRequest['type']> = Extract<BooksRequest, { readonly type: Type }>

/** By whoever keeps the books of the group, may raise money for it, or keeps those of the group that holds the fund. */
function mayNoteReceived(state: FoundationState, person: PersonId, request: Of<'note received'>, at: Instant): May {
  const { group, fund: name, amount, on, exchanged } = request
  const found = activeGroup(state, group)
  if (!found.ok) return found
  const { charter } = found.value
  const funds = charter.money?.funds ?? []
  const fund = funds.find((one) => one.name === name)
  if (fund === undefined) {
    return refuse({ type: 'UnknownFund', group, fund: name, funds: funds.map((one) => one.name) })
  }
  const raising = charter.powers.filter(({ action }) => action.verb === 'raise').flatMap(decidersOf)
  const raisers = raising.flatMap((by): readonly SeatRef[] => {
    if (by.kind === 'seat') return [by.seat]
    return by.kind === 'together' ? by.of : []
  })
  const holders = fund.heldBy === undefined ? [] : bookkeepersOf(state, fund.heldBy)
  const by = [...bookkeepersOf(state, group), ...raisers, ...holders]
  if (!actsInOne(state, person, by, at)) return refuse({ type: 'MayNotKeepBooks', group, by })
  const wrong =
    amount === undefined
      ? undefined
      : wrongAmount(state, { group, amount, exchanged }, fundOf(state, group, name)?.currency, at)
  const day = on === undefined ? undefined : wrongDay(state, group, on, at)
  const problem = wrong ?? day
  return problem === undefined ? ok({ clause: fund.clause }) : refuse(problem)
}

function mayNoteIndex(state: FoundationState, person: PersonId, request: Of<'note index'>, at: Instant): May {
  const { group, index, value, on } = request
  const found = activeGroup(state, group)
  if (!found.ok) return found
  const { money } = found.value.charter
  const indexes = money === undefined ? [] : indexesOf(money)
  if (money === undefined || !indexes.includes(index)) return refuse({ type: 'UnknownIndex', group, index, indexes })
  const by = bookkeepersOf(state, group)
  if (!actsInOne(state, person, by, at)) return refuse({ type: 'MayNotKeepBooks', group, by })
  if (value !== undefined && parseDecimal(value) === undefined) {
    return refuse({ type: 'WrongIndexValue', index, value })
  }
  const day = on === undefined ? undefined : wrongDay(state, group, on, at)
  return day === undefined ? ok({ clause: money.clause }) : refuse(day)
}

/** Whoever it is for, whoever moved it, and all who have a vote in the group or make its payments. */
function mayAsk(state: FoundationState, person: PersonId, request: Of<'ask for payment'>, at: Instant): May {
  const { promise: number, amount, payee, exchanged } = request
  const promise = state.promises.get(number)
  if (promise === undefined) return refuse({ type: 'UnknownPromise', promise: number })
  if (promise.since === undefined) return refuse({ type: 'PromiseWaiting', promise: number })
  const { group } = promise
  const by = [...votingSeats(state, group), ...bookkeepersOf(state, group)]
  const isParty = person === promise.person || person === promise.mover
  if (!isParty && !actsInOne(state, person, by, at)) return refuse({ type: 'MayNotAskForPayment', promise: number, by })
  const problem = payee === undefined ? undefined : absent(state, payee)
  if (problem !== undefined) return refuse(problem)
  const wrong =
    amount === undefined ? undefined : wrongAmount(state, { group, amount, exchanged }, promise.amount.currency, at)
  if (wrong !== undefined) return refuse(wrong)
  const open = openOf(state, promise)
  if (open === 0 || (amount !== undefined && amount.minor > open)) return refuse(overPromise(promise, open))
  return ok(clauseIn(state, promise))
}

/** Whoever makes payments and has nothing to do with this one. */
function mayApprove(
  state: FoundationState,
  person: PersonId,
  type: 'approve payment' | 'refuse payment',
  number: number,
  at: Instant,
): May {
  const known = paymentOf(state, number)
  if (!known.ok) return known
  const { payment, promise } = known.value
  const { kind } = payment.phase
  if (kind !== 'asked' && !(kind === 'approved' && type === 'refuse payment')) {
    return refuse({ type: 'PaymentOver', payment: number, how: kind })
  }
  const maker = mayMake(state, person, payment, promise, at)
  if (!maker.ok) return maker
  const before = payment.approvals.get(person)
  if (before !== undefined && type === 'approve payment') {
    return refuse({ type: 'ApprovedAlready', payment: number, person, at: before })
  }
  return maker
}

function mayMake(state: FoundationState, person: PersonId, payment: Payment, promise: MoneyPromise, at: Instant): May {
  const party = partyTo(promise, payment, person)
  if (party !== undefined) return refuse({ type: 'PartyToPayment', payment: payment.payment, as: party })
  const by = payersOf(state, promise, payment, at)
  if (!actsInOne(state, person, by, at)) return refuse({ type: 'MayNotApprove', payment: payment.payment, by })
  return ok(clauseIn(state, promise))
}

/** Whoever asked for it, up to its being noted as paid. */
function mayWithdraw(state: FoundationState, person: PersonId, number: number): May {
  const known = paymentOf(state, number)
  if (!known.ok) return known
  const { payment, promise } = known.value
  const { kind } = payment.phase
  if (kind !== 'asked' && kind !== 'approved') return refuse({ type: 'PaymentOver', payment: number, how: kind })
  return payment.askedBy === person
    ? ok(clauseIn(state, promise))
    : refuse({ type: 'MayNotWithdrawPayment', payment: number })
}

/** Whoever makes payments or keeps the books, and has nothing to do with this one. */
function mayNotePaid(state: FoundationState, person: PersonId, request: Of<'note paid'>, at: Instant): May {
  const { payment: number, on, exchanged } = request
  const known = paymentOf(state, number)
  if (!known.ok) return known
  const { payment, promise } = known.value
  const { kind } = payment.phase
  if (kind === 'asked') {
    return refuse({ type: 'NotYetApproved', payment: number, people: payment.people, have: payment.approvals.size })
  }
  if (kind !== 'approved') return refuse({ type: 'PaymentOver', payment: number, how: kind })
  const party = partyTo(promise, payment, person)
  if (party !== undefined) return refuse({ type: 'PartyToPayment', payment: number, as: party })
  const by = [...payersOf(state, promise, payment, at), ...bookkeepersOf(state, promise.group)]
  if (!actsInOne(state, person, by, at)) return refuse({ type: 'MayNotKeepBooks', group: promise.group, by })
  const day = on === undefined ? undefined : wrongDay(state, promise.group, on, at)
  if (day !== undefined) return refuse(day)
  const amount = exchanged === undefined ? undefined : comesTo(exchanged, promise.amount.currency)
  if (exchanged !== undefined) {
    if (amount === undefined) return refuse({ type: 'WrongRate', rate: exchanged.rate })
    const wrong = wrongAmount(state, { group: promise.group, amount, exchanged }, promise.amount.currency, at)
    if (wrong !== undefined) return refuse(wrong)
    const most = payment.amount.minor + openOf(state, promise)
    if (amount.minor > most) return refuse(overPromise(promise, most))
  }
  return ok(clauseIn(state, promise))
}

/** Whoever it is for gives back what is not needed, and so does whoever keeps the books. */
function mayRelease(state: FoundationState, person: PersonId, request: Of<'release promise'>, at: Instant): May {
  const { promise: number, amount } = request
  const promise = state.promises.get(number)
  if (promise === undefined) return refuse({ type: 'UnknownPromise', promise: number })
  const by = bookkeepersOf(state, promise.group)
  if (person !== promise.person && !actsInOne(state, person, by, at)) {
    return refuse({ type: 'MayNotRelease', promise: number, by })
  }
  const open = openOf(state, promise)
  if (amount !== undefined && amount.currency !== promise.amount.currency) {
    return refuse({ type: 'RateNeeded', group: promise.group, currency: promise.amount.currency, amount })
  }
  if (amount?.minor === 0) return refuse({ type: 'NothingToPay' })
  // What waits for money is given up as a whole.
  const most = promise.since === undefined ? promise.amount.minor : open
  const isPart = promise.since === undefined && amount !== undefined && amount.minor !== most
  if (open === 0 || isPart || (amount !== undefined && amount.minor > most)) return refuse(overPromise(promise, open))
  return ok(clauseIn(state, promise))
}

function overPromise({ motion, amount }: MoneyPromise, open: number): Refusal {
  return { type: 'OverPromise', promise: motion, left: { currency: amount.currency, minor: open } }
}

function wrongAmount(
  state: FoundationState,
  said: { readonly group: string; readonly amount: Money; readonly exchanged?: Exchanged | undefined },
  currency: string | undefined,
  at: Instant,
): Refusal | undefined {
  return said.amount.minor === 0 ? { type: 'NothingToPay' } : wrongExchange(state, said, currency, at)
}

function paymentOf(
  state: FoundationState,
  number: number,
): Result<{ readonly payment: Payment; readonly promise: MoneyPromise }, Refusal> {
  const payment = state.payments.get(number)
  const promise = payment === undefined ? undefined : state.promises.get(payment.promise)
  return payment === undefined || promise === undefined
    ? refuse({ type: 'UnknownPayment', payment: number })
    : ok({ payment, promise })
}

/** The charter's clause on money; of a group whose charter has none the payment stands under no clause of its own. */
function clauseIn(state: FoundationState, { group }: MoneyPromise): { readonly clause?: ClauseRef } {
  const clause = moneyRulesOf(state, group)?.clause
  return clause === undefined ? {} : { clause }
}
