import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Ranked, ranked } from '../../../../../test/support/ranked.ts'
import { type Scores, unmarked } from '../../ballots/ballots.ts'
import { pairwiseOf, pairwiseRound, votesFor } from './pairwise.ts'

describe('the votes of pairs', () => {
  it('are those of whoever is ranked above, with who is left out below all', () => {
    assert.deepEqual(matrix({ candidates: 'A B C', ballots: ['3 A B', '2 C'] }), ['0 3 3', '0 0 3', '2 2 0'])
  })

  it('compare who is left out with nobody where the rule says so', () => {
    const told = { candidates: 'A B C', ballots: ['3 A B', '2 C'], params: { unranked: 'uncompared' } }
    assert.deepEqual(matrix(told), ['0 3 0', '0 0 0', '0 0 0'])
  })

  it('prefer neither of two at the same rank', () => {
    assert.deepEqual(matrix({ candidates: 'A B C', ballots: ['1 A=B C'] }), ['0 0 1', '0 0 1', '0 0 0'])
  })

  it('are not changed by ranks left empty, and take the first of two places', () => {
    assert.deepEqual(matrix({ candidates: 'A B C', ballots: ['1 A - B A C'] }), ['0 1 1', '0 0 1', '0 0 0'])
  })

  it('pass over a rank whose names are not known, or end there', () => {
    assert.deepEqual(matrix({ candidates: 'A B C', ballots: ['1 A * B'] }), ['0 1 1', '0 0 1', '0 0 0'])
    const ends = { candidates: 'A B C', ballots: ['1 A * B'], params: { overvote: 'exhausts' } }
    assert.deepEqual(matrix(ends), ['0 1 1', '0 0 0', '0 0 0'])
  })

  it('leave out those who have withdrawn', () => {
    assert.deepEqual(matrix({ candidates: 'A B C', ballots: ['1 A B C'], withdrawn: [1] }), ['0 0 1', '0 0 0', '0 0 0'])
  })

  it('are the same as looking at each pair on each ballot', () => {
    const ranks = fc.array(
      fc.uniqueArray(fc.constantFrom<string[]>('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 3 }),
      {
        maxLength: 5,
      },
    )
    const told = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), ranks), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(told, fc.constantFrom('last', 'uncompared'), (ballots, unranked) => {
        const written = ballots.map(([count, each]) => [count, ...each.map((names) => names.join('='))].join(' '))
        const placeIn = (each: (typeof ballots)[number][1], name: string) => {
          const place = each.findIndex((names) => names.includes(name))
          return place === -1 ? undefined : place
        }
        const names = ['A', 'B', 'C', 'D']
        const rows = names.map((one) =>
          names.map((other) => {
            const above = ballots.filter(([, each]) => {
              const [first, second] = [placeIn(each, one), placeIn(each, other)]
              if (first === undefined) return false
              return second === undefined ? unranked === 'last' : first < second
            })
            return above.reduce((sum, [count]) => sum + count, 0)
          }),
        )
        const got = matrix({ candidates: 'A B C D', ballots: written, params: { unranked } })
        assert.deepEqual(
          got,
          rows.map((row) => row.join(' ')),
        )
      }),
    )
  })
})

describe('the votes of pairs of scores', () => {
  const scores: Scores = {
    kind: 'scores',
    candidates: 3,
    counts: Float64Array.of(2, 1),
    values: Int16Array.of(5, 3, unmarked, 0, unmarked, 4),
  }

  it('are those of the higher score, with the unmarked below', () => {
    const votes = pairwiseOf({ ballots: scores, withdrawn: [], params: {} })
    assert.deepEqual([votesFor(votes, 0, 1), votesFor(votes, 0, 2), votesFor(votes, 1, 2)], [3, 2, 2])
    assert.deepEqual([votesFor(votes, 1, 0), votesFor(votes, 2, 0), votesFor(votes, 2, 1)], [0, 1, 1])
  })

  it('give the unmarked the score that the rule says, or compare them with nobody', () => {
    const zero = pairwiseOf({ ballots: scores, withdrawn: [], params: { unmarked: 0 } })
    assert.deepEqual([votesFor(zero, 0, 1), votesFor(zero, 1, 0)], [2, 0])
    const none = pairwiseOf({ ballots: scores, withdrawn: [2], params: { unranked: 'uncompared' } })
    assert.deepEqual([votesFor(none, 0, 1), votesFor(none, 0, 2), votesFor(none, 2, 0)], [2, 0, 0])
  })
})

function matrix(told: Omit<Ranked, 'method'>): readonly string[] {
  return pairwiseRound(pairwiseOf(ranked({ method: 'schulze', ...told }))).votes.map((row) => row.join(' '))
}
