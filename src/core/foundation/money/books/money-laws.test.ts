// What holds of money whatever is done with it. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, digest, foundationOf, reference } from '../../../../../test/support/given.ts'
import { type Ask, type Lived, live } from '../../../../../test/support/live.ts'
import type { Act } from '../../act.ts'
import { evolve } from '../../evolve.ts'
import type { FoundationState } from '../../state.ts'
import type { Books, MoneyPromise, Payment } from '../money-state.ts'
import { totalOf } from './money-left.ts'
import { openOf } from './promises.ts'

const board = charterOf(
  'board',
  `
seats:
  director: { filled by: roll, number: 2 }
powers:
  - { may: resolve, by: any director }
  - { may: spend, by: any director }
gives:
  - { to: club, may: spend }
  - { to: club, may: grant }`,
)
const clubWith = (budget: number, travel: number, day: string) =>
  charterOf(
    'club',
    `
seats:
  member: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 2 days, closes early: when certain }
powers:
  - { may: grant, by: vote }
  - { may: spend, by: chair }
  - { may: spend swag, by: chair, in emergency: { ratified by: vote, within: 3 days, unratified: undone } }
money:
  currency: USD
  year: { from: ${day}, budget: "USD ${budget}", carried over: yes }
  indexed to: CPI every year
  increased by: any board.director
  lines:
    travel: USD ${travel}
    swag: { amount: USD 20, increased by: chair }
  funds: { gifts: raised, fellows: { kind: restricted, for: the fellows, amount: "USD 30" } }
  payments by: { people: 2, of: [member, chair], above: "USD 5" }
life: { amended by: chair }`,
    'board',
  )
const clubs = [clubWith(100, 40, '1 February'), clubWith(60, 10, '1 February'), clubWith(80, 50, '1 March')] as const
const holders = {
  'board.director': ['ada', 'bo'],
  'club.member': ['cy', 'di', 'el'],
  'club.chair': ['fay'],
}

const day_ms = 86_400_000
const usd = (minor: number) => ({ currency: 'USD', minor })
const amount = fc.constantFrom(1, 499, 500, 501, 1000, 2500, 4000, 6000, 12_000)
const promise = fc.constantFrom(1, 1, 2, 2, 3, 4)
const payment = fc.constantFrom(1, 1, 1, 2, 2, 3)
const move = (group: string, action: string, minor: number, more: object = {}): Act => {
  const [verb = '', object = ''] = action.split(' ')
  return { type: 'move', group, action: { verb, object }, title: 'A matter', amount: usd(minor), ...more }
}
const anyone = fc.constantFrom('ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus')
/** Mostly whoever may. */
const person: fc.Arbitrary<Readonly<Record<'chair' | 'director' | 'member', string>>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      chair: fc.constant('fay'),
      director: fc.constantFrom('ada', 'bo'),
      member: fc.constantFrom('cy', 'di', 'el'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ chair: anyone, director: anyone, member: anyone }) },
)
/** Who asks for an act, as far as it is for somebody. */
function byOf(act: Act, by: Readonly<Record<'chair' | 'director' | 'member', string>>): string {
  if (act.type !== 'move') return by.member
  if (act.group === 'board' || /^(?:raise|lower)$/.test(act.action.verb)) return by.director
  return act.action.verb === 'grant' ? by.member : by.chair
}
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .record({
        action: fc.constantFrom('spend things', 'spend travel', 'spend swag', 'spend fellows'),
        minor: amount,
        fund: fc.constantFrom(undefined, undefined, 'gifts'),
      })
      .map(({ action, minor, fund }) => move('club', action, minor, fund === undefined ? {} : { from: { fund } })),
  },
  { weight: 5, arbitrary: fc.constantFrom(2500, 4000).map((minor) => move('club', 'grant travel', minor)) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        action: fc.constantFrom('raise budget', 'lower budget', 'raise budget/travel', 'transfer budget/travel/swag'),
        minor: amount,
      })
      .map(({ action, minor }) => move('club', action, minor)),
  },
  {
    weight: 2,
    arbitrary: amount.map((minor) => move('board', 'spend travel', minor, { from: { group: 'club', line: 'travel' } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...clubs)
      .map((text) => move('club', 'amend charter', 0, { charter: { name: 'club', document: reference(text) } })),
  },
  {
    weight: 2,
    arbitrary: amount.map((minor): Act => {
      return { type: 'note received', group: 'club', fund: 'gifts', amount: usd(minor), on: '2026-01-01' }
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('100', '103.7', '98.25').map((value): Act => {
      return { type: 'note index', group: 'club', index: 'CPI', value, on: '2026-01-01' }
    }),
  },
  {
    weight: 12,
    arbitrary: fc
      .record({ promise, minor: amount, payee: fc.constantFrom('gus', 'el') })
      .map(({ promise: of, minor, payee }): Act => {
        return { type: 'ask for payment', promise: of, amount: usd(minor), payee }
      }),
  },
  { weight: 16, arbitrary: fc.record({ type: fc.constant('approve payment'), payment }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('refuse payment'), payment }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('withdraw payment'), payment }) },
  {
    weight: 14,
    arbitrary: payment.map((number) => ({ type: 'note paid', payment: number, on: '2026-01-01' }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ promise, minor: fc.option(amount, { nil: undefined }) })
      .map(({ promise: of, minor }): Act => {
        return { type: 'release promise', promise: of, ...(minor !== undefined && { amount: usd(minor) }) }
      }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      type: fc.constant('vote'),
      motion: fc.nat({ max: 1 }),
      option: fc.constantFrom('for', 'for', 'against'),
    }),
  },
)
const waits = fc.oneof(
  { weight: 24, arbitrary: fc.nat({ max: 3_600_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(day_ms, 2 * day_ms, 3 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 200 * day_ms }) },
)
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(
  fc
    .record({ by: person, wait_ms: waits, act: acts })
    .map(({ by, wait_ms, act }) => ({ by: byOf(act, by), wait_ms, act })),
  { maxLength: 60, size: 'max' },
)

/** The club and the board above it, lived in. */
function story(
  asked: readonly Ask[],
  looks: readonly number[] = [],
  seen: (state: FoundationState) => void = () => {},
): Lived {
  return live(begun(), asked, looks, seen)
}

function begun() {
  const begins = foundationOf({ board, club: clubs[0] }, holders).begin()
  begins.library.add(clubs.map((text) => ({ digest: digest(text), text })))
  return begins
}

describe('money, whatever is done with it', () => {
  it('is never promised above what there is, paid above what is promised, or lost between them', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state: last } = story(asked, [], (state) => {
          for (const books of state.books.values()) neverBelowNothing(books)
          for (const given of state.promises.values()) addsUp(state, given)
        })
        countedOnItsCharges(last)
        for (const payment of last.payments.values()) madeByOthers(last, payment)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same whether the clock was looked at all the time or not', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 400 * day_ms }), { maxLength: 5 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        assert.deepEqual(story(asked, ordered).entries, story(asked).entries)
      }),
      { numRuns: 60 },
    )
  })

  it('folds from its record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = story(asked)
        const { state: again } = foundationOf({ board, club: clubs[0] }, holders).begin(lived.state.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('is among the stories that these laws are tried on', () => {
    const happened = new Set(
      fc
        .sample(asks, { numRuns: 200, seed: 1 })
        .flatMap((asked) => story(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'MoneyYearBegan',
      'MoneyYearAmended',
      'BudgetChanged',
      'MoneyReceived',
      'IndexNoted',
      'MoneyPromised',
      'PromiseWaits',
      'PromiseReleased',
      'PaymentAsked',
      'PaymentApproved',
      'PaymentRefused',
      'PaymentWithdrawn',
      'PaymentMade',
      'EffectUndone',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})

function neverBelowNothing({ years, funds }: Books): void {
  for (const share of years.flatMap(({ budget, lines }) => [budget, ...lines.values()])) {
    assert.ok(share.promised <= (totalOf(share) ?? share.promised), JSON.stringify(share))
    assert.ok(share.paid >= 0 && share.paid <= share.promised, JSON.stringify(share))
  }
  for (const { opened, received, promised, paid } of funds.values()) {
    assert.ok(promised <= opened + received && paid <= promised && paid >= 0)
  }
}

/** Promised = paid + asked for + given back + still open. */
function addsUp(state: FoundationState, given: MoneyPromise): void {
  const { amount: whole, paid, released, payments } = given
  const asking = payments.reduce((sum, number) => {
    const known = state.payments.get(number)
    const isOpen = known?.phase.kind === 'asked' || known?.phase.kind === 'approved'
    return isOpen ? sum + known.amount.minor : sum
  }, 0)
  assert.equal(whole.minor, paid + released + asking + openOf(state, given))
  assert.ok(openOf(state, given) >= 0 && paid >= 0 && released >= 0)
}

function countedOnItsCharges(state: FoundationState): void {
  const drawn = [...state.promises.values()].filter(({ since, group }) => since !== undefined && group === 'club')
  for (const { from, budget, lines } of state.books.get('club')?.years ?? []) {
    const ofYear = drawn.filter(({ charge }) => charge.kind === 'budget' && charge.year === from)
    assert.equal(budget.promised, keptOf(ofYear))
    for (const [line, share] of lines) {
      const ofLine = ofYear.filter(({ charge }) => charge.kind === 'budget' && charge.line === line)
      assert.equal(share.promised, keptOf(ofLine))
    }
  }
  for (const [name, fund] of state.books.get('club')?.funds ?? []) {
    const ofFund = drawn.filter(({ charge }) => charge.kind === 'fund' && charge.fund === name)
    assert.equal(fund.promised, keptOf(ofFund))
  }
}

function keptOf(promises: readonly MoneyPromise[]): number {
  return promises.reduce((whole, { amount: given, released }) => whole + given.minor - released, 0)
}

/** So many people as it needs, none of whom it concerns. */
function madeByOthers(state: FoundationState, made: Payment): void {
  const { phase, approvals, people, payee, askedBy, amount: whole } = made
  const given = state.promises.get(made.promise)
  assert.equal(people, whole.minor > 500 ? 2 : 1)
  if (phase.kind === 'paid') assert.ok(approvals.size >= people)
  const concerned = [payee.kind === 'person' ? payee.person : '', askedBy, given?.person, given?.mover]
  assert.deepEqual(
    [...approvals.keys()].filter((one) => concerned.includes(one)),
    [],
  )
}
