import {
  ceilingDivision,
  compareRatios,
  minus,
  nought,
  plus,
  type Ratio,
  times,
  whole,
} from '../../../../base/ratio.ts'
import { ok, type Result } from '../../../../base/result.ts'
import { castIn } from '../../../ballots/ballots.ts'
import type { Contest } from '../../../contest.ts'
import type { Count, TallyFault } from '../../../count.ts'
import { breakTie } from '../../../ties/break-tie.ts'
import type { BrokenTie, OpenTie } from '../../../ties/tie.ts'
import { rankingsOf } from '../../rankings-of.ts'
import { standing } from '../../standing.ts'
import { barredIn } from '../../transferable/barred-in.ts'
import { certainLosers } from '../../transferable/certain-losers.ts'
import { byVotes, latestDifference } from '../../transferable/latest-difference.ts'
import { preferencesOf } from '../../transferable/preferences.ts'
import { distribute } from './distribution.ts'
import { endOf } from './end-of.ts'
import type { MeekRound } from './meek-round.ts'
import { type MeekDefaults, type MeekRule, meekRule, type Reached } from './meek-rule.ts'
import { abstentions, otherExhausted, overvotes, type PrefixTree, prefixTree, waysToEnd } from './prefix-tree.ts'

/** Counts by a rule of Meek’s family; the steps are called as in the Reference Meek Rule. */
export function meek(defaults: MeekDefaults): (contest: Contest) => Result<Count, TallyFault> {
  return (contest) => {
    const rule = meekRule(contest, defaults)
    if (!rule.ok) return rule
    const rankings = rankingsOf(contest)
    const preferences = preferencesOf(rankings, contest.candidates.length, rule.value.reading)
    const endings = endOf(rankings, preferences, Math.min(contest.candidates.length, rule.value.reading.ranks))
    const tree = prefixTree(preferences, contest.candidates.length, endings)
    return ok(countRounds(contest, rule.value, tree))
  }
}

/** What a round came to before anything follows from it. */
interface Iterated extends Reached {
  readonly iterations: number
  readonly totals: readonly Ratio[]
  readonly newlyElected: readonly number[]
  readonly certainLosers: readonly number[]
}

function countRounds(contest: Contest, rule: MeekRule, tree: PrefixTree): Count {
  const { seats } = contest
  const { text } = rule.amounts
  const candidates = contest.candidates.length
  const scale = 10n ** BigInt(rule.decimals)
  const shares = { tree, keeping: rule.keeping, scale, holders: candidates + waysToEnd, cast: castIn(contest.ballots) }
  const barred = barredIn(contest)
  // A.
  const isStanding = new Set(standing(contest))
  const factors = contest.candidates.map((_, candidate) => (isStanding.has(candidate) ? scale : 0n))
  let hopeful = [...isStanding]
  const elected: number[] = []
  const rounds: MeekRound[] = []
  const earlier: (readonly Ratio[])[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined
  let first: Ratio | undefined

  // B. Votes are shown even where nothing hangs on them.
  do countRound()
  while (open === undefined && !isComplete())
  if (open === undefined) finish()
  return { elected, rounds, ties, ...(open !== undefined && { open }) }

  /** B.1, with whoever cannot take a seat left out. */
  function isComplete(): boolean {
    const able = hopeful.filter((candidate) => !barred.includes(candidate))
    return elected.length >= seats || elected.length + able.length <= seats
  }

  function countRound(): void {
    const out = hopeful.filter((candidate) => barred.includes(candidate))
    const endsAtOnce = out.length > 0 || isComplete()
    const standingNow = [...hopeful, ...elected]
    const iterated = iterate(endsAtOnce)
    const excluded = endsAtOnce ? out : iterated.newlyElected.length > 0 ? [] : excludedBy(iterated)
    earlier.push(iterated.totals)
    const shown = (of: (candidate: number) => string) =>
      contest.candidates.map((_, candidate) => (standingNow.includes(candidate) ? of(candidate) : null))
    const left = (ending: number) => text(iterated.totals[candidates + ending] ?? nought)
    rounds.push({
      kind: 'meek',
      votes: shown((candidate) => text(iterated.totals[candidate] ?? nought)),
      keepFactors: shown((candidate) => text({ numerator: factors[candidate] ?? 0n, denominator: scale })),
      overvotes: left(overvotes),
      otherExhausted: left(otherExhausted),
      abstentions: left(abstentions),
      quota: text(iterated.quota),
      surplus: text(iterated.surplus),
      iterations: iterated.iterations,
      elected: iterated.newlyElected,
      excluded,
      electedAsLast: [],
      defeatedAsLast: [],
    })
    hopeful = hopeful.filter((candidate) => !excluded.includes(candidate))
    for (const candidate of excluded) {
      factors[candidate] = 0n
      tree.exclude(candidate)
    }
  }

  /** B.2: votes are distributed, and factors made smaller, until somebody is elected or there is too little surplus. */
  function iterate(endsAtOnce: boolean): Iterated {
    let before: Ratio | undefined
    // It ends: the surplus is a multiple of one part of a unit, not below zero, and less each time.
    for (let iterations = 1; ; iterations += 1) {
      // B.2.a
      const totals = distribute(shares, factors).map((numerator) => ({ numerator, denominator: scale }))
      const now = totals.slice(0, candidates).reduce(plus, { numerator: 0n, denominator: scale })
      first ??= now
      // B.2.b
      const { quota, reaches } = rule.quotaOf({ now, first, seats })
      // B.2.c
      const newlyElected = byVotes(totals, hopeful)
        .flat()
        .filter((candidate) => !barred.includes(candidate) && reaches(totals[candidate] ?? nought))
      for (const candidate of newlyElected) tree.elect(candidate)
      elected.push(...newlyElected)
      hopeful = hopeful.filter((candidate) => !newlyElected.includes(candidate))
      // B.2.d
      const votes = elected.map((candidate) => totals[candidate] ?? nought)
      const above = minus(votes.reduce(plus, { numerator: 0n, denominator: scale }), times(whole(votes.length), quota))
      const surplus = compareRatios(above, nought) > 0 ? above : nought
      const reached = { iterations, totals, votes, quota, surplus, newlyElected, certainLosers: [] }
      // B.2.e
      if (endsAtOnce || newlyElected.length > 0) return reached
      const losers = losersBy(totals, surplus)
      if (losers.length > 0) return { ...reached, certainLosers: losers }
      if (rule.isSettled(reached) || (before !== undefined && compareRatios(surplus, before) >= 0)) return reached
      // B.2.f
      before = surplus
      for (const candidate of elected) factors[candidate] = lessFactor(candidate, quota, totals[candidate] ?? nought)
    }
  }

  /** The factor times the quota, over the votes, each rounded up to the decimals; nobody keeps more than all. */
  function lessFactor(candidate: number, quota: Ratio, votes: Ratio): bigint {
    const product = ceilingDivision((factors[candidate] ?? scale) * quota.numerator, quota.denominator)
    const factor = ceilingDivision(product * scale, votes.numerator)
    return factor < scale ? factor : scale
  }

  /** The rule's alternative defeats, looked for whenever votes have been counted and nobody is elected, as Meeks-PRF-js does. */
  function losersBy(votes: readonly Ratio[], surplus: Ratio): readonly number[] {
    if (rule.exclusion === 'one') return []
    return certainLosers({ continuing: hopeful, votes, keep: seats - elected.length, surplus })
  }

  /** B.3 */
  function excludedBy({ totals, surplus, certainLosers: losers }: Iterated): readonly number[] {
    if (losers.length > 0) return losers
    const lowest = byVotes(totals, hopeful).at(-1) ?? []
    const [low] = lowest
    if (low === undefined) return []
    const limit = plus(totals[low] ?? nought, surplus)
    const tied = rule.tiedWithinSurplus
      ? hopeful.filter((candidate) => compareRatios(totals[candidate] ?? nought, limit) <= 0)
      : lowest
    if (tied.length === 1) return tied
    const asked = { round: rounds.length + 1, purpose: 'exclude', among: tied, places: 1 } as const
    const broken = breakTie(contest, rule.ties, asked, {
      'latest-difference': (among) => latestDifference([...earlier, totals], among),
    })
    ties.push(...broken.broken)
    open = broken.open
    return broken.chosen
  }

  /** C. */
  function finish(): void {
    const last = rounds.at(-1)
    if (last === undefined) return
    const isFull = elected.length >= seats
    const inOrder = byVotes(earlier.at(-1) ?? [], hopeful).flat()
    if (!isFull) elected.push(...inOrder)
    rounds[rounds.length - 1] = isFull ? { ...last, defeatedAsLast: hopeful } : { ...last, electedAsLast: inOrder }
  }
}
