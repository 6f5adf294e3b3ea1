import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import { holds, incumbents } from './seats.ts'

const club = (seats: string, more = '', holders: Readonly<Record<string, readonly string[]>> = {}) =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
events: { release: { recorded by: clerk } }
seats:
  clerk: { filled by: roll, number: 2, may leave: any time }
  alumni: { filled by: own word }
${seats}
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days, closes early: when all have voted }
powers: [{ may: resolve, by: vote }]
${more}`,
      ),
    },
    { 'club.clerk': ['fay', 'gus'], ...holders },
  )
const at = (moment: string) => (moment.length === 10 ? `${moment}T00:00:00.000Z` : moment)
const does = (by: string, when: string, act: Told['act']): Told => ({ by, at: at(when), act })
const ref = { group: 'club', seat: 'member' }
const takes = (by: string, when: string) => does(by, when, { type: 'take', ...ref })
const renews = (by: string, when: string) => does(by, when, { type: 'renew', ...ref })
const votes = (by: string, when: string, option: string, motion = 1) => does(by, when, { type: 'vote', motion, option })
const moves = (by: string, when: string, action: string, person: string): Told => {
  const [verb = '', object = ''] = action.split(' ')
  return does(by, when, { type: 'move', group: 'club', action: { verb, object }, title: action, person })
}

describe('a term that is renewed by vote', () => {
  const voted = club(
    '  member: { filled by: own word, term: 12 months, renewal: by vote of vote, reminder: 30 days before, afterwards: alumni, limit: at most 2 consecutive terms }',
  )
  const taken = takes('ada', '2026-03-01')

  it('is asked for by its holder, from the reminder on, and decided once', () => {
    voted.given(taken).when(renews('ada', '2027-01-29T23:59:59.999Z')).thenRefused({ type: 'RenewTooEarly' })
    voted.given(taken).when(renews('bo', '2027-02-01')).thenRefused({ type: 'DoesNotHold' })
    voted
      .given(taken)
      .when(renews('ada', '2027-02-01'))
      .then({
        type: 'MotionOpened',
        action: { verb: 'renew', object: 'member' },
        effect: { kind: 'renew', person: 'ada' },
      })
    voted
      .given(taken, renews('ada', '2027-02-01'))
      .when(renews('ada', '2027-02-02'))
      .thenRefused({ type: 'RenewalAsked', motion: 1 })
  })

  it('goes on when it is carried, and ends when it is not', () => {
    const asked = [taken, renews('ada', '2027-02-01'), votes('fay', '2027-02-02', 'for')]
    voted
      .given(...asked)
      .when(votes('gus', '2027-02-02', 'for'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'TermRenewed', until: at('2028-03-01'), motion: 1 },
      )
    const lost = voted.given(...asked).when(votes('gus', '2027-02-02', 'against'))
    passTime(lost.state, at('2027-03-01'))
    assert.ok(!holds(lost.state, 'ada', ref, at('2027-03-01')))
    assert.ok(holds(lost.state, 'ada', { group: 'club', seat: 'alumni' }, at('2027-03-01')))
  })

  it('is not renewed by a decision that comes when it has ended', () => {
    const { state } = voted
      .given(taken, renews('ada', '2027-02-25'), votes('fay', '2027-02-25', 'for'))
      .whenTimePasses(at('2027-03-10'))
    assert.equal(state.motions.get(1)?.closed?.is, 'carried')
    assert.ok(!holds(state, 'ada', ref, at('2027-03-10')))
  })

  it('ends with the limit of terms', () => {
    const past = [
      taken,
      renews('ada', '2027-02-01'),
      votes('fay', '2027-02-02', 'for'),
      votes('gus', '2027-02-02', 'for'),
    ]
    voted
      .given(...past)
      .when(renews('ada', '2028-02-15'))
      .thenRefused({ type: 'TermLimitReached' })
  })
})

describe('a term that is renewed by appointment', () => {
  const appointed = club(
    '  member: { filled by: appointment of vote, term: 12 months, renewal: by appointment, reminder: 30 days before }',
    '',
    { 'club.member': ['ada'] },
  )

  it('goes on when its holder is appointed once more', () => {
    appointed
      .given()
      .when(moves('fay', '2026-06-01', 'appoint member', 'ada'))
      .thenRefused({ type: 'RenewTooEarly' })
    appointed
      .given(moves('fay', '2026-12-10', 'appoint member', 'ada'), votes('fay', '2026-12-10', 'for'))
      .when(votes('gus', '2026-12-10', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'TermRenewed', until: at('2028-01-01') })
    appointed.given().when(renews('ada', '2026-12-10')).thenRefused({ type: 'NothingToRenew' })
  })
})

describe('holders who are asked whether they go on', () => {
  const yearly = club(
    '  member: { filled by: own word, confirmed: { every: year, in: January, answer within: 7 days, without answer: leaves } }',
  )
  const taken = [takes('ada', '2026-03-01'), takes('bo', '2026-12-31')]
  const confirms = (by: string, when: string) => does(by, when, { type: 'confirm', ...ref })

  it('stay when they answer in time, and leave without an answer', () => {
    yearly
      .given(...taken)
      .whenTimePasses(at('2027-01-07T23:59:59.999Z'))
      .then(
        { at: at('2027-01-01'), event: { type: 'ConfirmationAsked', person: 'ada', until: at('2027-01-08') } },
        { at: at('2027-01-01'), event: { type: 'ConfirmationAsked', person: 'bo' } },
      )
    yearly
      .given(...taken, confirms('ada', '2027-01-07T23:59:59.999Z'))
      .whenTimePasses(at('2027-12-31'))
      .then(
        { at: at('2027-01-08'), event: { type: 'ConfirmationMissed', person: 'bo' } },
        { at: at('2027-01-08'), event: { type: 'SeatLeft', person: 'bo', why: 'no answer' } },
      )
    yearly
      .given(...taken)
      .when(confirms('ada', '2027-01-08'))
      .thenRefused({ type: 'DoesNotHold' })
  })

  it('answer once, and only when they are asked', () => {
    yearly
      .given(...taken)
      .when(confirms('ada', '2026-12-31'))
      .thenRefused({ type: 'NotAskedToConfirm' })
    yearly
      .given(...taken, confirms('ada', '2027-01-02'))
      .when(confirms('ada', '2027-01-03'))
      .thenRefused({ type: 'NotAskedToConfirm' })
  })

  it('are asked again a year later', () => {
    const { state } = yearly.given(...taken, confirms('ada', '2027-01-02')).whenTimePasses(at('2028-01-02'))
    assert.equal(state.confirmations.get('club.member ada')?.until, at('2028-01-08'))
  })

  it('are asked when an event has come about, and get a status where the charter says so', () => {
    const released = club(
      '  member: { filled by: own word, confirmed: { after: release, answer within: 7 days, without answer: quiet } }',
      'statuses: { quiet: { of: member, by own word: yes, effect: no vote, ends: by their own word } }',
    )
    const record = (when: string) => does('fay', when, { type: 'record', group: 'club', event: 'release' })
    const { state } = released
      .given(takes('ada', '2026-03-01'), record('2026-05-01'), confirms('ada', '2026-05-02'), record('2026-06-01'))
      .whenTimePasses(at('2026-06-08'))
    assert.equal(state.standing.get('club quiet ada')?.phase, 'begun')
    assert.ok(holds(state, 'ada', ref, at('2026-06-08')))
  })

  it('are asked so long after they took the seat, where the charter names no day', () => {
    const own = club(
      '  member: { filled by: own word, confirmed: { every: 6 months, answer within: 7 days, without answer: leaves } }',
    )
    own
      .given(takes('ada', '2026-03-01'))
      .whenTimePasses(at('2026-09-07'))
      .then({ at: at('2026-09-01'), event: { type: 'ConfirmationAsked' } })
  })
})

describe('a holder on trial', () => {
  it('has no vote, until the time is over', () => {
    const trial = club(
      '  member: { filled by: own word, probation: { lasts: 3 months, votes: no } }',
      'rolls: { all: { of: [clerk, member] } }',
    )
    const taken = takes('ada', '2026-03-01')
    assert.equal(incumbents(trial.given(taken).when(takes('bo', '2026-03-02')).state, ref, at('2026-03-02')).length, 2)
    trial
      .given(taken)
      .whenTimePasses(at('2026-06-01'))
      .then({ at: at('2026-06-01'), event: { type: 'ProbationEnded', why: 'time', person: 'ada' } })
  })

  const judged = club(
    '  member: { filled by: own word, may leave: any time, probation: { lasts: 3 months, then: by vote of vote, votes: no } }\n  electors: { filled by: roll }',
  )
  const taken = takes('ada', '2026-03-01')

  it('is on trial until those decide who end it, who are asked when the time is over', () => {
    judged
      .given(taken)
      .whenTimePasses(at('2026-06-01'))
      .then(
        { at: at('2026-06-01'), event: { type: 'ProbationOver', motion: 1 } },
        { at: at('2026-06-01'), event: { type: 'MotionOpened', effect: { kind: 'end probation', person: 'ada' } } },
      )
    judged
      .given(taken, votes('fay', '2026-06-02', 'for'))
      .when(votes('gus', '2026-06-02', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'ProbationEnded', why: 'decision', motion: 1 })
    const { state } = judged.given(taken).whenTimePasses(at('2026-09-01'))
    assert.ok(incumbents(state, ref, at('2026-09-01')).some(({ person }) => person === 'ada'))
    assert.equal(state.groups.get('club')?.holdings.get('member')?.[0]?.probation, at('2026-06-01'))
  })

  it('can be decided on before, and only while it lasts', () => {
    judged
      .given(taken)
      .when(moves('fay', '2026-04-01', 'confirm member', 'ada'))
      .then({ type: 'MotionOpened' })
    judged
      .given(taken)
      .when(moves('fay', '2026-04-01', 'confirm member', 'bo'))
      .thenRefused({ type: 'NotOnTrial' })
  })

  it('is so in the first term only', () => {
    const back = [taken, does('ada', '2026-04-01', { type: 'step down', ...ref })]
    judged
      .given(...back)
      .when(takes('ada', '2026-05-01'))
      .then({ type: 'SeatTaken', person: 'ada' })
    const { state } = judged.given(...back).when(takes('ada', '2026-05-01'))
    assert.equal(state.groups.get('club')?.holdings.get('member')?.at(-1)?.probation, undefined)
  })
})
