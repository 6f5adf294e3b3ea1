import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { electorateOf } from '../motions/electorate.ts'
import { incumbents } from './seats.ts'

const at = '2026-02-01T00:00:00.000Z'

describe('a seat for each entry of a list', () => {
  const places = foundationOf(
    {
      club: charterOf(
        'club',
        `
lists: { platform: [forum, chat, wiki] }
seats:
  member: { filled by: roll }
  administrator: { from: member, filled by: own word, for each: platform, number: 2, may leave: any time }
limits:
  - no member holds administrator for every platform
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'] },
  )
  const takes = (by: string, entry?: string): Told => ({
    by,
    at,
    act: { type: 'take', group: 'club', seat: 'administrator', ...(entry !== undefined && { entry }) },
  })

  it('is taken for one of them, with as many places for each', () => {
    places
      .given()
      .when(takes('ada'))
      .thenRefused({ type: 'EntryNeeded', entries: ['forum', 'chat', 'wiki'] })
    places.given().when(takes('ada', 'radio')).thenRefused({ type: 'EntryNeeded' })
    places.given().when(takes('ada', 'forum')).then({ type: 'SeatTaken', person: 'ada', entry: 'forum' })
    places
      .given(takes('ada', 'forum'), takes('bo', 'forum'))
      .when(takes('cy', 'forum'))
      .thenRefused({ type: 'NoFreeSeat', number: 2 })
    places.given(takes('ada', 'forum'), takes('bo', 'forum')).when(takes('cy', 'chat')).then({ type: 'SeatTaken' })
    places.given(takes('ada', 'forum')).when(takes('ada', 'forum')).thenRefused({ type: 'AlreadyHolds' })
  })

  it('is held for several by one person, but not for every one where a limit says so', () => {
    const two = [takes('ada', 'forum'), takes('ada', 'chat')]
    places
      .given(...two)
      .when(takes('ada', 'wiki'))
      .thenRefused({ type: 'LimitBroken' })
    places
      .given(...two)
      .when(takes('bo', 'wiki'))
      .then({ type: 'SeatTaken', person: 'bo' })
  })

  it('is left for the one that its holder says', () => {
    const leaves: Told = {
      by: 'ada',
      at,
      act: { type: 'step down', group: 'club', seat: 'administrator', entry: 'chat' },
    }
    const { state } = places.play(takes('ada', 'forum'), takes('ada', 'chat'), leaves)
    const held = incumbents(state, { group: 'club', seat: 'administrator' }, at)
    assert.deepEqual(
      held.map(({ entry }) => entry),
      ['forum'],
    )
  })
})

describe('a seat that several hold together', () => {
  const lead = foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  lead: { filled by: own word, number: 2, joint holders: 2 }
rules:
  vote: { voters: lead, options: [for, against], passes: for > 1/2 of voters, open: 3 days, closes early: when certain }
powers:
  - { may: resolve, by: vote }
`,
      ),
    },
    { 'club.lead': ['ada', 'bo', 'cy', 'di'] },
  )

  it('has one vote for each place, whoever of those who share it gives it', () => {
    const moves: Told = {
      by: 'ada',
      at,
      act: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'Meet' },
    }
    const votes = (by: string, option: string): Told => ({ by, at, act: { type: 'vote', motion: 1, option } })
    const { state } = lead.play(moves)
    const held = incumbents(state, { group: 'club', seat: 'lead' }, at)
    assert.deepEqual(
      held.map(({ place }) => place),
      [1, 2, 1, 2],
    )
    assert.equal(state.motions.get(1)?.opened.electorate.size, 2)
    assert.equal(state.motions.get(1)?.opened.electorate.seats, 2)
    lead.given(moves, votes('ada', 'for')).when(votes('cy', 'for')).then({ type: 'BallotCast' })
    lead
      .given(moves, votes('ada', 'for'))
      .when(votes('di', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried', counts: { for: 2 } })
  })

  it('has room for as many as may hold it together', () => {
    lead
      .given()
      .when({ by: 'el', at, act: { type: 'take', group: 'club', seat: 'lead' } })
      .thenRefused({ type: 'NoFreeSeat', number: 4 })
  })
})

it('an electorate names a holder of a seat for several entries once', () => {
  const club = foundationOf(
    {
      club: charterOf(
        'club',
        `
lists: { platform: [forum, chat] }
seats: { administrator: { filled by: own word, for each: platform } }
rules: { vote: { voters: administrator, options: [for], passes: for >= 1, open: 3 days } }
`,
      ),
    },
    {},
  )
  const takes = (entry: string): Told => ({
    by: 'ada',
    at,
    act: { type: 'take', group: 'club', seat: 'administrator', entry },
  })
  const { state } = club.play(takes('forum'), takes('chat'))
  const rule = state.groups.get('club')?.charter.rules[0]
  assert.ok(rule !== undefined)
  assert.deepEqual(
    electorateOf(state, rule, at).map(({ person, because }) => [person, because.length]),
    [['ada', 1]],
  )
})
