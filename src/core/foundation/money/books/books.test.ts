import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, reference, type Told } from '../../../../../test/support/given.ts'
import { moneyIn } from './money-in.ts'
import { moneyLeft } from './money-left.ts'

const usd = (units: number) => ({ currency: 'USD', minor: Math.round(units * 100) })
const on = (day: string) => `${day}T12:00:00.000Z`

const board = charterOf(
  'board',
  `
seats:
  director: { filled by: roll, number: 3 }
rules:
  resolution: { voters: director, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: resolution }
  - { may: spend, by: resolution }
gives:
  - { to: club, may: spend }
  - { to: club, may: grant }`,
)

const clubText = (money: string, more = '') =>
  charterOf(
    'club',
    `
seats:
  member: { filled by: roll, number: 4 }
  chair: { filled by: roll, number: 1 }
  treasurer: { filled by: roll, number: 1 }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
powers:
  - { may: grant, by: vote }
  - { may: spend, by: chair }
money:
  currency: USD
${money}
${more}`,
    'board',
  )
const holders = {
  'board.director': ['ada', 'bo', 'cy'],
  'club.member': ['cy', 'di', 'el', 'fay'],
  'club.chair': ['di'],
  'club.treasurer': ['el'],
}
const clubOf = (money: string) => foundationOf({ board, club: clubText(money) }, holders)

const moves = (by: string, action: string, units: number, at: string, more: object = {}): Told => {
  const [verb = '', object = ''] = action.split(' ')
  const move = { type: 'move', group: 'club', action: { verb, object }, amount: usd(units), title: 'Title' } as const
  return { by, at, act: { ...move, ...more } }
}
const votes = (by: string, motion: number, at: string, option = 'for'): Told => ({
  by,
  at,
  act: { type: 'vote', motion, option },
})

describe('a year of money', () => {
  const club = clubOf(`  year: { from: 1 April, budget: "USD 1,000", carried over: yes }
  lines: { travel: "USD 300" }`)

  it('begins by the clock with what the charter says, in the year that runs', () => {
    const { state } = club.given().whenTimePasses('2026-01-01T00:00:00.000Z')
    const [year] = state.books.get('club')?.years ?? []
    assert.deepEqual([year?.from, year?.until], ['2025-04-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'])
    assert.deepEqual([year?.budget.amount, year?.lines.get('travel')?.amount], [100_000, 30_000])
  })

  it('carries on what is left, where the charter says so', () => {
    const spent = moves('di', 'spend travel', 120, on('2026-02-01'))
    const { state, entries } = club.given(spent).whenTimePasses('2026-04-01T00:00:00.000Z')
    assert.partialDeepStrictEqual(entries.at(-1)?.event, {
      type: 'MoneyYearBegan',
      shares: [
        { amount: usd(1000), carried: usd(880) },
        { line: 'travel', amount: usd(300), carried: usd(180) },
      ],
    })
    const at = on('2026-04-02')
    assert.equal(moneyLeft(state, 'club', { line: 'travel', at })?.left, 48_000)
    assert.deepEqual(moneyLeft(state, 'club', { line: 'travel', at: on('2026-03-01') }), {
      currency: 'USD',
      promised: 12_000,
      paid: 0,
      total: 12_000,
      left: 0,
    })
  })

  it('keeps what its lines have apart from the rest', () => {
    const { state } = club.given().whenTimePasses(on('2026-01-02'))
    assert.equal(moneyLeft(state, 'club', { at: on('2026-01-02') })?.left, 70_000)
  })
})

describe('a promise', () => {
  const club = clubOf(`  budget: USD 1,000
  lines: { travel: "USD 300" }`)

  it('is what a decision becomes that gives money, by its number', () => {
    club
      .given()
      .when(moves('di', 'spend travel', 100, on('2026-02-01')))
      .then(
        { type: 'DoneAlone', motion: 1 },
        {
          type: 'MoneyPromised',
          motion: 1,
          group: 'club',
          amount: usd(100),
          charge: { kind: 'budget', line: 'travel' },
        },
      )
  })

  it('is made when a vote takes effect', () => {
    const { state } = club
      .given(moves('cy', 'grant event', 400, on('2026-02-01'), { person: 'gus' }))
      .when(votes('cy', 1, on('2026-02-02')))
    assert.equal(state.promises.size, 0)
    const { state: after } = club
      .given(
        moves('cy', 'grant event', 400, on('2026-02-01'), { person: 'gus' }),
        votes('cy', 1, on('2026-02-02')),
        votes('di', 1, on('2026-02-02')),
      )
      .when(votes('el', 1, on('2026-02-03')))
    assert.partialDeepStrictEqual(after.promises.get(1), { person: 'gus', mover: 'cy', since: on('2026-02-03') })
  })

  it('is refused above what is left, to the cent', () => {
    club
      .given(moves('di', 'spend travel', 100, on('2026-02-01')))
      .when(moves('di', 'spend travel', 200.01, on('2026-02-02')))
      .thenRefused({ type: 'OverBudget', line: 'travel', left: usd(200), by: [{ kind: 'group', group: 'board' }] })
    club
      .given(moves('di', 'spend travel', 100, on('2026-02-01')))
      .when(moves('di', 'spend travel', 200, on('2026-02-02')))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised', motion: 2 })
  })

  it('waits when money was promised meanwhile, until the budget is raised by whoever may', () => {
    const asked = moves('cy', 'grant event', 600, on('2026-02-01'))
    const story = [
      asked,
      moves('di', 'spend things', 200, on('2026-02-02')),
      votes('cy', 1, on('2026-02-03')),
      votes('di', 1, on('2026-02-03')),
    ]
    club
      .given(...story)
      .when(votes('el', 1, on('2026-02-03')))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried' }, { type: 'PromiseWaits', motion: 1 })
    const raise = moves('ada', 'raise budget', 100, on('2026-02-04'))
    const waiting = [...story, votes('el', 1, on('2026-02-03')), raise, votes('ada', 3, on('2026-02-04'))]
    const { state } = club.given(...waiting).when(votes('bo', 3, on('2026-02-05')))
    assert.equal(state.promises.get(1)?.since, undefined)
    const { state: later } = club.given(...waiting, votes('bo', 3, on('2026-02-05'))).whenTimePasses(on('2026-02-06'))
    assert.equal(later.promises.get(1)?.since, on('2026-02-05'))
    assert.equal(moneyLeft(later, 'club', { at: on('2026-02-06') })?.left, 0)
  })

  it('raises the budget where the decider may raise it', () => {
    const story = [
      moves('ada', 'spend club', 1200, on('2026-02-01'), { group: 'board', from: { group: 'club' } }),
      votes('ada', 1, on('2026-02-01')),
    ]
    club
      .given(...story)
      .when(votes('bo', 1, on('2026-02-01')))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'BudgetChanged', group: 'club', how: 'raised', amount: usd(500), motion: 1 },
        { type: 'MoneyPromised', group: 'club', amount: usd(1200) },
      )
  })

  it('is not made from the money of others by whoever may not raise it', () => {
    club
      .given()
      .when(moves('di', 'spend x', 1, on('2026-02-01'), { from: { group: 'board' } }))
      .thenRefused({ type: 'NotTheirMoney', group: 'board' })
  })

  it('gives back what is not needed', () => {
    const { state } = club
      .given(moves('di', 'spend travel', 100, on('2026-02-01')))
      .when({ by: 'el', at: on('2026-02-02'), act: { type: 'release promise', promise: 1, amount: usd(40) } })
    assert.equal(moneyLeft(state, 'club', { line: 'travel', at: on('2026-02-02') })?.left, 24_000)
  })
})

describe('a decision about a budget', () => {
  const club = clubOf(`  budget: USD 1,000
  lines: { travel: "USD 300", swag: { amount: "USD 50", increased by: chair } }`)
  const alone = (action: string, units: number) => moves('di', action, units, on('2026-02-01'))

  it('is for those whom the charter names', () => {
    club
      .given()
      .when(alone('raise budget/swag', 10))
      .then({ type: 'DoneAlone' }, { type: 'BudgetChanged', how: 'raised', line: 'swag', amount: usd(10) })
    club.given().when(alone('raise budget', 10)).thenRefused({ type: 'MayNotMove' })
  })

  it('moves from one line to another and never takes what is promised', () => {
    const { state } = club.given().when(alone('transfer budget/travel/swag', 100))
    const at = on('2026-02-02')
    assert.equal(moneyLeft(state, 'club', { line: 'swag', at })?.left, 15_000)
    assert.equal(moneyLeft(state, 'club', { line: 'travel', at })?.left, 20_000)
    assert.equal(moneyLeft(state, 'club', { at })?.total, 100_000)
    club
      .given(alone('spend travel', 250))
      .when(moves('di', 'transfer budget/travel/swag', 100, on('2026-02-02')))
      .thenRefused({ type: 'OverBudget', line: 'travel', left: usd(50) })
  })

  it('names a line that there is, and an amount', () => {
    club.given().when(alone('raise budget/gold', 10)).thenRefused({ type: 'UnknownLine' })
    club.given().when(alone('raise budget/swag', 0)).thenRefused({ type: 'NothingToPay' })
  })
})

describe('an amendment', () => {
  const charterWith = (money: string) => clubText(money, 'life: { amended by: chair }')
  const [before, after] = [
    '  year: { from: 1 January, budget: "USD 1,000" }\n  lines: { travel: "USD 300", swag: "USD 50" }',
    '  year: { from: 1 April, budget: "USD 600" }\n  lines: { travel: "USD 400" }',
  ].map(charterWith)
  const amends: Told = {
    by: 'di',
    at: on('2026-02-02'),
    act: {
      type: 'move',
      group: 'club',
      action: { verb: 'amend', object: 'charter' },
      title: 'Title',
      charter: { name: 'club', document: reference(after ?? '') },
    },
    documents: [after ?? ''],
  }
  const club = foundationOf({ board, club: before ?? '' }, holders)

  it('changes the year that runs, its end and its amounts', () => {
    const { state } = club.given(amends).whenTimePasses(on('2026-02-02'))
    const year = state.books.get('club')?.years.at(-1)
    assert.equal(year?.until, '2026-04-01T00:00:00.000Z')
    const at = on('2026-02-02')
    assert.equal(moneyLeft(state, 'club', { at })?.total, 60_000)
    assert.equal(moneyLeft(state, 'club', { line: 'travel', at })?.total, 40_000)
    assert.equal(moneyLeft(state, 'club', { line: 'swag', at })?.left, 0)
  })

  it('takes nothing away that is promised', () => {
    const spent = [moves('di', 'spend swag', 50, on('2026-02-01')), moves('di', 'spend things', 600, on('2026-02-01'))]
    const { state } = club.given(...spent, amends).whenTimePasses(on('2026-02-02'))
    const at = on('2026-02-02')
    assert.deepEqual(moneyLeft(state, 'club', { at }), {
      currency: 'USD',
      promised: 65_000,
      paid: 0,
      total: 65_000,
      left: 0,
    })
    assert.equal(moneyLeft(state, 'club', { line: 'swag', at })?.total, 5000)
  })
})

describe('a fund', () => {
  const club = clubOf(`  funds:
    gifts: raised
    fellows: { kind: restricted, for: the fellows, amount: "USD 500" }
  payments by: { people: 2, of: [chair, treasurer] }`)
  const notes = (units: number, more: object = {}): Told => ({
    by: 'el',
    at: on('2026-02-01'),
    act: { type: 'note received', group: 'club', fund: 'gifts', amount: usd(units), on: '2026-01-31', ...more },
  })

  it('has what came in and what the charter puts into it', () => {
    const { state } = club.given().when(notes(250))
    const at = on('2026-02-01')
    assert.equal(moneyLeft(state, 'club', { fund: 'gifts', at })?.left, 25_000)
    assert.equal(moneyLeft(state, 'club', { fund: 'fellows', at })?.left, 50_000)
  })

  it('is drawn on when it is the one that is for everything, and a restricted one by its name alone', () => {
    club
      .given(notes(250))
      .when(moves('di', 'spend pizza', 250, on('2026-02-02')))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised', charge: { kind: 'fund', fund: 'gifts' } })
    club
      .given(notes(250))
      .when(moves('di', 'spend pizza', 250.01, on('2026-02-02')))
      .thenRefused({ type: 'OverBudget', fund: 'gifts', left: usd(250), by: [] })
    club
      .given()
      .when(moves('di', 'spend fellows/june', 500, on('2026-02-02')))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised', charge: { kind: 'fund', fund: 'fellows' } })
  })

  it('takes other currencies with the rate and its day, to the cent', () => {
    const exchanged = { original: { currency: 'EUR', minor: 10_050 }, rate: '1.0842', on: '2026-01-30' }
    club
      .given()
      .when(notes(108.96, { exchanged }))
      .then({ type: 'MoneyReceived', amount: usd(108.96), exchanged })
    club
      .given()
      .when(notes(108.97, { exchanged }))
      .thenRefused({ type: 'OtherAmount', comesTo: usd(108.96) })
    club
      .given()
      .when(notes(1, { amount: { currency: 'EUR', minor: 100 } }))
      .thenRefused({ type: 'RateNeeded', currency: 'USD' })
    club
      .given()
      .when(notes(1, { on: '2026-02-30' }))
      .thenRefused({ type: 'NotADay' })
    club
      .given()
      .when(notes(1, { on: '2026-02-02' }))
      .thenRefused({ type: 'DayToCome' })
  })

  it('is noted by whoever keeps the books', () => {
    club
      .given()
      .when({ ...notes(1), by: 'fay' })
      .thenRefused({ type: 'MayNotKeepBooks' })
  })
})

describe('amounts that follow an index', () => {
  const club = clubOf(`  lines:
    pay: { amount: "USD 150,000", indexed to: CPI every year }`)
  const notes = (value: string, day: string, at: string): Told => ({
    by: 'el',
    at,
    act: { type: 'note index', group: 'club', index: 'CPI', value, on: day },
  })

  it('count from the first value, in one rounding, whatever came in between', () => {
    const story = [
      notes('300.1', '2025-12-31', on('2026-01-15')),
      notes('306.7', '2026-12-31', on('2026-12-31')),
      notes('312.332', '2027-12-31', on('2027-12-31')),
    ]
    const { state } = club.given(...story).whenTimePasses(on('2028-01-02'))
    assert.deepEqual(
      state.books.get('club')?.years.map(({ lines }) => lines.get('pay')?.amount),
      [15_000_000, 15_329_890, 15_611_396],
    )
  })

  it('stay where no value is noted', () => {
    const { state } = club.given(notes('300.1', '2025-12-31', on('2026-01-15'))).whenTimePasses(on('2028-01-02'))
    assert.deepEqual(
      state.books.get('club')?.years.map(({ lines }) => lines.get('pay')?.amount),
      [15_000_000, 15_000_000, 15_000_000],
    )
  })

  it('follow a value that is read exactly, of an index that the charter names', () => {
    club
      .given()
      .when(notes('3e2', '2025-12-31', on('2026-01-15')))
      .thenRefused({ type: 'WrongIndexValue' })
    club
      .given()
      .when({
        by: 'el',
        at: on('2026-01-15'),
        act: { type: 'note index', group: 'club', index: 'RPI', value: '3', on: '2026-01-01' },
      })
      .thenRefused({ type: 'UnknownIndex', indexes: ['CPI'] })
  })
})

describe('a payment', () => {
  const club = clubOf(`  budget: USD 1,000
  payments by: { people: 2, of: [chair, treasurer, member], above: "USD 100" }`)
  const spent = moves('di', 'spend things', 500, on('2026-02-01'), { person: 'gus' })
  const asks = (units: number, more: object = {}): Told => ({
    by: 'gus',
    at: on('2026-02-02'),
    act: { type: 'ask for payment', promise: 1, amount: usd(units), ...more },
  })
  const does = (by: string, type: 'approve payment' | 'refuse payment' | 'withdraw payment'): Told => ({
    by,
    at: on('2026-02-03'),
    act: { type, payment: 1 },
  })
  const notesPaid = (by: string, more: object = {}): Told => ({
    by,
    at: on('2026-02-04'),
    act: { type: 'note paid', payment: 1, on: '2026-02-04', reference: 'B-17', ...more },
  })

  it('needs two people, who are neither who asked, who moved it nor who is paid, and counts nobody twice', () => {
    const asked = [spent, asks(500, { payee: 'fay' })]
    club
      .given(...asked)
      .when(does('gus', 'approve payment'))
      .thenRefused({ type: 'PartyToPayment', as: 'applicant' })
    club
      .given(...asked)
      .when(does('di', 'approve payment'))
      .thenRefused({ type: 'PartyToPayment', as: 'mover' })
    club
      .given(...asked)
      .when(does('fay', 'approve payment'))
      .thenRefused({ type: 'PartyToPayment', as: 'payee' })
    club
      .given(...asked)
      .when(does('ada', 'approve payment'))
      .thenRefused({ type: 'MayNotApprove' })
    const once = [...asked, does('el', 'approve payment')]
    club
      .given(...once)
      .when(does('el', 'approve payment'))
      .thenRefused({ type: 'ApprovedAlready' })
    club
      .given(...once)
      .when(notesPaid('el'))
      .thenRefused({ type: 'NotYetApproved', people: 2, have: 1 })
    const { state } = club.given(...once, does('cy', 'approve payment')).when(notesPaid('el'))
    assert.deepEqual(moneyLeft(state, 'club', { at: on('2026-02-04') }), {
      currency: 'USD',
      promised: 50_000,
      paid: 50_000,
      total: 100_000,
      left: 50_000,
    })
  })

  it('is asked for by somebody who then has no part in making it', () => {
    const asked = { ...asks(500), by: 'el' }
    club
      .given(spent, asked)
      .when(does('el', 'approve payment'))
      .thenRefused({ type: 'PartyToPayment', as: 'asked for it' })
  })

  it('needs one person up to the amount that the charter names', () => {
    club.given(spent).when(asks(100)).then({ type: 'PaymentAsked', people: 1 })
    club.given(spent).when(asks(100.01)).then({ type: 'PaymentAsked', people: 2 })
  })

  it('is never above what was promised, with what was asked for before', () => {
    club
      .given(spent)
      .when(asks(500.01))
      .thenRefused({ type: 'OverPromise', left: usd(500) })
    club
      .given(spent, asks(300))
      .when(asks(200.01))
      .thenRefused({ type: 'OverPromise', left: usd(200) })
    club
      .given(spent, asks(500))
      .when({ by: 'el', at: on('2026-02-03'), act: { type: 'release promise', promise: 1 } })
      .thenRefused({ type: 'OverPromise', left: usd(0) })
  })

  it('leaves the money where it was when it is refused or withdrawn', () => {
    for (const last of [does('el', 'refuse payment'), does('gus', 'withdraw payment')]) {
      club.given(spent, asks(500), last).when(asks(500)).then({ type: 'PaymentAsked', payment: 2 })
    }
    club.given(spent, asks(500)).when(does('el', 'withdraw payment')).thenRefused({ type: 'MayNotWithdrawPayment' })
    club
      .given(spent, asks(500), does('el', 'refuse payment'))
      .when(does('cy', 'approve payment'))
      .thenRefused({ type: 'PaymentOver', how: 'refused' })
  })

  it('is noted at the rate at which it was made, and what that leaves goes back to the promise', () => {
    const original = { currency: 'EUR', minor: 46_100 }
    const asked = asks(499.82, { exchanged: { original, rate: '1.0842', on: '2026-02-01' } })
    const approved = [spent, asked, does('el', 'approve payment'), does('cy', 'approve payment')]
    const cheaper = { exchanged: { original, rate: '1.08', on: '2026-02-04' } }
    club
      .given(...approved)
      .when(notesPaid('el', cheaper))
      .then({ type: 'PaymentMade', amount: usd(497.88) })
    const dearer = { exchanged: { original, rate: '1.0847', on: '2026-02-04' } }
    club
      .given(...approved)
      .when(notesPaid('el', dearer))
      .thenRefused({ type: 'OverPromise', left: usd(500) })
  })
})

describe('payments of a charter that names nobody', () => {
  const club = clubOf('  budget: USD 1,000')

  it('are made by two of those who have a vote in the group or above it', () => {
    const asked: readonly Told[] = [
      moves('di', 'spend things', 500, on('2026-02-01')),
      { by: 'di', at: on('2026-02-02'), act: { type: 'ask for payment', promise: 1, amount: usd(500) } },
    ]
    for (const by of ['el', 'ada']) {
      club
        .given(...asked)
        .when({ by, at: on('2026-02-03'), act: { type: 'approve payment', payment: 1 } })
        .then({ type: 'PaymentApproved', person: by })
    }
    club
      .given(...asked)
      .when({ by: 'gus', at: on('2026-02-03'), act: { type: 'approve payment', payment: 1 } })
      .thenRefused({ type: 'MayNotApprove' })
  })
})

describe('what became of the money in a span of time', () => {
  const club = clubOf('  budget: USD 1,000\n  lines: { travel: "USD 300" }\n  funds: { gifts: raised }')

  it('is what came in, was promised and paid in it, and what is left', () => {
    const { state } = club
      .given(moves('di', 'spend travel', 100, on('2026-01-31')), moves('di', 'spend travel', 50, on('2026-02-01')), {
        by: 'el',
        at: on('2026-02-02'),
        act: { type: 'note received', group: 'club', fund: 'gifts', amount: usd(7), on: '2026-02-02' },
      })
      .whenTimePasses(on('2026-02-03'))
    const told = moneyIn(state, 'club', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z')
    assert.deepEqual(
      told?.promised.map(({ motion, amount }) => [motion, amount]),
      [[2, usd(50)]],
    )
    assert.deepEqual(told?.received, [{ fund: 'gifts', amount: usd(7), on: '2026-02-02' }])
    assert.deepEqual(
      told?.left.map(({ line, fund, left }) => [line ?? fund, left]),
      [
        [undefined, 70_000],
        ['travel', 15_000],
        ['gifts', 700],
      ],
    )
  })
})
