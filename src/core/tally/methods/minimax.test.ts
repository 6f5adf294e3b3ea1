import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

describe('minimax', () => {
  it('has whoever is worst defeated by the fewest first', () => {
    const circle = counted({ candidates: 'A B C', ballots: ['7 A B C', '5 B C A', '4 C A B'] })
    assert.deepEqual(circle.order, [[0], [1], [2]])
    assert.deepEqual(circle.rounds[1], { kind: 'worst defeats', strength: 'winning-votes', worst: ['9', '11', '12'] })
  })

  it('tells by the strength of a defeat, or by what stands against anybody, who is first', () => {
    const told = { candidates: 'A B C D', ballots: ['8 B D', '5 A C', '4 D C', '6 A', '3 D', '2 C B A D'] }
    const by = (defeatStrength: string) => counted({ ...told, params: { defeatStrength } }).elected
    assert.deepEqual([by('winning-votes'), by('margins'), by('opposition')], [[3], [0], [1]])
  })

  it('can elect whom each other one defeats, though by little', () => {
    const narrow = ['5 D A B C', '5 D B C A', '4 D C A B', '5 A B C D', '5 B C A D', '6 C A B D']
    const { rounds, elected } = counted({ candidates: 'A B C D', ballots: narrow })
    assert.ok(rounds[0]?.kind === 'pairwise')
    assert.deepEqual(rounds[0].votes[3], ['14', '14', '14', '0'])
    assert.deepEqual(elected, [3])
  })
})

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'minimax', ...told }))
  assert.ok(count.ok)
  return count.value
}
