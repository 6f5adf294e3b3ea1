import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../../test/support/given.ts'
import { incumbents } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import { recalledUntil } from './recalled-until.ts'

const at = '2026-03-01T00:00:00.000Z'
const voters = ['ada', 'bo', 'cy', 'di', 'el', 'fay']

/** A council of three whom six elect, and a board of one; with what the election says of ending terms. */
const council = (recalls: string, more = '') =>
  foundationOf(
    {
      board: charterOf('board', 'seats: { director: { filled by: roll } }\npowers: [{ may: resolve, by: director }]'),
      council: charterOf(
        'council',
        `
seats:
  voter: { filled by: roll }
  member: { number: 3, filled by: election of council, may leave: any time, vacancy: stays vacant }
rules:
  vote: { voters: voter, options: [yes, no], passes: yes > no, open: 3 days }
elections:
  council:
    fills: member
    voters: voter
    seats: 3
    method: plurality
    phases: { nominations: 1 week, vote: 1 week }
    ${recalls}
${more}
`,
        'board',
      ),
    },
    { 'board.director': ['gus'], 'council.voter': voters, 'council.member': ['ada', 'bo', 'cy'] },
  )
const recalls = (by: string, person?: string, when = at): Told => ({
  by,
  at: when,
  act: {
    type: 'move',
    group: 'council',
    action: { verb: 'recall', object: 'member' },
    title: 'No more',
    ...(person !== undefined && { person }),
  },
})
const votes = (option: string, by: readonly string[], motion: number, when: string): readonly Told[] =>
  by.map((person) => ({ by: person, at: when, act: { type: 'vote', motion, option } }))
const seconds = (by: string, motion: number, when = at): Told => ({ by, at: when, act: { type: 'second', motion } })
const members = (state: FoundationState, when: string) =>
  incumbents(state, { group: 'council', seat: 'member' }, when).map(({ person }) => person)

describe('a recall with words of its own', () => {
  const own = council(
    'no confidence: { of: one, called by: voter, seconded by: 1 other within 1 week, feedback: 2 weeks, needs: 2/3 of voters, open: 2 weeks, then: [removed, vacancy], caller barred: 1 year, removed barred: 2 years }',
  )
  const seconded = [recalls('di', 'cy'), seconds('el', 1)]
  const opens = '2026-03-15T00:00:00.000Z'
  const closes = '2026-03-29T00:00:00.000Z'

  it('waits for its seconds, then for what people say, and is voted on by those who elect', () => {
    own
      .given()
      .when(recalls('di', 'cy'))
      .then({ type: 'MotionMoved', effect: { kind: 'recall', person: 'cy' } })
    own
      .given(...seconded)
      .whenTimePasses(opens)
      .then({
        at: opens,
        event: { type: 'MotionOpened', rule: { name: 'no confidence of council' }, electorate: { size: 6 }, closes },
      })
  })

  it('ends the term when exactly as many are for it as the charter asks, and the place falls vacant', () => {
    own
      .given(...seconded, ...votes('no-confidence', ['ada', 'di', 'el', 'fay'], 1, opens))
      .whenTimePasses(closes)
      .then(
        { at: closes, event: { type: 'MotionClosed', is: 'carried' } },
        { at: closes, event: { type: 'SeatLeft', person: 'cy', why: 'removed', motion: 1 } },
        { at: closes, event: { type: 'VacancyOpened', left: 'cy' } },
      )
    own
      .given(...seconded, ...votes('no-confidence', ['ada', 'di', 'el'], 1, opens))
      .whenTimePasses(closes)
      .then({ at: closes, event: { type: 'MotionClosed', is: 'lost' } })
  })

  it('lapses without seconds, and the caller waits as after a vote in vain', () => {
    own
      .given(recalls('di', 'cy'))
      .whenTimePasses('2026-03-08T00:00:00.000Z')
      .then({ at: '2026-03-08T00:00:00.000Z', event: { type: 'MotionLapsed', why: 'not seconded' } })
    const later = '2027-03-07T23:59:59.999Z'
    own
      .given(recalls('di', 'cy'))
      .when(recalls('di', 'bo', later))
      .thenRefused({ type: 'RecallNotAgainYet', motion: 1, until: '2027-03-08T00:00:00.000Z' })
    own
      .given(recalls('di', 'cy'))
      .when(recalls('el', 'cy', later))
      .then({ type: 'MotionMoved' })
    own
      .given(recalls('di', 'cy'))
      .when(recalls('di', 'cy', '2027-03-08T00:00:00.000Z'))
      .then({ type: 'MotionMoved' })
  })

  it('is about somebody who sits there, once at a time, and called for by whom the charter names', () => {
    own.given().when(recalls('di', 'fay')).thenRefused({ type: 'NotToRecall', person: 'fay' })
    own.given().when(recalls('di')).thenRefused({ type: 'SubjectNeeded' })
    own.given().when(recalls('gus', 'cy')).thenRefused({ type: 'MayNotMove' })
    own.given(recalls('di', 'cy')).when(recalls('el', 'cy')).thenRefused({ type: 'RecallRuns', motion: 1 })
    own.given(recalls('di', 'cy')).when(recalls('el', 'bo')).then({ type: 'MotionMoved', motion: 2 })
  })

  it('bars whoever was removed from the seat for a time', () => {
    const { state } = own
      .given(...seconded, ...votes('no-confidence', ['ada', 'di', 'el', 'fay'], 1, opens))
      .whenTimePasses(closes)
    assert.deepEqual(members(state, closes), ['ada', 'bo'])
    const ref = { group: 'council', seat: 'member' }
    assert.equal(recalledUntil(state, 'cy', ref, '2028-03-28T23:59:59.999Z'), '2028-03-29T00:00:00.000Z')
    assert.equal(recalledUntil(state, 'cy', ref, '2028-03-29T00:00:00.000Z'), undefined)
    assert.equal(recalledUntil(state, 'bo', ref, closes), undefined)
  })
})

describe('a recall that bodies have a part in', () => {
  it('is called for by a decision of the body, or of the one that may overrule it, before those who elect vote', () => {
    const called = council('recall: { of: one, called by: board, by: vote, then: removed }')
    called.given().when(recalls('di', 'cy')).thenRefused({ type: 'MayNotMove' })
    called
      .given()
      .when(recalls('gus', 'cy'))
      .then({ type: 'ProcedureBegun', effect: { kind: 'recall' } })
    const decided = called.given(
      recalls('gus', 'cy'),
      { by: 'gus', at, act: { type: 'vote', motion: 2, option: 'for' } },
      ...votes('yes', ['ada', 'di'], 3, at),
    )
    const { state } = decided.whenTimePasses('2026-03-04T00:00:00.000Z')
    assert.deepEqual(members(state, '2026-03-04T00:00:00.000Z'), ['ada', 'bo'])
  })

  it('is found to be so twice, with time to put it right in between, and then leads to an election', () => {
    const found = council(
      'no confidence: { of: all, called by: voter, seconded by: 1 other within 2 weeks, found by: board, rectify: 2 weeks, then: election of council }',
    )
    const finds = (motion: number, option: string, when: string): Told => ({
      by: 'gus',
      at: when,
      act: { type: 'vote', motion, option },
    })
    found.given().when(recalls('di', 'cy')).thenRefused({ type: 'OnlyAllRecalled' })
    const begun = [recalls('di'), seconds('el', 2)]
    const { state: waiting } = found.given(...begun, finds(2, 'for', at)).whenTimePasses('2026-03-14T23:59:59.999Z')
    assert.deepEqual([...waiting.motions.keys()], [2])
    const again = '2026-03-15T00:00:00.000Z'
    const { state: right } = found
      .given(...begun, finds(2, 'for', at), finds(3, 'against', again))
      .whenTimePasses(again)
    assert.equal(right.courses.get(1)?.ended?.is, 'lost')
    const { state } = found.given(...begun, finds(2, 'for', at), finds(3, 'for', again)).whenTimePasses(again)
    assert.deepEqual(members(state, again), ['ada', 'bo', 'cy'])
    assert.deepEqual(
      state.called.map(({ election }) => election),
      ['council'],
    )
  })
})

describe('a recall with all that charters can say of one', () => {
  const whole = council(
    'recall: { called by: voter, petition: 1/3 of voters, found by: board, rectify: 2 weeks, by: vote, then: [removed, vacancy] }',
  )
  const signs = (by: string): Told => ({ by, at, act: { type: 'sign', motion: 2 } })
  const finds = (motion: number, when: string): Told => ({
    by: 'gus',
    at: when,
    act: { type: 'vote', motion, option: 'for' },
  })
  const again = '2026-03-15T00:00:00.000Z'
  const story = [
    recalls('di', 'cy'),
    signs('di'),
    signs('el'),
    finds(2, at),
    finds(3, again),
    ...votes('yes', ['di', 'el'], 4, again),
  ]
  const closes = '2026-03-18T00:00:00.000Z'

  it('gathers signatures of those who elect before the body that finds is asked', () => {
    const { state } = whole.given(recalls('di', 'cy'), signs('di')).whenTimePasses(at)
    assert.deepEqual([state.proposals.get(2)?.phase.kind, state.motions.size], ['signatures', 0])
    whole
      .given(recalls('di', 'cy'))
      .when({ by: 'gus', at, act: { type: 'sign', motion: 2 } })
      .thenRefused({ type: 'MayNotSupport' })
  })

  it('ends the term when it was found twice and voted for', () => {
    const { state } = whole.given(...story).whenTimePasses(closes)
    assert.deepEqual(members(state, closes), ['ada', 'bo'])
    assert.equal(state.vacancies.size, 1)
  })

  it('comes to the same whether the clock was looked at in between or once at the end', () => {
    const begun = () => whole.play(...story.slice(0, 4)).state
    const look = (...moments: readonly string[]) => {
      const state = begun()
      return moments.flatMap((moment) => passTime(state, moment))
    }
    const end = '2026-06-01T00:00:00.000Z'
    assert.deepEqual(look('2026-03-02T00:00:00.000Z', again, closes, end), look(end))
  })
})

describe('a recall in which those vote who elect', () => {
  it('leaves out of whom the condition of the electors is not so', () => {
    const active = council(
      'recall: { of: one, called by: voter, voters: { of: voter, only if: active }, needs: 1/2 of voters, then: removed }',
      'facts: { active: yes or no }',
    )
    const declares = (by: string, value: string): Told => ({ by, at, act: { type: 'declare', fact: 'active', value } })
    active
      .given(declares('di', 'yes'), declares('el', 'yes'), declares('fay', 'no'))
      .when(recalls('fay', 'cy'))
      .then({ type: 'MotionOpened', electorate: { size: 2 }, rule: { name: 'recall of council' } })
  })
})

describe('a state that holds while a recall is under way', () => {
  it('forbids what the charter says, from the call to the decision', () => {
    const during = council(
      'recall: { of: one, called by: voter, by: vote, then: removed }',
      'while: { state: recall of council open, forbids: resolve }\npowers: [{ may: resolve, by: vote }]',
    )
    const resolves = (when: string): Told => ({
      by: 'ada',
      at: when,
      act: { type: 'move', group: 'council', action: { verb: 'resolve', object: '' }, title: 'Meet' },
    })
    during.given(recalls('di', 'cy')).when(resolves(at)).thenRefused({ type: 'ForbiddenMeanwhile' })
    during.given(recalls('di', 'cy')).when(resolves('2026-03-04T00:00:00.000Z')).then({ type: 'MotionOpened' })
  })
})

describe('a recall by signatures alone', () => {
  it('comes about with the last of those that it takes', () => {
    const signed = council('recall: { called by: voter, petition: 1/2 of voters, then: removed }')
    const two = votes('recall', ['ada', 'di'], 1, at)
    signed
      .given(recalls('di', 'cy'), ...two)
      .when({ by: 'el', at, act: { type: 'vote', motion: 1, option: 'recall' } })
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'SeatLeft', person: 'cy' },
        { type: 'VacancyOpened' },
      )
  })
})

describe('a recall of all', () => {
  it('ends every term, and calls for an election', () => {
    const all = council(
      'no confidence: { of: all, called by: voter, by: vote, then: [all removed, election of council] }',
    )
    const closes = '2026-03-04T00:00:00.000Z'
    const { state } = all.given(recalls('di'), ...votes('yes', ['di', 'el'], 1, at)).whenTimePasses(closes)
    assert.deepEqual(members(state, closes), [])
    assert.equal(state.called.length, 1)
  })
})
