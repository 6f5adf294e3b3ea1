import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type ApprovalRow,
  approvalRows,
  approving,
  byPosition,
  counted,
  type ScoreRow,
  scored,
  scoreRows,
} from '../../../../test/support/cardinal.ts'
import type { Contest } from '../contest.ts'

const candidates = 5
const lots = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: candidates, maxLength: candidates })
const places = lots
const seats = fc.integer({ min: 1, max: 4 })

describe('approval', () => {
  it('elects those whom most ballots name', () => {
    const { elected, order, rounds } = counted(
      approving({ method: 'approval', candidates: 4, seats: 2 }, [
        [3, [0, 1]],
        [2, [1, 2]],
        [1, []],
      ]),
    )
    assert.deepEqual(elected, [1, 0])
    assert.deepEqual(order, [[1], [0], [2], [3]])
    assert.deepEqual(rounds, [{ kind: 'totals', of: 'approvals', totals: ['3', '5', '2', '0'], elected: [1, 0] }])
  })

  it('does not harm who won when one more approves of them, nor a voter who comes', () => {
    fc.assert(
      fc.property(approvalRows(candidates), approvalRows(candidates, 1), (rows, late) => {
        const contest = (all: readonly ApprovalRow[]) =>
          approving({ method: 'approval', candidates, params: byPosition(candidates) }, all)
        const [winner = 0] = counted(contest(rows)).elected
        const [after = 0] = counted(contest([...rows, ...late])).elected
        const likes = late.flatMap(([, names]) => names)
        assert.ok(after === winner || likes.includes(after) || !likes.includes(winner))
        assert.deepEqual(counted(contest([...rows, [1, [winner]]])).elected, [winner])
      }),
    )
  })
})

describe('limited approval', () => {
  it('counts a ballot with too many names for nobody', () => {
    const rows: readonly ApprovalRow[] = [
      [2, [0, 1]],
      [3, [0, 1, 2]],
    ]
    const totals = (params: Contest['params']) =>
      counted(approving({ method: 'limited-approval', candidates: 3, seats: 2, params }, rows)).rounds.map(
        (round) => round.kind === 'totals' && round.totals,
      )
    assert.deepEqual(totals({ maxRankings: 2 }), [['2', '2', '0']])
    assert.deepEqual(totals({}), [['5', '5', '3']])
  })
})

describe('score', () => {
  it('elects the highest sums, an unmarked score as the contest says', () => {
    const rows: readonly ScoreRow[] = [
      [2, 5, null, 1],
      [1, 0, 4, 3],
    ]
    const of = (params: Contest['params']) => counted(scored({ method: 'score', candidates: 3, params }, rows)).order
    assert.deepEqual(of({}), [[0], [2], [1]])
    assert.deepEqual(of({ unmarked: 4 }), [[1], [0], [2]])
  })

  it('asks the ballots about a tie where the contest says so', () => {
    const rows: readonly ScoreRow[] = [
      [1, 5, 3],
      [2, 2, 3],
    ]
    const tie = (scoreTie: Contest['params']['scoreTie'] = []) =>
      counted(scored({ method: 'score', candidates: 2, params: { scoreTie } }, rows)).ties
    assert.deepEqual(tie(['head-to-head']), [
      { round: 1, purpose: 'elect', among: [0, 1], chosen: [1], by: 'head-to-head' },
    ])
    assert.deepEqual(tie(['top-scores']), [
      { round: 1, purpose: 'elect', among: [0, 1], chosen: [0], by: 'top-scores' },
    ])
  })

  it('never elects worse for a voter because they came', () => {
    fc.assert(
      fc.property(scoreRows(candidates), scoreRows(candidates, { most: 1 }), (rows, late) => {
        const winner = (all: readonly ScoreRow[]) =>
          counted(scored({ method: 'score', candidates, params: byPosition(candidates) }, all)).elected[0] ?? 0
        const [, ...scores] = late[0] ?? [0]
        assert.ok((scores[winner([...rows, ...late])] ?? 0) >= (scores[winner(rows)] ?? 0))
      }),
    )
  })
})

describe('every count of scores', () => {
  const methods = fc.constantFrom('score', 'star', 'bloc-star', 'star-pr') satisfies fc.Arbitrary<Contest['method']>

  it('does not depend on the order of the ballots, or on how they are grouped', () => {
    fc.assert(
      fc.property(methods, seats, scoreRows(candidates), (method, number, rows) => {
        const asked = { method, candidates, seats: number, params: byPosition(candidates) }
        const single = rows
          .flatMap(([count, ...scores]) => Array.from({ length: count }, (): ScoreRow => [1, ...scores]))
          .toReversed()
        assert.deepEqual(
          counted(scored(asked, single)).rounds.map(withoutWeights),
          counted(scored(asked, rows)).rounds.map(withoutWeights),
        )
      }),
    )
  })

  it('does not depend on who stands where, once the lot is drawn', () => {
    fc.assert(
      fc.property(methods, seats, scoreRows(candidates), lots, places, (method, number, rows, order, place) => {
        const moved = (candidate: number) => place[candidate] ?? 0
        const asked = { method, candidates, seats: number }
        const there = rows.map(([count, ...scores]): ScoreRow => {
          const row = scores.map((_, candidate) => scores[place.indexOf(candidate)] ?? null)
          return [count, ...row]
        })
        const here = counted(scored({ ...asked, params: { lot: { order } } }, rows)).elected.map(moved)
        const moving = { ...asked, params: { lot: { order: order.map(moved) } } }
        assert.deepEqual(counted(scored(moving, there)).elected.toSorted(), here.toSorted())
      }),
    )
  })
})

/** What is left of the weight of a ballot is told for each distinct one, as they stand there. */
function withoutWeights(round: object): object {
  return { ...round, weightsAfter: undefined }
}
