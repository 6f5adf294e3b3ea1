import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { termsTowards } from './term-limits.ts'

const ref = { group: 'club', seat: 'member' }
const club = (limit: string, term = '1 year') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  clerk: { filled by: roll }
  member: { filled by: own word, term: ${term}, renewal: opt in, may leave: any time, limit: "${limit}" }
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]`,
      ),
    },
    { 'club.clerk': ['fay'] },
  )
const at = (moment: string) => (moment.length === 10 ? `${moment}T00:00:00.000Z` : moment)
const does = (when: string, type: 'take' | 'renew' | 'step down'): Told => ({
  by: 'ada',
  at: at(when),
  act: { type, ...ref },
})
const takes = (when: string) => does(when, 'take')
const renews = (when: string) => does(when, 'renew')
const leaves = (when: string) => does(when, 'step down')

describe('a limit of terms one after the other', () => {
  const two = club('at most 2 consecutive terms')
  const both = [takes('2026-03-01'), renews('2027-01-01')]

  it('allows the last of them, and not one more', () => {
    two.given(takes('2026-03-01')).when(renews('2027-01-01')).then({ type: 'TermRenewed' })
    two
      .given(...both)
      .when(renews('2028-01-01'))
      .thenRefused({ type: 'TermLimitReached' })
    two
      .given(...both)
      .when(takes('2028-03-01'))
      .thenRefused({ type: 'TermLimitReached' })
  })

  it('begins anew after any break', () => {
    two
      .given(...both)
      .when(takes('2028-03-01T00:00:00.001Z'))
      .then({ type: 'SeatTaken' })
  })

  it('begins anew only after the break that it names', () => {
    const out = club('at most 2 consecutive terms, then 1 year out')
    out
      .given(...both)
      .when(takes('2029-02-28T23:59:59.999Z'))
      .thenRefused({ type: 'TermLimitReached' })
    out
      .given(...both)
      .when(takes('2029-03-01'))
      .then({ type: 'SeatTaken' })
    // A term after a short break still counts with those before it.
    out
      .given(takes('2026-03-01'), takes('2027-09-01'))
      .when(takes('2028-12-01'))
      .thenRefused({ type: 'TermLimitReached' })
  })

  it('counts the term that runs', () => {
    const { state } = two.given(takes('2026-03-01')).when(renews('2027-01-01'))
    assert.equal(termsTowards(state, ref, { most: { terms: 2 }, over: 'consecutive' }, 'ada', at('2027-01-01')), 1)
    assert.equal(termsTowards(state, ref, { most: { terms: 2 }, over: 'consecutive' }, 'ada', at('2027-03-01')), 2)
  })
})

describe('a limit of time without a break', () => {
  it('allows a term that ends with it, and none that would go beyond', () => {
    const six = club('at most 6 years consecutively', '2 years')
    const four = [takes('2026-03-01'), renews('2028-01-01')]
    six
      .given(...four)
      .when(renews('2030-01-01'))
      .then({ type: 'TermRenewed', until: at('2032-03-01') })
    six
      .given(...four, renews('2030-01-01'))
      .when(renews('2032-01-01'))
      .thenRefused({ type: 'TermLimitReached' })
    const five = club('at most 5 years consecutively', '2 years')
    five
      .given(...four)
      .when(renews('2030-01-01'))
      .thenRefused({ type: 'TermLimitReached' })
  })
})

describe('a limit over a time that has gone by', () => {
  it('counts what was held in it, and no more than that', () => {
    const three = club('at most 3 of the last 4 years')
    const held = [takes('2026-03-01'), renews('2027-01-01'), renews('2028-01-01')]
    three
      .given(...held)
      .when(renews('2029-01-01'))
      .thenRefused({ type: 'TermLimitReached' })
    three
      .given(...held)
      .when(takes('2030-03-01'))
      .thenRefused({ type: 'TermLimitReached' })
    three
      .given(...held)
      .when(takes('2030-03-02'))
      .then({ type: 'SeatTaken' })
  })

  it('counts terms in it as well', () => {
    const two = club('at most 2 terms in the last 5 years')
    const held = [takes('2026-03-01'), takes('2028-03-01')]
    two
      .given(...held)
      .when(takes('2031-02-28'))
      .thenRefused({ type: 'TermLimitReached' })
    two
      .given(...held)
      .when(takes('2032-03-01'))
      .then({ type: 'SeatTaken' })
  })
})

describe('a limit for good', () => {
  it('is of terms, whatever lies between them', () => {
    const two = club('at most 2 terms ever')
    two
      .given(takes('2026-03-01'), takes('2030-03-01'))
      .when(takes('2040-03-01'))
      .thenRefused({ type: 'TermLimitReached' })
  })

  it('is of time, of which a term that was left early counts as it was held, and none goes beyond', () => {
    const two = club('at most 2 years in all')
    const early = [takes('2026-03-01'), leaves('2026-09-01')]
    two
      .given(...early)
      .when(takes('2028-03-01'))
      .then({ type: 'SeatTaken' })
    two.given(takes('2026-03-01')).when(takes('2028-03-01')).then({ type: 'SeatTaken' })
    // Both terms have a leap day in them, and are a year each all the same.
    two.given(takes('2027-03-01')).when(takes('2031-03-01')).then({ type: 'SeatTaken' })
    two
      .given(...early, takes('2028-03-01'))
      .when(takes('2030-03-01'))
      .thenRefused({ type: 'TermLimitReached' })
  })
})
