import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, play, smallFoundation, type Told } from '../../../test/support/given.ts'
import type { Act } from '../../core/foundation/act.ts'
import { occasions } from '../occasions.ts'
import { awaiting, awaitingAll } from './awaiting.ts'

const by = (person: string, at: string, act: Act): Told => ({ by: person, at, act })
const moved = by('ada', '2026-03-01T12:00:00.000Z', {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
})
const soon = '2026-03-02T12:00:00.000Z'

describe('what awaits somebody in votes', () => {
  it('is a vote that they have and have not cast, by its close, with a click for every option', () => {
    const { state } = play([...smallFoundation(), moved])
    const [vote, ...others] = awaiting(state, 'bo', soon)
    assert.deepEqual(others, [])
    assert.partialDeepStrictEqual(vote, {
      kind: 'vote',
      key: 'vote 1',
      motion: 1,
      group: 'tools',
      clause: { group: 'tools', anchor: 'decisions' },
      since: '2026-03-01T12:00:00.000Z',
      by: '2026-03-06T12:00:00.000Z',
    })
    assert.deepEqual(
      vote?.acts,
      ['yes', 'mild-yes', 'mild-no', 'no'].map((option) => ({ type: 'vote', motion: 1, option })),
    )
  })

  it('is nothing once they have voted or left the vote, nor for whoever has no vote in it', () => {
    const voted = by('bo', soon, { type: 'vote', motion: 1, option: 'yes' })
    const left = by('cy', soon, { type: 'recuse', motion: 1 })
    const { state } = play([...smallFoundation(), moved, voted, left])
    assert.deepEqual([...awaitingAll(state, soon).keys()].toSorted(), ['ada', 'di', 'el'])
    for (const person of ['bo', 'cy', 'fay']) assert.deepEqual(awaiting(state, person, soon), [])
  })

  it('needs more than a click where a vote needs a reason, an order or several marks', () => {
    const objects = by('ada', soon, {
      type: 'move',
      group: 'helpers',
      action: { verb: 'resolve', object: '' },
      title: 'Help more',
    })
    const { state } = play([...smallFoundation(), objects])
    assert.deepEqual(
      awaiting(state, 'bo', soon)[0]?.acts.map((act) => act.type === 'vote' && act.option),
      ['for', 'abstain'],
    )
  })

  it('is support for a motion of their group, but for whoever moved it', () => {
    const charter = charterOf(
      'club',
      `
seats:
  member: { filled by: roll }
rules:
  vote: { voters: member, moved by: anyone, seconded by: 1 other within 7 days, options: [for, against], passes: for > against, open: 5 days }
powers:
  - { may: resolve, by: vote }
`,
    )
    const { play: acted } = foundationOf({ club: charter }, { 'club.member': ['ada', 'bo'] })
    const { state } = acted(
      by('ada', soon, { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'Tea' }),
    )
    const all = awaitingAll(state, soon)
    assert.deepEqual([...all.keys()], ['bo'])
    assert.partialDeepStrictEqual(all.get('bo'), [
      { kind: 'second', key: 'second 1', by: '2026-03-09T12:00:00.000Z', acts: [{ type: 'second', motion: 1 }] },
    ])
  })
})

describe('whoever may lose a seat', () => {
  const charter = charterOf(
    'club',
    `
seats:
  member: { filled by: roll, removed by: vote }
rules:
  vote: { voters: member except subject, options: [for, against], passes: for > against, open: 5 days }
powers:
  - { may: remove member, by: vote }
`,
  )
  const { play: acted } = foundationOf({ club: charter }, { 'club.member': ['ada', 'bo', 'cy'] })
  const removes = by('ada', soon, {
    type: 'move',
    group: 'club',
    action: { verb: 'remove', object: 'member' },
    title: '',
    person: 'cy',
  })

  it('can say something to it until it is decided', () => {
    const { state } = acted(removes)
    assert.deepEqual(
      awaiting(state, 'cy', soon).map(({ kind, by: until }) => [kind, until]),
      [['statement', '2026-03-07T12:00:00.000Z']],
    )
    const made = acted(removes, by('cy', soon, { type: 'make statement', motion: 1, statement: 'ab'.repeat(32) }))
    assert.deepEqual(awaiting(made.state, 'cy', soon), [])
  })

  it('is told of it as of their own seat, and the voters of the vote', () => {
    const { state, result } = acted(removes)
    assert.ok(result.ok)
    const lived = { ...state, founded: { name: 'small', title: 'Small', sample: false } }
    const found = occasions(result.value.entries, 0, { state: lived, value: (commitment) => commitment })
    assert.deepEqual(
      found.map(({ notice, to }) => [notice, to.map(({ person }) => person)]),
      [
        ['vote opened', ['ada', 'bo']],
        ['own seat', ['cy']],
      ],
    )
  })
})

describe('what awaits the holder of a seat', () => {
  const charter = charterOf(
    'club',
    `
seats:
  member: { filled by: own word, term: 1 year, renewal: opt in, reminder: [1 month, 1 week] }
  keeper: { filled by: appointment by member, term: 2 years, reminder: 1 month }
`,
  )
  const { play: acted } = foundationOf({ club: charter }, { 'club.member': ['ada'], 'club.keeper': ['bo'] })
  const nothing = by('cy', '2026-01-02T00:00:00.000Z', { type: 'opt in', group: 'club', roll: 'none' })
  const { state } = acted(nothing)

  it('is a term to renew, from the first reminder of its charter on', () => {
    assert.deepEqual(awaiting(state, 'ada', '2026-11-30T23:59:59.999Z'), [])
    assert.partialDeepStrictEqual(awaiting(state, 'ada', '2026-12-01T00:00:00.000Z'), [
      {
        kind: 'renew',
        seat: { group: 'club', seat: 'member' },
        since: '2026-12-01T00:00:00.000Z',
        by: '2027-01-01T00:00:00.000Z',
        reminders: ['2026-12-01T00:00:00.000Z', '2026-12-25T00:00:00.000Z'],
        acts: [{ type: 'renew', group: 'club', seat: 'member' }],
      },
    ])
  })

  it('is nothing once the term is renewed', () => {
    const renewed = acted(by('ada', '2026-12-02T00:00:00.000Z', { type: 'renew', group: 'club', seat: 'member' }))
    assert.deepEqual(
      awaiting(renewed.state, 'ada', '2026-12-26T00:00:00.000Z').filter(({ kind }) => kind !== 'hand over'),
      [],
    )
  })

  it('is the end of a term that nobody renews by their word, without a click', () => {
    const items = awaiting(state, 'bo', '2027-12-02T00:00:00.000Z').filter(({ kind }) => kind === 'term ends')
    assert.partialDeepStrictEqual(items, [{ by: '2028-01-01T00:00:00.000Z', acts: [] }])
  })
})
