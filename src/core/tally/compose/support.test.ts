import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contestOf } from '../formats/contest-of.ts'
import { readUniform } from '../formats/uniform/read-uniform.ts'
import { supportOf } from './support.ts'

/** The third candidate is the default option where there is one. */
function support(method: string, ballots: readonly object[], defaultOption?: number) {
  const file = readUniform({ method, seats: 1, candidates: ['Ada', 'Ben', 'None'], ballots })
  assert.ok(file.ok)
  const contest = contestOf(file.value)
  assert.ok(contest.ok)
  return supportOf(contest.value, defaultOption)
}

describe('support', () => {
  it('are the approvals', () => {
    assert.deepEqual(
      support('approval', [
        { count: 3, approvals: [0, 1] },
        { count: 2, approvals: [1] },
      ]),
      [3, 5, 0],
    )
  })

  it('is a rank above the default option, or any rank without one', () => {
    const ballots = [
      { count: 3, ranking: [[0], [2], [1]] },
      { count: 2, ranking: [[1, 2], [0]] },
      { count: 1, ranking: [[1]] },
    ]
    assert.deepEqual(support('schulze', ballots, 2), [3, 1, 0])
    assert.deepEqual(support('schulze', ballots), [5, 6, 5])
  })

  it('is a score above that of the default option, or above nothing', () => {
    const ballots = [
      { count: 3, scores: { 0: 4, 1: 2, 2: 2 } },
      { count: 2, scores: { 1: 1, 0: 0 } },
    ]
    assert.deepEqual(support('score', ballots, 2), [3, 2, 0])
    assert.deepEqual(support('score', ballots), [3, 5, 3])
  })

  it('is the first rank alone where one vote is counted', () => {
    assert.deepEqual(
      support('irv', [
        { count: 2, ranking: [[0], [1]] },
        { count: 1, ranking: [[1]] },
      ]),
      [2, 1, 0],
    )
  })
})
