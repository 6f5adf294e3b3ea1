import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, dayOne, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import type { PeopleAct } from '../act.ts'
import { holds, incumbents } from './seats.ts'

const club = (seats: string, more = '') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
facts: { employer: name, active: yes or no }
events: { release: { recorded by: clerk } }
seats:
  clerk: { filled by: roll, number: 1 }
  alumni: { filled by: own word }
${seats}
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
  other: { as: vote }
${more}`,
      ),
    },
    { 'club.clerk': ['fay'] },
  )
const at = (moment: string) => (moment.length === 10 ? `${moment}T00:00:00.000Z` : moment)
const does = (by: string, when: string, act: PeopleAct | Told['act']): Told => ({ by, at: at(when), act })
const takes = (by: string, when: string, seat: string) => does(by, when, { type: 'take', group: 'club', seat })
const leaves = (by: string, when: string, seat: string) => does(by, when, { type: 'step down', group: 'club', seat })
const renews = (by: string, when: string) => does(by, when, { type: 'renew', group: 'club', seat: 'member' })
const member = { group: 'club', seat: 'member' }

describe('a term that its holder renews', () => {
  const yearly = club(
    '  member: { filled by: own word, term: 12 months, renewal: opt in, reminder: 30 days before, afterwards: alumni, limit: at most 2 consecutive terms }',
  )
  const taken = takes('ada', '2026-03-01', 'member')

  it('can be renewed from the reminder on, once, to the last moment', () => {
    yearly.given(taken).when(renews('ada', '2027-01-29T23:59:59.999Z')).thenRefused({ type: 'RenewTooEarly' })
    yearly
      .given(taken)
      .when(renews('ada', '2027-01-30'))
      .then({ type: 'TermRenewed', until: at('2028-03-01') })
    yearly.given(taken).when(renews('ada', '2027-02-28T23:59:59.999Z')).then({ type: 'TermRenewed' })
    yearly.given(taken).when(renews('ada', '2027-03-01')).thenRefused({ type: 'DoesNotHold' })
    yearly
      .given(taken, renews('ada', '2027-02-01'))
      .when(renews('ada', '2027-02-02'))
      .thenRefused({ type: 'RenewedAlready' })
  })

  it('ends without it, and its holder is something else afterwards', () => {
    yearly
      .given(taken)
      .whenTimePasses(at('2028-01-01'))
      .then(
        { at: at('2026-12-31'), event: { type: 'HandOverBegan', seat: 'member' } },
        { at: at('2027-03-01'), event: { type: 'SeatLeft', seat: 'member', why: 'term ended' } },
        { at: at('2027-03-01'), event: { type: 'SeatTaken', seat: 'alumni', person: 'ada' } },
      )
  })

  it('goes on without a break, up to the limit', () => {
    const { state } = yearly.given(taken, renews('ada', '2027-02-01')).whenTimePasses(at('2028-02-29'))
    assert.ok(holds(state, 'ada', member, at('2028-02-29')))
    yearly
      .given(taken, renews('ada', '2027-02-01'))
      .when(renews('ada', '2028-02-15'))
      .thenRefused({ type: 'TermLimitReached' })
    yearly
      .given(taken, renews('ada', '2027-02-01'))
      .whenTimePasses(at('2029-01-01'))
      .then(
        { at: at('2028-01-01'), event: { type: 'HandOverBegan', seat: 'member' } },
        { at: at('2028-03-01'), event: { type: 'SeatLeft', why: 'term ended' } },
        { at: at('2028-03-01'), event: { type: 'SeatTaken', seat: 'alumni' } },
      )
  })

  it('is lost with the seat when the holder leaves before', () => {
    const free = club('  member: { filled by: own word, term: 12 months, renewal: opt in, may leave: any time }')
    const { state } = free.given(taken, renews('ada', '2027-02-01')).when(leaves('ada', '2027-02-15', 'member'))
    passTime(state, at('2027-06-01'))
    assert.ok(!holds(state, 'ada', member, at('2027-06-01')))
  })
})

describe('terms by the calendar and by events', () => {
  it('end with the day before the next begins', () => {
    const { state } = club('  member: { filled by: own word, term: 1 April to 31 March }')
      .given()
      .when(takes('ada', '2026-02-01', 'member'))
    assert.equal(incumbents(state, member, at('2026-02-01'))[0]?.until, at('2026-04-01'))
    const later = club('  member: { filled by: own word, term: 2 years from 1 April }')
      .given()
      .when(takes('ada', '2026-04-01', 'member'))
    assert.equal(incumbents(later.state, member, at('2026-04-01'))[0]?.until, at('2028-04-01'))
  })

  it('end when the event has come about', () => {
    const released = club('  member: { filled by: own word, term: until the next release }')
    const record = does('fay', '2026-05-01', { type: 'record', group: 'club', event: 'release' })
    const { state } = released.given(takes('ada', '2026-02-01', 'member')).when(record)
    passTime(state, at('2026-05-01'))
    assert.ok(!holds(state, 'ada', member, at('2026-05-02')))
  })

  it('begin anew by themselves where they are renewed so', () => {
    const { state } = club('  member: { filled by: own word, term: 12 months, renewal: automatic }')
      .given(takes('ada', '2026-02-01', 'member'))
      .whenTimePasses(at('2029-01-01'))
    assert.equal(incumbents(state, member, at('2029-01-01'))[0]?.until, at('2029-02-01'))
  })

  it('are held over until somebody follows', () => {
    const one = club('  member: { filled by: own word, number: 1, term: 12 months, holds over: yes }')
    const taken = takes('ada', '2026-02-01', 'member')
    one
      .given(taken)
      .when(takes('bo', '2027-01-31', 'member'))
      .thenRefused({ type: 'NoFreeSeat' })
    const over = one.given(taken).whenTimePasses(at('2027-06-01'))
    assert.ok(holds(over.state, 'ada', member, at('2027-06-01')))
    one
      .given(taken)
      .when(takes('bo', '2027-06-01', 'member'))
      .then({ type: 'SeatLeft', person: 'ada', why: 'followed' }, { type: 'SeatTaken', person: 'bo' })
  })
})

describe('leaving', () => {
  it('takes the notice that the charter asks for', () => {
    const slow = club('  member: { filled by: own word, may leave: after notice of 30 days }')
    const past = [takes('ada', '2026-02-01', 'member'), leaves('ada', '2026-03-01', 'member')]
    slow
      .given(...past)
      .when(leaves('ada', '2026-03-02', 'member'))
      .thenRefused({ type: 'NoticeGiven' })
    slow
      .given(...past)
      .whenTimePasses(at('2026-03-31'))
      .then({ at: at('2026-03-31'), event: { type: 'SeatLeft', why: 'stepped down' } })
  })

  it('keeps one from the seat for as long as the charter says', () => {
    const wait = club('  member: { filled by: own word, may leave: any time, again: { after leaving: 6 months } }')
    const past = [takes('ada', '2026-02-01', 'member'), leaves('ada', '2026-03-01', 'member')]
    wait
      .given(...past)
      .when(takes('ada', '2026-08-31T23:59:59.999Z', 'member'))
      .thenRefused({ type: 'SeatNotAgainYet' })
    wait
      .given(...past)
      .when(takes('ada', '2026-09-01', 'member'))
      .then({ type: 'SeatTaken' })
  })
})

describe('seats that do not go together', () => {
  const seats = (then: string) =>
    club(`  member: { filled by: own word }
  officer: { filled by: own word, barred: { seats: member, then: ${then} } }`)
  const first = takes('ada', '2026-02-01', 'member')
  const second = takes('ada', '2026-02-02', 'officer')

  it('are refused, whichever comes first', () => {
    seats('refuse').given(first).when(second).thenRefused({ type: 'HoldsBarred' })
    seats('refuse')
      .given(takes('ada', '2026-02-01', 'officer'))
      .when(first)
      .thenRefused({ type: 'HoldsBarred' })
  })

  it('or the one ends the other', () => {
    seats('ends the other')
      .given(first)
      .when(second)
      .then({ type: 'SeatLeft', seat: 'member', why: 'other seat' }, { type: 'SeatTaken' })
    seats('ends this')
      .given(takes('ada', '2026-02-01', 'officer'))
      .when(takes('ada', '2026-02-02', 'member'))
      .then({ type: 'SeatLeft', seat: 'officer' }, { type: 'SeatTaken' })
  })
})

describe('what must be so of all holders', () => {
  it('refuses one more who shares a fact', () => {
    const shared = club('  member: { filled by: own word }', 'limits: [at most 1 of member share employer]')
    const works = (by: string, value: string) => does(by, '2026-01-01', { type: 'declare', fact: 'employer', value })
    const past = [
      works('ada', 'Acme'),
      works('bo', 'acme'),
      works('cy', 'Umbrella'),
      takes('ada', '2026-02-01', 'member'),
    ]
    shared
      .given(...past)
      .when(takes('bo', '2026-02-02', 'member'))
      .thenRefused({ type: 'LimitBroken' })
    shared
      .given(...past)
      .when(takes('cy', '2026-02-02', 'member'))
      .then({ type: 'SeatTaken' })
    shared
      .given(...past)
      .when(takes('di', '2026-02-02', 'member'))
      .then({ type: 'SeatTaken' })
  })

  it('and what must be so of whoever takes the seat', () => {
    const strict = club('  member: { filled by: own word, eligible when: active }')
    strict
      .given()
      .when(takes('ada', '2026-02-01', 'member'))
      .thenRefused({ type: 'NotEligibleBy' })
    const active = does('ada', '2026-01-01', { type: 'declare', fact: 'active', value: 'yes' })
    strict
      .given(active)
      .when(takes('ada', '2026-02-01', 'member'))
      .then({ type: 'SeatTaken' })
  })
})

describe('an alternate', () => {
  const body = foundationOf(
    {
      club: charterOf(
        'club',
        `
seats: { member: { filled by: roll, alternates: 1 } }
rules:
  vote: { voters: member, options: [for, against], passes: for = voters, open: 7 days, closes early: when all have voted }
powers: [{ may: resolve, by: vote }]`,
      ),
    },
    { 'club.member': ['ada', 'bo'] },
  )
  const names = does('ada', dayOne, { type: 'name alternate', group: 'club', seat: 'member', person: 'di' })
  const moved = does('ada', '2026-02-01', {
    type: 'move',
    group: 'club',
    action: { verb: 'resolve', object: '' },
    title: 'It',
  })
  const votes = (by: string, more: object = {}) =>
    does(by, '2026-02-02', { type: 'vote', motion: 1, option: 'for', ...more })

  it('votes in the place of a holder who has left the vote', () => {
    const recuses = does('ada', '2026-02-01', { type: 'recuse', motion: 1 })
    body
      .given(names, moved, recuses)
      .when(votes('di', { for: 'ada' }))
      .then({ type: 'BallotCast', voter: 'ada', proxy: 'di' })
    const { state } = body.given(names, moved, recuses, votes('di', { for: 'ada' })).when(votes('bo'))
    assert.deepEqual(state.motions.get(1)?.closed?.counts, { for: 2, against: 0 })
    body
      .given(moved, recuses)
      .when(votes('di', { for: 'ada' }))
      .thenRefused({ type: 'NoProxyOf' })
  })

  it('is one of as many as the charter says', () => {
    body
      .given(names)
      .when(does('ada', dayOne, { type: 'name alternate', group: 'club', seat: 'member', person: 'cy' }))
      .thenRefused({ type: 'AlternatesFull' })
  })
})

describe('an application', () => {
  it('goes to the one of several that it names', () => {
    const many = club('  member: { filled by: application, decided by: [vote, other] }')
    const applies = (decider?: string) =>
      does('ada', '2026-02-01', {
        type: 'apply',
        group: 'club',
        seat: 'member',
        answers: 'a',
        ...(decider && { decider }),
      })
    many
      .given()
      .when(applies('other'))
      .then({ type: 'MotionOpened', rule: { name: 'other' } })
    many
      .given()
      .when(applies())
      .then({ type: 'MotionOpened', rule: { name: 'vote' } })
    many.given().when(applies('third')).thenRefused({ type: 'NoSuchDecider' })
  })
})
