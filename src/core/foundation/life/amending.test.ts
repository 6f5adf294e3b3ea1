import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { incumbents } from '../seats/seats.ts'

const board = charterOf(
  'board',
  `seats:
  director: { number: 3, filled by: election, may leave: any time }
rules:
  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: majority }`,
)

const club = charterOf(
  'club',
  `seats:
  member: { filled by: invitation, may leave: any time }
  treasurer: { number: 1, filled by: appointment of board, may leave: any time }
  watcher: { filled by: invitation, votes: no }
rules:
  consent: { voters: member, options: [for, object], passes: object = 0 and for >= 1, open: 7 days, closes early: when all have voted }
channels:
  - { kind: forum, at: "https://forum.example.org/c/club", public: yes }
powers:
  - { may: resolve, by: consent }
life:
  amended by: { seats: [consent, board], rules: board, else: consent, without a vote: channels }`,
  'board',
)

const holders = {
  'board.director': ['ada', 'bo', 'cy'],
  'club.member': ['di', 'el'],
  'club.treasurer': ['fay'],
  'club.watcher': ['gus'],
}
const { given } = foundationOf({ board, club }, holders)

const morePatrons = club.replace('  watcher:', '  patron: { filled by: invitation }\n  watcher:')
const longerVotes = club.replace('open: 7 days', 'open: 9 days')
const both = morePatrons.replace('open: 7 days', 'open: 9 days')
const otherForum = club.replace('/c/club', '/c/our-club')
const noTreasurer = club.replace(/ {2}treasurer.*\n/, '')

describe('a change of a charter', () => {
  it('is decided by whom the charter names for the sections that change', () => {
    given()
      .when(amend('di', morePatrons))
      .then({ type: 'MotionOpened', group: 'club', rule: { name: 'consent' }, effect: { kind: 'amend' } })
    given()
      .when(amend('ada', morePatrons))
      .then({ type: 'MotionOpened', rule: { name: 'majority' } })
    given().when(amend('di', longerVotes)).thenRefused({ type: 'MayNotMove', group: 'club' })
    given()
      .when(amend('ada', longerVotes))
      .then({ type: 'MotionOpened', rule: { name: 'majority' } })
    given()
      .when(amend('gus', club.replace('Decides', 'Plays')))
      .thenRefused({ type: 'MayNotMove' })
  })

  it('of several sections needs all of their deciders, and nobody twice', () => {
    given().when(amend('di', both)).thenRefused({ type: 'MayNotMove' })
    given()
      .when(amend('ada', both))
      .then({ type: 'MotionOpened', rule: { name: 'majority' } })
    const prose = longerVotes.replace('Decides', 'Plays')
    given()
      .when(amend('ada', prose))
      .then({
        type: 'ProcedureBegun',
        procedure: {
          textFrozen: true,
          stages: [{ step: { kind: 'decision', by: [{ kind: 'group' }, { kind: 'rule' }] } }],
        },
      })
  })

  it('of what needs no vote is made at once by whoever has a vote in the group', () => {
    given()
      .when(amend('di', otherForum))
      .then({ type: 'DoneAlone', seat: { seat: 'member' } }, { type: 'CharterAdopted', group: 'club' })
    given().when(amend('gus', otherForum)).thenRefused({ type: 'NoVoteNeeded' })
    given()
      .when(amend('di', otherForum.replace('open: 7 days', 'open: 9 days')))
      .thenRefused({ type: 'MayNotMove' })
  })

  it('says something else than the charter that there is, without errors, of the same group', () => {
    given().when(amend('di', club)).thenRefused({ type: 'NothingChanges' })
    given()
      .when(amend('di', club.replace('voters: member', 'voters: nobody')))
      .thenRefused({ type: 'CharterHasErrors' })
    given()
      .when(told('di', { ...motion, title: 'What?' }))
      .thenRefused({ type: 'CharterNeeded' })
    given()
      .when(amend('di', morePatrons.replace('under: board', 'under: club')))
      .thenRefused({ type: 'CharterHasErrors' })
  })

  it('that places the group elsewhere is for the group above', () => {
    const { given } = foundationOf({ board, club, pub: club.replaceAll('group: club', 'group: pub') }, holders)
    given()
      .when(amend('di', club.replace('under: board', 'under: pub')))
      .thenRefused({ type: 'MayNotMove' })
    given()
      .when(amend('ada', club.replace('under: board', 'under: pub')))
      .then({ type: 'MotionOpened', rule: { name: 'majority' } })
  })

  it('puts the new version in force, and lets whoever loses a seat by it go', () => {
    given(amend('ada', noTreasurer), vote('ada', 'for'))
      .when(vote('bo', 'for'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'SeatLeft', seat: 'treasurer', person: 'fay', why: 'seat gone', motion: 1 },
        { type: 'CharterAdopted', group: 'club', motion: 1 },
      )
    const { state } = given(amend('ada', noTreasurer), vote('ada', 'for'), vote('bo', 'for')).whenTimePasses(day(3))
    assert.deepEqual(
      incumbents(state, { group: 'club', seat: 'member' }, day(3)).map(({ person }) => person),
      ['di', 'el'],
    )
    assert.equal(state.versions.get('club')?.length, 2)
  })

  it('lets votes that run go on by the rule with which they opened', () => {
    const resolution: Told = told('di', {
      type: 'move',
      group: 'club',
      action: { verb: 'resolve', object: '' },
      title: 'A party',
    })
    const story = [
      resolution,
      amend('ada', longerVotes),
      { ...vote('ada', 'for'), act: ballot(2, 'for') },
      { ...vote('bo', 'for'), act: ballot(2, 'for') },
    ]
    const { state } = given(...story).whenTimePasses(day(4))
    assert.equal(state.motions.get(1)?.opened.closes, day(9))
    assert.equal(state.motions.get(1)?.phase.kind, 'open')
    assert.equal(state.groups.get('club')?.charter.rules[0]?.open?.count, 9)
  })

  it('of a version that is no more comes to nothing', () => {
    const story = [
      amend('ada', noTreasurer),
      amend('ada', morePatrons),
      { ...vote('ada', 'for'), act: ballot(2, 'for') },
      { ...vote('bo', 'for'), act: ballot(2, 'for') },
      vote('ada', 'for'),
    ]
    given(...story)
      .when(vote('bo', 'for'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'CharterPassedOver', why: 'changed meanwhile', motion: 1 },
      )
  })

  it('is decided by a power of the charter where its life says nothing, and not in a time that forbids it', () => {
    const own = club
      .replace(/life:[\s\S]*?channels }/, 'while:\n  - { state: vote by consent open, forbids: [amend charter] }')
      .replace(
        '  - { may: resolve, by: consent }',
        '  - { may: resolve, by: consent }\n  - { may: amend charter, by: consent }',
      )
    const giving = `${board.trimEnd().replace(/`{3}$/, '')}gives:\n  - { to: club, may: amend charter }\n\`\`\`\n`
    const { given } = foundationOf({ board: giving, club: own }, holders)
    const next = own.replace('open: 7 days', 'open: 9 days')
    given()
      .when(amend('di', next))
      .then({ type: 'MotionOpened', rule: { name: 'consent' } })
    given().when(amend('ada', next)).thenRefused({ type: 'MayNotMove' })
    const open = told('di', { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'A party' })
    given(open).when(amend('di', next)).thenRefused({ type: 'ForbiddenMeanwhile', group: 'club' })
  })

  it('takes effect when the charter says, and no other is moved until then', () => {
    const slow = club.replace('without a vote: channels', 'without a vote: channels, takes effect: 2 weeks')
    const { given } = foundationOf({ board, club: slow }, holders)
    const next = slow.replace('open: 7 days', 'open: 9 days')
    const story = [amend('ada', next), vote('ada', 'for')]
    given(...story)
      .when(vote('bo', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'CharterAwaited', from: day(16) })
    given(...story, vote('bo', 'for'))
      .when(amend('di', slow.replace('Decides', 'Plays')))
      .thenRefused({ type: 'ChangeAwaited', from: day(16) })
    given(...story, vote('bo', 'for'))
      .whenTimePasses(day(16))
      .then({ at: day(16), event: { type: 'CharterAdopted', motion: 1 } })
  })

  it('is open to comments first where the charter has it reviewed', () => {
    const reviewed = club.replace(
      '  amended by:',
      '  review: { open: at least 28 days, longer: 60 days, by: member }\n  amended by:',
    )
    const { given } = foundationOf({ board, club: reviewed }, holders)
    const next = reviewed.replace('open: 7 days', 'open: 9 days')
    given()
      .when(amend('ada', next))
      .then({
        type: 'ProcedureBegun',
        procedure: { stages: [{ name: 'review', step: { kind: 'review' } }, { step: { kind: 'decision' } }] },
      })
    const { state } = given(amend('ada', next)).whenTimePasses('2026-01-30T00:00:00.000Z')
    assert.deepEqual(
      [...state.motions.values()].map(({ opened }) => opened.rule.name),
      ['majority'],
    )
    const lengthened = given(amend('ada', next), told('di', { type: 'lengthen', motion: 1 })).whenTimePasses(
      '2026-01-30T00:00:00.000Z',
    )
    assert.equal(lengthened.state.motions.size, 0)
  })
})

const motion = { type: 'move', group: 'club', action: { verb: 'amend', object: 'charter' } } as const

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, number)).toISOString()
}

function told(by: string, act: Act): Told {
  return { by, at: day(2), act }
}

function amend(by: string, text: string): Told {
  const document = { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
  return { ...told(by, { ...motion, title: 'A change', charter: { name: 'club', document } }), documents: [text] }
}

function ballot(number: number, option: string): Act {
  return { type: 'vote', motion: number, option }
}

function vote(by: string, option: string): Told {
  return told(by, ballot(1, option))
}
