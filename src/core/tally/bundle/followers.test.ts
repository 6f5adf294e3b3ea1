import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ranked } from '../../../../test/support/ranked.ts'
import { compose } from '../compose/compose.ts'
import type { Composition } from '../compose/composition.ts'
import type { Contest } from '../contest.ts'
import { followersOf } from './followers.ts'

function followers(contest: Contest, composition: Composition, ...left: readonly string[]): readonly string[] {
  const composed = compose(contest, composition)
  assert.ok(composed.ok && composed.value.kind === 'elected')
  const gone = left.map((name) => contest.candidates.indexOf(name))
  const counted = followersOf({ contest, composition, composed: composed.value, left: gone })
  assert.ok(counted.ok)
  return counted.value.successors.map((candidate) => contest.candidates[candidate] ?? '')
}

const council = (seats: number) =>
  ranked({
    method: 'stv',
    params: { rule: 'scottish', ties: ['decision', 'lot'], lot: { order: [3, 2, 1, 0] } },
    seats,
    candidates: 'Ann Ben Cleo Dan',
    ballots: ['40 Ann Dan', '30 Ben Ann', '20 Cleo Ben', '10 Dan Ann'],
  })

describe('who follows in an election that is over', () => {
  it('has the place to which the votes of whoever left go', () => {
    assert.deepEqual(followers(council(2), {}, 'Ann'), ['Dan'])
  })

  it('is nobody who was named as unwilling, or who leaves as well', () => {
    assert.deepEqual(followers(council(2), {}, 'Ann', 'Dan'), ['Cleo'])
    assert.deepEqual(followers(council(2), {}, 'Ann', 'Ben'), ['Dan', 'Cleo'])
  })

  it('breaks no cap, and can be who was passed over because of whoever left', () => {
    const cap = { most: 1, sitting: {}, repair: ['disqualify the lower'] } as const
    const sameAsBen = { cap: { ...cap, entities: [null, 'a', 'b', 'a'] } }
    assert.deepEqual(followers(council(2), sameAsBen, 'Ann'), ['Cleo'])
    const sameAsAnn = { cap: { ...cap, entities: ['a', 'b', 'c', 'a'] } }
    assert.deepEqual(followers(council(2), sameAsAnn, 'Ann'), ['Dan'])
  })

  it('is nobody below a default option that has no seat, and anybody where it keeps one', () => {
    const option = { defaultOption: { candidate: 3, wins: 'vacant' } } as const
    assert.deepEqual(followers(council(2), option, 'Ann'), [])
    const strong = ranked({
      method: 'stv',
      params: { rule: 'scottish' },
      seats: 2,
      candidates: 'Ann None Cleo',
      ballots: ['40 Ann Cleo', '40 None', '20 Cleo'],
    })
    assert.deepEqual(followers(strong, { defaultOption: { candidate: 1, wins: 'vacant' } }, 'Ann'), ['Cleo'])
  })

  it('is drawn by the lot of the election where people would be asked', () => {
    const tied = ranked({
      method: 'irv',
      params: { ties: ['decision', 'lot'], lot: { order: [2, 1, 0] } },
      candidates: 'Ann Ben Cleo',
      ballots: ['3 Ann', '1 Ben', '1 Cleo'],
    })
    assert.deepEqual(followers(tied, {}, 'Ann'), ['Cleo'])
  })
})
