import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { joined, type Rankings } from '../../ballots/ballots.ts'
import type { Contest } from '../../contest.ts'
import type { Count, Tied } from '../../count.ts'
import { countContest } from '../../count-contest.ts'
import type { Params } from '../../params/params.ts'
import { byStrength } from './defeats.ts'
import { condorcetWinner } from './head-to-head.ts'
import { pairwiseOf, votesFor } from './pairwise.ts'

type Rank = readonly number[]
interface Cast {
  readonly count: number
  readonly ranks: readonly Rank[]
}

interface Rule {
  readonly method: Contest['method']
  readonly params: Params
}

const schulze: readonly Rule[] = [
  { method: 'schulze', params: { defeatStrength: 'winning-votes' } },
  { method: 'schulze', params: { defeatStrength: 'winning-votes-then-fewest-opposed', unranked: 'uncompared' } },
  { method: 'schulze', params: { defeatStrength: 'margins' } },
]
const rankedPairs: readonly Rule[] = [
  { method: 'ranked-pairs', params: { defeatStrength: 'margins' } },
  { method: 'ranked-pairs', params: { defeatStrength: 'winning-votes' } },
]
const minimax: readonly Rule[] = [
  { method: 'minimax', params: { defeatStrength: 'winning-votes' } },
  { method: 'minimax', params: { defeatStrength: 'margins' } },
]
const copeland: Rule = { method: 'copeland', params: {} }
const debian: Rule = { method: 'debian', params: { ties: ['lot'] } }
const condorcetIrv: Rule = { method: 'condorcet-irv', params: {} }
const condorcet = [...schulze, ...rankedPairs, ...minimax, copeland, debian, condorcetIrv]
const all = [...condorcet, { method: 'minimax', params: { defeatStrength: 'opposition' } } satisfies Rule]

const candidates = 5
const everybody = [0, 1, 2, 3, 4]
const inAnyOrder = fc.shuffledSubarray(everybody, { minLength: candidates, maxLength: candidates })
/** Equal and missing ranks, and few votes, so that much is tied. */
const anyBallots: fc.Arbitrary<readonly Cast[]> = fc.array(
  fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    ranks: fc.tuple(inAnyOrder, fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: candidates })).map(inRanks),
  }),
  { minLength: 1, maxLength: 9 },
)
const fullBallots: fc.Arbitrary<readonly Cast[]> = fc.array(
  fc.record({ count: fc.integer({ min: 1, max: 9 }), ranks: inAnyOrder.map((order) => order.map((one) => [one])) }),
  { minLength: 1, maxLength: 9 },
)

describe('every method that compares pairs', () => {
  it('does not depend on the order of the ballots, or on how they are grouped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), anyBallots, inAnyOrder, (rule, ballots, lot) => {
        const single = ballots.flatMap(({ count, ranks }) => Array.from({ length: count }, () => ({ count: 1, ranks })))
        assert.deepEqual(counted(rule, single.toReversed(), lot), counted(rule, ballots, lot))
      }),
    )
  })

  it('does not depend on who stands where, once the lot is drawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), anyBallots, inAnyOrder, inAnyOrder, (rule, ballots, lot, places) => {
        const moved = (candidate: number) => places[candidate] ?? 0
        const there = ballots.map(({ count, ranks }) => ({ count, ranks: ranks.map((rank) => rank.map(moved)) }))
        const count = counted(rule, there, lot.map(moved))
        assert.deepEqual(count.elected, counted(rule, ballots, lot).elected.map(moved))
        assert.deepEqual(
          count.order?.map((tied) => tied.toSorted()),
          counted(rule, ballots, lot).order?.map((tied) => tied.map(moved).toSorted()),
        )
      }),
    )
  })

  it('elects whoever defeats each other one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...condorcet), anyBallots, inAnyOrder, (rule, ballots, lot) => {
        const winner = condorcetWinner(pairsOf(rule, ballots), everybody)
        if (winner !== undefined) assert.deepEqual(counted(rule, ballots, lot).elected, [winner])
      }),
    )
  })
})

describe('Schulze’s method, ranked pairs, Copeland’s and Debian’s', () => {
  const rules = fc.constantFrom(...schulze, ...rankedPairs, copeland, debian)

  it('elect one of the smallest group whose members defeat all others', () => {
    fc.assert(
      fc.property(rules, anyBallots, inAnyOrder, (rule, ballots, lot) => {
        const [elected] = counted(rule, ballots, lot).elected
        assert.ok(elected !== undefined && smithSet(rule, ballots).includes(elected))
      }),
    )
  })

  it('never elect whom each other one defeats', () => {
    fc.assert(
      fc.property(rules, anyBallots, inAnyOrder, (rule, ballots, lot) => {
        const pairs = pairsOf(rule, ballots)
        const loser = everybody.find((one) =>
          everybody.every((other) => one === other || votesFor(pairs, one, other) < votesFor(pairs, other, one)),
        )
        if (loser !== undefined) assert.notDeepEqual(counted(rule, ballots, lot).elected, [loser])
      }),
    )
  })
})

describe('Schulze’s method, ranked pairs and Copeland’s', () => {
  it('turn round with all ballots: who is first alone is not first alone then', () => {
    const rules = fc.constantFrom(...schulze, ...rankedPairs, copeland)
    fc.assert(
      fc.property(rules, fullBallots, (rule, ballots) => {
        const first = firstOf(rule, ballots)
        const back = ballots.map(({ count, ranks }) => ({ count, ranks: ranks.toReversed() }))
        if (first.length === 1) assert.notDeepEqual(firstOf(rule, back), first)
      }),
    )
  })
})

describe('Schulze’s method, minimax and Copeland’s', () => {
  it('keep whoever is first first when a ballot ranks them higher', () => {
    const rules = fc.constantFrom(...schulze, ...minimax, copeland)
    fc.assert(
      fc.property(rules, fullBallots, fc.nat(), fc.nat(), (rule, ballots, which, by) => {
        const [first] = firstOf(rule, ballots)
        const ballot = ballots[which % ballots.length]
        assert.ok(first !== undefined && ballot !== undefined)
        const raised = ballots.with(which % ballots.length, { ...ballot, ranks: raisedIn(ballot.ranks, first, by) })
        assert.ok(firstOf(rule, raised).includes(first))
      }),
    )
  })
})

describe('Schulze’s method', () => {
  it('is not moved by a candidate who stands twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schulze), fullBallots, fc.nat(candidates - 1), (rule, ballots, cloned) => {
        const before = firstOf(rule, ballots).toSorted((one, other) => one - other)
        assert.deepEqual(firstAsOne(rule, ballots, cloned), before)
      }),
    )
  })
})

describe('Ranked pairs, where no two defeats are equally strong,', () => {
  const manyBallots = fullBallots.map((ballots) =>
    ballots.map(({ count, ranks }, index) => ({ count: 997 * count + 13 * index, ranks })),
  )
  const isPlain = ({ method, params }: Rule, ballots: readonly Cast[]) => {
    const strengths = byStrength(pairsOf({ method, params }, ballots), everybody, params.defeatStrength ?? 'margins')
    return strengths.length === (candidates * (candidates - 1)) / 2
  }

  it('keep whoever is first first when a ballot ranks them higher', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rankedPairs), manyBallots, fc.nat(), fc.nat(), (rule, ballots, which, by) => {
        const [first] = firstOf(rule, ballots)
        const ballot = ballots[which % ballots.length]
        assert.ok(first !== undefined && ballot !== undefined)
        const raised = ballots.with(which % ballots.length, { ...ballot, ranks: raisedIn(ballot.ranks, first, by) })
        fc.pre(isPlain(rule, ballots) && isPlain(rule, raised))
        assert.deepEqual(firstOf(rule, raised), [first])
      }),
    )
  })

  it('are not moved by a candidate who stands twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rankedPairs), manyBallots, fc.nat(candidates - 1), (rule, ballots, cloned) => {
        fc.pre(isPlain(rule, ballots))
        assert.deepEqual(firstAsOne(rule, ballots, cloned), firstOf(rule, ballots))
      }),
    )
  })
})

function counted({ method, params }: Rule, ballots: readonly Cast[], lot: readonly number[], size = candidates): Count {
  const count = countContest({
    method,
    params: { ...params, lot: { order: lot } },
    seats: 1,
    candidates: Array.from({ length: size }, (_, candidate) => `Candidate ${candidate}`),
    withdrawn: [],
    ballots: rankings(ballots, size),
    tieDecisions: [],
  })
  assert.ok(count.ok)
  return count.value
}

function firstOf(rule: Rule, ballots: readonly Cast[], size = candidates): Tied {
  const lot = Array.from({ length: size }, (_, candidate) => candidate)
  return counted(rule, ballots, lot, size).order?.[0] ?? []
}

/** Who is first when a candidate has a twin, now above and now below them; either of the two is that candidate. */
function firstAsOne(rule: Rule, ballots: readonly Cast[], cloned: number): Tied {
  const twin = candidates
  const doubled = ballots.map(({ count, ranks }, index) => ({
    count,
    ranks: ranks.flatMap((rank) => {
      if (!rank.includes(cloned)) return [rank]
      return index % 2 === 0 ? [[cloned], [twin]] : [[twin], [cloned]]
    }),
  }))
  const first = firstOf(rule, doubled, candidates + 1).map((one) => (one === twin ? cloned : one))
  return [...new Set(first)].toSorted((one, other) => one - other)
}

function pairsOf({ params }: Rule, ballots: readonly Cast[]) {
  return pairwiseOf({ ballots: rankings(ballots, candidates), withdrawn: [], params })
}

/** From one candidate on, whoever is not defeated by all of it is taken in; the smallest of these groups. */
function smithSet(rule: Rule, ballots: readonly Cast[]): readonly number[] {
  const pairs = pairsOf(rule, ballots)
  const defeats = (one: number, other: number) => votesFor(pairs, one, other) > votesFor(pairs, other, one)
  const groups = everybody.map((first) => {
    const group = [first]
    for (const member of group) {
      group.push(...everybody.filter((other) => !group.includes(other) && !defeats(member, other)))
    }
    return group
  })
  return groups.toSorted((one, other) => one.length - other.length)[0] ?? []
}

function rankings(ballots: readonly Cast[], size: number): Rankings {
  const marks = ballots.map(({ ranks }) =>
    ranks.flatMap((rank) => rank.map((one, index) => (index === 0 ? one : one | joined))),
  )
  const starts = [0]
  for (const [index, row] of marks.entries()) starts.push((starts[index] ?? 0) + row.length)
  return {
    kind: 'rankings',
    candidates: size,
    counts: Float64Array.from(ballots, ({ count }) => count),
    starts: Uint32Array.from(starts),
    marks: Uint16Array.from(marks.flat()),
  }
}

/** As many ranks as there are sizes; the rest is left out. */
function inRanks([order, sizes]: readonly [readonly number[], readonly number[]]): readonly Rank[] {
  let taken = 0
  return sizes
    .map((size) => {
      taken += size
      return order.slice(taken - size, taken)
    })
    .filter((rank) => rank.length > 0)
}

function raisedIn(ranks: readonly Rank[], candidate: number, by: number): readonly Rank[] {
  const from = ranks.findIndex((rank) => rank.includes(candidate))
  const to = by % (from + 1)
  return ranks.toSpliced(from, 1).toSpliced(to, 0, [candidate])
}
