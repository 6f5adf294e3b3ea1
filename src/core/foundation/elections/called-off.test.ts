import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { incumbents } from '../seats/seats.ts'
import { openContests } from './open-contests.ts'

const board = charterOf('board', 'seats: { director: { filled by: roll } }\npowers: [{ may: resolve, by: director }]')
const club = charterOf(
  'club',
  `
seats:
  member: { filled by: roll }
  chair: { number: 1, filled by: own word }
  council: { number: 3, filled by: election, term: 1 year }
elections:
  council:
    fills: council
    voters: member
    method: approval
    called by: chair
    unopposed: elected
    phases: { nominations: 1 week, vote: 1 week }
life: { amended by: chair, retired by: chair, dissolved by: chair }
`,
  'board',
)
const smaller = club.replace('council: { number: 3', 'council: { number: 1')
const without = club.replace(/^ {2}council: \{ number.*\n/m, '').replace(/^elections:[\s\S]*?(?=^life:)/m, '')

const { given } = foundationOf(
  { board, club },
  { 'board.director': ['gus'], 'club.member': ['ada', 'bo', 'cy', 'di'], 'club.chair': ['ada'] },
)
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`
const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const moves = (at: string, verb: string, object: string): Told =>
  told('ada', at, { type: 'move', group: 'club', action: { verb, object }, title: 'So' })
const amends = (at: string, text: string): Told => ({
  by: 'ada',
  at,
  act: {
    type: 'move',
    group: 'club',
    action: { verb: 'amend', object: 'charter' },
    title: 'Otherwise',
    charter: {
      name: 'club',
      document: { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' },
    },
  },
  documents: [text],
})
const stands = (person: string): Told => told(person, day(2), { type: 'nominate', election: 1, candidate: person })
const calls = moves(day(1), 'open', 'election/council')
const opened = [calls, ...['ada', 'bo', 'cy', 'di'].map(stands)]
const votes = told('bo', day(10), {
  type: 'cast ballot',
  election: 1,
  ballot: { kind: 'approvals', approved: ['bo', 'cy'] },
})

describe('an election that has nothing to fill any more', () => {
  for (const verb of ['retire', 'dissolve']) {
    it(`ends with its group: ${verb}`, () => {
      const { state } = given(...opened, votes, moves(day(11), verb, 'group')).whenTimePasses(day(11))
      const { ended } = state.elections.get(1) ?? {}
      assert.partialDeepStrictEqual(ended, { how: 'called off', at: day(11) })
      assert.deepEqual(openContests(state), [])
      assert.deepEqual(passTime(state, '2028-01-01T00:00:00.000Z'), [])
    })
  }

  it('ends when a version of the charter has no such seat, and nobody casts a ballot in it from there on', () => {
    given(...opened, votes)
      .when(amends(day(11), without))
      .then(
        { type: 'DoneAlone' },
        { type: 'ElectionEnded', election: 1, how: 'called off' },
        { type: 'CharterAdopted', group: 'club' },
      )
    given(...opened, votes, amends(day(11), without))
      .when({ ...votes, at: day(12) })
      .thenRefused({ type: 'ElectionOver', election: 1 })
  })

  it('seats as many as the charter has places, where it has fewer than when the election began', () => {
    for (const few of [
      ['ada', 'bo'],
      ['ada', 'bo', 'cy', 'di'],
    ]) {
      const { state } = given(calls, ...few.map(stands), amends(day(5), smaller)).whenTimePasses(day(30))
      assert.equal(state.elections.get(1)?.ended?.how, 'filled')
      assert.equal(incumbents(state, { group: 'club', seat: 'council' }, day(30)).length, 1)
    }
  })
})
