import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import { indexesOf } from '../../../core/foundation/money/books/index-linked.ts'
import type { BooksRequest } from '../../../core/foundation/money/books/may-with-money.ts'
import { openOf } from '../../../core/foundation/money/books/promises.ts'
import type { Exchanged } from '../../../core/foundation/money/money-event.ts'
import type { MoneyPromise, Payment, PaymentPhase } from '../../../core/foundation/money/money-state.ts'
import { approversLeft } from '../../notices/payers-left.ts'
import { peopleOf } from '../../notices/people-of.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'

/** What a decision promised and how it is paid, as its reader may see it. All sums are minor units. */
export interface PayingView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly decision: number
  readonly decided: Instant
  readonly amount: Money
  readonly exchanged?: Exchanged
  readonly purpose: MoneyPromise['purpose']
  readonly person: PersonRef
  readonly waits: boolean
  readonly paid: number
  readonly released: number
  /** Neither paid, asked for nor given back. */
  readonly open: number
  /** In the order in which they were asked for. */
  readonly payments: readonly PaymentOfPromise[]
  readonly ask: Permission
  readonly release: Permission
  /** Whom a payment can go to by their name here; empty for who cannot ask for one. */
  readonly payees: readonly PersonRef[]
}

export interface PaymentOfPromise {
  readonly payment: number
  readonly at: Instant
  readonly askedBy: PersonRef
  readonly amount: Money
  readonly exchanged?: Exchanged
  /** Undefined where its name is not for this reader, or was erased. */
  readonly payee?: { readonly kind: 'person'; readonly person: PersonRef } | { readonly kind: 'other'; name: string }
  readonly text?: string
  readonly contract?: { readonly text?: string }
  readonly people: number
  readonly approvals: readonly PersonRef[]
  /** Who can still approve of it. */
  readonly among: readonly PersonRef[]
  readonly phase: PaymentPhase['kind']
  /** When it came to that. */
  readonly since: Instant
  readonly reason?: string
  readonly made?: { readonly on: string; readonly amount: Money; readonly reference?: string }
  readonly acts: readonly PaymentDo[]
  /** Why its reader cannot approve of it while it waits for people. */
  readonly approve: Permission
}

/** Everything that is done about a payment once it is asked for, in the order in which it is offered. */
export const paymentDos = ['approve payment', 'note paid', 'refuse payment', 'withdraw payment'] as const
export type PaymentDo = (typeof paymentDos)[number]

export function payingView(reader: Reader, number: number): PayingView | undefined {
  const { state, at } = reader.snapshot
  const promise = state.promises.get(number)
  if (promise === undefined) return undefined
  const { group, motion, decided, amount, exchanged, purpose, person, since, paid, released, payments } = promise
  const ask = permission(reader, { type: 'ask for payment', promise: number })
  const candidates = ask.refusal === undefined ? [person, ...peopleOf(state, group, at)] : []
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, group),
    decision: motion,
    ...{ decided, amount, purpose, paid, released },
    ...(exchanged !== undefined && { exchanged }),
    person: personRef(reader, person),
    waits: since === undefined && released < amount.minor,
    open: since === undefined ? 0 : openOf(state, promise),
    payments: payments.flatMap((one) => {
      const payment = state.payments.get(one)
      return payment === undefined ? [] : [paymentView(reader, payment)]
    }),
    ask,
    release: permission(reader, { type: 'release promise', promise: number }),
    payees: [...new Set(candidates)].map((one) => personRef(reader, one)),
  }
}

function paymentView(reader: Reader, one: Payment): PaymentOfPromise {
  const { payment, at, askedBy, amount, exchanged, text, contract, people, approvals, phase } = one
  const hidden = contract === undefined ? undefined : sealedText(reader, contract)
  const payee = payeeOf(reader, one)
  return {
    ...{ payment, at, amount, people, phase: phase.kind },
    askedBy: personRef(reader, askedBy),
    ...(exchanged !== undefined && { exchanged }),
    ...(payee !== undefined && { payee }),
    ...(text !== undefined && { text: reader.snapshot.text(text.digest) }),
    ...(contract !== undefined && { contract: hidden === undefined ? {} : { text: hidden } }),
    approvals: [...approvals.keys()].map((person) => personRef(reader, person)),
    among: approversLeft(reader.snapshot.state, one, reader.snapshot.at).map((person) => personRef(reader, person)),
    ...phaseOf(reader, one),
    acts: paymentDos.filter((type) => permission(reader, { type, payment }).refusal === undefined),
    approve: phase.kind === 'asked' ? permission(reader, { type: 'approve payment', payment }) : {},
  }
}

function payeeOf(reader: Reader, { payee }: Payment): PaymentOfPromise['payee'] {
  if (payee.kind === 'person') return { kind: 'person', person: personRef(reader, payee.person) }
  const name = sealedText(reader, payee.name)
  return name === undefined ? undefined : { kind: 'other', name }
}

function phaseOf(reader: Reader, { phase, at }: Payment): Pick<PaymentOfPromise, 'since' | 'reason' | 'made'> {
  switch (phase.kind) {
    case 'asked':
      return { since: at }
    case 'approved':
      return { since: phase.at }
    case 'refused':
    case 'withdrawn': {
      const reason = phase.reason === undefined ? undefined : sealedText(reader, phase.reason)
      return { since: phase.at, ...(reason !== undefined && { reason }) }
    }
    case 'paid': {
      const { on, amount, reference } = phase
      return { since: phase.at, made: { on, amount, ...(reference !== undefined && { reference }) } }
    }
  }
}

/** What the reader of a group's money can do with it beside single promises. */
export interface BooksActsView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  /** What something is still open of, or waits for money, the newest first. */
  readonly open: readonly OpenPromise[]
  /** Funds for which they can note what came in; what keeps them from it where there are none. */
  readonly funds: readonly Name[]
  readonly indexes: readonly string[]
  readonly cannot: Permission
  /** Whether anything came in or was promised, or a budget has begun. */
  readonly hasBooks: boolean
}

export interface OpenPromise {
  readonly decision: number
  readonly purpose: MoneyPromise['purpose']
  readonly open: Money
  readonly waits: boolean
  /** Payments that wait for people, and those that are approved and not yet paid. */
  readonly asked: number
  readonly approved: number
}

export function booksActsView(reader: Reader, group: Name): BooksActsView {
  const { state } = reader.snapshot
  const money = state.groups.get(group)?.charter.money
  const may = (request: BooksRequest) => permission(reader, request)
  const funds = (money?.funds ?? []).map(({ name }) => name)
  const indexes = money === undefined ? [] : indexesOf(money)
  const first: BooksRequest | undefined =
    funds[0] !== undefined
      ? { type: 'note received', group, fund: funds[0] }
      : indexes[0] !== undefined
        ? { type: 'note index', group, index: indexes[0] }
        : undefined
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, group),
    open: openPromises(reader, group),
    funds: funds.filter((fund) => may({ type: 'note received', group, fund }).refusal === undefined),
    indexes: indexes.filter((index) => may({ type: 'note index', group, index }).refusal === undefined),
    cannot: first === undefined ? {} : may(first),
    hasBooks: state.books.has(group) || [...state.promises.values()].some((promise) => promise.group === group),
  }
}

const most_listed = 200

function openPromises({ snapshot: { state } }: Reader, group: Name): readonly OpenPromise[] {
  const promises = [...state.promises.values()].filter((promise) => promise.group === group)
  return promises
    .filter(({ amount, paid, released }) => paid + released < amount.minor)
    .toReversed()
    .slice(0, most_listed)
    .map((promise) => {
      const { motion, purpose, amount, since, paid, released, payments } = promise
      const phases = payments.map((payment) => state.payments.get(payment)?.phase.kind)
      return {
        decision: motion,
        purpose,
        open: { currency: amount.currency, minor: amount.minor - paid - released },
        waits: since === undefined,
        asked: phases.filter((phase) => phase === 'asked').length,
        approved: phases.filter((phase) => phase === 'approved').length,
      }
    })
}
