import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  arbitraryBallots,
  arbitraryOrder,
  type Rank,
  rankingsFrom,
} from '../../../../../test/support/arbitrary-rankings.ts'
import { compareRatios, minus, nought, plus, type Ratio } from '../../../base/ratio.ts'
import type { Contest } from '../../contest.ts'
import type { Count } from '../../count.ts'
import { countContest } from '../../count-contest.ts'
import type { Params } from '../../params/params.ts'
import type { RunoffRound } from '../runoff/runoff-round.ts'
import type { StageRound } from '../stv/stage-round.ts'

const rules: readonly { readonly method: Contest['method']; readonly seats: number; readonly params: Params }[] = [
  { method: 'stv', seats: 2, params: { rule: 'scottish' } },
  {
    method: 'stv',
    seats: 2,
    params: { rule: 'scottish', decimals: 'exact', quota: 'droop-exact', skipped: 'passed-over' },
  },
  { method: 'stv', seats: 3, params: { rule: 'wigm-prf', exclusion: 'certain-losers', overvote: 'skipped' } },
  { method: 'stv', seats: 2, params: { rule: 'rctab', quota: 'droop-plus-unit', maxSkippedRanks: 1 } },
  { method: 'stv', seats: 3, params: { rule: 'rctab', winnerElectionMode: 'multiWinnerAllowOnlyOneWinnerPerRound' } },
  { method: 'stv', seats: 2, params: { rule: 'rctab', winnerElectionMode: 'bottomsUp', exhaustOnDuplicate: true } },
  {
    method: 'irv',
    seats: 1,
    params: { rule: 'rctab', overvoteRule: 'exhaustIfMultipleContinuing', batchElimination: true },
  },
  { method: 'irv', seats: 2, params: { exclusion: 'certain-losers' } },
]

const candidates = 5
const contests = fc.record({
  rule: fc.constantFrom(...rules),
  ballots: arbitraryBallots(candidates),
  lot: arbitraryOrder(candidates),
})
type Told = typeof contests extends fc.Arbitrary<infer One> ? One : never

describe('a count of votes that go on', () => {
  it('does not depend on the order of the ballots, or on how they are grouped', () => {
    fc.assert(
      fc.property(contests, fc.infiniteStream(fc.nat()), (told, chance) => {
        const single = told.ballots.flatMap(({ count, ranks }) =>
          Array.from({ length: count }, () => ({ count: 1, ranks })),
        )
        const keyed = single.map((ballot) => ({ ballot, key: chance.next().value }))
        const shuffled = keyed.toSorted((one, other) => one.key - other.key).map(({ ballot }) => ballot)
        assert.deepEqual(counted({ ...told, ballots: shuffled }), counted(told))
      }),
    )
  })

  it('does not depend on who stands where, once the lot is drawn', () => {
    fc.assert(
      fc.property(contests, arbitraryOrder(candidates), (told, place) => {
        const moved = (candidate: number) => place[candidate] ?? 0
        const rankMoved = (rank: Rank) => (rank === 'overvote' ? rank : rank.map(moved))
        const there = counted({
          ...told,
          ballots: told.ballots.map(({ count, ranks }) => ({ count, ranks: ranks.map(rankMoved) })),
          lot: told.lot.map(moved),
        })
        assert.deepEqual(there.elected.toSorted(), counted(told).elected.map(moved).toSorted())
      }),
    )
  })

  it('fills the seats as far as there are candidates, each once', () => {
    fc.assert(
      fc.property(contests, (told) => {
        const { elected, open } = counted(told)
        assert.equal(open, undefined)
        assert.equal(new Set(elected).size, told.rule.seats)
      }),
    )
  })

  it('loses no vote: from round to round they are where the transfers say', () => {
    fc.assert(
      fc.property(contests, (told) => {
        const { rounds } = counted(told)
        for (const [index, round] of rounds.entries()) {
          const next = rounds[index + 1]
          if (round.kind === 'stage' && next?.kind === 'stage') goesOn(votesOf(round), votesOf(next), next.transfers)
          if (round.kind === 'runoff' && next?.kind === 'runoff' && round.pass === next.pass) {
            goesOn(votesOf(round), votesOf(next), round.transfers)
          }
        }
        const sums = rounds.map(sumOf)
        if (told.rule.seats === 1 || told.rule.method === 'stv') {
          for (const sum of sums) assert.equal(compareRatios(sum, sums[0] ?? nought), 0)
        }
      }),
    )
  })
})

describe('an instant run-off', () => {
  const one = contests.map((told) => ({
    ...told,
    rule: { method: 'irv', seats: 1, params: {} } satisfies Told['rule'],
  }))

  it('elects whom a majority ranks first', () => {
    fc.assert(
      fc.property(one, fc.nat(candidates - 1), (told, favourite) => {
        const others = told.ballots.reduce((sum, { count }) => sum + count, 0)
        const ballots = [...told.ballots, { count: others + 1, ranks: [[favourite]] }]
        assert.deepEqual(counted({ ...told, ballots }).elected, [favourite])
      }),
    )
  })
})

function counted({ rule, ballots, lot }: Told): Count {
  const count = countContest({
    ...rule,
    params: { ...rule.params, lot: { order: lot } },
    candidates: ['A', 'B', 'C', 'D', 'E'],
    withdrawn: [],
    ballots: rankingsFrom(ballots, candidates),
    tieDecisions: [],
  })
  assert.ok(count.ok)
  return count.value
}

function votesOf(round: StageRound | RunoffRound): readonly Ratio[] {
  return (round.kind === 'stage' ? round.votes : round.tally).map((votes) => amount(votes ?? '0'))
}

function goesOn(before: readonly Ratio[], after: readonly Ratio[], transfers: StageRound['transfers']): void {
  for (const candidate of before.keys()) {
    const gone = transfers.filter(({ from }) => from === candidate).map(({ votes }) => amount(votes))
    const came = transfers.filter(({ to }) => to === candidate).map(({ votes }) => amount(votes))
    const had = before[candidate] ?? nought
    assert.equal(compareRatios(minus(came.reduce(plus, had), gone.reduce(plus, nought)), after[candidate] ?? nought), 0)
  }
}

function sumOf(round: Count['rounds'][number]): Ratio {
  if (round.kind === 'stage') return votesOf(round).reduce(plus, amount(round.nonTransferable))
  if (round.kind !== 'runoff') return nought
  return votesOf(round).reduce(plus, plus(amount(round.exhausted), amount(round.residualSurplus)))
}

/** "2.5", "1/6". */
function amount(text: string): Ratio {
  const [top = '', bottom = '1'] = text.split('/')
  const [digits = '', decimals = ''] = top.split('.')
  return { numerator: BigInt(digits + decimals), denominator: BigInt(bottom) * 10n ** BigInt(decimals.length) }
}
