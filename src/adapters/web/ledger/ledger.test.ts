// What the books say to programs of accounting. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, digest, foundationOf } from '../../../../test/support/given.ts'
import { golden } from '../../../../test/support/golden.ts'
import { readBeancount, readHledger, scaled, sumOf } from '../../../../test/support/ledger-readers.ts'
import { type Ask, live } from '../../../../test/support/live.ts'
import { spendingReader } from '../../../../test/support/spending-foundation.ts'
import { ledgerOf } from '../../../app/read/money/ledger.ts'
import type { Reader } from '../../../app/read/reader.ts'
import { placesOf } from '../../../core/base/money.ts'
import type { Act } from '../../../core/foundation/act.ts'
import { comesTo } from '../../../core/foundation/money/books/exchanged.ts'
import { moneyLeft } from '../../../core/foundation/money/books/money-left.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { beancountLedger } from './beancount-ledger.ts'
import { hledgerJournal } from './hledger-journal.ts'
import { ledgerCsv } from './ledger-csv.ts'

const url = 'https://example.org/small'

describe('the books for programs of accounting', () => {
  const ledger = there(ledgerOf(spendingReader(), 'club'))
  it('are as they were accepted', () => {
    golden('money/club.journal', hledgerJournal(ledger, url))
    golden('money/club.beancount', beancountLedger(ledger, url))
    golden('money/club.csv', ledgerCsv(ledger, url))
  })

  it('keep whatever people wrote on its line, and in its field', () => {
    const wild = 'A; B | C, D "E" \\ F\n2026-01-01 * =1+1\u2028 <script>'
    const [first] = ledger.transactions
    assert.ok(first)
    const hostile = { ...ledger, transactions: [{ ...first, party: wild, reference: wild }] }
    assert.equal(readHledger(hledgerJournal(hostile, url)).length, 1)
    const [read] = readBeancount(beancountLedger(hostile, url))
    assert.equal(read?.marks.get('reference'), 'A; B | C, D "E" \\ F 2026-01-01 * =1+1 <script>')
    const formula = { ...ledger, transactions: [{ ...first, party: '=1+1' }] }
    assert.match(ledgerCsv(formula, url), /,'=1\+1,/)
  })

  it('are empty where nothing was promised', () => {
    const none = { ...ledger, transactions: [] }
    assert.deepEqual(readHledger(hledgerJournal(none, url)), [])
    assert.deepEqual(readBeancount(beancountLedger(none, url)), [])
  })
})

const board = charterOf(
  'board',
  'seats: { director: { filled by: roll, number: 2 } }\npowers: [{ may: spend, by: any director }]\ngives: [{ to: club, may: spend }]',
)
const clubIn = (currency: string) => {
  const units = (minor: number) => `${currency} ${minor / 10 ** placesOf(currency)}`
  return charterOf(
    'club',
    `
seats: { chair: { filled by: roll, number: 1 }, treasurer: { filled by: roll, number: 2 } }
powers: [{ may: spend, by: chair }]
money:
  currency: ${currency}
  year: { from: 1 February, budget: "${units(90_000)}" }
  lines: { travel: "${units(40_000)}" }
  funds: { gifts: raised, fellows: { kind: restricted, amount: "${units(30_000)}" } }
  payments by: { people: 2, of: [treasurer] }`,
    'board',
  )
}
const holders = { 'board.director': ['ada', 'bo'], 'club.chair': ['cy'], 'club.treasurer': ['di', 'el'] }
const day_ms = 86_400_000

const minor = fc.integer({ min: 1, max: 9_000 })
const number = fc.integer({ min: 1, max: 3 })
function deedsIn(currency: string): fc.Arbitrary<readonly Ask[]> {
  const money = minor.map((amount) => ({ currency, minor: amount }))
  const rated = fc
    .record({ minor, rate: fc.constantFrom('1.0842', '0.0061', '163.25') })
    .map(({ minor: many, rate }) => {
      const exchanged = { original: { currency: 'EUR', minor: many }, rate, on: '2026-01-01' }
      return { amount: comesTo(exchanged, currency) ?? { currency, minor: 1 }, exchanged }
    })
  const asked = fc.oneof(
    money.map((amount) => ({ amount })),
    rated,
  )
  const deed: fc.Arbitrary<readonly [string, Act]> = fc.oneof(
    fc.record({ object: fc.constantFrom('travel', 'things', 'fellows'), amount: money }).map(({ object, amount }) => {
      return [
        'cy',
        { type: 'move', group: 'club', action: { verb: 'spend', object }, title: 'A matter', amount },
      ] as const
    }),
    asked.map(
      (said) =>
        [
          'di',
          { type: 'note received', group: 'club', fund: 'gifts', on: '2026-01-02', giver: digest('x'), ...said },
        ] as const,
    ),
    fc
      .record({ promise: number, said: asked })
      .map(({ promise, said }) => ['cy', { type: 'ask for payment', promise, ...said }] as const),
    number.map((payment) => ['di', { type: 'approve payment', payment }] as const),
    number.map((payment) => ['el', { type: 'approve payment', payment }] as const),
    number.map((payment) => ['el', { type: 'note paid', payment, on: '2026-01-03' }] as const),
    fc.record({ promise: number, amount: money }).map((back) => ['cy', { type: 'release promise', ...back }] as const),
  )
  const wait_ms = fc.oneof(fc.nat({ max: day_ms }), fc.nat({ max: 200 * day_ms }))
  const paid = number.map((payment): readonly (readonly [string, Act])[] => [
    ['di', { type: 'approve payment', payment }],
    ['el', { type: 'approve payment', payment }],
    ['el', { type: 'note paid', payment, on: '2026-01-03' }],
  ])
  const some = fc.oneof({ weight: 5, arbitrary: deed.map((one) => [one]) }, { weight: 2, arbitrary: paid })
  return fc
    .array(fc.tuple(some, wait_ms), { maxLength: 40, size: 'max' })
    .map((all) => all.flatMap(([deeds, waited]) => deeds.map(([by, act]) => ({ by, act, wait_ms: waited }))))
}

describe('whatever is done with money, the books for programs of accounting', () => {
  const lived = fc
    .constantFrom('USD', 'JPY', 'KWD')
    .chain((currency) => deedsIn(currency).map((deeds) => ({ currency, deeds })))
  const stateOf = (currency: string, deeds: readonly Ask[]) =>
    live(foundationOf({ board, club: clubIn(currency) }, holders).begin(), deeds, [], () => {}).state

  it('balance, and come to what is promised, paid and there', () => {
    fc.assert(
      fc.property(lived, ({ currency, deeds }) => {
        const state = stateOf(currency, deeds)
        const ledger = there(ledgerOf(readerOf(state), 'club'))
        const hledger = readHledger(hledgerJournal(ledger, url))
        const beancount = readBeancount(beancountLedger(ledger, url))
        const count = (minorUnits: number) => scaled(minorUnits, placesOf(currency))
        const both = (path: readonly string[], wanted: bigint) => {
          const capitals = path.map((part) => part.replace(/^./, (letter) => letter.toUpperCase()))
          assert.equal(sumOf(hledger, path.join(':'), currency), wanted, path.join(':'))
          assert.equal(sumOf(beancount, capitals.join(':'), currency), wanted, capitals.join(':'))
        }
        for (const { from } of state.books.get('club')?.years ?? []) {
          const whole = moneyLeft(state, 'club', { at: from })
          const travel = moneyLeft(state, 'club', { at: from, line: 'travel' })
          both(['expenses', 'club', 'budget', from.slice(0, 10)], count(whole?.promised ?? 0))
          both(['expenses', 'club', 'budget', from.slice(0, 10), 'travel'], count(travel?.promised ?? 0))
        }
        const funds = ['gifts', 'fellows'].map((fund) => ({
          fund,
          left: moneyLeft(state, 'club', { at: state.last, fund }),
        }))
        for (const { fund, left } of funds) both(['expenses', 'club', 'fund', fund], count(left?.promised ?? 0))
        const promises = [...state.promises.values()].filter(({ since }) => since !== undefined)
        const owed = promises.reduce((sum, { amount, paid, released }) => sum + amount.minor - paid - released, 0)
        both(['liabilities', 'club', 'promised'], -count(owed))
        const came = funds.reduce((sum, { left }) => sum + (left?.total ?? 0), 0)
        const went = promises.reduce((sum, { paid }) => sum + paid, 0)
        both(['assets', 'club', 'bank'], count(came - went))
      }),
      { numRuns: 120 },
    )
  })

  it('are tried on promises, payments and receipts in other currencies too', () => {
    const kinds = new Set(
      fc
        .sample(lived, { numRuns: 300, seed: 1 })
        .flatMap(({ currency, deeds }) =>
          there(ledgerOf(readerOf(stateOf(currency, deeds)), 'club')).transactions.map(
            ({ kind, exchanged }) => `${kind}${exchanged === undefined ? '' : ' rated'}`,
          ),
        ),
    )
    for (const kind of ['opened', 'received', 'received rated', 'promised', 'released', 'paid', 'paid rated']) {
      assert.ok(kinds.has(kind), kind)
    }
  })
})

function readerOf(state: FoundationState): Reader {
  const nothing = { values: new Map(), addresses: new Map(), text: () => '', document: () => undefined }
  return { snapshot: { state, ...nothing, at: state.last }, person: undefined, signedIn: false }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('There is no such group')
  return view
}
