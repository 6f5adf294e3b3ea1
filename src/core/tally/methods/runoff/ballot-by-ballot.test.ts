import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  arbitraryBallots,
  arbitraryOrder,
  type Cast,
  type Rank,
  rankingsFrom,
} from '../../../../../test/support/arbitrary-rankings.ts'
import { countContest } from '../../count-contest.ts'
import type { WinnerElectionMode } from '../../params/params.ts'
import type { RunoffRound } from './runoff-round.ts'

type OvervoteRule = 'alwaysSkipToNextRank' | 'exhaustImmediately' | 'exhaustIfMultipleContinuing'
type Status =
  | 'active'
  | 'exhaustedChoices'
  | 'overvotes'
  | 'repeatedRankings'
  | 'skippedRankings'
  | 'finalRoundSurplus'
  | 'blank'

interface Rule {
  readonly seats: number
  readonly winnerElectionMode: WinnerElectionMode
  readonly overvoteRule: OvervoteRule
  readonly maxSkippedRanks: number | null
  readonly exhaustOnDuplicate: boolean
  readonly batchElimination: boolean
  readonly minimumVoteThreshold: number
  readonly lot: readonly number[]
}

/** One vote record, in units of the fourth decimal. */
interface VoteRecord {
  readonly ranks: readonly Rank[]
  readonly keptBy: Map<number, bigint>
  recipient: number | undefined
  status: Status
}

type Told = Pick<RunoffRound, 'threshold' | 'tally' | 'elected' | 'eliminated' | 'inactive'>

const candidates = 5
const everyone = [0, 1, 2, 3, 4]
const vote = 10_000n

const multiWinner: readonly WinnerElectionMode[] = [
  'multiWinnerAllowOnlyOneWinnerPerRound',
  'multiWinnerAllowMultipleWinnersPerRound',
  'bottomsUp',
]

const rules: fc.Arbitrary<Rule> = fc
  .record({
    seats: fc.integer({ min: 1, max: 3 }),
    several: fc.constantFrom(...multiWinner),
    overvoteRule: fc.constantFrom<OvervoteRule>(
      'alwaysSkipToNextRank',
      'exhaustImmediately',
      'exhaustIfMultipleContinuing',
    ),
    maxSkippedRanks: fc.constantFrom(null, 0, 1),
    exhaustOnDuplicate: fc.boolean(),
    batchElimination: fc.boolean(),
    minimumVoteThreshold: fc.constantFrom(0, 0, 2),
    lot: arbitraryOrder(candidates),
  })
  .map(({ several, ...rule }) => {
    const alone = rule.seats === 1
    return {
      ...rule,
      winnerElectionMode: alone ? 'singleWinnerMajority' : several,
      batchElimination: alone && rule.batchElimination,
      minimumVoteThreshold: alone ? rule.minimumVoteThreshold : 0,
    }
  })

describe('a count as RCTab does it', () => {
  it('is that of its Tabulator, which looks at each record in each round', () => {
    fc.assert(
      fc.property(rules, arbitraryBallots(candidates), (rule, ballots) => {
        const { seats, lot, ...params } = rule
        const count = countContest({
          method: seats === 1 ? 'irv' : 'stv',
          params: { rule: 'rctab', ...params, lot: { order: lot } },
          seats,
          candidates: ['A', 'B', 'C', 'D', 'E'],
          withdrawn: [],
          ballots: rankingsFrom(ballots, candidates),
          tieDecisions: [],
        })
        assert.ok(count.ok)
        const rounds = count.value.rounds.map((round) => {
          assert.ok(round.kind === 'runoff')
          const { threshold, elected, eliminated, inactive } = round
          return { threshold, tally: round.tally, elected: elected.toSorted(), eliminated, inactive }
        })
        assert.deepEqual(rounds, tabulated(rule, recordsOf(ballots)))
      }),
    )
  })
})

function tabulated(rule: Rule, records: readonly VoteRecord[]): readonly Told[] {
  const { seats, winnerElectionMode: mode } = rule
  const movesSurpluses = seats > 1 && mode !== 'bottomsUp'
  const winners = new Map<number, number>()
  const losers: number[] = []
  const shown = new Map<number, bigint>()
  const rounds: Told[] = []
  const minimum = BigInt(rule.minimumVoteThreshold) * vote
  let threshold = 0n

  for (
    let round = 1;
    winners.size < seats || (movesSurpluses && [...winners.values()].includes(round - 1));
    round += 1
  ) {
    const continuing = everyone.filter((one) => !winners.has(one) && !losers.includes(one))
    if (continuing.length === 0 && winners.size < seats) break
    for (const record of records) select(record, continuing, rule, movesSurpluses && winners.size === seats)
    const tally = new Map(continuing.map((one) => [one, sumOf(records.filter(({ recipient }) => recipient === one))]))
    const votesOf = (one: number) => tally.get(one) ?? 0n
    if (seats === 1 || round === 1) {
      const active = continuing.map(votesOf).reduce((sum, one) => sum + one, 0n)
      threshold = larger((active / (BigInt(seats + 1) * vote)) * vote + vote, minimum)
    }
    for (const [winner, since] of winners) {
      if (since === round - 1 && movesSurpluses) shown.set(winner, smaller(keptBy(winner, records), threshold))
    }
    const inactive = {
      exhaustedChoices: inUnits(sumOf(records.filter(({ status }) => status === 'exhaustedChoices'))),
      overvotes: inUnits(sumOf(records.filter(({ status }) => status === 'overvotes'))),
      repeatedRankings: inUnits(sumOf(records.filter(({ status }) => status === 'repeatedRankings'))),
      skippedRankings: inUnits(sumOf(records.filter(({ status }) => status === 'skippedRankings'))),
      ...(movesSurpluses && winners.size === seats
        ? { finalRoundSurplus: inUnits(sumOf(records.filter(({ status }) => status === 'finalRoundSurplus'))) }
        : {}),
    }
    const all = everyone.map((one) => tally.get(one) ?? shown.get(one))

    const elected = identified()
    for (const winner of elected) {
      winners.set(winner, round)
      const votes = votesOf(winner)
      const part = movesSurpluses && votes > threshold ? ((votes - threshold) * vote) / votes : 0n
      const own = movesSurpluses ? records.filter(({ recipient }) => recipient === winner) : []
      for (const record of own) record.keptBy.set(winner, worthOf(record) - (worthOf(record) * part) / vote)
    }
    const eliminated = elected.length === 0 && winners.size < seats ? dropped() : []
    losers.push(...eliminated)
    const told = { threshold: inUnits(threshold), tally: all.map((one) => (one === undefined ? null : inUnits(one))) }
    rounds.push({ ...told, elected, eliminated, inactive })
    if (elected.length === 0 && eliminated.length === 0) break

    function identified(): readonly number[] {
      const places = seats - winners.size
      if (places === 0) return []
      const reaching = continuing.filter((one) => votesOf(one) >= threshold)
      const all = continuing.length <= places ? continuing : mode === 'bottomsUp' ? [] : reaching
      const several = mode === 'multiWinnerAllowOnlyOneWinnerPerRound' && all.length > 1
      const lastTwo = seats === 1 && all.length === 0 && continuing.length === 2
      if (!several && !(lastTwo && continuing.every((one) => votesOf(one) >= minimum))) return all
      const most = continuing.map(votesOf).reduce(larger, 0n)
      return rule.lot.filter((one) => continuing.includes(one) && votesOf(one) === most).slice(0, 1)
    }

    function dropped(): readonly number[] {
      const below = continuing.filter((one) => votesOf(one) < minimum)
      if (below.length > 0) return below.length === candidates ? [] : below
      const batch = rule.batchElimination ? batchOf() : []
      if (batch.length > 1) return batch
      const fewest = continuing.map(votesOf).reduce(smaller)
      return rule.lot.filter((one) => continuing.includes(one) && votesOf(one) === fewest).slice(-1)
    }

    /** `runBatchElimination`: as long as all seen so far have fewer votes together than the next. */
    function batchOf(): readonly number[] {
      let total = 0n
      let seen: number[] = []
      let batch: number[] = []
      for (const votes of [...new Set(tally.values())].toSorted((one, other) => Number(one - other))) {
        if (total < votes) batch = seen
        const equal = continuing.filter((one) => votesOf(one) === votes)
        total += votes * BigInt(equal.length)
        seen = [...seen, ...equal]
      }
      return batch.toSorted()
    }
  }
  return rounds
}

/** `computeTalliesForRound`, for one record. */
function select(record: VoteRecord, continuing: readonly number[], rule: Rule, isOver: boolean): void {
  if (record.status !== 'active') return
  if (record.recipient !== undefined && continuing.includes(record.recipient)) return
  record.recipient = undefined
  const used = [...record.ranks.entries()].filter(([, rank]) => rank.length > 0)
  if (used.length === 0) record.status = 'blank'
  else record.status = isOver ? 'finalRoundSurplus' : ended()

  function ended(): Status {
    let last = -1
    const seen = new Set<number>()
    for (const [place, rank] of used) {
      if (rule.maxSkippedRanks !== null && place - last > rule.maxSkippedRanks + 1) return 'skippedRankings'
      last = place
      const names = rank === 'overvote' ? [] : rank
      if (rule.exhaustOnDuplicate && names.some((name) => seen.has(name))) return 'repeatedRankings'
      for (const name of names) seen.add(name)
      const here = names.filter((name) => continuing.includes(name))
      if (names.length > 1 && rule.overvoteRule === 'exhaustImmediately') return 'overvotes'
      if (names.length > 1 && rule.overvoteRule === 'alwaysSkipToNextRank') continue
      if (here.length > 1) return 'overvotes'
      record.recipient = here[0]
      if (record.recipient !== undefined) return 'active'
    }
    return 'exhaustedChoices'
  }
}

function recordsOf(ballots: readonly Cast[]): readonly VoteRecord[] {
  return ballots.flatMap(({ count, ranks }) =>
    Array.from({ length: count }, () => ({
      ranks,
      keptBy: new Map(),
      recipient: undefined,
      status: 'active' as const,
    })),
  )
}

function worthOf({ keptBy: kept }: VoteRecord): bigint {
  return [...kept.values()].reduce((left, part) => left - part, vote)
}

function sumOf(records: readonly VoteRecord[]): bigint {
  return records.reduce((sum, record) => sum + worthOf(record), 0n)
}

function keptBy(winner: number, records: readonly VoteRecord[]): bigint {
  return records.reduce((sum, { keptBy: kept }) => sum + (kept.get(winner) ?? 0n), 0n)
}

function inUnits(amount: bigint): string {
  const digits = String(amount).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
