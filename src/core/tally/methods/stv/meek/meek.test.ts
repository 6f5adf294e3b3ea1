import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Ranked, ranked } from '../../../../../../test/support/ranked.ts'
import type { Count } from '../../../count.ts'
import { countContest } from '../../../count-contest.ts'
import { type MeekRound, meekStatus } from './meek-round.ts'

/** Votes are checked by hand: of nine, three are the share of two seats. */
const handful = { seats: 2, candidates: 'A B C D', ballots: ['6 A B', '1 B', '2 C'] }

describe('a count by the Reference Meek Rule', () => {
  it('passes on what the elected do not need, rounded up to nine decimals', () => {
    const { elected, rounds } = counted({ ...handful, ballots: ['6 A B', '2 C', '1 D'], params: { rule: 'meek-prf' } })
    const [first, second] = meekRounds({ rounds })
    assert.deepEqual(
      [first?.votes, first?.quota, first?.surplus, first?.elected],
      [['6.000000000', '0.000000000', '2.000000000', '1.000000000'], '3.000000001', '2.999999999', [0]],
    )
    // Of six papers each gives A 0.500000001 of one, rounded up, and B the rest.
    assert.equal(second?.keepFactors[0], '0.500000001')
    assert.deepEqual(second?.votes, ['3.000000006', '2.999999994', '2.000000000', '1.000000000'])
    assert.deepEqual(second?.excluded, [3])
    assert.deepEqual(elected, [0, 1])
  })

  it('ends when as many are left as there are places, with votes for all to see', () => {
    const { elected, rounds } = counted({ seats: 2, candidates: 'A B', ballots: ['5 A'], params: { rule: 'meek-prf' } })
    const [only, none] = meekRounds({ rounds })
    assert.deepEqual([elected, none], [[0, 1], undefined])
    assert.deepEqual([only?.votes, only?.elected, only?.electedAsLast], [['5.000000000', '0.000000000'], [0], [1]])
  })

  it('takes for tied with the lowest all who are within the total surplus', () => {
    const close = { seats: 1, candidates: 'A B C', ballots: ['4 A', '3 B', '3 C'] }
    const { open } = counted({ ...close, params: { rule: 'meek-prf' } })
    assert.deepEqual(open, { round: 1, purpose: 'exclude', among: [1, 2], places: 1, awaits: 'lot' })
    const drawn = counted({ ...close, params: { rule: 'meek-prf', lot: { order: [2, 1, 0], exclude: 'first' } } })
    assert.deepEqual(meekRounds(drawn)[0]?.excluded, [2])
  })

  it('tells what became of each', () => {
    const { rounds } = counted({ ...handful, withdrawn: [3], params: { rule: 'meek-prf' } })
    assert.deepEqual(
      meekStatus(meekRounds({ rounds })).map(({ state, round, votes }) => [state, round, votes]),
      [
        ['elected', 1, '6.000000000'],
        ['elected', 2, '3.999999994'],
        ['defeated', 2, '2.000000000'],
        ['defeated', 0, null],
      ],
    )
  })

  it('shows votes for those who cannot take a seat, and then excludes them', () => {
    const told = { ...handful, params: { rule: 'meek-prf', ineligible: [0] } }
    const { elected, rounds } = counted(told)
    const [first] = meekRounds({ rounds })
    assert.deepEqual([first?.votes[0], first?.elected, first?.excluded], ['6.000000000', [], [0]])
    assert.deepEqual(elected, [1, 2])
  })

  it('excludes all at once who cannot be elected any more where the rule says so', () => {
    const many = { candidates: 'A B C D E F', ballots: ['10 A F', '7 B', '6 F', '2 C B', '2 D B', '1 E'] }
    const excludedBy = (seats: number, exclusion: string) =>
      meekRounds(
        counted({ ...many, seats, params: { rule: 'meek-prf', exclusion, lot: { order: [0, 1, 2, 3, 4, 5] } } }),
      ).map(({ excluded }) => excluded.join(' '))
    assert.deepEqual(excludedBy(1, 'certain-losers'), ['2 3 4', '5', ''])
    assert.deepEqual(excludedBy(1, 'one'), ['4', '3', '2', '5', ''])
    assert.deepEqual(excludedBy(2, 'certain-losers'), ['', '2 3 4', ''], 'before the surplus of A is passed on')
  })
})

describe('a count by Algorithm 123', () => {
  it('asks for more than the exact share of the votes that are left', () => {
    const { rounds } = counted({ ...handful, ballots: ['6 A B', '2 C', '1 D'], params: { rule: 'meek' } })
    const [first, second] = meekRounds({ rounds })
    assert.deepEqual([first?.quota, first?.elected], ['3.000000000', [0]])
    assert.deepEqual([second?.keepFactors[0], second?.votes[1]], ['0.500000000', '3.000000000'])
    assert.deepEqual(second?.elected, [], 'three is not more than three')
  })

  it('lets the quota fall with the votes that nobody has any more', () => {
    const rounds = meekRounds(counted({ ...handful, ballots: ['6 A', '2 C', '1 D'], params: { rule: 'meek' } }))
    const quotas = rounds.map(({ quota }) => Number(quota))
    // A alone keeps q of 6 papers; (q + 3) / 3 = q, so that q = 1.5, below which C is elected.
    assert.ok((quotas.at(-1) ?? 3) < 2)
    assert.deepEqual(rounds.at(-1)?.elected, [2])
  })

  it('has no exact fractions, which would never end', () => {
    const count = countContest(ranked({ method: 'stv', ...handful, params: { rule: 'meek', decimals: 'exact' } }))
    assert.deepEqual(count, { ok: false, problem: { type: 'WrongParam', param: 'decimals', value: 'exact' } })
  })
})

const names = 'A B C D E F'
const papers = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.array(fc.constantFrom(...names.split(' ')), { maxLength: 7 })),
  { minLength: 1, maxLength: 12 },
)
const rules = fc.constantFrom(
  { rule: 'meek-prf' },
  { rule: 'meek-prf', exclusion: 'certain-losers', decimals: 4 },
  { rule: 'meek' },
  { rule: 'meek', decimals: 15 },
  { rule: 'warren' },
  { rule: 'warren', quota: 'droop-plus-unit', tied: 'within-total-surplus' },
)
const lots = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 })

describe('every count of Meek’s family', () => {
  it('gives each candidate of each round what each paper by itself would, rounded paper by paper', () => {
    fc.assert(
      fc.property(rules, papers, lots, (rule, said, order) => {
        const rounds = meekRounds(counted({ ...written(said), params: { ...rule, lot: { order } } }))
        for (const round of rounds) assert.deepEqual(round.votes, paperByPaper(round, said, rule))
      }),
    )
  })

  it('loses no vote', () => {
    fc.assert(
      fc.property(rules, papers, lots, (rule, said, order) => {
        const cast = said.reduce((sum, [count]) => sum + count, 0)
        for (const round of meekRounds(counted({ ...written(said), params: { ...rule, lot: { order } } }))) {
          const parts = [...round.votes, round.overvotes, round.otherExhausted, round.abstentions]
          const unit = 10n ** BigInt(decimalsOf(round))
          assert.equal(
            parts.reduce((sum, part) => sum + units(part ?? '0'), 0n),
            BigInt(cast) * unit,
          )
        }
      }),
    )
  })

  it('fills the seats, each with somebody else, whatever the order of the papers and however they are grouped', () => {
    fc.assert(
      fc.property(rules, papers, lots, (rule, said, order) => {
        const params = { ...rule, lot: { order } }
        const count = counted({ ...written(said), params })
        assert.deepEqual([count.open, new Set(count.elected).size], [undefined, 3])
        const single = said.flatMap(([size, ranks]) => Array.from({ length: size }, () => [1, ranks] as const))
        assert.deepEqual(counted({ ...written(single.toReversed()), params }), count)
      }),
    )
  })

  it('elects as many of those whom a group ranks above all others as the group has quotas', () => {
    const group = fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(rules, papers, lots, fc.array(group, { minLength: 2, maxLength: 5 }), (rule, said, order, solid) => {
        // More than half of all, and so more than two of four equal parts.
        const others = said.reduce((sum, [count]) => sum + count, 0)
        const all = [...said, ...solid.map((ranks) => [others, ranks] as const)]
        const { elected } = counted({ ...written(all), params: { ...rule, lot: { order } } })
        assert.ok(elected.filter((candidate) => candidate < 3).length >= 2)
      }),
    )
  })
})

type Papers = readonly (readonly [number, readonly string[]])[]

function written(said: Papers): Omit<Ranked, 'method'> {
  return { seats: 3, candidates: names, ballots: said.map(([count, ranks]) => [count, ...ranks].join(' ')) }
}

/** Every paper alone, in bigints, as the rule is told. */
function paperByPaper(round: MeekRound, said: Papers, { rule }: { readonly rule: string }) {
  const one = 10n ** BigInt(decimalsOf(round))
  const votes = round.votes.map((had): bigint | null => (had === null ? null : 0n))
  for (const [count, ranks] of said) {
    let left = one
    for (const name of new Set(ranks)) {
      const candidate = names.split(' ').indexOf(name)
      const had = votes[candidate]
      if (had === null || had === undefined) continue
      const factor = units(round.keepFactors[candidate] ?? '0')
      const part = (left * factor + one - 1n) / one
      const kept = rule === 'warren' ? (left < factor ? left : factor) : part
      votes[candidate] = had + BigInt(count) * kept
      left -= kept
    }
  }
  const decimals = decimalsOf(round)
  const text = (amount: bigint) => {
    const digits = String(amount).padStart(decimals + 1, '0')
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  }
  return votes.map((had) => (had === null ? null : text(had)))
}

function decimalsOf({ quota }: MeekRound): number {
  return quota.length - quota.indexOf('.') - 1
}

function units(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

function meekRounds({ rounds }: Pick<Count, 'rounds'>): readonly MeekRound[] {
  return rounds.map((round) => {
    assert.ok(round.kind === 'meek')
    return round
  })
}

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'stv', ...told }))
  assert.ok(count.ok, JSON.stringify(count))
  return count.value
}
