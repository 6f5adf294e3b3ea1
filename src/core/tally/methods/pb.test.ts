import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ApprovalRow, approvalRows, approving, byPosition, counted } from '../../../../test/support/cardinal.ts'
import { compareRatios, minus, nought, plus, type Ratio, times, whole } from '../../base/ratio.ts'
import type { Contest } from '../contest.ts'
import { countContest } from '../count-contest.ts'
import { exactText, reduced } from '../exact-text.ts'
import type { Params } from '../params/params.ts'

interface Plan {
  readonly method?: 'pb-greedy' | 'pb-equal-shares'
  readonly budget: number
  readonly costs: readonly number[]
  readonly rows: readonly ApprovalRow[]
  readonly params?: Params
}

function plan({ method = 'pb-equal-shares', budget, costs, rows, params = {} }: Plan): Contest {
  return approving({ method, candidates: costs.length, costs, params: { budget, ...params } }, rows)
}

const five = {
  budget: 100,
  costs: [60, 50, 30, 15, 10],
  rows: [
    [3, [0, 1]],
    [2, [0, 2]],
    [1, [1, 2]],
    [1, [3, 4]],
    [1, [4]],
  ],
} satisfies Plan

describe('a budget spent greedily', () => {
  const greedy = (more: Partial<Plan> = {}) => counted(plan({ ...five, method: 'pb-greedy', ...more }))

  it('passes over what does not fit, or stops there', () => {
    assert.deepEqual(greedy({ params: { misfit: 'skip' } }).elected, [0, 2, 4])
    assert.deepEqual(greedy({ params: { misfit: 'stop' } }).elected, [0])
  })

  it('asks nobody about a tie of projects that all fit', () => {
    const { elected, ties, open } = greedy({ costs: [60, 20, 10, 5, 5], rows: [[1, [0, 1, 2]]] })
    assert.deepEqual([elected, ties, open], [[0, 1, 2, 3, 4], [], undefined])
  })

  it('draws among tied projects of which not all fit, and stays open without a lot', () => {
    const rows: readonly ApprovalRow[] = [[2, [0, 1, 2]]]
    const costs = [60, 50, 40]
    const open = greedy({ costs, rows })
    assert.deepEqual(open.elected, [])
    assert.deepEqual(open.open, { round: 1, purpose: 'elect', among: [0, 1, 2], places: 1, awaits: 'lot' })
    const drawn = greedy({ costs, rows, params: { lot: { order: [1, 2, 0] } } })
    assert.deepEqual(drawn.elected, [1, 2])
    assert.deepEqual(drawn.ties, [{ round: 1, purpose: 'elect', among: [0, 1, 2], chosen: [1], by: 'lot' }])
    const stopped = greedy({ costs, rows, params: { misfit: 'stop', lot: { order: [1, 0, 2] } } })
    assert.deepEqual(stopped.elected, [1])
  })

  it('needs to know the costs and the budget', () => {
    const { costs, ...without } = plan(five)
    assert.ok(costs)
    assert.deepEqual(countContest({ ...without, method: 'pb-greedy' }), { ok: false, problem: { type: 'CostsNeeded' } })
    assert.deepEqual(countContest({ ...plan(five), params: {} }), {
      ok: false,
      problem: { type: 'ParamNeeded', param: 'budget' },
    })
  })
})

describe('equal shares of a budget', () => {
  it('buy what costs its supporters least for each unit, those with less giving all they have', () => {
    const { elected, rounds } = counted(
      plan({
        budget: 100,
        costs: [36, 30, 20, 32, 6, 5],
        rows: [
          [4, [0, 1, 2]],
          [3, [3, 4]],
          [1, [0, 1, 5]],
          [1, [0, 2]],
          [1, [3, 5]],
        ],
      }),
    )
    assert.deepEqual(elected, [0, 2, 3, 4, 5])
    assert.deepEqual(
      rounds.map((round) => round.kind === 'budget-purchase' && [round.perUnit, round.mostPaid]),
      [['1/6', '6'], ['1/5', '4'], ['1/4', '8'], ['1/3', '2'], ['3/5', '3'], false],
    )
    assert.deepEqual(rounds.at(-1), {
      kind: 'budget-spent',
      spent: '99',
      left: '1',
      greedyWouldSelect: [0, 1, 2, 4, 5],
      ifThenCompletedByApprovals: [0, 2, 3, 4, 5],
    })
  })

  it('grow by one a voter until the next step would overspend', () => {
    const { elected, rounds } = counted(
      plan({
        budget: 40,
        costs: [22, 12, 9, 6],
        params: { completion: 'add1' },
        rows: [
          [1, [0]],
          [1, [0, 3]],
          [1, [1]],
          [1, [1, 2]],
        ],
      }),
    )
    assert.deepEqual(elected, [0, 1])
    const raises = rounds.filter((round) => round.kind === 'budget-endowment')
    assert.deepEqual(
      raises.map(({ perVoter, cost, overspends }) => [perVoter, cost, overspends]),
      [
        ['10', '18', false],
        ['11', '34', false],
        ['12', '34', false],
        ['13', '34', false],
        ['14', '34', false],
        ['15', '43', true],
      ],
    )
  })

  it('end when everything that anybody wants is bought', () => {
    const { elected, rounds } = counted(
      plan({
        budget: 100,
        costs: [30, 5, 9],
        params: { completion: 'add1' },
        rows: [
          [1, [0]],
          [9, [1]],
        ],
      }),
    )
    assert.deepEqual(elected, [1, 0])
    assert.equal(rounds.filter(({ kind }) => kind === 'budget-endowment').length, 21)
  })

  const tied: Plan = {
    budget: 12,
    costs: [6, 4, 6],
    rows: [
      [2, [0, 1]],
      [1, [2]],
      [1, []],
    ],
  }

  it('take the cheaper of tied projects first, then the more approved: equalshares.net', () => {
    // Two with 3 each cannot have both.
    const { elected, ties, open } = counted(plan(tied))
    assert.deepEqual([elected, ties, open], [[1], [], undefined])
  })

  it('break ties by the chain of the contest where it has one', () => {
    const params = { ties: ['lot'], lot: { order: [0, 1, 2] } } satisfies Params
    const { elected, ties } = counted(plan({ ...tied, params }))
    assert.deepEqual(elected, [0])
    assert.deepEqual(ties, [{ round: 1, purpose: 'elect', among: [0, 1], chosen: [0], by: 'lot' }])
  })

  it('stay open where a tie makes a difference and nobody has drawn, and only there', () => {
    const same = { ...tied, costs: [6, 6, 6] }
    assert.deepEqual(counted(plan(same)).open, {
      round: 1,
      purpose: 'elect',
      among: [0, 1],
      places: 1,
      awaits: 'lot',
    })
    const rich = counted(plan({ ...same, budget: 24 }))
    assert.deepEqual([rich.elected, rich.open], [[0, 1, 2], undefined])
  })

  it('are what exact fractions all through come to', () => {
    fc.assert(
      fc.property(plans, ({ costs, rows, budget }) => {
        const { rounds } = counted(plan({ budget, costs, rows, params: byPosition(costs.length) }))
        const bought = rounds.filter((round) => round.kind === 'budget-purchase')
        assert.deepEqual(
          bought.map(({ project, mostPaid }) => [project, mostPaid]),
          boughtExactly(budget, costs, rows),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('spend no more than there is, and leave no group that could pay for more of what it agrees on without any', () => {
    fc.assert(
      fc.property(plans, ({ costs, rows, budget }) => {
        const { elected } = counted(plan({ budget, costs, rows, params: byPosition(costs.length) }))
        assert.ok(elected.reduce((sum, project) => sum + (costs[project] ?? 0), 0) <= budget)
        const voters = rows.reduce((sum, [people]) => sum + people, 0)
        for (const [project, cost] of costs.entries()) {
          const group = rows.filter(
            ([, names]) => names.includes(project) && !names.some((name) => elected.includes(name)),
          )
          const people = group.reduce((sum, [count]) => sum + count, 0)
          assert.ok(people * budget < cost * voters || people === 0)
        }
      }),
    )
  })
})

const projects = 5
const plans = fc.record({
  costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: projects, maxLength: projects }),
  rows: approvalRows(projects),
  budget: fc.integer({ min: 10, max: 100 }),
})

/** The rule as its paper writes it, voter by voter in fractions. */
function boughtExactly(budget: number, costs: readonly number[], rows: readonly ApprovalRow[]) {
  const voters = rows.flatMap(([count, names]) => Array.from({ length: count }, () => names))
  const left: Ratio[] = voters.map(() => ({ numerator: BigInt(budget), denominator: BigInt(voters.length) }))
  const approvals = costs.map((_, project) => voters.filter((names) => names.includes(project)).length)
  const bought: [number, string][] = []
  for (;;) {
    const offers = costs.flatMap((cost, project) => {
      if (bought.some(([one]) => one === project)) return []
      const own = left.filter((_, voter) => voters[voter]?.includes(project)).toSorted(compareRatios)
      const price = priceAmong(cost, own)
      return price === undefined
        ? []
        : [{ project, price, perUnit: times(price, { numerator: 1n, denominator: BigInt(cost) }) }]
    })
    const apart = (project: number) => (shares(project, offers, voters, left) ? 1 : 0)
    const [best] = offers.toSorted(
      (one, other) =>
        compareRatios(one.perUnit, other.perUnit) ||
        apart(one.project) - apart(other.project) ||
        apart(one.project) * ((costs[one.project] ?? 0) - (costs[other.project] ?? 0)) ||
        apart(one.project) * ((approvals[other.project] ?? 0) - (approvals[one.project] ?? 0)) ||
        one.project - other.project,
    )
    if (best === undefined) return bought
    bought.push([best.project, exactText(best.price)])
    for (const [voter, names] of voters.entries()) {
      const has = left[voter] ?? nought
      if (names.includes(best.project))
        left[voter] = compareRatios(has, best.price) < 0 ? nought : reduced(minus(has, best.price))
    }
  }
}

/** Whether somebody who can pay for a project can pay for another that is equally good. */
function shares(
  project: number,
  offers: readonly { readonly project: number; readonly perUnit: Ratio }[],
  voters: readonly (readonly number[])[],
  left: readonly Ratio[],
): boolean {
  const own = offers.find((offer) => offer.project === project)
  const tied = offers.filter(
    (offer) => offer.project !== project && own !== undefined && compareRatios(offer.perUnit, own.perUnit) === 0,
  )
  return voters.some(
    (names, voter) =>
      names.includes(project) && left[voter]?.numerator !== 0n && tied.some((offer) => names.includes(offer.project)),
  )
}

function priceAmong(cost: number, ascending: readonly Ratio[]): Ratio | undefined {
  let given: Ratio = nought
  for (const [poor, has] of ascending.entries()) {
    const missing = minus(whole(cost), given)
    const price = reduced({
      numerator: missing.numerator,
      denominator: missing.denominator * BigInt(ascending.length - poor),
    })
    if (compareRatios(price, has) <= 0) return price
    given = plus(given, has)
  }
  return undefined
}
