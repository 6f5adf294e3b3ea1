import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

describe('Copeland’s method', () => {
  it('ranks by whom one defeats, less by whom one is defeated', () => {
    const { order, rounds } = counted({ candidates: 'A B C', ballots: ['1 A B C', '1 A C B'] })
    assert.deepEqual(order, [[0], [1, 2]])
    const told = { wins: ['2', '0', '0'], losses: ['0', '1', '1'], winsMinusLosses: ['2', '-1', '-1'] }
    assert.deepEqual(rounds[1], { kind: 'wins', ...told })
  })

  it('reports who is tied, and takes the one whom more prefer where the chain says so', () => {
    const circle = { candidates: 'A B C', ballots: ['3 A B C', '2 B C A', '2 C A B'] }
    assert.deepEqual(counted(circle).order, [[0, 1, 2]])
    assert.deepEqual(counted(circle).open?.among, [0, 1, 2])
    // A and B have two wins and a loss each, and more prefer A to B.
    const eachDefeat = [
      ...['A B C D', 'D C A B', 'A C B D', 'D B A C', 'D A B C', 'C B D A'],
      ...['B C A D', 'D A B C', 'B D A C', 'C A B D', 'C D A B', 'B A C D'],
    ]
    const two = { candidates: 'A B C D', ballots: eachDefeat.map((order) => `1 ${order}`) }
    const { order, elected, ties } = counted({ ...two, params: { ties: ['head-to-head'] } })
    assert.deepEqual([order?.[0], elected], [[0, 1], [0]])
    assert.deepEqual(ties, [{ round: 2, purpose: 'elect', among: [0, 1], chosen: [0], by: 'head-to-head' }])
  })

  it('can make voters who come worse off than if they had stayed away', () => {
    const there = ['3 D B A C', '5 C D A B', '1 C A B D', '1 D A C B']
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: there }).elected, [2])
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: [...there, '4 B A C D'] }).elected, [3])
  })

  it('is moved by a candidate who stands twice', () => {
    const alone = counted({ candidates: 'A B C', ballots: ['3 A B C', '2 B C A', '2 C A B'] })
    const twice = counted({ candidates: 'A B C A2', ballots: ['3 A A2 B C', '2 B C A A2', '2 C A A2 B'] })
    assert.deepEqual(
      [alone.order?.[0], twice.order?.[0]],
      [
        [0, 1, 2],
        [0, 2],
      ],
    )
  })
})

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'copeland', ...told }))
  assert.ok(count.ok)
  return count.value
}
