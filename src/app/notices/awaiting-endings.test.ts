import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import { awaiting } from './awaiting.ts'

const board = charterOf(
  'board',
  'seats:\n  director: { number: 3, filled by: election }\nrules:\n  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days }\npowers:\n  - { may: resolve, by: majority }',
)
const club = charterOf(
  'club',
  'seats:\n  member: { filled by: invitation, may leave: any time }\nlife: { retired when: { if: member < 2, after: 1 month, unless: board } }',
  'board',
)
const { play } = foundationOf({ board, club }, { 'board.director': ['ada', 'bo'], 'club.member': ['di', 'el'] })
const at = '2026-01-02T00:00:00.000Z'
const leaves: Told = { by: 'el', at, act: { type: 'step down', group: 'club', seat: 'member' } }
const anything: Told = { by: 'gus', at, act: { type: 'step down', group: 'club', seat: 'member' } }
const keeps: Told = {
  by: 'ada',
  at,
  act: { type: 'move', group: 'club', action: { verb: 'keep', object: 'group' }, title: 'They have a plan' },
}

describe('the end of a group', () => {
  it('awaits those who may decide otherwise, until one of them has moved it', () => {
    const { state } = play(leaves, anything)
    for (const person of ['ada', 'bo']) {
      assert.partialDeepStrictEqual(awaiting(state, person, at), [
        { kind: 'ending', of: 'retired', group: 'club', since: at, by: '2026-02-02T00:00:00.000Z', acts: [] },
      ])
    }
    assert.deepEqual(awaiting(state, 'di', at), [])
    const moved = play(leaves, keeps).state
    assert.deepEqual(
      awaiting(moved, 'bo', at).map(({ kind }) => kind),
      ['vote'],
    )
  })
})
