import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ApprovalRow, approvalRows, approving, byPosition, counted } from '../../../../test/support/cardinal.ts'
import type { Contest } from '../contest.ts'
import { countContest } from '../count-contest.ts'

const contest = (candidates: number, seats: number, rows: readonly ApprovalRow[], rules: readonly string[]): Contest =>
  approving({ method: 'approval-committee', candidates, seats, params: { rules } }, rows)

function committees(candidates: number, seats: number, rows: readonly ApprovalRow[], rule: string) {
  const found = counted(contest(candidates, seats, rows, [rule])).committees ?? []
  return found[0]?.committees ?? []
}

/** "0123 0124": committees by the digits of their members. */
function listed(text: string): readonly (readonly number[])[] {
  return text.split(' ').map((members) => [...members].map(Number))
}

const pairs = '0145 0245 0345 1245 1345 2345'
const most = '0124 0125 0134 0135 0145 0234 0235 0245 0345 1234 1235 1245 1345 2345'

/** Profiles and outcomes of the unit tests of abcvoting (martinlackner/abcvoting, tests/test_abcrules.py, MIT). */
const known: readonly {
  readonly candidates: number
  readonly seats: number
  readonly rows: readonly ApprovalRow[]
  readonly outcomes: Readonly<Record<string, string>>
}[] = [
  {
    candidates: 6,
    seats: 4,
    rows: [
      [1, [0, 4, 5]],
      [1, [0]],
      [1, [1, 4, 5]],
      [1, [1]],
      [1, [2, 4, 5]],
      [1, [2]],
      [1, [3, 4, 5]],
      [1, [3]],
    ],
    outcomes: {
      av: pairs,
      sav: `0123 ${most}`,
      pav: pairs,
      geom2: most,
      seqpav: pairs,
      revseqpav: most,
      minimaxav: `0123 ${most}`,
      seqphragmen: pairs,
      cc: '0123',
      seqcc: '0124 0125 0134 0135 0234 0235 1234 1235',
      revseqcc: '0123',
      monroe: '0123',
      slav: '0123 0124 0125 0134 0135 0234 0235 1234 1235',
      seqslav: most,
      'equal-shares': pairs,
      'equal-shares-with-av-completion': pairs,
      'equal-shares-with-increment-completion': pairs,
      'equal-shares-without-completion': '45',
      'phragmen-enestroem': pairs,
    },
  },
  {
    candidates: 5,
    seats: 3,
    rows: [
      [5, [0, 1, 2]],
      [1, [0, 1]],
      [2, [3, 4]],
      [1, [3]],
    ],
    outcomes: {
      av: '012',
      sav: '013',
      pav: '013',
      geom2: '013',
      seqpav: '013',
      revseqpav: '013',
      minimaxav: '013 023 123',
      seqphragmen: '013',
      cc: '013 023 034 123 134',
      seqcc: '013 023 034 123 134',
      revseqcc: '013 023 034 123 134',
      monroe: '013 023 123',
      slav: '013',
      seqslav: '013',
      'equal-shares': '013',
      'equal-shares-with-av-completion': '013',
      'equal-shares-with-increment-completion': '013',
      'equal-shares-without-completion': '013',
      'phragmen-enestroem': '013',
    },
  },
  {
    candidates: 6,
    seats: 4,
    rows: [
      [1, [0, 3, 4, 5]],
      [1, [1, 2]],
      [1, [0, 2, 5]],
      [1, [2]],
      [1, [0, 1, 2, 3, 4]],
      [1, [0, 3, 4]],
      [1, [0, 2, 4]],
      [1, [0, 1]],
    ],
    outcomes: {
      av: '0124 0234',
      sav: '0124',
      pav: '0124',
      geom2: '0124',
      seqpav: '0124',
      revseqpav: '0124',
      minimaxav: '0123 0124 0234 0235 0245',
      seqphragmen: '0124',
      cc: '0123 0124 0125 0234 0235 0245 1234 1235 1245',
      seqcc: '0123 0124 0125 0234 0235 0245',
      revseqcc: '0123 0124 0125 0234 0235 0245 1234 1235 1245',
      monroe: '0123 0124 0125 0234 0235 0245 1234 1235 1245',
      seqslav: '0124',
    },
  },
]

describe('a rule for approval committees', () => {
  for (const [at, { candidates, seats, rows, outcomes }] of known.entries()) {
    for (const [rule, outcome] of Object.entries(outcomes)) {
      it(`leaves the committees that abcvoting lists: ${rule}, profile ${at + 1}`, () => {
        assert.deepEqual(committees(candidates, seats, rows, rule), listed(outcome))
      })
    }
  }

  it('tells step by step what it added for what', () => {
    // Example 11 of the book, abcvoting's test_abcbook_example11.
    const rows: readonly ApprovalRow[] = [
      [3, [0, 1]],
      [3, [0, 2]],
      [2, [0, 3]],
      [1, [1, 2, 5]],
      [1, [4]],
      [1, [5]],
      [1, [6]],
    ]
    const { rounds } = counted(contest(8, 4, rows, ['equal-shares']))
    assert.deepEqual(rounds, [
      {
        kind: 'committee',
        rule: 'equal-shares',
        tied: 1,
        steps: [
          { kind: 'added', candidate: 0, at: '1/8' },
          { kind: 'completed', candidate: 2, at: '1/96' },
          { kind: 'completed', candidate: 1, at: '37/384' },
          { kind: 'completed', candidate: 3, at: '7/24' },
        ],
      },
    ])
  })

  it('names those that it does not know, and elects by the first that it does', () => {
    const count = counted(contest(3, 1, [[2, [1]]], ['maximin-support', 'av']))
    assert.deepEqual(count.notCounted, ['maximin-support'])
    assert.deepEqual(count.elected, [1])
    assert.deepEqual(countContest(contest(3, 1, [[2, [1]]], ['maximin-support'])), {
      ok: false,
      problem: { type: 'WrongParam', param: 'rules', value: 'maximin-support' },
    })
  })

  it('is refused where it would look at more than it is given', () => {
    const everybody = Array.from({ length: 60 }, (_, candidate) => candidate)
    assert.deepEqual(countContest(contest(60, 30, [[1, everybody]], ['av'])), {
      ok: false,
      problem: { type: 'TooLarge', what: 'av' },
    })
  })

  it('elects whoever is in all tied committees, and lets the lot choose among the others', () => {
    const rows: readonly ApprovalRow[] = [
      [3, [0, 1]],
      [2, [2]],
      [2, [3]],
    ]
    const open = counted(contest(4, 3, rows, ['av']))
    assert.deepEqual(open.elected, [0, 1])
    assert.deepEqual(open.open, { round: 1, purpose: 'elect', among: [2, 3], places: 1, awaits: 'lot' })
    const params = { rules: ['av'], lot: { order: [3, 2, 1, 0] } }
    const drawn = counted(approving({ method: 'approval-committee', candidates: 4, seats: 3, params }, rows))
    assert.deepEqual(drawn.elected, [0, 1, 3])
    assert.deepEqual(drawn.ties, [{ round: 1, purpose: 'elect', among: [2, 3], chosen: [3], by: 'lot' }])
  })
})

const candidates = 6
const seats = fc.integer({ min: 1, max: 4 })
const profiles = approvalRows(candidates)

describe('the best committees of all', () => {
  const worths: Readonly<Record<string, (members: number) => number>> = {
    pav: (members) => [0, 60, 90, 110, 125][members] ?? 0,
    cc: (members) => Math.min(members, 1),
    geom2: (members) => 2 - 2 ** (1 - members),
  }
  for (const [rule, worth] of Object.entries(worths)) {
    it(`are those that every committee beside them is worth no more than: ${rule}`, () => {
      fc.assert(
        fc.property(profiles, seats, (rows, places) => {
          const total = (committee: readonly number[]) =>
            rows.reduce((sum, [people, names]) => sum + people * worth(sharedBy(names, committee)), 0)
          assert.deepEqual(committees(candidates, places, rows, rule), bestOf(places, total))
        }),
      )
    })
  }

  it('represent as many voters as Monroe’s groups can, tried one by one', () => {
    const few = fc.array(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 3 }), (ballots, places) => {
        const rows = ballots.map((names): ApprovalRow => [1, names.toSorted()])
        const total = (committee: readonly number[]) => mostRepresented(ballots, committee)
        assert.deepEqual(committees(4, places, rows, 'monroe'), bestOf(places, total, 4))
      }),
    )
  })
})

describe('proportional rules', () => {
  for (const rule of ['pav', 'equal-shares', 'equal-shares-with-av-completion']) {
    it(`give a group that is large enough, and agrees on enough, one who is content: ${rule}`, () => {
      fc.assert(
        fc.property(profiles, seats, (rows, places) => {
          for (const committee of committees(candidates, places, rows, rule)) assertJustified(rows, committee)
        }),
      )
    })
  }

  it('gives parties their seats by D’Hondt: pav, seqpav and seqphragmen', () => {
    const rows: readonly ApprovalRow[] = [
      [53, [0, 1, 2, 3]],
      [24, [4, 5, 6]],
      [23, [7, 8, 9]],
    ]
    for (const rule of ['pav', 'seqpav', 'seqphragmen']) {
      for (const committee of committees(10, 5, rows, rule)) {
        assert.deepEqual(
          rows.map(([, party]) => sharedBy(party, committee)),
          [3, 1, 1],
        )
      }
    }
  })

  it('leave the same committees whatever the order of the ballots, and however they are grouped', () => {
    const rules = ['av', 'sav', 'pav', 'seqpav', 'revseqpav', 'seqphragmen', 'monroe', 'equal-shares']
    fc.assert(
      fc.property(profiles, seats, (rows, places) => {
        const single = rows.flatMap(([count, names]) => Array.from({ length: count }, (): ApprovalRow => [1, names]))
        const of = (some: readonly ApprovalRow[]) => counted(contest(candidates, places, some, rules)).committees
        assert.deepEqual(of(single.toReversed()), of(rows))
      }),
      { numRuns: 50 },
    )
  })

  it('elects a full committee with a lot', () => {
    fc.assert(
      fc.property(profiles, seats, (rows, places) => {
        const params = { rules: ['equal-shares'], ...byPosition(candidates) }
        const { elected, open } = counted(
          approving({ method: 'approval-committee', candidates, seats: places, params }, rows),
        )
        assert.equal(open, undefined)
        assert.equal(elected.length, places)
      }),
    )
  })
})

function sharedBy(names: readonly number[], committee: readonly number[]): number {
  return names.filter((name) => committee.includes(name)).length
}

function bestOf(places: number, total: (committee: readonly number[]) => number, of = candidates) {
  const all = subsets(of).filter((some) => some.length === places)
  const best = Math.max(...all.map(total))
  return all
    .filter((committee) => total(committee) === best)
    .toSorted((one, other) => (one.join() < other.join() ? -1 : 1))
}

function subsets(of: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** of }, (_, bits) =>
    Array.from({ length: of }, (__, candidate) => candidate).filter((candidate) => (bits >> candidate) & 1),
  )
}

/** Puts voter after voter into every group that has room. */
function mostRepresented(
  ballots: readonly (readonly number[])[],
  committee: readonly number[],
  sizes: readonly number[] = committee.map(() => 0),
): number {
  const [names, ...rest] = ballots
  const voters = sizes.reduce((sum, size) => sum + size, ballots.length)
  const small = Math.floor(voters / committee.length)
  if (sizes.filter((size) => size > small).length > voters % committee.length) return Number.NEGATIVE_INFINITY
  if (sizes.some((size) => size > small + 1)) return Number.NEGATIVE_INFINITY
  if (names === undefined) return 0
  return Math.max(
    ...committee.map(
      (member, at) =>
        (names.includes(member) ? 1 : 0) + mostRepresented(rest, committee, sizes.with(at, (sizes[at] ?? 0) + 1)),
    ),
  )
}

/**
 * Extended justified representation (Aziz and others 2017): of every group with some l/k of all voters who agree on l candidates, somebody has
 * at least l members of the committee. It is enough to look at those who have fewer than l and name all of some l candidates.
 */
function assertJustified(rows: readonly ApprovalRow[], committee: readonly number[]) {
  const voters = rows.reduce((sum, [people]) => sum + people, 0)
  for (const agreed of subsets(candidates)) {
    const level = agreed.length
    if (level === 0 || level > committee.length) continue
    const group = rows.filter(
      ([, names]) => agreed.every((one) => names.includes(one)) && sharedBy(names, committee) < level,
    )
    const people = group.reduce((sum, [count]) => sum + count, 0)
    assert.ok(people * committee.length < level * voters, `${committee} leaves out those who agree on ${agreed}`)
  }
}
