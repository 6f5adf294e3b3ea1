import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Charge, Exchanged } from '../../../core/foundation/money/money-event.ts'
import type { MoneyPromise, Payment } from '../../../core/foundation/money/money-state.ts'
import { readersOf } from '../../sealed/seal-money.ts'
import { foundationRef, groupRef, maySee, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef } from '../views.ts'

/**
 * The books of a group as double entries, in the order of their days. What is promised is an expense that is owed, and owed no more once it
 * is paid or given back; a budget is leave to promise, and no money.
 */
export interface Ledger {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly transactions: readonly LedgerTransaction[]
}

export interface LedgerTransaction {
  /** "2026-03-31": of a payment and a receipt as it was noted, else by the record in UTC. */
  readonly on: string
  readonly kind: 'opened' | 'received' | 'promised' | 'released' | 'paid'
  readonly decision?: number
  readonly payment?: number
  readonly purpose?: MoneyPromise['purpose']
  /** Who gave it or was paid, where the reader may see it. */
  readonly party?: string
  readonly reference?: string
  /** What goes to the first account and comes from the second. */
  readonly amount: Money
  readonly exchanged?: Exchanged
  readonly to: Account
  readonly from: Account
}

export type Account =
  | { readonly kind: 'bank' | 'promised' }
  | { readonly kind: 'opening' | 'income'; readonly fund: Name }
  | { readonly kind: 'expense'; readonly charge: Charge }

export function ledgerOf(reader: Reader, group: Name): Ledger | undefined {
  const { state } = reader.snapshot
  if (!state.groups.has(group)) return undefined
  const promises = [...state.promises.values()].filter((promise) => promise.group === group)
  const all = [...fundEntries(reader, group), ...promises.flatMap((promise) => promiseEntries(reader, promise))]
  // Sorting keeps the order of what is of one day.
  const transactions = all.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return { foundation: foundationRef(reader), group: groupRef(state, group), transactions }
}

const bank = { kind: 'bank' } as const
const promised = { kind: 'promised' } as const

function fundEntries(reader: Reader, group: Name): readonly LedgerTransaction[] {
  const funds = [...(reader.snapshot.state.books.get(group)?.funds ?? [])]
  return funds.flatMap(([fund, { currency, openings, receipts }]) => [
    ...openings.flatMap(({ at, by }): readonly LedgerTransaction[] => {
      const opening = { kind: 'opening', fund } as const
      const amount = { currency, minor: Math.abs(by) }
      const [to, from] = by < 0 ? [opening, bank] : [bank, opening]
      return by === 0 ? [] : [{ on: dayOf(at), kind: 'opened', amount, to, from }]
    }),
    ...receipts.map(({ on, amount, exchanged, giver, reference }): LedgerTransaction => {
      const party = giver === undefined ? undefined : sealedText(reader, giver)
      const income = { kind: 'income', fund } as const
      return { on, kind: 'received', amount, to: bank, from: income, ...said({ party, reference, exchanged }) }
    }),
  ])
}

function promiseEntries(reader: Reader, promise: MoneyPromise): readonly LedgerTransaction[] {
  const { motion: decision, amount, charge, since, purpose, releases, payments, exchanged } = promise
  if (since === undefined) return []
  const expense = { kind: 'expense', charge } as const
  const about = { decision, purpose }
  return [
    { on: dayOf(since), kind: 'promised', ...about, amount, to: expense, from: promised, ...said({ exchanged }) },
    ...releases.map(({ at, minor }): LedgerTransaction => {
      const back = { currency: amount.currency, minor }
      return { on: dayOf(at), kind: 'released', ...about, amount: back, to: promised, from: expense }
    }),
    ...payments.flatMap((number): readonly LedgerTransaction[] => {
      const payment = reader.snapshot.state.payments.get(number)
      if (payment?.phase.kind !== 'paid') return []
      const { on, amount: paid, reference, exchanged: rate } = payment.phase
      const party = payeeIn(reader, payment)
      const more = said({ party, reference, exchanged: rate })
      return [{ on, kind: 'paid', ...about, payment: number, amount: paid, to: promised, from: bank, ...more }]
    }),
  ]
}

/** That somebody is paid stands in the record; an export names them to those alone whom the charter shows payees to. */
function payeeIn(reader: Reader, { group, payee, askedBy }: Payment): string | undefined {
  if (payee.kind === 'other') return sealedText(reader, payee.name)
  const readers = readersOf(reader.snapshot.state, group, 'payees', askedBy)
  return maySee(reader, readers) ? personRef(reader, payee.person).name : undefined
}

function said({
  party,
  reference,
  exchanged,
}: {
  readonly party?: string | undefined
  readonly reference?: string | undefined
  readonly exchanged?: Exchanged | undefined
}): Pick<LedgerTransaction, 'party' | 'reference' | 'exchanged'> {
  return {
    ...(party !== undefined && { party }),
    ...(reference !== undefined && { reference }),
    ...(exchanged !== undefined && { exchanged }),
  }
}

function dayOf(at: string): string {
  return at.slice(0, 10)
}
