import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

/** Example 1 of the Wikipedia article and of Schulze’s earlier papers: 45 voters and 5 candidates. */
const example = {
  candidates: 'A B C D E',
  ballots: [
    '5 A C B E D',
    '5 A D E C B',
    '8 B E D A C',
    '3 C A B E D',
    '7 C A E B D',
    '2 C B A D E',
    '7 D C E B A',
    '8 E B A D C',
  ],
}

describe('Schulze’s method', () => {
  it('ranks by the strongest paths', () => {
    const { order, rounds } = counted(example)
    assert.deepEqual(order, [[4], [0], [2], [1], [3]])
    const paths = rounds.find((round) => round.kind === 'strongest paths')
    assert.deepEqual(
      paths?.paths.map((row) => row.map((path) => path ?? '-').join(' ')),
      ['- 28 28 30 24', '25 - 28 33 24', '25 29 - 29 24', '25 28 28 - 24', '25 28 28 31 -'],
    )
  })

  it('elects as many as there are seats from the top, and passes over who cannot take one', () => {
    assert.deepEqual(counted({ ...example, seats: 2 }).elected, [4, 0])
    assert.deepEqual(counted({ ...example, seats: 2, params: { ineligible: [4] } }).elected, [0, 2])
  })

  it('reports who is tied, and lets the lot decide only where a seat hangs on it', () => {
    const even = { candidates: 'A B C', ballots: ['1 A B C', '1 B A C'] }
    assert.deepEqual(counted(even).order, [[0, 1], [2]])
    assert.deepEqual(counted(even).open, { round: 2, purpose: 'elect', among: [0, 1], places: 1, awaits: 'lot' })
    assert.deepEqual(counted({ ...even, seats: 2 }).elected, [0, 1])
    const drawn = counted({ ...even, params: { lot: { order: [1, 2, 0] } } })
    assert.deepEqual(
      [drawn.elected, drawn.ties],
      [[1], [{ round: 2, purpose: 'elect', among: [0, 1], chosen: [1], by: 'lot' }]],
    )
  })

  it('measures defeats in the way that is asked for, and by each of several', () => {
    const truncated = { candidates: 'A B C', ballots: ['6 A B C', '3 B C', '8 C'] }
    const { order, variants } = counted({ ...truncated, params: { variants: ['winning-votes', 'margins'] } })
    assert.deepEqual(order, [[1], [2], [0]])
    assert.deepEqual(variants, [
      { strength: 'winning-votes', order: [[1], [2], [0]] },
      { strength: 'margins', order: [[2], [0], [1]] },
    ])
    assert.deepEqual(counted({ ...truncated, params: { defeatStrength: 'margins' } }).elected, [2])
  })

  it('tells equal winning votes apart by the opposed where that is asked for', () => {
    const equal = { candidates: 'A B C', ballots: ['1 A C B', '4 A', '6 B C', '1 A B', '6 C A B', '5 B'] }
    assert.deepEqual(counted(equal).order, [[0, 1, 2]])
    const apart = counted({ ...equal, params: { defeatStrength: 'winning-votes-then-fewest-opposed' } })
    assert.deepEqual(apart.order, [[1], [2], [0]])
  })

  it('refuses a strength that means nothing to it', () => {
    const told = ranked({ method: 'schulze', ...example, params: { defeatStrength: 'opposition' } })
    const problem = { type: 'WrongParam', param: 'defeatStrength', value: 'opposition' }
    assert.deepEqual(countContest(told), { ok: false, problem })
  })

  it('can make voters who come worse off than if they had stayed away', () => {
    const there = ['1 B C A D', '4 B A D C', '1 B A D C', '5 A D C B', '4 D C B A', '2 B D A C']
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: there }).elected, [1])
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: [...there, '4 C B D A'] }).elected, [3])
  })
})

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'schulze', ...told }))
  assert.ok(count.ok)
  return count.value
}
