import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  arbitraryBallots,
  arbitraryOrder,
  type Cast,
  rankingsFrom,
} from '../../../../../test/support/arbitrary-rankings.ts'
import { countContest } from '../../count-contest.ts'

/** One ballot at what it is worth now, in units of the fifth decimal. */
interface Paper {
  readonly preferences: readonly number[]
  worth: bigint
  holder: number | undefined
}

const candidates = 5
const vote = 100_000n

describe('a count by the Scottish Order', () => {
  it('is that of somebody who looks at each paper at each stage', () => {
    const contests = fc.record({
      ballots: arbitraryBallots(candidates),
      lot: arbitraryOrder(candidates),
      seats: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(contests, ({ ballots, lot, seats }) => {
        const count = countContest({
          method: 'stv',
          params: { rule: 'scottish', lot: { order: lot } },
          seats,
          candidates: ['A', 'B', 'C', 'D', 'E'],
          withdrawn: [],
          ballots: rankingsFrom(ballots, candidates),
          tieDecisions: [],
        })
        assert.ok(count.ok)
        const stages = count.value.rounds.map((round) => (round.kind === 'stage' ? round.votes.map(units) : []))
        assert.deepEqual({ stages, elected: count.value.elected }, byHand(papersOf(ballots), seats, lot))
      }),
    )
  })
})

function byHand(papers: readonly Paper[], seats: number, lot: readonly number[]) {
  const quota = BigInt(Math.floor(papers.length / (seats + 1)) + 1) * vote
  const stages: bigint[][] = []
  const elected: number[] = []
  const excluded: number[] = []
  const waiting: number[] = []
  const kept = new Map<number, bigint>()

  for (;;) {
    const continuing = [0, 1, 2, 3, 4].filter((one) => !elected.includes(one) && !excluded.includes(one))
    for (const paper of papers) {
      const stays = paper.holder !== undefined && !excluded.includes(paper.holder) && !kept.has(paper.holder)
      if (!stays) paper.holder = paper.preferences.slice(held(paper)).find((one) => continuing.includes(one))
    }
    const votes = [0, 1, 2, 3, 4].map((one) => kept.get(one) ?? worthOf(papers.filter(({ holder }) => holder === one)))
    stages.push(votes)
    const most = (some: readonly number[]) =>
      some.toSorted((one, other) => Number(votesOf(other) - votesOf(one)) || one - other)
    const votesOf = (one: number) => votes[one] ?? 0n
    const reaching = most(continuing.filter((one) => votesOf(one) >= quota))
    elected.push(...reaching)
    waiting.push(...reaching.filter((one) => votesOf(one) > quota))
    const left = most(continuing.filter((one) => !reaching.includes(one)))
    if (left.length <= seats - elected.length) elected.push(...left)
    if (elected.length >= seats || left.length === 0) return { stages, elected }

    const first = firstOf(waiting, stages, lot)
    if (first === undefined) {
      const last = firstOf(
        left,
        stages.map((stage) => stage.map((one) => -one)),
        lot.toReversed(),
      )
      if (last !== undefined) excluded.push(last)
      continue
    }
    waiting.splice(waiting.indexOf(first), 1)
    const total = votesOf(first)
    for (const paper of papers) {
      if (paper.holder === first) paper.worth = (paper.worth * (total - quota)) / total
    }
    kept.set(first, quota)
  }
}

/** Who has most at the latest stage, of those who then are equal at the one before, and so on; then whom the lot has first. */
function firstOf(some: readonly number[], stages: readonly (readonly bigint[])[], lot: readonly number[]) {
  let tied = some
  for (const stage of stages.toReversed()) {
    const highest = tied
      .map((one) => stage[one] ?? 0n)
      .reduce((one, other) => (one > other ? one : other), -vote * 1000n)
    tied = tied.filter((one) => (stage[one] ?? 0n) === highest)
  }
  return lot.find((one) => tied.includes(one))
}

function held({ holder, preferences }: Paper): number {
  return holder === undefined ? 0 : preferences.indexOf(holder)
}

function worthOf(papers: readonly Paper[]): bigint {
  return papers.reduce((sum, { worth }) => sum + worth, 0n)
}

/** A paper counts as far as each rank has one name. */
function papersOf(ballots: readonly Cast[]): readonly Paper[] {
  return ballots.flatMap(({ count, ranks }) => {
    const end = ranks.findIndex((rank) => rank.length !== 1)
    const preferences = ranks
      .slice(0, end === -1 ? ranks.length : end)
      .flatMap((rank) => (rank === 'overvote' ? [] : rank))
    if (preferences.length === 0) return []
    return Array.from({ length: count }, () => ({ preferences, worth: vote, holder: undefined }))
  })
}

function units(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}
