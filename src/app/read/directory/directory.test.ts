import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changingReader } from '../../../../test/support/changing-foundation.ts'
import { charterOf, digest, foundationOf, type Told } from '../../../../test/support/given.ts'
import { foundationView, groupView } from '../group-views.ts'
import { groupState } from './group-state.ts'
import { revivalView } from './revival-view.ts'

const reader = changingReader()
const groups = new Map(foundationView(reader).groups.map((group) => [group.name, group]))
const groupNamed = (name: string) => {
  const group = groups.get(name)
  assert.ok(group !== undefined)
  return group
}

describe('the directory of a foundation', () => {
  it('tells the state of each group by what was done and by its charter alone', () => {
    assert.deepEqual(Object.fromEntries([...groups.values()].map(({ name, state }) => [name, state])), {
      board: 'active',
      club: 'dormant',
      readers: 'retired',
      choir: 'dissolved',
      maps: 'forming',
      garden: 'wanted',
    })
  })

  it('tells what each decides for others, and not what every group has for itself', () => {
    const decided = (name: string) =>
      groupNamed(name).decides.map(({ action }) => `${action.verb} ${action.object}`.trim())
    assert.deepEqual(decided('club'), ['play'])
    assert.deepEqual(decided('maps'), [])
    assert.equal(groupNamed('board').decidesRest, true)
    assert.equal(groupNamed('club').decidesRest, false)
  })

  it('tells who sits there, the chair first, and how many more are needed', () => {
    const seats = (name: string) =>
      groupNamed(name).seats.map(({ seat, holders, missing }) => [
        seat,
        holders.map(({ person }) => person.id),
        missing,
      ])
    assert.deepEqual(seats('club'), [
      ['chair', ['di'], 0],
      ['member', ['di'], 1],
      ['liaison', ['ada', 'bo'], 0],
    ])
    assert.deepEqual(seats('board'), [
      ['director', ['ada', 'bo'], 1],
      ['guest', [], 0],
    ])
  })

  it('counts those who offer to sit in a group that is formed, and seats nobody in one that is over', () => {
    assert.deepEqual(
      groupNamed('maps').seats.map(({ seat, holders, missing }) => [
        seat,
        holders.map(({ person }) => person.id),
        missing,
      ]),
      [
        ['chair', ['fay'], 0],
        ['member', ['fay', 'gus'], 0],
        ['liaison', [], 0],
      ],
    )
    assert.deepEqual(groupNamed('readers').seats, [])
    assert.deepEqual(groupNamed('readers').waysIn, [])
  })

  it('tells how one comes in from outside, and not by an office or from within', () => {
    assert.deepEqual(
      groupNamed('club').waysIn.map(({ seat }) => seat),
      ['member'],
    )
    assert.deepEqual(
      groupNamed('board').waysIn.map(({ seat, vacant }) => [seat, vacant]),
      [
        ['director', 1],
        ['guest', undefined],
      ],
    )
  })

  it('shows public places alone', () => {
    assert.deepEqual(
      groupNamed('board').channels.map(({ kind }) => kind),
      ['web'],
    )
  })

  it('links groups by the seats of the one that hang on the other, on both', () => {
    const links = (name: string) =>
      groupNamed(name).liaisons.map(({ group, seat, other, how }) => `${group.name}.${seat} ${how} ${other.name}`)
    assert.ok(links('club').includes('club.liaison office board'))
    assert.ok(links('board').includes('club.liaison office board'))
    assert.ok(links('board').includes('board.guest fills readers'))
  })

  it('leads from a group that is over to the one that goes on with its work, and back', () => {
    assert.equal(groupNamed('readers').successor?.name, 'club')
    assert.deepEqual(
      groupNamed('club').predecessors.map(({ name }) => name),
      ['readers'],
    )
    assert.equal(groupNamed('choir').successor, undefined)
  })
})

describe('a group that is being formed', () => {
  it('is formed from when its adoption is moved, though nobody has offered to sit there', () => {
    const text = charterOf('pond', 'seats: { keeper: { filled by: own word } }', 'board')
    const { play } = foundationOf({ board: plainBoard }, { 'board.director': ['ada'] })
    const charter = { digest: digest(text), bytes: text.length, type: 'text/markdown' } as const
    const drafted = {
      by: 'fay',
      at: '2026-02-01T09:00:00.000Z',
      act: { type: 'draft', group: 'pond', name: 'pond', charter },
      documents: [text],
    } as const
    const moved = {
      by: 'fay',
      at: '2026-02-02T09:00:00.000Z',
      act: { type: 'move', group: 'pond', action: { verb: 'adopt', object: 'charter' }, title: 'A pond' },
    } as const
    const stateAfter = (...story: readonly Told[]) => {
      const { state } = play(...story)
      const pond = state.groups.get('pond')
      return pond === undefined ? undefined : groupState(state, pond)
    }
    assert.equal(stateAfter(drafted), 'wanted')
    assert.equal(stateAfter(drafted, moved), 'forming')
  })

  it('tells its drafter, who would sit there, and who puts its charter in force', () => {
    const forming = groupView(changingReader('gus'), 'maps')?.forming
    assert.equal(forming?.drafter?.id, 'fay')
    assert.deepEqual(
      forming?.seats.map(({ seat, mine, mayOffer }) => [seat, mine, mayOffer.refusal?.type]),
      [
        ['chair', false, undefined],
        ['member', true, 'OfferedAlready'],
        ['liaison', false, 'NotByOffer'],
      ],
    )
    assert.equal(forming?.adopters[0]?.by.kind, 'rule')
    assert.equal(forming?.mayRevise.refusal?.type, 'OnlyTheDrafter')
  })

  it('can be sent to them by its drafter once enough people are there', () => {
    const adopting = (person: string, group: string) =>
      groupView(changingReader(person), group)?.moves.map(({ action, permission }) => [
        action,
        permission.refusal?.type,
      ])
    assert.deepEqual(adopting('fay', 'maps'), [['adopt charter', undefined]])
    assert.deepEqual(adopting('gus', 'garden'), [['adopt charter', 'NeedsNotMet']])
  })
})

describe('a group that sleeps or is over', () => {
  it('tells what was missing, whether it still is, and who brings it back', () => {
    const view = revivalView(changingReader('ada'), 'club')
    assert.deepEqual(
      view?.conditions.map(({ now }) => now),
      ['yes'],
    )
    assert.equal(view?.revive?.by.kind, 'vote')
    assert.deepEqual(view?.revive?.permission, {})
    assert.equal(revivalView(changingReader('fay'), 'club')?.revive?.permission.refusal?.type, 'MayNotMove')
  })

  it('tells how it ended, and that what was dissolved does not come back', () => {
    const retired = revivalView(reader, 'readers')
    assert.deepEqual(
      [retired?.ended?.how, retired?.ended?.motion, retired?.revive?.action],
      ['retired', 1, 'revive group'],
    )
    const dissolved = revivalView(reader, 'choir')
    assert.deepEqual([dissolved?.ended?.how, dissolved?.revive], ['dissolved', undefined])
    assert.equal(revivalView(reader, 'nowhere'), undefined)
  })
})

const plainBoard = charterOf(
  'board',
  `seats:
  director: { number: 1, filled by: election }
rules:
  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days }
powers:
  - { may: resolve, by: majority }`,
)
