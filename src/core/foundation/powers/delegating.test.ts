import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { GivenPower } from '../../charter/powers/given-power.ts'

const usd = (amount: number) => ({ currency: 'USD', minor: amount * 100 })
const day = (month: number, date: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T00:00:00.000Z`

const board = charterOf(
  'board',
  `
seats:
  director: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
  keeper: { filled by: roll, number: 1 }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: vote }
  - { may: spend, by: chair, up to: ["USD 500 per request", "USD 800 per month"] }
  - { may: sign, by: chair, not delegable: yes }
  - { may: publish website, by: vote }
gives:
  - { to: events, may: host, withdrawn by: keeper }
  - { to: events, may: lend, from: 2026-03-01, until: 2026-04-01 }
  - { to: events, may: hire, not delegable: yes }
`,
)
const events = charterOf(
  'events',
  `
seats:
  member: { filled by: roll, number: 2 }
  lead: { filled by: roll, number: 1 }
rules:
  agreed: { voters: member, options: [yes, no], passes: yes > no, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: agreed }
  - { may: host, by: lead }
  - { may: lend, by: lead }
  - { may: hire, by: lead }
`,
  'board',
)
const both = foundationOf(
  { board, events },
  {
    'board.director': ['ada', 'bo', 'cy'],
    'board.chair': ['ada'],
    'board.keeper': ['cy'],
    'events.member': ['di', 'el'],
    'events.lead': ['di'],
  },
)

const moves = (by: string, group: string, action: string, at: string, more: object = {}): Told => {
  const [verb = '', object = ''] = action.split(' ')
  return { by, at, act: { type: 'move', group, action: { verb, object }, title: 'Title', ...more } }
}
const lead = { kind: 'seat', seat: { group: 'events', seat: 'lead' } } as const
const toEvents = { kind: 'group', group: 'events' } as const
const hands = (action: string, gift: GivenPower, by = 'ada', at = day(2, 1)): Told =>
  moves(by, 'board', `delegate ${action}`, at, { gift })
const spends = (by: string, group: string, amount: number, at: string): Told =>
  moves(by, group, 'spend', at, { amount: usd(amount) })

describe('a power that a seat holds', () => {
  it('is handed to another seat, which then decides alone', () => {
    both
      .given()
      .when(hands('spend', { to: lead, upTo: usd(200) }))
      .then({ type: 'DoneAlone' }, { type: 'PowerDelegated', number: 1, from: 'board', to: lead, upTo: usd(200) })
    both
      .given(hands('spend', { to: lead, upTo: usd(200) }))
      .when(spends('di', 'events', 200, day(2, 2)))
      .then({ type: 'DoneAlone', group: 'events' }, { type: 'MoneyPromised' })
    both
      .given()
      .when(spends('di', 'events', 200, day(2, 2)))
      .thenRefused({ type: 'NotAPower' })
  })

  it('is never more in other hands than in its giver’s', () => {
    // Above the chair's limit it is the board's, as the root holds everything.
    both
      .given()
      .when(hands('spend', { to: lead, upTo: usd(500.01) }))
      .then({ type: 'MotionOpened' })
    const whole = hands('spend', { to: lead })
    both
      .given(whole)
      .when(spends('di', 'events', 500.01, day(2, 2)))
      .thenRefused({ type: 'NotAPower', decidedBy: ['board'] })
    // Both together spend no more in a month than the giver may.
    both
      .given(whole, spends('ada', 'board', 400, day(2, 2)))
      .when(spends('di', 'events', 400, day(2, 3)))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised' })
    both
      .given(whole, spends('ada', 'board', 400, day(2, 2)))
      .when(spends('di', 'events', 400.01, day(2, 3)))
      .thenRefused({ type: 'OverCeiling' })
    both
      .given(whole, spends('di', 'events', 400, day(2, 2)))
      .when(spends('ada', 'board', 400.01, day(2, 3)))
      .thenRefused({ type: 'OverCeiling' })
  })

  it('has its own limits besides', () => {
    const little = hands('spend', { to: lead, limits: [{ most: { kind: 'count', count: 1 }, per: ['month'] }] })
    both
      .given(little, spends('di', 'events', 1, day(2, 2)))
      .when(spends('di', 'events', 1, day(2, 28)))
      .thenRefused({ type: 'OverCeiling' })
    both
      .given(little, spends('di', 'events', 1, day(2, 2)))
      .when(spends('di', 'events', 1, day(3, 1)))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised' })
  })

  it('is handed to a group, which decides as it resolves', () => {
    both
      .given(hands('spend', { to: toEvents }))
      .when(spends('el', 'events', 100, day(2, 2)))
      .then({ type: 'MotionOpened', rule: { name: 'agreed' } })
  })

  it('ends up to, not at, its time', () => {
    const short = hands('spend', { to: lead, until: day(3, 1) })
    both
      .given(short)
      .when(spends('di', 'events', 1, '2026-02-28T23:59:59.999Z'))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised' })
    both
      .given(short)
      .when(spends('di', 'events', 1, day(3, 1)))
      .thenRefused({ type: 'NotAPower' })
    both
      .given()
      .when(hands('spend', { to: lead, until: day(2, 1) }))
      .thenRefused({ type: 'TimeIsOver' })
  })

  it('is taken back by whoever gave it', () => {
    const given = hands('spend', { to: lead })
    const back = moves('ada', 'board', 'withdraw spend', day(2, 2), { gift: { to: lead } })
    both
      .given(given)
      .when(back)
      .then({ type: 'DoneAlone' }, { type: 'DelegationWithdrawn', number: 1, why: 'decision' })
    both
      .given(given, back)
      .when(spends('di', 'events', 1, day(2, 3)))
      .thenRefused({ type: 'NotAPower' })
    both
      .given(given)
      .when({ ...back, by: 'bo' })
      .thenRefused({ type: 'NoVoteNeeded' })
    both.given().when(back).thenRefused({ type: 'NothingToWithdraw', by: [] })
  })

  it('goes on to others only as far as it may', () => {
    both
      .given()
      .when(hands('sign', { to: lead }))
      .thenRefused({ type: 'NotDelegable' })
    both
      .given()
      .when(hands('spend', { to: lead }, 'bo'))
      .thenRefused({ type: 'NoVoteNeeded' })
    both
      .given()
      .when(moves('di', 'events', 'delegate spend', day(2, 1), { gift: { to: toEvents } }))
      .thenRefused({ type: 'NotAPower' })
    both
      .given()
      .when(moves('di', 'events', 'delegate hire', day(2, 1), { gift: { to: toEvents } }))
      .thenRefused({ type: 'NotDelegable' })
    both
      .given()
      .when(hands('spend', { to: { kind: 'seat', seat: { group: 'board', seat: 'chair' } } }))
      .thenRefused({ type: 'GivenToItself' })
    both
      .given()
      .when(moves('ada', 'board', 'delegate spend', day(2, 1)))
      .thenRefused({ type: 'RecipientNeeded' })
    both
      .given()
      .when(hands('spend', { to: { kind: 'group', group: 'nobody' } }))
      .thenRefused({ type: 'UnknownGroup' })
  })

  it('is handed on again, and ends with the first gift', () => {
    const first = hands('spend', { to: lead, upTo: usd(300) })
    const second = moves('di', 'events', 'delegate spend', day(2, 2), { gift: { to: toEvents, upTo: usd(100) } })
    const asks = (amount: number) => spends('el', 'events', amount, day(2, 3))
    both.given(first, second).when(asks(100)).then({ type: 'MotionOpened' })
    both
      .given(first)
      .when(moves('di', 'events', 'delegate spend', day(2, 2), { gift: { to: toEvents, upTo: usd(300.01) } }))
      .thenRefused({ type: 'OverLimit' })
    const back = moves('ada', 'board', 'withdraw spend', day(2, 3), { gift: { to: lead } })
    both.given(first, second, back).when(asks(100)).thenRefused({ type: 'NotAPower' })
  })
})

describe('a power that a group decides by a vote', () => {
  const vote = hands('publish/website/news', { to: lead })
  const yes = (by: string): Told => ({ by, at: day(2, 1), act: { type: 'vote', motion: 1, option: 'for' } })
  const publishes = moves('di', 'events', 'publish website/news', day(2, 2))

  it('is handed on by a vote', () => {
    both.given(vote).when(publishes).thenRefused({ type: 'NotAPower' })
    both
      .given(vote, yes('ada'))
      .when(yes('bo'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'PowerDelegated', motion: 1 })
    both.given(vote, yes('ada'), yes('bo')).when(publishes).then({ type: 'DoneAlone' })
    both
      .given(vote, yes('ada'), yes('bo'))
      .when(moves('di', 'events', 'publish website/jobs', day(2, 2)))
      .thenRefused({ type: 'NotAPower' })
  })
})

describe('a gift that a charter makes', () => {
  const hosts = (at: string) => moves('di', 'events', 'host', at)
  const back = (by: string, group = 'board') => moves(by, group, 'withdraw host', day(2, 1), { gift: { to: toEvents } })

  it('is taken back by whom it names', () => {
    both
      .given()
      .when(hosts(day(2, 2)))
      .then({ type: 'DoneAlone' })
    both.given().when(back('cy')).then({ type: 'DoneAlone' }, { type: 'GiftWithdrawn', from: 'board', to: 'events' })
    both
      .given(back('cy'))
      .when(hosts(day(2, 2)))
      .thenRefused({ type: 'GiftTakenBack', by: 'board' })
    both.given().when(back('ada')).thenRefused({ type: 'NoVoteNeeded' })
    both
      .given()
      .when(back('di', 'events'))
      .thenRefused({ type: 'NothingToWithdraw', by: ['board'] })
  })

  it('passes at a moment, and back at another', () => {
    const lends = (at: string) => moves('di', 'events', 'lend', at)
    both.given().when(lends('2026-02-28T23:59:59.999Z')).thenRefused({ type: 'PowerNotNow' })
    both
      .given()
      .when(lends(day(3, 1)))
      .then({ type: 'DoneAlone' })
    both.given().when(lends('2026-03-31T23:59:59.999Z')).then({ type: 'DoneAlone' })
    both
      .given()
      .when(lends(day(4, 1)))
      .thenRefused({ type: 'PowerNotNow' })
  })
})
