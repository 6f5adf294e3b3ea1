import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

describe('ranked pairs', () => {
  it('locks in every defeat where none goes round in a circle', () => {
    const cities = {
      candidates: 'Memphis Nashville Chattanooga Knoxville',
      ballots: [
        '42 Memphis Nashville Chattanooga Knoxville',
        '26 Nashville Chattanooga Knoxville Memphis',
        '15 Chattanooga Knoxville Nashville Memphis',
        '17 Knoxville Chattanooga Nashville Memphis',
      ],
    }
    assert.deepEqual(counted(cities).order, [[1], [2], [3], [0]])
    assert.deepEqual(lockedIn(counted(cities)), ['2>3 66', '1>2 36', '1>3 36', '1>0 16', '2>0 16', '3>0 16'])
  })

  it('leaves out a defeat against which a chain of stronger ones stands', () => {
    const circle = counted({ candidates: 'A B C', ballots: ['7 A B C', '5 B C A', '4 C A B'] })
    assert.deepEqual(lockedIn(circle), ['1>2 8', '0>1 6'])
    assert.deepEqual(circle.order, [[0], [1], [2]])
  })

  it('locks none of equal defeats that only go round in a circle with one another', () => {
    const even = counted({ candidates: 'A B C D', ballots: ['1 A B C D', '1 B C A D', '1 C A B D'] })
    assert.deepEqual(lockedIn(even), ['0>3 3', '1>3 3', '2>3 3'])
    assert.deepEqual(even.order, [[0, 1, 2], [3]])
    assert.deepEqual(even.open?.among, [0, 1, 2])
  })

  it('locks equal defeats that stand together', () => {
    assert.deepEqual(counted({ candidates: 'A B C', ballots: ['2 A B C'] }).order, [[0], [1], [2]])
  })

  it('measures defeats in the way that is asked for', () => {
    const truncated = { candidates: 'A B C', ballots: ['3 A B', '6 A', '3 C A B', '7 B C', '4 C B'] }
    const { variants } = counted({ ...truncated, params: { variants: ['winning-votes', 'margins'] } })
    assert.deepEqual(
      variants?.map(({ order }) => order),
      [
        [[2], [0], [1]],
        [[1], [2], [0]],
      ],
    )
  })

  it('can make voters who come worse off than if they had stayed away', () => {
    const there = ['5 B D A C', '5 A B C D', '4 C D A B', '1 B D C A', '5 D A B C', '4 B C A D']
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: there }).elected, [1])
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: [...there, '3 C B A D'] }).elected, [0])
  })
})

/** "0>1 6": the winner, the loser and the margin. */
function lockedIn({ rounds }: Count): readonly string[] {
  const round = rounds.find(({ kind }) => kind === 'locked defeats')
  assert.ok(round?.kind === 'locked defeats')
  return round.defeats
    .filter(({ locked }) => locked)
    .map(({ winner, loser, above, below }) => `${winner}>${loser} ${Number(above) - Number(below)}`)
}

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'ranked-pairs', ...told }))
  assert.ok(count.ok)
  return count.value
}
