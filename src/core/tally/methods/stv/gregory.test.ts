import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../../test/support/ranked.ts'
import type { Count } from '../../count.ts'
import { countContest } from '../../count-contest.ts'
import type { StageRound } from './stage-round.ts'

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'stv', ...told }))
  assert.ok(count.ok, JSON.stringify(count))
  return count.value
}

function stages(count: Count): readonly StageRound[] {
  return count.rounds.map((round) => {
    assert.ok(round.kind === 'stage')
    return round
  })
}

/** The votes of each stage, one line a stage. */
function votesIn(count: Count): readonly string[] {
  return stages(count).map(({ votes }) => votes.join(' '))
}

const castor = { seats: 2, candidates: 'Castor Pollux Helen', ballots: ['5 Castor Pollux', '1 Pollux', '3 Helen'] }

describe('a count by a Gregory rule', () => {
  // The votes of this and the next two examples are those of jklundell/droop, test/ref/dump.
  it('is that of the Scottish Order', () => {
    const count = counted({ ...castor, params: { rule: 'scottish' } })
    assert.deepEqual(votesIn(count), ['5.00000 1.00000 3.00000', '4.00000 2.00000 3.00000', '4.00000 0.00000 3.00000'])
    assert.deepEqual(count.elected, [0, 2])
    assert.deepEqual(
      stages(count).map(({ quota, surplusOf, excluded, elected, electedAsLast }) => {
        return { quota, surplusOf, excluded, elected, electedAsLast }
      }),
      [
        { quota: '4.00000', surplusOf: undefined, excluded: [], elected: [0], electedAsLast: [] },
        { quota: '4.00000', surplusOf: 0, excluded: [], elected: [], electedAsLast: [] },
        { quota: '4.00000', surplusOf: undefined, excluded: [1], elected: [2], electedAsLast: [2] },
      ],
    )
  })

  it('is that of the Reference WIGM Rule', () => {
    const count = counted({ ...castor, params: { rule: 'wigm-prf' } })
    assert.deepEqual(votesIn(count), ['5.0000 1.0000 3.0000', '3.0001 2.9995 3.0000', '3.0001 0.0000 3.0000'])
    assert.deepEqual(stages(count)[1]?.transfers, [
      { from: 0, to: 1, votes: '1.9995' },
      { from: 0, to: 'residual', votes: '0.0004' },
    ])
    assert.deepEqual(stages(count)[2]?.transfers, [{ from: 1, to: 'exhausted', votes: '2.9995' }])
  })

  it('moves the surpluses of equal ones in the order that is drawn, each paper for its part', () => {
    const third = ['333 A X', '333 A Y', '333 A Z', '333 B X', '333 B Y', '333 B Z', '667 X', '667 Y', '667 Z']
    const count = counted({
      seats: 3,
      candidates: 'A B X Y Z',
      ballots: [...third, '1 A B X', '1 A B Y', '2 B A X'],
      params: { rule: 'wigm-prf', lot: { order: [0, 1, 2, 3, 4] } },
    })
    assert.deepEqual(votesIn(count), [
      '1001.0000 1001.0000 667.0000 667.0000 667.0000',
      '1000.7501 1001.0000 667.0668 667.0668 667.0666',
      '1000.7501 1000.7501 667.1338 667.1334 667.1332',
      '1000.7501 1000.7501 667.1338 667.1334 0.0000',
      '1000.7501 1000.7501 667.1338 0.0000 0.0000',
    ])
    assert.deepEqual(count.ties, [{ round: 2, purpose: 'transfer', among: [0, 1], chosen: [0], by: 'lot' }])
    assert.deepEqual(count.elected, [0, 1, 2])
  })

  it('is exact where nothing is cut, and an exact quota has to be exceeded', () => {
    const exact = { ...castor, params: { rule: 'scottish', decimals: 'exact', quota: 'droop-exact' } }
    const count = counted(exact)
    assert.deepEqual(votesIn(count), ['5 1 3', '3 3 3', '3 0 3'])
    // Pollux had fewer votes at the stage before.
    assert.deepEqual(counted({ ...exact, params: { ...exact.params, ties: ['lot'] } }).open, {
      round: 3,
      purpose: 'exclude',
      among: [1, 2],
      places: 1,
      awaits: 'lot',
    })
  })

  it('tells fractions where it is exact', () => {
    const count = counted({
      seats: 2,
      candidates: 'A B C',
      ballots: ['7 A B', '2 B', '3 C'],
      params: { rule: 'scottish', decimals: 'exact' },
    })
    assert.deepEqual(votesIn(count).slice(0, 2), ['7 2 3', '5 4 3'])
    const thirds = counted({
      seats: 2,
      candidates: 'A B C D',
      ballots: ['7 A B', '2 A C', '2 C', '3 D'],
      params: { rule: 'scottish', decimals: 'exact' },
    })
    assert.equal(votesIn(thirds)[1], '5 28/9 26/9 3')
  })

  it('cuts each paper’s value once, or the product before it as well', () => {
    const ballots = ['35 A B C', '25 A D', '20 B C', '13 C', '12 D', '13 E']
    const votes = (rounding: string) =>
      votesIn(
        counted({ seats: 3, candidates: 'A B C D E', ballots, params: { rule: 'scottish', decimals: 1, rounding } }),
      )
    // Of B's 37.5 votes 7.5 go on: a paper of 0.5 is worth 0.5 x 7.5 / 37.5, which is 3.75 / 37.5 or, cut, 3.7 / 37.5.
    assert.equal(votes('paper-value-down')[2], '30.0 30.0 20.5 24.5 13.0')
    assert.equal(votes('paper-value-and-product-down')[2], '30.0 30.0 17.0 24.5 13.0')
  })
})

describe('quotas', () => {
  const quota = (params: Ranked['params']) =>
    stages(
      counted({
        seats: 2,
        candidates: 'A B C',
        ballots: ['4 A', '3 B', '3 C'],
        params: { rule: 'scottish', ...params },
      }),
    )[0]?.quota

  it('are those of the vocabulary', () => {
    assert.equal(quota({ quota: 'droop-whole' }), '4.00000')
    assert.equal(quota({ quota: 'droop-plus-unit' }), '3.33334')
    assert.equal(quota({ quota: 'droop-exact' }), '3.33333')
    assert.equal(quota({ quota: 'droop-exact', decimals: 'exact' }), '10/3')
    assert.equal(quota({ quota: 'hare-whole' }), '5.00000')
    assert.equal(quota({ quota: 'hare-exact', decimals: 2 }), '5.00')
  })

  it('are refused where the rule cannot have them', () => {
    const refused = (params: Ranked['params']) =>
      countContest(ranked({ method: 'stv', seats: 2, candidates: 'A B', ballots: ['1 A'], params }))
    assert.deepEqual(refused({ rule: 'scottish', quota: 'majority-of-continuing' }), {
      ok: false,
      problem: { type: 'WrongParam', param: 'quota', value: 'majority-of-continuing' },
    })
    assert.deepEqual(refused({ rule: 'wigm-prf', decimals: 'exact' }), {
      ok: false,
      problem: { type: 'WrongParam', param: 'quota', value: 'droop-plus-unit' },
    })
  })
})

describe('exclusions', () => {
  it('take all who certainly lose together, where the rule has it', () => {
    const told = { candidates: 'A B C D E', ballots: ['10 A', '9 B', '3 C B', '2 D A', '1 E A'] }
    const together = stages(counted({ ...told, params: { rule: 'wigm-prf', exclusion: 'certain-losers' } }))
    assert.deepEqual(
      together.map(({ excluded }) => excluded),
      [[], [2, 3, 4]],
    )
    const each = stages(counted({ ...told, params: { rule: 'wigm-prf' } }))
    assert.deepEqual(
      each.map(({ excluded }) => excluded),
      [[], [4], [3]],
    )
  })

  it('ask of the tied who had fewer at the latest stage at which they differed', () => {
    const count = counted({
      candidates: 'A B C D',
      ballots: ['9 A', '4 B', '3 C', '1 D C', '7 A'],
      seats: 2,
      params: { rule: 'scottish', quota: 'hare-whole' },
    })
    assert.deepEqual(count.ties, [
      { round: 4, purpose: 'exclude', among: [1, 2], chosen: [2], by: 'latest-difference' },
    ])
    assert.deepEqual(count.elected, [0, 1])
  })

  it('take of the tied whom the lot has last, or first by the Reference WIGM Rule', () => {
    const excluded = (params: Ranked['params']) => {
      const lot = { order: [2, 0, 1] }
      const count = counted({ candidates: 'A B C', ballots: ['3 A', '2 B', '2 C'], params: { ...params, lot } })
      return stages(count)[1]?.excluded
    }
    assert.deepEqual(excluded({ rule: 'scottish' }), [1])
    assert.deepEqual(excluded({ rule: 'wigm-prf' }), [2])
  })

  it('begin with those who cannot take a seat, whatever votes they have', () => {
    const count = counted({
      candidates: 'A B C',
      seats: 1,
      ballots: ['8 A B', '3 B', '4 C'],
      params: { rule: 'scottish', ineligible: [0] },
    })
    assert.deepEqual(stages(count)[1]?.excluded, [0])
    assert.deepEqual(count.elected, [1])
  })
})

describe('ballots', () => {
  const first = (params: Ranked['params'], ...ballots: string[]) =>
    votesIn(counted({ candidates: 'A B C', ballots, params: { decimals: 0, ...params }, withdrawn: [2] }))[0]

  it('pass over those who have withdrawn, also where they share a rank', () => {
    assert.equal(first({ rule: 'scottish' }, '2 C A', '3 B=C'), '2 3 0')
  })

  it('end at a skipped rank by the Scottish Order, and pass over it by the Reference WIGM Rule', () => {
    assert.equal(first({ rule: 'scottish' }, '2 - A', '1 B'), '0 1 0')
    assert.equal(first({ rule: 'wigm-prf' }, '2 - A', '1 B'), '2 1 0')
    assert.equal(first({ rule: 'scottish', skipped: 'passed-over' }, '2 - A', '1 B'), '2 1 0')
  })

  it('end at an overvote, or pass over it', () => {
    assert.equal(first({ rule: 'scottish' }, '2 A=B A', '1 * B', '1 B'), '0 1 0')
    assert.equal(first({ rule: 'scottish', overvote: 'skipped' }, '2 A=B A', '1 * B', '1 B'), '2 2 0')
  })

  it('are read as far as the ranks count', () => {
    assert.equal(first({ rule: 'wigm-prf', maxRankings: 1 }, '2 - A', '1 B'), '0 1 0')
  })
})

describe('a contest of as many candidates as seats', () => {
  it('elects them at once', () => {
    const count = counted({ candidates: 'A B', seats: 3, ballots: ['1 B A'], params: { rule: 'scottish' } })
    assert.deepEqual(count.elected, [1, 0])
    assert.equal(count.rounds.length, 1)
  })
})
