import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { activeCharters } from '../active.ts'
import { incumbents } from '../seats/seats.ts'

const board = charterOf(
  'board',
  `seats:
  director: { number: 3, filled by: election, may leave: any time }
rules:
  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: majority }
gives:
  - { to: club, may: play }`,
)

function clubWith(life: string, group = 'club', under = 'board'): string {
  return charterOf(
    group,
    `seats:
  member: { filled by: invitation of any member, may leave: any time }
rules:
  consent: { voters: member, options: [for, object], passes: object = 0 and for >= 1, open: 7 days, closes early: when all have voted }
powers:
  - { may: resolve, by: consent }
  - { may: play, by: consent }
${life}`,
    under,
  )
}

const holders = { 'board.director': ['ada', 'bo', 'cy'], 'club.member': ['di', 'el'] }
const withClub = (life: string) => foundationOf({ board, club: clubWith(life) }, holders)

describe('the end of a group', () => {
  it('is decided by whom the charter names, and of a charter that says nothing by the group above', () => {
    const own = withClub('life: { retired by: consent }')
    own
      .given()
      .when(move('di', 'retire'))
      .then({ type: 'MotionOpened', effect: { kind: 'retire', group: 'club' } })
    own.given().when(move('ada', 'retire')).thenRefused({ type: 'MayNotMove' })
    const silent = withClub('')
    silent.given().when(move('di', 'retire')).thenRefused({ type: 'MayNotMove' })
    silent
      .given()
      .when(move('ada', 'dissolve'))
      .then({ type: 'MotionOpened', rule: { name: 'majority' } })
  })

  it('empties its seats, and tells who goes on', () => {
    const { given } = withClub('life: { retired by: consent }')
    const story = [move('di', 'retire', { successor: 'board' }), vote('di', 1)]
    given(...story)
      .when(vote('el', 1))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'SeatLeft', person: 'di', why: 'group ended', motion: 1 },
        { type: 'SeatLeft', person: 'el', why: 'group ended' },
        { type: 'GroupEnded', group: 'club', how: 'retired', why: 'decision', motion: 1, successor: 'board' },
      )
    given(...story, vote('el', 1))
      .when(move('ada', 'extend'))
      .thenRefused({ type: 'GroupIsEnded', how: 'retired', successor: 'board' })
    given()
      .when(move('di', 'retire', { successor: 'pub' }))
      .thenRefused({ type: 'UnknownGroup', group: 'pub' })
    const { state } = given(...story, vote('el', 1)).whenTimePasses(day(3))
    assert.deepEqual([...activeCharters(state).keys()], ['board'])
  })

  it('hands over what is before the group, or closes it', () => {
    const resolution = move('di', 'resolve')
    for (const [life, heir] of [
      ['life: { retired by: board, hand over to: board }', 'board'],
      ['life: { retired by: board }', undefined],
    ] as const) {
      const { given } = withClub(life)
      const story = [resolution, move('ada', 'retire'), vote('ada', 2), vote('bo', 2)]
      const { state } = given(...story).whenTimePasses(day(3))
      assert.equal(state.motions.get(1)?.phase.kind === 'settled' && state.motions.get(1)?.closed, undefined)
      assert.equal(state.motions.get(3)?.opened.group, heir)
      assert.deepEqual([...state.open], heir === undefined ? [] : [3])
    }
  })

  it('lets groups below it stand under its successor, or under what stood above', () => {
    const sub = clubWith('', 'team', 'club')
    const { given } = foundationOf(
      { board, club: clubWith('life: { retired by: board }'), team: sub, pub: clubWith('', 'pub') },
      holders,
    )
    const ended = (successor?: string) =>
      given(
        move('ada', 'retire', successor === undefined ? {} : { successor }),
        vote('ada', 1),
        vote('bo', 1),
      ).whenTimePasses(day(3)).state
    assert.equal(activeCharters(ended()).get('team')?.under, 'board')
    assert.equal(activeCharters(ended('pub')).get('team')?.under, 'pub')
  })

  it('does not come to a root while others stand under it', () => {
    const { given } = withClub('')
    given()
      .when(told('ada', { ...group('board'), action: { verb: 'dissolve', object: 'group' }, title: 'Enough' }))
      .thenRefused({ type: 'GroupsStandBelow', below: ['club'] })
  })

  it('comes to groups that are bound to each other together, and bars who lost a seat', () => {
    const bound = clubWith('life: { dissolved by: consent, dissolved with: { groups: pub, barred: 1 year } }')
    const pub = clubWith('life: { dissolved with: { groups: club, barred: 1 year } }', 'pub')
    const { given } = foundationOf({ board, club: bound, pub }, { ...holders, 'pub.member': ['gus'] })
    const story = [move('di', 'dissolve'), vote('di', 1), vote('el', 1)]
    const { state } = given(...story).whenTimePasses(day(3))
    assert.deepEqual(
      ['club', 'pub'].map((name) => state.groups.get(name)?.status),
      ['dissolved', 'dissolved'],
    )
    given(...story)
      .when(move('ada', 'revive'))
      .thenRefused({ type: 'NothingToRevive', status: 'dissolved' })
    const anew = clubWith('life: { dissolved by: board }')
    const draft = {
      ...told('fay', { type: 'draft', group: 'club', name: 'club', charter: reference(anew) }),
      documents: [anew],
    }
    const offers = ['fay', 'gus'].map((person) => told(person, { type: 'offer', group: 'club', seat: 'member' }))
    const founded = [...story, draft, ...offers, move('fay', 'adopt'), vote('ada', 2), vote('bo', 2)]
    const seated = given(...founded).whenTimePasses(day(3)).state
    assert.deepEqual(
      incumbents(seated, { group: 'club', seat: 'member' }, day(3)).map(({ person }) => person),
      ['fay'],
    )
    const invite = (at: string): Told => ({
      by: 'fay',
      at,
      act: { type: 'invite', group: 'club', seat: 'member', person: 'gus' },
    })
    given(...founded)
      .when(invite('2027-01-01T00:00:00.000Z'))
      .thenRefused({ type: 'SeatNotAgainYet', until: '2027-01-02T00:00:00.000Z' })
    given(...founded)
      .when(invite('2027-01-02T00:00:00.000Z'))
      .then({ type: 'Invited' })
  })
})

describe('the time of a group', () => {
  const timed = withClub(
    'life: { ends: { after: 4 months, extended by: board, extended: at most once by 2 months, then: [final report to everyone within 1 month, retired] } }',
  )

  it('is over at its end, after which the report is owed', () => {
    timed
      .given()
      .whenTimePasses('2026-05-01T00:00:00.000Z')
      .then(
        { at: '2026-05-01T00:00:00.000Z', event: { type: 'SeatLeft', person: 'di', why: 'group ended' } },
        { at: '2026-05-01T00:00:00.000Z', event: { type: 'SeatLeft', person: 'el' } },
        {
          at: '2026-05-01T00:00:00.000Z',
          event: { type: 'GroupEnded', how: 'retired', why: 'its time', report: { due: '2026-06-01T00:00:00.000Z' } },
        },
      )
  })

  it('can be extended as often and for as long as the charter says', () => {
    const story = [move('ada', 'extend'), vote('ada', 1), vote('bo', 1)]
    const { state } = timed.given(...story).whenTimePasses('2026-06-30T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    timed
      .given(...story)
      .when(move('ada', 'extend'))
      .thenRefused({ type: 'ExtendedEnough', most: 1 })
    assert.equal(
      timed
        .given(...story)
        .whenTimePasses('2026-07-01T00:00:00.000Z')
        .state.groups.get('club')?.status,
      'retired',
    )
    withClub('').given().when(move('ada', 'extend')).thenRefused({ type: 'NothingToExtend' })
  })

  it('is for good where nobody is left who could bring it back', () => {
    const alone = board.replace('gives:\n  - { to: club, may: play }', '')
    const lone = foundationOf({ board: alone }, { 'board.director': ['ada', 'bo', 'cy'] })
    const ofBoard = { group: 'board' }
    lone
      .given(move('ada', 'retire', ofBoard), vote('ada', 1), vote('bo', 1))
      .when(move('ada', 'revive', ofBoard))
      .thenRefused({ type: 'NotAPower', group: 'board', decidedBy: [] })
  })

  it('begins anew when it is revived', () => {
    const story = [
      { ...move('ada', 'revive'), at: '2026-06-01T00:00:00.000Z' },
      { ...vote('ada', 1), at: '2026-06-01T00:00:00.000Z' },
      { ...vote('bo', 1), at: '2026-06-01T00:00:00.000Z' },
    ]
    const { state } = timed.given(...story).whenTimePasses('2026-09-30T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    assert.deepEqual(incumbents(state, { group: 'club', seat: 'member' }, '2026-09-30T00:00:00.000Z'), [])
    assert.equal(
      timed
        .given(...story)
        .whenTimePasses('2026-10-01T00:00:00.000Z')
        .state.groups.get('club')?.status,
      'retired',
    )
  })
})

describe('what ends a group by itself', () => {
  const few = withClub('life: { retired when: { if: member < 2, after: 3 months, unless: board } }')
  const leaves = told('el', { type: 'step down', group: 'club', seat: 'member' })

  it('is announced, and follows when the grace is over', () => {
    few
      .given(leaves)
      .whenTimePasses(day(2))
      .then({ at: day(2), event: { type: 'EndingAnnounced', of: 'retired', until: '2026-04-02T00:00:00.000Z' } })
    const { state } = few.given(leaves).whenTimePasses('2026-04-02T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'retired')
  })

  it('does not follow when it is mended in time', () => {
    const back = [
      told('di', { type: 'invite', group: 'club', seat: 'member', person: 'fay' }),
      told('fay', { type: 'accept invitation', group: 'club', seat: 'member' }),
    ].map((one) => ({ ...one, at: day(20) }))
    const { state } = few.given(leaves, ...back).whenTimePasses('2026-08-01T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    assert.deepEqual(state.groups.get('club')?.life.announced, [])
  })

  it('does not follow when those who may decide otherwise, and comes up again once it has been otherwise', () => {
    const keep = [move('ada', 'keep'), vote('ada', 1)].map((one) => ({ ...one, at: day(3) }))
    few
      .given(leaves, ...keep)
      .when({ ...vote('bo', 1), at: day(3) })
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'EndingAverted', why: 'decided otherwise', motion: 1 },
      )
    const { state } = few
      .given(leaves, ...keep, { ...vote('bo', 1), at: day(3) })
      .whenTimePasses('2027-01-01T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    few.given().when(move('ada', 'keep')).thenRefused({ type: 'NothingToKeep' })
    few
      .given(leaves)
      .when({ ...move('di', 'keep'), at: day(3) })
      .thenRefused({ type: 'MayNotMove' })
  })

  it('waits for a decision about it that is under way', () => {
    const late = ['2026-03-30T00:00:00.000Z', '2026-04-06T00:00:00.000Z']
    const { state } = few
      .given(leaves, { ...move('ada', 'keep'), at: late[0] ?? '' })
      .whenTimePasses('2026-04-05T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    const after = few.given(leaves, { ...move('ada', 'keep'), at: late[0] ?? '' }).whenTimePasses(late[1] ?? '')
    assert.equal(after.state.groups.get('club')?.status, 'retired')
  })

  it('never follows from what the record does not tell', () => {
    const { given } = withClub('life: { retired when: time without answer >= 1 day }')
    assert.equal(given().whenTimePasses('2028-01-01T00:00:00.000Z').state.groups.get('club')?.status, 'active')
  })
})

describe('a group that sleeps', () => {
  const sleepy = withClub('life: { dormant when: member < 2, revived by: [consent, board], retired by: board }')
  const asleep = told('el', { type: 'step down', group: 'club', seat: 'member' })
  const later = (by: string, act: Act): Told => ({ ...told(by, act), at: day(3) })

  it('keeps its seats and its charter, and decides about them, its end and its revival alone', () => {
    const { state } = sleepy.given(asleep).whenTimePasses(day(3))
    assert.equal(state.groups.get('club')?.status, 'dormant')
    assert.deepEqual(
      incumbents(state, { group: 'club', seat: 'member' }, day(3)).map(({ person }) => person),
      ['di'],
    )
    const does = (by: string, verb: string, object: string) =>
      sleepy.given(asleep).when(later(by, { ...group('club'), action: { verb, object }, title: 'Now' }))
    does('di', 'play', '').thenRefused({ type: 'GroupIsDormant', group: 'club' })
    does('di', 'resolve', '').thenRefused({ type: 'GroupIsDormant' })
    does('ada', 'retire', 'group').then({ type: 'MotionOpened' })
    sleepy
      .given(asleep)
      .when(later('di', { type: 'invite', group: 'club', seat: 'member', person: 'fay' }))
      .then({ type: 'Invited' })
  })

  it('falls asleep when what it counts in a time is too long ago, though nothing happens', () => {
    const meeting = foundationOf(
      {
        board,
        club: clubWith(
          'events: { meeting: { recorded by: member } }\nlife: { dormant when: meetings held in the last 6 months < 1 }',
        ),
      },
      holders,
    )
    const met = {
      by: 'di',
      at: '2026-02-01T00:00:00.000Z',
      act: { type: 'record', group: 'club', event: 'meeting' },
    } as const
    meeting
      .given(met)
      .whenTimePasses('2027-01-01T00:00:00.000Z')
      .then({ at: '2026-08-01T00:00:00.000Z', event: { type: 'GroupDormant', group: 'club' } })
  })

  it('is revived by whom the charter names, and what let it sleep does so again only after it was otherwise', () => {
    const revive = later('di', { ...group('club'), action: { verb: 'revive', object: 'group' }, title: 'Up' })
    const yes = later('di', { type: 'vote', motion: 1, option: 'for' })
    sleepy
      .given(asleep, revive)
      .when(yes)
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'GroupRevived', motion: 1 })
    const { state } = sleepy.given(asleep, revive, yes).whenTimePasses('2027-01-01T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    sleepy.given().when(move('di', 'revive')).thenRefused({ type: 'NothingToRevive', status: 'active' })
    const again = [
      later('di', { type: 'invite', group: 'club', seat: 'member', person: 'fay' }),
      later('fay', { type: 'accept invitation', group: 'club', seat: 'member' }),
      { ...later('fay', { type: 'step down', group: 'club', seat: 'member' }), at: day(5) },
    ]
    const { state: twice } = sleepy.given(asleep, revive, yes, ...again).whenTimePasses(day(6))
    assert.equal(twice.groups.get('club')?.status, 'dormant')
  })
})

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, number)).toISOString()
}

function told(by: string, act: Act): Told {
  return { by, at: day(2), act }
}

function group(name: string) {
  return { type: 'move', group: name } as const
}

const objects = {
  retire: 'group',
  dissolve: 'group',
  revive: 'group',
  extend: 'group',
  keep: 'group',
  adopt: 'charter',
  resolve: '',
} as const

function move(
  by: string,
  verb: keyof typeof objects,
  more: { readonly successor?: string; readonly group?: string } = {},
): Told {
  return told(by, { ...group('club'), action: { verb, object: objects[verb] }, title: 'It is time', ...more })
}

function vote(by: string, motion: number): Told {
  return told(by, { type: 'vote', motion, option: 'for' })
}

function reference(text: string) {
  return { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
}
