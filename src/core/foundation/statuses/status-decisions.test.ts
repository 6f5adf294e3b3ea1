import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import { electorateOf } from '../motions/electorate.ts'
import { holds, incumbents } from '../seats/seats.ts'

const club = (statuses: string, seats = '', more = '') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
facts: { warned: yes or no, active: { kind: yes or no, valid for: 1 year }, points: { kind: number, declared by: clerk } }
events: { report: { recorded by: clerk } }
seats:
  clerk: { filled by: roll, number: 2 }
  alumni: { filled by: own word }
  member: { filled by: own word, term: 12 months, renewal: opt in }
${seats}
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days, closes early: when all have voted }
  all: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
${statuses}
${more}`,
      ),
    },
    { 'club.clerk': ['fay', 'gus'], 'club.member': ['ada', 'bo', 'cy'] },
  )
const at = (moment: string) => (moment.length === 10 ? `${moment}T00:00:00.000Z` : moment)
const does = (by: string, when: string, act: Told['act']): Told => ({ by, at: at(when), act })
const moves = (by: string, when: string, action: string, person: string): Told => {
  const [verb = '', object = ''] = action.split(' ')
  return does(by, when, { type: 'move', group: 'club', action: { verb, object }, title: action, person })
}
const votes = (by: string, when: string, option: string, motion = 1) => does(by, when, { type: 'vote', motion, option })
const says = (by: string, when: string, fact: string, value: string) => does(by, when, { type: 'declare', fact, value })
const member = { group: 'club', seat: 'member' }

describe('a status that a body gives', () => {
  const given = club(
    'statuses: { suspended: { of: member, when: warned, by: vote, effect: [no vote, not eligible], ends: by vote } }',
  )
  const warned = says('bo', '2026-02-01', 'warned', 'yes')

  it('is given by its decision, once what it takes is so', () => {
    given
      .given()
      .when(moves('fay', '2026-02-01', 'give status/suspended', 'bo'))
      .thenRefused({ type: 'StatusNotSo' })
    given.given(warned).whenTimePasses(at('2026-03-01')).then()
    given
      .given(warned, moves('fay', '2026-02-02', 'give status/suspended', 'bo'), votes('fay', '2026-02-02', 'for'))
      .when(votes('gus', '2026-02-02', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'StatusBegun', status: 'suspended', motion: 1 })
  })

  it('is nobody else’s to give, and of holders alone', () => {
    given
      .given(warned)
      .when(moves('ada', '2026-02-02', 'give status/suspended', 'bo'))
      .thenRefused({ type: 'MayNotMove' })
    given
      .given(warned)
      .when(moves('fay', '2026-02-02', 'give status/suspended', 'el'))
      .thenRefused({ type: 'DoesNotHold' })
  })

  it('keeps from the vote and from another term, until a decision ends it', () => {
    const past = [
      warned,
      moves('fay', '2026-02-02', 'give status/suspended', 'bo'),
      votes('fay', '2026-02-02', 'for'),
      votes('gus', '2026-02-02', 'for'),
    ]
    const { state } = given.given(...past).whenTimePasses(at('2026-12-01'))
    const rule = state.groups.get('club')?.charter.rules.find(({ name }) => name === 'all')
    assert.ok(rule !== undefined)
    const voters = electorateOf(state, rule, at('2026-12-01')).map(({ person }) => person)
    assert.deepEqual(voters, ['ada', 'cy'])
    given
      .given(...past)
      .when(does('bo', '2026-12-01', { type: 'renew', ...member }))
      .thenRefused({ type: 'NotEligible' })
    given
      .given(...past, moves('fay', '2026-03-01', 'end status/suspended', 'bo'), votes('fay', '2026-03-01', 'for', 2))
      .when(votes('gus', '2026-03-01', 'for', 2))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'StatusEnded', why: 'decision', motion: 2 })
    given
      .given()
      .when(moves('fay', '2026-03-01', 'end status/suspended', 'bo'))
      .thenRefused({ type: 'HasNotStatus' })
  })
})

describe('coming back from a status', () => {
  const vouched = club(
    'statuses: { away: { of: member, by own word: yes, effect: no vote, ends: by their own word, vouched by: 2 of member } }',
  )
  const gone = does('ada', '2026-02-01', { type: 'take status', group: 'club', status: 'away' })
  const back = (when: string) => does('ada', when, { type: 'end status', group: 'club', status: 'away' })
  const speaks = (by: string, when: string) =>
    does(by, when, { type: 'vouch', group: 'club', status: 'away', person: 'ada' })

  it('takes so many who speak for one', () => {
    vouched.given(gone).when(back('2026-03-01')).thenRefused({ type: 'VouchersNeeded' })
    vouched.given(gone, speaks('bo', '2026-03-01')).when(back('2026-03-02')).thenRefused({ type: 'VouchersNeeded' })
    vouched
      .given(gone, speaks('bo', '2026-03-01'), speaks('cy', '2026-03-01'))
      .when(back('2026-03-02'))
      .then({ type: 'StatusEnded', why: 'own word' })
  })

  it('is vouched for by others who hold the seat, once each', () => {
    vouched.given(gone).when(speaks('ada', '2026-03-01')).thenRefused({ type: 'MayNotVouch' })
    vouched.given(gone).when(speaks('fay', '2026-03-01')).thenRefused({ type: 'MayNotVouch' })
    vouched
      .given(gone, speaks('bo', '2026-03-01'))
      .when(speaks('bo', '2026-03-02'))
      .thenRefused({ type: 'VouchesAlready' })
    vouched.given().when(speaks('bo', '2026-03-01')).thenRefused({ type: 'HasNotStatus', person: 'ada' })
  })

  it('waits for them also where time alone would end it', () => {
    const timed = club(
      'statuses: { away: { of: member, by own word: yes, effect: no vote, ends: after 30 days, vouched by: 1 of member } }',
    )
    timed.given(gone).whenTimePasses(at('2026-06-01')).then()
    const spoken = timed.given(gone, speaks('bo', '2026-04-01')).whenTimePasses(at('2026-04-02'))
    spoken.then({ at: at('2026-04-01'), event: { type: 'StatusEnded', why: 'time' } })
  })
})

describe('a status that is judged at certain times', () => {
  it('is judged when the term ends, before its holder would lapse otherwise', () => {
    const judged = club(
      'statuses: { silent: { of: member, when: votes cast in the term < 1, judged: at the end of the term, effect: becomes alumni } }',
    )
    const { state } = judged.given().whenTimePasses(at('2027-01-01'))
    assert.deepEqual(
      incumbents(state, { group: 'club', seat: 'alumni' }, at('2027-01-01')).map(({ person }) => person),
      ['ada', 'bo', 'cy'],
    )
    assert.equal(state.groups.get('club')?.holdings.get('member')?.[0]?.why, 'status')
    const renewed = judged
      .given(does('ada', '2026-06-01', { type: 'renew', ...member }))
      .whenTimePasses(at('2027-01-01'))
    assert.ok(!holds(renewed.state, 'ada', member, at('2027-01-01')))
  })

  it('is judged at the end of every year, also when nothing has happened in it', () => {
    const yearly = club(
      'statuses: { idle: { of: member, when: points in the year < 1, judged: at the end of the year, counts from: the year, effect: asked to leave } }',
    )
    const renews = ['ada', 'bo', 'cy'].flatMap((by) => [does(by, '2026-06-01', { type: 'renew', ...member })])
    const points = ['ada', 'bo', 'cy'].map((person) =>
      does('fay', '2026-07-01', { type: 'declare', fact: 'points', value: '1', person }),
    )
    const { state } = yearly.given(...renews, ...points).whenTimePasses(at('2026-12-31'))
    assert.equal(state.standing.size, 0)
    passTime(state, at('2027-01-01'))
    assert.equal(state.standing.size, 0)
    passTime(state, at('2027-12-31T23:59:59.999Z'))
    assert.equal(state.standing.size, 0)
  })

  it('ends by reports that are filed after it began', () => {
    const reported = club('statuses: { owing: { of: member, by own word: yes, effect: noted, ends: 1 report filed } }')
    const owes = does('ada', '2026-02-01', { type: 'take status', group: 'club', status: 'owing' })
    const report = does('fay', '2026-03-01', { type: 'record', group: 'club', event: 'report' })
    const { state } = reported.given(owes).when(report)
    const events = passTime(state, at('2026-03-01')).map(({ event }) => event.type)
    assert.deepEqual(events, ['StatusEnded'])
  })
})

describe('a fact that has run out', () => {
  it('is known not to be so any more, and one that nobody declared is not', () => {
    const active = club('statuses: { quiet: { of: member, when: not active, effect: no vote } }')
    const renews = does('ada', '2026-06-01', { type: 'renew', ...member })
    active
      .given(says('ada', '2026-02-01', 'active', 'yes'), renews)
      .whenTimePasses(at('2026-10-31'))
      .then()
    const { state } = active.given(says('ada', '2026-02-01', 'active', 'yes'), renews).whenTimePasses(at('2027-02-01'))
    assert.deepEqual([...state.standing.keys()], ['club quiet ada'])
  })
})
