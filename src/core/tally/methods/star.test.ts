import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { byPosition, counted, type ScoreRow, scored, scoreRows } from '../../../../test/support/cardinal.ts'

const star = (candidates: number, rows: readonly ScoreRow[], params = {}) =>
  counted(scored({ method: 'star', candidates, params }, rows))

describe('STAR', () => {
  it('elects whom more ballots prefer of the two with the highest sums, and tells who has no preference', () => {
    const { elected, rounds } = star(3, [
      [4, 4, 0, 5],
      [3, 4, 5, 0],
      [2, 5, 3, 0],
      [1, 2, 2, null],
    ])
    assert.deepEqual(elected, [0])
    assert.deepEqual(rounds, [
      {
        kind: 'star',
        scores: ['40', '23', '20'],
        finalists: [0, 1],
        runoff: { votes: ['6', '3'], noPreference: '1' },
        elected: [0],
      },
    ])
  })

  it('takes for an unmarked score what the contest says', () => {
    const rows: ScoreRow[] = [[2, 4, null]]
    assert.deepEqual(star(2, rows).elected, [0])
    assert.deepEqual(star(2, rows, { unmarked: 5 }).elected, [1])
  })

  it('sends home who lost most match-ups among three with the same sum', () => {
    // Two of three ballots prefer the first, and the second, to the third; between the first two it is even all through.
    const { ties, rounds, open } = star(3, [
      [1, 3, 2, 1],
      [1, 3, 4, 0],
      [1, 0, 0, 5],
    ])
    assert.deepEqual(ties, [{ round: 1, purpose: 'elect', among: [0, 1, 2], chosen: [0, 1], by: 'head-to-head' }])
    assert.deepEqual(
      rounds.map((round) => round.kind === 'star' && round.finalists),
      [[0, 1]],
    )
    assert.deepEqual(open?.among, [0, 1])
  })

  it('goes on to five-star ballots where match-ups go round in a circle', () => {
    const circle: ScoreRow[] = [
      [1, 5, 3, 1],
      [1, 1, 4, 3],
      [1, 3, 2, 5],
    ]
    const { ties } = star(3, circle, byPosition(3))
    assert.deepEqual(
      ties.map(({ by, chosen }) => [by, chosen]),
      [['top-scores', [0, 2]]],
    )
  })

  it('breaks a tied runoff by the sums, then by the best scores', () => {
    assert.deepEqual(
      star(3, [
        [1, 1, 2, 5],
        [1, 1, 3, 3],
        [1, 1, 5, 3],
      ]).ties.map(({ by, chosen }) => [by, chosen]),
      [['score', [2]]],
    )
    const byBest = star(2, [
      [1, 5, 3],
      [1, 2, 4],
    ])
    assert.deepEqual(
      byBest.ties.map(({ by, chosen }) => [by, chosen]),
      [['top-scores', [0]]],
    )
  })

  it('stays open where nothing is left but a lot that nobody has drawn', () => {
    const even: ScoreRow[] = [
      [1, 4, 3],
      [1, 3, 4],
    ]
    const { elected, open } = star(2, even)
    assert.deepEqual(elected, [])
    assert.deepEqual(open, { round: 1, purpose: 'elect', among: [0, 1], places: 1, awaits: 'lot' })
    assert.deepEqual(star(2, even, byPosition(2)).elected, [0])
  })

  it('lets nobody who is ineligible into the runoff, and elects the only one there is', () => {
    const { elected, rounds } = star(2, [[3, 5, 1]], { ineligible: [0] })
    assert.deepEqual(elected, [1])
    assert.deepEqual(rounds, [{ kind: 'star', scores: ['15', '3'], finalists: [1], elected: [1] }])
  })

  it('can punish a voter for coming: participation does not hold', () => {
    const rows: ScoreRow[] = [
      [2, 5, 4, 2],
      [1, 1, 5, 5],
    ]
    const late: ScoreRow = [1, 1, 0, 4]
    assert.deepEqual(star(3, rows).elected, [0])
    // They give the first more than the second, and elect the second by it.
    assert.deepEqual(star(3, [...rows, late]).elected, [1])
  })

  it('never harms who won by a better score', () => {
    const better = fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(scoreRows(4), better, (rows, [at, more]) => {
        const [winner = 0] = star(4, rows, byPosition(4)).elected
        const raised = rows.map(([count, ...scores], row): ScoreRow => {
          const mine = scores.map((score, candidate) =>
            candidate === winner ? Math.min(5, (score ?? 0) + more) : score,
          )
          return row === at % rows.length ? [count, ...mine] : [count, ...scores]
        })
        // By sums and match-ups alone: what breaks ties may count other things than the winner's.
        if (star(4, rows, byPosition(4)).ties.length + star(4, raised, byPosition(4)).ties.length > 0) return
        assert.deepEqual(star(4, raised, byPosition(4)).elected, [winner])
      }),
    )
  })
})

describe('Bloc STAR', () => {
  it('fills seat after seat among those who have none', () => {
    const rows: ScoreRow[] = [
      [3, 5, 4, 0],
      [2, 0, 1, 5],
    ]
    const { elected, rounds } = counted(scored({ method: 'bloc-star', candidates: 3, seats: 2 }, rows))
    assert.deepEqual(elected, [0, 1])
    assert.deepEqual(
      rounds.map((round) => round.kind === 'star' && round.scores),
      [
        ['15', '14', '10'],
        [null, '14', '10'],
      ],
    )
  })

  it('gives each of its seats to the STAR winner of those who are left', () => {
    fc.assert(
      fc.property(scoreRows(4), (rows) => {
        const contest = scored({ method: 'bloc-star', candidates: 4, seats: 3, params: byPosition(4) }, rows)
        const { elected } = counted(contest)
        assert.equal(new Set(elected).size, 3)
        for (const [at, winner] of elected.entries()) {
          const one = counted({ ...contest, method: 'star', seats: 1, withdrawn: elected.slice(0, at) })
          assert.deepEqual(one.elected, [winner])
        }
      }),
    )
  })
})
