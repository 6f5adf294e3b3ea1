import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { Coming } from './coming.ts'
import { foresee } from './foresee.ts'

const now = '2026-12-01T00:00:00.000Z'
const until = '2027-03-01T00:00:00.000Z'

const board = charterOf(
  'board',
  `
seats:
  director: { filled by: roll }
rules:
  resolution: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: club, may: spend }
  - { to: club, may: resolve }
`,
)
const club = (seats: string, more = '') =>
  charterOf(
    'club',
    `
seats:
${seats}
rules:
  vote: { voters: member, options: [for, against], passes: for >= 2, open: 7 days, quorum: cast >= 2, without quorum: undecided }
powers:
  - { may: resolve, by: vote }
${more}`,
    'board',
  )

function comingIn(text: string, holders: Readonly<Record<string, readonly string[]>>, ...story: readonly Told[]) {
  const { state } = foundationOf({ board, club: text }, { 'board.director': ['ada', 'bo'], ...holders }).play(...story)
  return foresee(state, now, until).coming
}

const ofKind = <Kind extends Coming['what']['kind']>(coming: readonly Coming[], kind: Kind) =>
  coming.filter(({ what }) => what.kind === kind)

const moved = (at: string): Told => ({
  by: 'cy',
  at,
  act: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'x' },
})

const introduced: Told = {
  by: 'gus',
  at: '2026-11-01T00:00:00.000Z',
  act: { type: 'introduce', person: 'hal', name: 'n', address: 'a' },
}

describe('what will break', () => {
  it('is that a term ends, which its holder can renew from the reminder on', () => {
    const coming = comingIn(
      club('  member: { filled by: own word, term: 12 months, renewal: opt in, reminder: 14 days before }'),
      { 'club.member': ['cy', 'di', 'el'] },
      introduced,
    )
    const [first] = ofKind(coming, 'seat left')
    assert.partialDeepStrictEqual(first, {
      at: '2027-01-01T00:00:00.000Z',
      group: 'club',
      under: { anchor: 'decisions' },
      what: { kind: 'seat left', seat: { group: 'club', seat: 'member' }, person: 'cy', why: 'term ended' },
      prevent: [
        { act: { type: 'renew' }, by: ['cy'], from: '2026-12-18T00:00:00.000Z' },
        { act: { type: 'take' }, anybody: true },
      ],
    })
  })

  it('is that a group can decide no more, once those left are too few', () => {
    const coming = comingIn(
      club(
        '  member: { filled by: own word, number: 5 }\n  chair: { filled by: roll, number: 1, term: 12 months }',
      ).replace('voters: member', 'voters: [member, chair]'),
      { 'club.member': ['cy'], 'club.chair': ['di'] },
      introduced,
    )
    const stuck = ofKind(coming, 'cannot decide')
    assert.equal(stuck.length, 1)
    assert.partialDeepStrictEqual(stuck[0], {
      at: '2027-01-01T00:00:00.000Z',
      what: { rules: ['vote'], voters: 1 },
      prevent: [{ act: { type: 'take', group: 'club', seat: 'member' }, anybody: true }],
    })
  })

  it('is broken already where it is so today', () => {
    const [stuck] = ofKind(
      comingIn(club('  member: { filled by: own word }'), { 'club.member': ['cy'] }, introduced),
      'cannot decide',
    )
    assert.equal(stuck?.at, now)
  })

  it('is not that a group agrees by silence', () => {
    const text = club('  member: { filled by: own word }').replace(
      /vote: \{.*\}/,
      'vote: { voters: member, options: [object], passes: object = 0, open: 7 days }',
    )
    assert.deepEqual(ofKind(comingIn(text, { 'club.member': ['cy'] }, introduced), 'cannot decide'), [])
  })

  it('takes with it what one person alone could decide', () => {
    const coming = comingIn(
      club(
        '  member: { filled by: own word }\n  chair: { filled by: appointment of board.director, number: 1, term: 12 months }',
        '  - { may: spend, by: chair, up to: USD 100 }',
      ),
      { 'club.member': ['cy', 'di'], 'club.chair': ['el'] },
      introduced,
    )
    const [left] = ofKind(coming, 'seat left')
    assert.partialDeepStrictEqual(left?.what, { person: 'el', alone: [{ group: 'club', verb: 'spend' }] })
    assert.partialDeepStrictEqual(left?.prevent, [
      {
        act: { type: 'move', action: { verb: 'appoint', object: 'club/chair' } },
        by: ['ada', 'bo'],
        from: '2027-01-01T00:00:00.000Z',
      },
    ])
  })

  it('is a vote that stays undecided as it stands, unless those who are silent vote', () => {
    const story: readonly Told[] = [
      introduced,
      {
        by: 'cy',
        at: '2026-11-28T00:00:00.000Z',
        act: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'x' },
      },
      { by: 'cy', at: '2026-11-28T01:00:00.000Z', act: { type: 'vote', motion: 1, option: 'for' } },
    ]
    const coming = comingIn(club('  member: { filled by: own word }'), { 'club.member': ['cy', 'di', 'el'] }, ...story)
    assert.partialDeepStrictEqual(ofKind(coming, 'vote undecided'), [
      {
        at: '2026-12-05T00:00:00.000Z',
        group: 'club',
        prevent: [{ act: { type: 'vote', motion: 1 }, by: ['di', 'el'] }],
      },
    ])
  })

  it('has the duties that fall due among it, and the end of the charter', () => {
    const text = club(
      '  member: { filled by: own word }',
      'duties:\n  report: { by: member, every: month, to: [board] }',
    ).replace('name: club', 'name: club\nto: 2027-02-15')
    const coming = comingIn(text, { 'club.member': ['cy', 'di'] }, introduced)
    assert.deepEqual(
      ofKind(coming, 'duty due').map(({ at }) => at.slice(0, 10)),
      ['2026-12-31', '2027-01-31', '2027-02-28'],
    )
    assert.equal(ofKind(coming, 'charter ends')[0]?.at, '2027-02-16T00:00:00.000Z')
  })

  it('is a motion that nobody seconds, which others can', () => {
    const text = club('  member: { filled by: own word }').replace(
      /vote: \{ /,
      'vote: { seconded by: 1 other within 30 days, ',
    )
    const coming = comingIn(text, { 'club.member': ['cy', 'di'] }, introduced, moved('2026-11-20T00:00:00.000Z'))
    assert.partialDeepStrictEqual(ofKind(coming, 'motion lapses'), [
      {
        at: '2026-12-20T00:00:00.000Z',
        what: { why: 'not seconded' },
        prevent: [{ act: { type: 'second', motion: 1 }, by: ['di'] }],
      },
    ])
  })

  it('is an account that is owed, and who can give it', () => {
    const text = club(
      '  member: { filled by: own word }\n  chair: { filled by: roll, number: 1 }',
      '  - { may: spend, by: chair, up to: USD 100, report to: board within 30 days }',
    )
    const spent: Told = {
      by: 'cy',
      at: '2026-11-20T00:00:00.000Z',
      act: {
        type: 'move',
        group: 'club',
        action: { verb: 'spend', object: '' },
        amount: { currency: 'USD', minor: 100 },
        title: 'Stamps',
      },
    }
    const coming = comingIn(text, { 'club.member': ['di', 'el'], 'club.chair': ['cy'] }, introduced, spent)
    assert.partialDeepStrictEqual(ofKind(coming, 'account missed'), [
      { at: '2026-12-20T00:00:00.000Z', prevent: [{ act: { type: 'account' }, by: ['cy'] }] },
    ])
  })

  it('is that what was handed on for a time comes back', () => {
    const text = club(
      '  member: { filled by: own word }\n  chair: { filled by: roll, number: 1 }',
      '  - { may: spend, by: chair, up to: USD 100 }',
    )
    const to = { kind: 'seat', seat: { group: 'club', seat: 'member' } } as const
    const given: Told = {
      by: 'cy',
      at: '2026-11-20T00:00:00.000Z',
      act: {
        type: 'move',
        group: 'club',
        action: { verb: 'delegate', object: 'spend' },
        gift: { to, until: '2027-01-10T00:00:00.000Z' },
        title: 'Stamps',
      },
    }
    const coming = comingIn(text, { 'club.member': ['di', 'el'], 'club.chair': ['cy'] }, introduced, given)
    assert.partialDeepStrictEqual(ofKind(coming, 'delegation ends'), [
      { at: '2027-01-10T00:00:00.000Z', group: 'club', what: { number: 1, action: { verb: 'spend' }, to } },
    ])
  })

  it('is a group that falls asleep once too few are left, and whom it takes to keep it awake', () => {
    const text = club(
      '  member: { filled by: own word, term: 12 months }',
      'life:\n  dormant when: member < 2, after 14 days',
    )
    const coming = comingIn(text, { 'club.member': ['cy', 'di'] }, introduced)
    const [asleep] = ofKind(coming, 'dormant')
    assert.equal(asleep?.at, '2027-01-15T00:00:00.000Z')
    assert.partialDeepStrictEqual(asleep?.prevent, [
      { act: { type: 'take', group: 'club', seat: 'member' }, anybody: true },
    ])
  })

  it('is nothing where nothing ends', () => {
    assert.deepEqual(
      comingIn(club('  member: { filled by: own word }'), { 'club.member': ['cy', 'di'] }, introduced),
      [],
    )
  })
})
