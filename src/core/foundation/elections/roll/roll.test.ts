import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../../test/support/given.ts'
import type { FoundationState } from '../../state.ts'
import { electionNamed } from '../begin-election.ts'
import { timelineFrom } from '../timeline.ts'
import { rollFrom, rollOfContest } from './roll-asked.ts'
import { standingOnRoll, standingsOnRoll } from './standing-on-roll.ts'

const block = (voters: string, more = '') => `
facts:
  employer: { declared by: holder }
seats:
  member: { filled by: roll }
  officer: { filled by: roll }
  council: { number: 1, filled by: election, term: 1 year, may leave: yes, vacancy: by-election with the last roll }
rules:
  vote: { voters: officer, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when certain }
elections:
  council:
    fills: council
    voters: ${voters}
    method: plurality
    on: 1 March
    ${more}
    phases: { roll: 1 week, nominations: 1 week, vote: 1 week }
`
const holders = { 'club.member': ['ada', 'bo', 'cy'], 'club.officer': ['fay'] }
const club = (voters: string, more?: string) => foundationOf({ club: charterOf('club', block(voters, more)) }, holders)

const [inRoll, afterRoll, inVote] = ['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z', '2026-03-16T00:00:00.000Z']
const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const opt = (by: string, type: 'opt in' | 'opt out', at = inRoll) =>
  told(by, at, { type, group: 'club', roll: 'council' })

function standing(state: FoundationState, person: string, at: string) {
  const run = state.elections.get(1)
  const contest = run?.contests.get('')
  if (run === undefined || contest === undefined) return undefined
  const found = standingOnRoll(state, { run, contest }, person, at)
  return found.kind === 'on' ? found.kind : found.why.map(({ kind }) => kind)
}

const frozen = (state: FoundationState) => [...(state.elections.get(1)?.contests.get('')?.voters.keys() ?? [])]

/** Somebody stands, so that there is a vote. */
const stands = told('ada', afterRoll, { type: 'nominate', election: 1, candidate: 'ada' })

describe('the roll of an election', () => {
  it('is frozen when the vote opens, with the reasons, and nothing changes it then', () => {
    const { state } = club('member').given(stands).whenTimePasses(inVote)
    deepEqual(frozen(state), ['ada', 'bo', 'cy'])
    const voter = state.elections.get(1)?.contests.get('')?.voters.get('bo')
    deepEqual(voter?.because, [{ seat: { group: 'club', seat: 'member' }, since: '2026-01-01T00:00:00.000Z' }])
    equal(state.elections.get(1)?.contests.get('')?.opened?.voters.size, 3)
  })

  it('tells of everybody why they do not stand on it', () => {
    const { state } = club('member').given().whenTimePasses(inRoll)
    deepEqual(standing(state, 'fay', inRoll), ['holds none'])
    deepEqual(standing(state, 'bo', inRoll), 'on')
    const erased = club('member')
      .given(stands)
      .when(told('bo', inVote, { type: 'erase', person: 'bo' }))
    deepEqual(frozen(erased.state), ['ada', 'bo', 'cy'])
  })

  it('has who asked for a ballot in the time for it, and did not take that back', () => {
    const asks = club('member who opted in')
    asks.given().when(opt('bo', 'opt in')).then({ type: 'OptedIn', roll: 'council' })
    asks
      .given()
      .when(opt('bo', 'opt in', afterRoll))
      .thenRefused({ type: 'NotInThisPhase', act: 'ask for ballot' })
    club('member').given().when(opt('bo', 'opt in')).thenRefused({ type: 'NoOptingIn' })
    const { state } = asks
      .given(opt('bo', 'opt in'), opt('cy', 'opt in'), opt('cy', 'opt out'), opt('fay', 'opt in'), stands)
      .whenTimePasses(inVote)
    deepEqual(frozen(state), ['bo'])
    deepEqual(standing(state, 'cy', inVote), ['not opted in'])
    deepEqual(standing(state, 'fay', inVote), ['holds none'])
  })

  it('hangs on conditions over facts, and leaves out whom the record does not tell about', () => {
    const { state } = club('{ of: member, only if: employer is acme }')
      .given(told('bo', inRoll, { type: 'declare', fact: 'employer', value: 'Acme' }), stands)
      .whenTimePasses(inVote)
    deepEqual(frozen(state), ['bo'])
    deepEqual(standing(state, 'cy', inVote), ['condition'])
  })

  it('has whom a body lets vote, by its decision', () => {
    const ask = told('el', inRoll, { type: 'ask for roll', group: 'club', roll: 'council' })
    const yes = told('fay', inRoll, { type: 'vote', motion: 2, option: 'for' })
    const excepting = club('{ of: member, approved by: vote }')
    const { state } = excepting.given(ask, yes, stands).whenTimePasses(inVote)
    deepEqual(frozen(state), ['ada', 'bo', 'cy', 'el'])
    equal(state.elections.get(1)?.contests.get('')?.voters.get('el')?.exception, 2)
    excepting
      .given()
      .when(told('bo', inRoll, { type: 'ask for roll', group: 'club', roll: 'council' }))
      .thenRefused({ type: 'OnRollAlready' })
    club('member').given().when(ask).thenRefused({ type: 'NobodyLetsOnto' })
  })

  it('is as it was when the phase began that the charter names', () => {
    const late = told('gil', afterRoll, { type: 'introduce', person: 'gil', name: 'g' })
    const { state } = club('{ of: anyone, as of: nominations }').given(late, stands).whenTimePasses(inVote)
    equal(frozen(state).includes('gil'), false)
    const { state: later } = club('anyone').given(late, stands).whenTimePasses(inVote)
    equal(frozen(later).includes('gil'), true)
  })

  it('of a by-election can be that of the election before', () => {
    const { state } = club('anyone')
      .given(
        stands,
        told('bo', afterRoll, { type: 'nominate', election: 1, candidate: 'bo' }),
        told('cy', inVote, { type: 'cast ballot', election: 1, ballot: { kind: 'approvals', approved: ['ada'] } }),
        told('gil', '2026-04-01T00:00:00.000Z', { type: 'introduce', person: 'gil', name: 'g' }),
        told('ada', '2026-04-02T00:00:00.000Z', { type: 'step down', group: 'club', seat: 'council' }),
      )
      .whenTimePasses('2026-04-03T00:00:00.000Z')
    const run = state.elections.get(2)
    const contest = run?.contests.get('')
    equal(run?.begun.rollOf, 1)
    if (run === undefined || contest === undefined) return
    const of = (person: string) => standingOnRoll(state, { run, contest }, person, '2026-04-03T00:00:00.000Z')
    equal(of('cy').kind, 'on')
    deepEqual(of('gil'), { kind: 'off', why: [{ kind: 'not on the roll of', election: 1 }] })
  })

  it('gives one ballot to all who share a fact', () => {
    const declare = (by: string) => told(by, inRoll, { type: 'declare', fact: 'employer', value: 'Acme' })
    const { state } = club('member', 'one ballot per: employer')
      .given(declare('ada'), declare('bo'), stands)
      .whenTimePasses(inVote)
    equal(state.elections.get(1)?.contests.get('')?.opened?.voters.size, 2)
  })

  it('can be tried before an election begins', () => {
    const { state } = club('member who opted in').given().whenTimePasses('2026-02-01T00:00:00.000Z')
    const rule = electionNamed(state, 'club', 'council')?.rule
    equal(rule === undefined, false)
    if (rule === undefined) return
    const at = '2026-02-01T00:00:00.000Z'
    const standings = standingsOnRoll(
      state,
      rollFrom('club', rule, undefined, timelineFrom(rule, at, { zone: 'UTC' }), at),
    )
    deepEqual(
      [...standings].map(([person, { kind }]) => [person, kind]),
      ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus'].map((person) => [person, 'off']),
    )
  })

  it('says the same of everybody at once as of each', () => {
    const { state } = club('member who opted in').given(opt('bo', 'opt in')).whenTimePasses(inRoll)
    const run = state.elections.get(1)
    const contest = run?.contests.get('')
    if (run === undefined || contest === undefined) throw new Error('No election has begun')
    for (const [person, found] of standingsOnRoll(state, rollOfContest(run, contest, inRoll))) {
      deepEqual(standingOnRoll(state, { run, contest }, person, inRoll), found)
    }
  })
})
