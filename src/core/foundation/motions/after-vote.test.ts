import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { incumbents } from '../seats/seats.ts'

const at = '2026-03-01T12:00:00.000Z'
const day = (number: number, time = '12:00:00.000') => `2026-03-${String(number).padStart(2, '0')}T${time}Z`

/** A council of four, whose chair is ada, and a board of fay and gus above it. */
const council = (rule: string, more = '') =>
  foundationOf(
    {
      board: charterOf(
        'board',
        `
seats:
  director: { filled by: election, number: 2 }
rules:
  resolution:
    voters: director
    options: [for, against]
    passes: for > against
    open: 3 days
    closes early: when all have voted
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: council, may: publish }
  - { to: council, may: amend }
`,
      ),
      council: charterOf(
        'council',
        `
seats:
  member: { filled by: election, number: 4, removed by: vote }
  chair: { filled by: election, number: 1, from: member }
events:
  feature release: { recorded by: chair }
rules:
  vote:
    voters: member
    options: [for, against, abstain]
    passes: for > against
    open: 7 days
${rule}
powers:
  - { may: resolve, by: vote }
  - { may: publish, by: chair }
${more}
`,
        'board',
      ),
    },
    {
      'board.director': ['fay', 'gus'],
      'council.member': ['ada', 'bo', 'cy', 'di'],
      'council.chair': ['ada'],
    },
  )

const moves = (more: object = {}, when = at, by = 'ada'): Told => ({
  by,
  at: when,
  act: { type: 'move', group: 'council', action: { verb: 'resolve', object: '' }, title: 'A matter', ...more },
})
const vote = (by: string, option: string, when = day(2), motion = 1): Told => ({
  by,
  at: when,
  act: { type: 'vote', motion, option },
})
const evenly = [moves(), vote('ada', 'for'), vote('bo', 'for'), vote('cy', 'against'), vote('di', 'against')]
const carried = [moves(), vote('ada', 'for'), vote('bo', 'for')]

describe('a tie', () => {
  it('is lost where the rule says nothing, and what the rule says where it does', () => {
    council('')
      .given(...evenly)
      .whenTimePasses(day(9))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'lost' } })
    council('    tie: carried')
      .given(...evenly)
      .whenTimePasses(day(9))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'carried', settled: 'tie' } })
  })

  const casting = council('    tie: [casting vote of chair, lost]')
  const casts = (by: string, option: string, when: string): Told => ({
    by,
    at: when,
    act: { type: 'casting vote', motion: 1, option },
  })

  it('waits for the casting vote, from the seat that has it, for as long as the vote was open', () => {
    casting
      .given(...evenly)
      .whenTimePasses(day(20))
      .then(
        { at: day(8), event: { type: 'VoteTied', of: { seat: 'chair' }, until: day(15) } },
        { at: day(15), event: { type: 'MotionClosed', is: 'lost' } },
      )
    casting
      .given(...evenly)
      .when(casts('ada', 'for', day(7)))
      .thenRefused({ type: 'NotTied' })
    casting
      .given(...evenly)
      .when(casts('bo', 'for', day(9)))
      .thenRefused({ type: 'NoCastingVote' })
    casting
      .given(...evenly)
      .when(vote('bo', 'against', day(9)))
      .thenRefused({ type: 'VoteOver' })
    casting
      .given(...evenly)
      .when(casts('ada', 'for', day(14, '11:59:59.999')))
      .then({ type: 'CastingVoteGiven' }, { type: 'MotionClosed', is: 'carried', settled: 'casting vote' })
    casting
      .given(...evenly)
      .when(casts('ada', 'abstain', day(9)))
      .thenRefused({ type: 'UnknownOption' })
  })

  it('is not one without any vote, nor with one more', () => {
    casting
      .given(moves())
      .whenTimePasses(day(20))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'lost' } })
    casting
      .given(...carried, vote('cy', 'against'))
      .whenTimePasses(day(20))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'carried' } })
  })

  it('is broken by a lot that anyone can draw again from what the record says', () => {
    const { state } = council('    tie: lot')
      .given(...evenly)
      .whenTimePasses(day(9))
    const closed = state.motions.get(1)?.closed
    assert.equal(closed?.settled, 'lot')
    assert.ok(closed?.lot?.drawn === 'for' || closed?.lot?.drawn === 'against')
    assert.equal(closed?.is, closed?.lot?.drawn === 'for' ? 'carried' : 'lost')
    assert.equal(closed?.lot?.value, 'a secret')
  })
})

describe('ratification', () => {
  const ratified = council('    ratified by: board')

  it('is asked for by a motion of the other body, and only then it takes effect', () => {
    ratified
      .given(...carried)
      .whenTimePasses(day(8))
      .then(
        { at: day(8), event: { type: 'MotionClosed', motion: 1, is: 'carried' } },
        { at: day(8), event: { type: 'BodyAsked', motion: 1, as: 'ratification', part: 2 } },
        { at: day(8), event: { type: 'MotionOpened', motion: 2, group: 'board', mover: 'ada', closes: day(11) } },
      )
    const { given, play } = ratified
    given(...carried, vote('fay', 'for', day(9), 2), vote('gus', 'for', day(9), 2))
      .whenTimePasses(day(30))
      .then(
        { at: day(9), event: { type: 'BodyAnswered', motion: 1, part: 2, is: 'carried' } },
        { at: day(9), event: { type: 'MotionInEffect', motion: 1 } },
      )
    const { state } = play(...carried, vote('fay', 'for', day(9), 2))
    assert.equal(state.motions.get(1)?.phase.kind, 'awaiting ratification')
  })

  it('that is refused leaves nothing', () => {
    const { state } = ratified
      .given(...carried, vote('fay', 'for', day(9), 2), vote('gus', 'against', day(9), 2))
      .whenTimePasses(day(30))
    assert.partialDeepStrictEqual(state.motions.get(1)?.phase, { kind: 'settled', how: 'not ratified' })
  })

  it('goes through all who must agree, one after the other', () => {
    const { state } = council('    ratified by: [chair, board]')
      .given(...carried, vote('ada', 'for', day(9), 2), vote('fay', 'for', day(10), 3))
      .whenTimePasses(day(30))
    assert.partialDeepStrictEqual(state.motions.get(1)?.phase, { kind: 'settled', how: 'in effect', at: day(12) })
  })
})

describe('an appeal', () => {
  const appealable = council('    appeal: to board within 1 week by member')
  const appeals = (by: string, when: string): Told => ({ by, at: when, act: { type: 'appeal', motion: 1 } })

  it('can be made up to the last moment of its time, and without one the decision takes effect then', () => {
    appealable
      .given(...carried)
      .whenTimePasses(day(30))
      .then(
        { at: day(8), event: { type: 'MotionClosed' } },
        { at: day(15), event: { type: 'MotionInEffect', motion: 1 } },
      )
    appealable
      .given(...carried)
      .when(appeals('di', day(15, '11:59:59.999')))
      .then({ type: 'MotionAppealed' })
    appealable
      .given(...carried)
      .when(appeals('di', day(15)))
      .thenRefused({ type: 'NoAppeal' })
    appealable
      .given(...carried)
      .when(appeals('fay', day(9)))
      .thenRefused({ type: 'MayNotAppeal' })
  })

  it('against what is lost brings it into effect when it is upheld, where the rule lets one appeal so', () => {
    const lost = [moves(), vote('ada', 'against')]
    const rejected = council('    appeal: { to: board, within: 1 week, if: lost }')
    const heard = (option: string) =>
      rejected
        .given(...lost, appeals('di', day(9)), vote('fay', option, day(10), 2), vote('gus', option, day(10), 2))
        .whenTimePasses(day(30)).state
    assert.deepEqual(heard('for').motions.get(1)?.phase, { kind: 'settled', how: 'in effect', at: day(10) })
    assert.deepEqual(heard('against').motions.get(1)?.phase, { kind: 'settled', how: 'lost', at: day(10) })
    rejected
      .given(...lost)
      .whenTimePasses(day(30))
      .then(
        { at: day(8), event: { type: 'MotionClosed', is: 'lost' } },
        { at: day(15), event: { type: 'AppealTimeOver', motion: 1 } },
      )
    appealable
      .given(...lost)
      .when(appeals('di', day(9)))
      .thenRefused({ type: 'NoAppeal' })
  })

  it('undoes the decision when it is upheld, and lets it stand when it is not', () => {
    const heard = (option: string) =>
      appealable
        .given(...carried, appeals('di', day(9)), vote('fay', option, day(10), 2), vote('gus', option, day(10), 2))
        .whenTimePasses(day(30))
        .state.motions.get(1)?.phase
    assert.partialDeepStrictEqual(heard('for'), { kind: 'settled', how: 'reversed' })
    assert.partialDeepStrictEqual(heard('against'), { kind: 'settled', how: 'in effect' })
  })
})

describe('a decision that takes effect later', () => {
  it('waits for its day, or for the event that its charter names', () => {
    council('    takes effect: 2 weeks after the close')
      .given(...carried)
      .whenTimePasses(day(30))
      .then({ at: day(8), event: { type: 'MotionClosed' } }, { at: day(22), event: { type: 'MotionInEffect' } })
    const released: Told = {
      by: 'ada',
      at: day(20),
      act: { type: 'record', group: 'council', event: 'feature-release' },
    }
    const waiting = council('    takes effect: next feature release')
    waiting
      .given(...carried)
      .whenTimePasses(day(30))
      .then({ at: day(8), event: { type: 'MotionClosed' } })
    waiting
      .given(...carried, released)
      .whenTimePasses(day(30))
      .then({ at: day(20), event: { type: 'MotionInEffect' } })
    waiting
      .given()
      .when({ ...released, by: 'bo' })
      .thenRefused({ type: 'MayNotRecord' })
  })
})

describe('what follows from an outcome', () => {
  const lost = [moves({ matter: 'deps-10' }), vote('bo', 'against')]

  it('forbids the same matter for a time, and not another', () => {
    const later = council(
      '    after lost: not again before the later of 2 weeks and the next feature release unless moved by chair',
    )
    const again = (when: string, by = 'bo', matter = 'deps-10') => moves({ matter }, when, by)
    const released: Told = {
      by: 'ada',
      at: day(12),
      act: { type: 'record', group: 'council', event: 'feature-release' },
    }
    later
      .given(...lost)
      .when(again(day(21)))
      .thenRefused({ type: 'NotAgainYet', motion: 1, outcome: 'lost' })
    later
      .given(...lost, released)
      .when(again(day(22, '11:59:59.999')))
      .thenRefused({ type: 'NotAgainYet', until: day(22) })
    later
      .given(...lost, released)
      .when(again(day(22)))
      .then({ type: 'MotionOpened' })
    later
      .given(...lost)
      .when(again(day(9), 'ada'))
      .then({ type: 'MotionOpened' })
    later
      .given(...lost)
      .when(again(day(9), 'bo', 'deps-11'))
      .then({ type: 'MotionOpened' })
  })

  it('counts how often the matter had it', () => {
    const twice = council('    after lost twice: not again before 1 year')
    const second = [moves({ matter: 'deps-10' }, day(9)), vote('bo', 'against', day(10), 2)]
    twice
      .given(...lost)
      .when(moves({ matter: 'deps-10' }, day(9)))
      .then({ type: 'MotionOpened' })
    twice
      .given(...lost, ...second)
      .when(moves({ matter: 'deps-10' }, day(20)))
      .thenRefused({ type: 'NotAgainYet', motion: 2 })
  })

  it('can forbid the mover everything under the rule', () => {
    const { given } = council('    after lost: mover not again before 1 year')
    given(...lost)
      .when(moves({ matter: 'other' }, day(9)))
      .thenRefused({ type: 'MoverNotYet' })
    given(...lost)
      .when(moves({ matter: 'other' }, day(9), 'bo'))
      .then({ type: 'MotionOpened' })
  })

  it('sends what stays undecided on, where the charter says so', () => {
    council('    quorum: cast >= 3\n    undecided: refer to board')
      .given(...carried)
      .whenTimePasses(day(8))
      .then(
        { at: day(8), event: { type: 'MotionClosed', is: 'undecided' } },
        { at: day(8), event: { type: 'BodyAsked', as: 'referral', part: 2 } },
        { at: day(8), event: { type: 'MotionOpened', motion: 2, group: 'board' } },
      )
  })

  it('lets one mover have only so many open', () => {
    const { given } = council('    at most: 1 open per mover')
    given(moves())
      .when(moves({}, day(2)))
      .thenRefused({ type: 'TooManyOpen', most: 1, motions: [1] })
    given(moves())
      .when(moves({}, day(2), 'bo'))
      .then({ type: 'MotionOpened' })
  })
})

describe('a decision about a person', () => {
  const removes: Told = moves({ action: { verb: 'remove', object: 'member' }, person: 'di' })

  it('removes them from their seat when it is carried', () => {
    const { given } = council('')
    given()
      .when(moves({ action: { verb: 'remove', object: 'member' } }))
      .thenRefused({ type: 'SubjectNeeded' })
    given()
      .when(removes)
      .then({ type: 'MotionOpened', effect: { kind: 'remove', person: 'di' } })
    const { state } = given(removes, vote('ada', 'for')).whenTimePasses(day(9))
    const holders = incumbents(state, { group: 'council', seat: 'member' }, day(9)).map(({ person }) => person)
    assert.deepEqual(holders, ['ada', 'bo', 'cy'])
  })
})

describe('a power of a seat alone', () => {
  const publishes = (by: string) => moves({ action: { verb: 'publish', object: '' } }, at, by)

  it('is used without a vote by who holds the seat, and by nobody else', () => {
    const { given } = council('')
    given()
      .when(publishes('ada'))
      .then({ type: 'DoneAlone', seat: { group: 'council', seat: 'chair' } })
    given().when(publishes('bo')).thenRefused({ type: 'NoVoteNeeded' })
  })
})

describe('a procedure', () => {
  const amendment = council(
    '',
    `  - { may: amend, by: amendment }
procedures:
  amendment:
    text frozen: yes
    stages:
      - council: { by: vote }
      - review: { review: at least 7 days, longer: 14 days }
      - board: { by: board.resolution }
`,
  )
  const begins = moves({ action: { verb: 'amend', object: '' } })
  const through = [begins, vote('ada', 'for', day(2), 2)]

  it('goes from stage to stage, each with its own time, to its effect', () => {
    amendment.given().when(begins).then({ type: 'ProcedureBegun', motion: 1 })
    amendment
      .given(...through)
      .whenTimePasses(day(15))
      .then(
        { at: day(8), event: { type: 'MotionClosed', motion: 2 } },
        { at: day(8), event: { type: 'BodyAnswered', motion: 1, part: 2 } },
        { at: day(8), event: { type: 'StageEnded', motion: 1, stage: 0, is: 'carried' } },
        { at: day(8), event: { type: 'StageBegun', stage: 1, until: day(15) } },
        { at: day(15), event: { type: 'StageEnded', stage: 1 } },
        { at: day(15), event: { type: 'StageBegun', stage: 2 } },
        { at: day(15), event: { type: 'BodyAsked', as: 'stage', part: 3 } },
        { at: day(15), event: { type: 'MotionOpened', motion: 3, group: 'board' } },
      )
    const { state } = amendment
      .given(...through, vote('fay', 'for', day(16), 3), vote('gus', 'for', day(16), 3))
      .whenTimePasses(day(30))
    assert.deepEqual(state.courses.get(1)?.ended, { is: 'carried', at: day(16) })
  })

  it('is lost with a stage that is', () => {
    const { state } = amendment.given(begins, vote('ada', 'against', day(2), 2)).whenTimePasses(day(30))
    assert.deepEqual(state.courses.get(1)?.ended, { is: 'lost', at: day(8) })
  })

  it('takes the longer review when a voter asks, and keeps its text', () => {
    const longer: Told = { by: 'bo', at: day(10), act: { type: 'lengthen', motion: 1 } }
    amendment
      .given(...through)
      .when(longer)
      .then({ type: 'StageLengthened', until: day(22) })
    amendment
      .given(...through)
      .when({ ...longer, by: 'el' })
      .thenRefused({ type: 'NotInElectorate' })
    const bySomebodyElse = council(
      '',
      `  - { may: amend, by: amendment }
procedures:
  amendment:
    moved by: [member, board.director]
    stages:
      - review: { review: at least 7 days, longer: 14 days, reviewed by: board.director }
      - council: { by: vote }
`,
    )
    bySomebodyElse
      .given(begins)
      .when({ by: 'fay', at: day(5), act: { type: 'lengthen', motion: 1 } })
      .then({ type: 'StageLengthened', until: day(15) })
    bySomebodyElse
      .given()
      .when({ ...begins, by: 'gus' })
      .then({ type: 'ProcedureBegun' })
    bySomebodyElse
      .given()
      .when({ ...begins, by: 'el' })
      .thenRefused({ type: 'MayNotMove' })
    bySomebodyElse
      .given(begins)
      .when({ ...longer, at: day(5) })
      .thenRefused({ type: 'NotInElectorate' })
    const text = { digest: 'ab'.repeat(32), bytes: 3, type: 'text/markdown' } as const
    amendment
      .given(begins)
      .when({ by: 'ada', at: day(2), act: { type: 'edit', motion: 2, text } })
      .thenRefused({ type: 'TextStays' })
  })
})
