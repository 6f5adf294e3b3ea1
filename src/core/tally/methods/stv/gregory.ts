import { compareRatios, minus, nought, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import { ok, type Result } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault } from '../../count.ts'
import { breakTie, type TieAsked } from '../../ties/break-tie.ts'
import type { BrokenTie, OpenTie, Purpose } from '../../ties/tie.ts'
import { rankingsOf } from '../rankings-of.ts'
import { standing } from '../standing.ts'
import { barredIn } from '../transferable/barred-in.ts'
import { certainLosers } from '../transferable/certain-losers.ts'
import { byVotes, latestDifference } from '../transferable/latest-difference.ts'
import { type Moved, moveOn, unopened } from '../transferable/piles.ts'
import { preferencesOf } from '../transferable/preferences.ts'
import type { VoteTransfer } from '../transferable/vote-transfer.ts'
import { type GregoryDefaults, type GregoryRule, gregoryRule } from './gregory-rule.ts'
import { type QuotaReached, quotaOf } from './quota-of.ts'
import type { StageRound } from './stage-round.ts'

/** Counts by a rule of the weighted inclusive Gregory method. */
export function gregory(defaults: GregoryDefaults): (contest: Contest) => Result<Count, TallyFault> {
  return (contest) => {
    const rule = gregoryRule(contest, defaults)
    if (!rule.ok) return rule
    const { candidates, seats } = contest
    const preferences = preferencesOf(rankingsOf(contest), candidates.length, rule.value.reading)
    const { starts, counts } = preferences
    let votes = 0
    for (let ballot = 0; ballot < counts.length; ballot += 1) {
      if ((starts[ballot + 1] ?? 0) > (starts[ballot] ?? 0)) votes += counts[ballot] ?? 0
    }
    const quota = quotaOf({ name: rule.value.quota, votes, seats, amounts: rule.value.amounts })
    if (!quota.ok) return quota
    return ok(
      countStages({ contest, rule: rule.value, votes, ...quota.value }, unopened(preferences, candidates.length)),
    )
  }
}

interface Settled extends QuotaReached {
  readonly contest: Contest
  readonly rule: GregoryRule
  /** Ballots with a valid preference. */
  readonly votes: number
}

/** What one stage moves: a surplus, or all votes of those who are excluded. */
type Step = { readonly surplusOf: number; readonly surplus: Ratio } | { readonly excluded: readonly number[] }

function countStages(
  { contest, rule, quota, reaches, ...settled }: Settled,
  piles: ReturnType<typeof unopened>,
): Count {
  const { candidates, seats } = contest
  const { amounts } = rule
  const barred = barredIn(contest)
  const continuing = new Uint8Array(candidates.length)
  for (const candidate of standing(contest)) continuing[candidate] = 1
  const worths: Ratio[] = [amounts.cut(whole(1))]
  const votes: Ratio[] = candidates.map(() => amounts.cut(nought))
  const earlier: (readonly Ratio[])[] = []
  const elected: number[] = []
  const surpluses: number[] = []
  const rounds: StageRound[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined

  credit(moveOn(piles, candidates.length, continuing, (worth) => worth))
  endStage([], {})
  while (open === undefined && elected.length < seats && continuing.includes(1)) {
    const step = nextStep()
    if (step === undefined) break
    earlier.push([...votes])
    if ('surplusOf' in step) endStage(moveSurplus(step.surplusOf, step.surplus), { surplusOf: step.surplusOf })
    else endStage(exclude(step.excluded), { excluded: step.excluded })
  }
  return { elected, rounds, ties, ...(open !== undefined && { open }) }

  /** Surpluses go before exclusions, except of those who cannot be elected anyway. */
  function nextStep(): Step | undefined {
    const hopeful = continuingNow()
    const outright = hopeful.filter((candidate) => barred.includes(candidate))
    if (outright.length > 0) return { excluded: outright }
    if (rule.exclusion === 'certain-losers') {
      const surplus = surpluses.map(surplusOf).reduce(plus, amounts.cut(nought))
      const losers = certainLosers({ continuing: hopeful, votes, keep: seats - elected.length, surplus })
      if (losers.length > 0) return { excluded: losers }
    }
    const [largest] = byVotes(votes, surpluses)
    if (largest !== undefined) {
      const [next] = chosenOf('transfer', largest, 1)
      if (next === undefined) return undefined
      surpluses.splice(surpluses.indexOf(next), 1)
      return { surplusOf: next, surplus: surplusOf(next) }
    }
    const [excluded] = chosenOf('exclude', byVotes(votes, hopeful).at(-1) ?? [], 1)
    return excluded === undefined ? undefined : { excluded: [excluded] }
  }

  function moveSurplus(from: number, surplus: Ratio): readonly VoteTransfer[] {
    const had = votes[from] ?? nought
    const moved = moveOn(piles, from, continuing, (worth) => reweighed(worths[worth] ?? nought, surplus, had))
    votes[from] = amounts.cut(quota)
    return credit(moved, { from, surplus })
  }

  function reweighed(worth: Ratio, surplus: Ratio, had: Ratio): number | undefined {
    const product = times(worth, surplus)
    const now = amounts.divide(rule.rounding === 'paper-value-down' ? product : amounts.cut(product), had)
    if (now.numerator === 0n) return undefined
    const known = worths.findIndex((one) => compareRatios(one, now) === 0)
    return known >= 0 ? known : worths.push(now) - 1
  }

  function exclude(excluded: readonly number[]): readonly VoteTransfer[] {
    for (const candidate of excluded) continuing[candidate] = 0
    return excluded.flatMap((from) => {
      const had = votes[from] ?? nought
      votes[from] = amounts.cut(nought)
      return credit(
        moveOn(piles, from, continuing, (worth) => worth),
        { from, surplus: had },
      )
    })
  }

  /** Gives votes to whom the papers came, and says so where they came from somebody. */
  function credit(moved: Moved, source?: { readonly from: number; readonly surplus: Ratio }): readonly VoteTransfer[] {
    const came: Ratio[] = []
    for (const [worth, papers] of moved) {
      for (const [to, count] of papers.entries()) {
        if (count === 0) continue
        // Nobody whom ballots can go to stands behind the candidates: those are all exhausted.
        const column = Math.min(to, candidates.length)
        came[column] = amounts.cut(plus(came[column] ?? nought, times(worths[worth] ?? nought, whole(count))))
      }
    }
    for (const [to, more] of came.entries()) {
      if (to < candidates.length && more !== undefined) votes[to] = amounts.cut(plus(votes[to] ?? nought, more))
    }
    return source === undefined ? [] : toldTransfers(source.from, source.surplus, came)
  }

  function toldTransfers(from: number, all: Ratio, came: readonly (Ratio | undefined)[]): readonly VoteTransfer[] {
    const transfers: VoteTransfer[] = []
    let rest = all
    for (const [column, more] of came.entries()) {
      if (more === undefined) continue
      const to = column < candidates.length ? column : 'exhausted'
      transfers.push({ from, to, votes: amounts.text(more) })
      rest = minus(rest, more)
    }
    if (rest.numerator > 0n) transfers.push({ from, to: 'residual', votes: amounts.text(rest) })
    return transfers
  }

  function endStage(
    transfers: readonly VoteTransfer[],
    moved: Pick<StageRound, 'surplusOf'> & Partial<StageRound>,
  ): void {
    const now = electNow()
    rounds.push({
      kind: 'stage',
      quota: amounts.text(quota),
      excluded: [],
      ...moved,
      transfers,
      votes: votes.map(amounts.text),
      nonTransferable: amounts.text(minus(whole(settled.votes), votes.reduce(plus))),
      ...now,
    })
  }

  function electNow(): Pick<StageRound, 'elected' | 'electedAsLast'> {
    const able = continuingNow().filter((candidate) => !barred.includes(candidate))
    const reaching = able.filter((candidate) => reaches(votes[candidate] ?? nought))
    const places = seats - elected.length
    const byQuota = byVotes(votes, reaching.length > places ? highestOf(reaching, places) : reaching).flat()
    const left = able.filter((candidate) => !byQuota.includes(candidate))
    const asLast = open === undefined && left.length <= places - byQuota.length ? byVotes(votes, left).flat() : []
    for (const candidate of [...byQuota, ...asLast]) {
      elected.push(candidate)
      continuing[candidate] = 0
    }
    surpluses.push(...byQuota.filter((one) => rule.movesEmptySurplus || surplusOf(one).numerator > 0n))
    return { elected: [...byQuota, ...asLast], electedAsLast: asLast }
  }

  /** Where amounts are cut, one more can come to have a quota than there are places. */
  function highestOf(reaching: readonly number[], places: number): readonly number[] {
    const chosen: number[] = []
    for (const group of byVotes(votes, reaching)) {
      const left = places - chosen.length
      if (left > 0) chosen.push(...(group.length <= left ? group : chosenOf('elect', group, left)))
    }
    return chosen
  }

  function chosenOf(purpose: Purpose, among: readonly number[], places: number): readonly number[] {
    if (among.length <= places) return among
    const asked: TieAsked = { round: rounds.length + 1, purpose, among, places }
    const evidence = { 'latest-difference': (tied: readonly number[]) => latestDifference(earlier, tied) }
    const tie = breakTie(contest, rule.ties, asked, evidence)
    ties.push(...tie.broken)
    open = tie.open
    return tie.chosen
  }

  function surplusOf(candidate: number): Ratio {
    return amounts.cut(minus(votes[candidate] ?? nought, quota))
  }

  function continuingNow(): readonly number[] {
    return candidates.flatMap((_, candidate) => (continuing[candidate] === 1 ? [candidate] : []))
  }
}
