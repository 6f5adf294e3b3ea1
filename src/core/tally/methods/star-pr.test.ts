import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { byPosition, counted, type ScoreRow, scored, scoreRows } from '../../../../test/support/cardinal.ts'
import { countContest } from '../count-contest.ts'
import type { Params } from '../params/params.ts'
import type { AllocationRound } from './star/allocation-round.ts'

const count = (seats: number, rows: readonly ScoreRow[], params: Params = {}) => {
  const candidates = (rows[0]?.length ?? 1) - 1
  const found = counted(scored({ method: 'star-pr', candidates, seats, params }, rows))
  return { ...found, rounds: found.rounds.filter((round) => round.kind === 'allocation') }
}

/** "1/6" of doubles: for laws that hold up to rounding. */
function number(text: string): number {
  const [over = '0', under = '1'] = text.split('/')
  return Number(over) / Number(under)
}

describe('allocated score', () => {
  it('spends a quota of the ballots that gave most, and leaves those at the border their share', () => {
    const { elected, rounds } = count(2, [
      [6, 5, 4, 0, 0],
      [3, 0, 0, 5, 4],
      [1, 3, 0, 2, 0],
    ])
    assert.deepEqual(elected, [0, 2])
    assert.deepEqual(rounds[0]?.border, { score: '5', spentAbove: '0', kept: '1/6' })
    assert.deepEqual(rounds[0]?.weightsAfter, ['1/6', '1', '1'])
    assert.deepEqual(rounds[1]?.scores, [null, '4', '17', '12'])
    assert.equal(rounds[1]?.weightsAfter, undefined)
  })

  it('sorts ballots by the score that they contribute, weight and all, as the reference does', () => {
    const { elected, rounds } = count(3, [
      [4, 5, 5, 0],
      [2, 0, 3, 0],
      [3, 5, 0, 0],
    ])
    assert.deepEqual(elected, [0, 1, 2])
    assert.deepEqual(rounds[0]?.weightsAfter, ['4/7', '1', '4/7'])
    // Of those for the second, two give 3, and four no more than 4/7 of 5.
    assert.deepEqual(rounds[1]?.border, { score: '20/7', spentAbove: '2', kept: '9/16' })
    assert.deepEqual(rounds[1]?.weightsAfter, ['9/28', '0', '4/7'])
  })

  it('takes every quota of the vocabulary that can be fixed beforehand', () => {
    const rows: readonly ScoreRow[] = [[10, 5, 4, 3, 1]]
    const quota = (params: Params) => count(3, rows, params).rounds[0]?.quota
    assert.equal(quota({}), '10/3')
    assert.equal(quota({ quota: 'hare-whole' }), '4')
    assert.equal(quota({ quota: 'droop-exact' }), '5/2')
    assert.equal(quota({ quota: 'droop-whole' }), '3')
    assert.equal(quota({ quota: 'droop-plus-unit', decimals: 2 }), '251/100')
    const refused = countContest(
      scored({ method: 'star-pr', candidates: 4, seats: 3, params: { quota: 'majority-of-continuing' } }, rows),
    )
    assert.deepEqual(refused, {
      ok: false,
      problem: { type: 'WrongParam', param: 'quota', value: 'majority-of-continuing' },
    })
  })

  it('reckons the quota from ballots that say something', () => {
    const { rounds } = count(2, [
      [4, 5, 1],
      [3, null, null],
    ])
    assert.equal(rounds[0]?.quota, '2')
  })

  it('takes exactly a quota of weight for each seat, from nobody more than they have', () => {
    fc.assert(
      fc.property(scoreRows(5), fc.integer({ min: 2, max: 4 }), (rows, seats) => {
        const { rounds } = count(seats, rows, byPosition(5))
        const cast = rows.reduce((sum, [people]) => sum + people, 0)
        for (const [at, { weightsAfter }] of rounds.slice(0, -1).entries()) {
          const before = rounds[at - 1]?.weightsAfter
          const left = rows.reduce((sum, [people], row) => sum + people * number(weightsAfter?.[row] ?? '0'), 0)
          assert.ok(Math.abs(left - (cast - (cast / seats) * (at + 1))) < 1e-9)
          for (const row of rows.keys()) {
            assert.ok(number(weightsAfter?.[row] ?? '0') <= number(before?.[row] ?? '1') + 1e-12)
          }
        }
      }),
    )
  })

  it('gives a group of whole quotas that scores its own alone as many seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), (share, quota) => {
        const seats = 4
        const { elected } = count(
          seats,
          [
            [share * quota, 5, 5, 5, 5, 0, 0, 0, 0],
            [(seats - share) * quota, 0, 0, 0, 0, 5, 5, 5, 5],
          ],
          byPosition(8),
        )
        assert.equal(elected.filter((candidate) => candidate < 4).length, share)
      }),
    )
  })

  it('shows each round the sums of those who have no seat', () => {
    fc.assert(
      fc.property(scoreRows(4), (rows) => {
        const { rounds, elected } = count(3, rows, byPosition(4))
        for (const [at, round] of rounds.entries()) assertRound(round, elected.slice(0, at), elected[at])
      }),
    )
  })
})

function assertRound({ scores, elected }: AllocationRound, before: readonly number[], winner: number | undefined) {
  assert.deepEqual(
    scores.flatMap((score, candidate) => (score === null ? [candidate] : [])),
    before.toSorted(),
  )
  assert.deepEqual(elected, [winner])
  const best = Math.max(...scores.map((score) => number(score ?? '-1')))
  assert.ok(Math.abs(number(scores[winner ?? 0] ?? '-1') - best) < 1e-9)
}
