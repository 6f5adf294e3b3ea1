import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { FoundationState } from '../state.ts'

const block = (more: string, seats = 'council: { number: 3, filled by: election, term: 2 years, may leave: yes }') => `
seats:
  member: { filled by: roll }
  ${seats}
rules:
  vote: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when certain }
events:
  release: { recorded by: member }
powers:
  - { may: resolve, by: vote }
elections:
  council:
    fills: council
    voters: member
    method: plurality
    ${more}
    phases: { nominations: 2 weeks, vote: 2 weeks }
`
const members = { 'club.member': ['ada', 'bo', 'cy'] }
const sitting = { ...members, 'club.council': ['ada', 'bo', 'cy'] }

const club = (more: string, holders: Readonly<Record<string, readonly string[]>> = members, seats?: string) =>
  foundationOf({ club: charterOf('club', block(more, seats)) }, holders)

const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const begun = (state: FoundationState) =>
  [...state.elections.values()].map(({ at, begun: { because, contests } }) => ({
    at,
    because,
    seats: contests.map(({ seats }) => seats),
  }))

describe('an election by the calendar', () => {
  it('begins on its day, and its timeline is laid out at once', () => {
    club('every: year\n    on: 1 March')
      .given()
      .whenTimePasses('2026-03-01T00:00:00.000Z')
      .then({
        at: '2026-03-01T00:00:00.000Z',
        event: {
          type: 'ElectionBegun',
          election: 1,
          because: { kind: 'calendar' },
          contests: [{ seats: 3, places: [{ seat: { group: 'club', seat: 'council' }, number: 3 }] }],
          timeline: [
            { phase: 'nominations', from: '2026-03-01T00:00:00.000Z', until: '2026-03-15T00:00:00.000Z' },
            { phase: 'vote', from: '2026-03-15T00:00:00.000Z', until: '2026-03-29T00:00:00.000Z' },
          ],
        },
      })
  })

  it('is counted from the charter where it names no day', () => {
    const { state } = club('every: 6 months').given().whenTimePasses('2026-07-01T00:00:00.000Z')
    equal(begun(state)[0]?.at, '2026-07-01T00:00:00.000Z')
  })

  it('does not begin while no seat is vacant and no term ends nearer to it than to the next', () => {
    club('every: year\n    on: 1 March', sitting).given().whenTimePasses('2026-12-01T00:00:00.000Z').then()
  })

  it('fills a place whose term ends nearer to it than to the next election', () => {
    const seats = 'council: { number: 3, filled by: election, term: 8 months }'
    const { state } = club('every: year\n    on: 1 March', sitting, seats)
      .given()
      .whenTimePasses('2026-03-02T00:00:00.000Z')
    deepEqual(begun(state), [{ at: '2026-03-01T00:00:00.000Z', because: { kind: 'calendar' }, seats: [3] }])
  })
})

describe('an election upon something', () => {
  it('begins when a condition has come to be so', () => {
    const left = told('ada', '2026-02-01T10:00:00.000Z', { type: 'step down', group: 'club', seat: 'council' })
    const { state } = club('held when: council < 3', sitting).given(left).whenTimePasses('2026-02-02T00:00:00.000Z')
    deepEqual(begun(state), [{ at: '2026-02-01T10:00:00.000Z', because: { kind: 'condition' }, seats: [1] }])
  })

  it('begins so long after an event', () => {
    const release = told('ada', '2026-02-01T10:00:00.000Z', { type: 'record', group: 'club', event: 'release' })
    const { state } = club('held when: 1 week after the next release')
      .given(release)
      .whenTimePasses('2026-03-01T00:00:00.000Z')
    deepEqual(begun(state), [{ at: '2026-02-08T10:00:00.000Z', because: { kind: 'moment' }, seats: [3] }])
  })

  it('is held for a place that fell vacant, and completes its term', () => {
    const seats = 'council: { number: 3, filled by: election, term: 2 years, may leave: yes, vacancy: by-election }'
    const left = told('ada', '2026-02-01T10:00:00.000Z', { type: 'step down', group: 'club', seat: 'council' })
    club('every: year\n    on: 1 March', sitting, seats)
      .given(left)
      .whenTimePasses('2026-02-01T10:00:00.000Z')
      .then(
        { at: '2026-02-01T10:00:00.000Z', event: { type: 'ByElectionCalled', vacancy: 1 } },
        {
          at: '2026-02-01T10:00:00.000Z',
          event: {
            type: 'ElectionBegun',
            because: { kind: 'vacancy', vacancy: 1 },
            contests: [
              {
                seats: 1,
                places: [{ number: 1, vacancy: 1, until: '2028-01-01T00:00:00.000Z' }],
              },
            ],
          },
        },
      )
  })
})

describe('an election that is called', () => {
  const call = (by: string, at: string): Told =>
    told(by, at, {
      type: 'move',
      group: 'club',
      action: { verb: 'open', object: 'election/council' },
      title: 'Hold it now',
    })
  const vote = (by: string, at: string): Told => told(by, at, { type: 'vote', motion: 1, option: 'for' })
  const carried = [call('ada', '2026-02-01T10:00:00.000Z'), vote('ada', '2026-02-01T11:00:00.000Z')]

  it('begins when those who may call it have decided so', () => {
    club('called by: vote')
      .given(...carried)
      .when(vote('bo', '2026-02-01T12:00:00.000Z'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'ElectionBegun', election: 2, because: { kind: 'decision', motion: 1 } },
      )
  })

  it('elects all seats early where none is vacant', () => {
    const { state } = club('called by: vote', sitting)
      .given(...carried)
      .when(vote('bo', '2026-02-01T12:00:00.000Z'))
    const run = state.elections.get(2)
    equal(run?.begun.whole, true)
    deepEqual(
      run?.begun.contests.map(({ seats }) => seats),
      [3],
    )
  })

  it('is not moved by a group that may not call it', () => {
    club('every: year\n    on: 1 March')
      .given()
      .when(call('ada', '2026-02-01T10:00:00.000Z'))
      .then({
        type: 'MotionOpened',
        effect: { kind: 'none' },
      })
  })

  it('is not called by a method that fills no seats', () => {
    for (const method of ['PB greedy', 'PB equal shares']) {
      club(`called by: vote\n    electorates:\n      all: { voters: member, seats: 3, method: ${method} }`)
        .given()
        .when(call('ada', '2026-02-01T10:00:00.000Z'))
        .thenRefused({ type: 'CannotBeHeld', why: 'method fills no seats' })
    }
  })

  it('is not called while it runs', () => {
    club('every: year\n    on: 1 March\n    called by: vote')
      .given()
      .when(call('ada', '2026-03-03T10:00:00.000Z'))
      .thenRefused({ type: 'ElectionRuns', election: 1 })
  })
})

describe('a petition for an election', () => {
  const sign = (by: string): Told => told(by, '2026-02-01T11:00:00.000Z', { type: 'vote', motion: 1, option: 'sign' })
  const move: Told = told('ada', '2026-02-01T10:00:00.000Z', {
    type: 'move',
    group: 'club',
    action: { verb: 'open', object: 'election/council' },
    title: 'We want one',
  })

  it('begins it as soon as enough of those who elect have signed', () => {
    const asked = club('held when: petition of 2/3 of voters')
    asked.given(move).when(sign('ada')).then({ type: 'BallotCast' })
    asked
      .given(move, sign('ada'))
      .when(sign('bo'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        {
          type: 'ElectionBegun',
          because: { kind: 'petition', motion: 1 },
        },
      )
  })

  it('is for those who elect', () => {
    club('held when: petition of 2/3 of voters')
      .given()
      .when({ ...move, by: 'fay' })
      .thenRefused({ type: 'MayNotMove' })
  })
})

describe('the seats of an election', () => {
  it('come in turn', () => {
    const { state } = club('every: year\n    on: 1 March\n    seats: 3, in turn 1 and 2')
      .given()
      .whenTimePasses('2026-03-02T00:00:00.000Z')
    deepEqual(begun(state)[0]?.seats, [1])
  })

  it('come into cohorts, the longest first term first', () => {
    const { state } = club('every: year\n    on: 1 March\n    seats: 3, in cohorts of 1 and 2')
      .given()
      .whenTimePasses('2026-03-02T00:00:00.000Z')
    deepEqual(
      state.elections.get(1)?.begun.contests[0]?.places.map(({ number, cohort, until }) => ({ number, cohort, until })),
      [
        { number: 1, cohort: 'cohort-1', until: '2028-03-29T00:00:00.000Z' },
        { number: 2, cohort: 'cohort-2', until: '2027-03-29T00:00:00.000Z' },
      ],
    )
  })

  it('are shared by electorates, those without a number of their own evenly', () => {
    const { state } = club(
      'every: year\n    on: 1 March\n    electorates:\n      members: { voters: member, seats: 2 }\n      board: { voters: council, seats: 1 }',
    )
      .given()
      .whenTimePasses('2026-03-02T00:00:00.000Z')
    deepEqual(
      [...(state.elections.get(1)?.contests ?? [])].map(([name, { contested }]) => [name, contested.seats]),
      [
        ['members', 2],
        ['board', 1],
      ],
    )
  })
})
