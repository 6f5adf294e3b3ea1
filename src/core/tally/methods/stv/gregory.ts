import { minus, nought, plus, type Ratio, times } from '../../../base/ratio.ts'
import { ok, type Result } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault } from '../../count.ts'
import { breakTie, type TieAsked } from '../../ties/break-tie.ts'
import type { BrokenTie, OpenTie, Purpose } from '../../ties/tie.ts'
import { barredIn } from '../transferable/barred-in.ts'
import { certainLosers } from '../transferable/certain-losers.ts'
import { type Holdings, holdingsOf, passOn, transfersOf, uncounted } from '../transferable/holdings.ts'
import { byVotes, latestDifference } from '../transferable/latest-difference.ts'
import type { VoteTransfer } from '../transferable/vote-transfer.ts'
import { type GregoryDefaults, type GregoryRule, gregoryRule } from './gregory-rule.ts'
import { type QuotaReached, quotaOf } from './quota-of.ts'
import type { StageRound } from './stage-round.ts'

/** Counts by a rule of the weighted inclusive Gregory method. */
export function gregory(defaults: GregoryDefaults): (contest: Contest) => Result<Count, TallyFault> {
  return (contest) => {
    const rule = gregoryRule(contest, defaults)
    if (!rule.ok) return rule
    const { amounts } = rule.value
    const holdings = holdingsOf(contest, rule.value.reading, amounts)
    passOn(holdings, uncounted(holdings))
    const valid = holdings.votes.reduce(plus, amounts.cut(nought))
    const quota = quotaOf({ name: rule.value.quota, votes: valid, seats: contest.seats, amounts })
    return quota.ok ? ok(countStages({ contest, rule: rule.value, valid, ...quota.value }, holdings)) : quota
  }
}

interface Settled extends QuotaReached {
  readonly contest: Contest
  readonly rule: GregoryRule
  /** Votes of all ballots with a valid preference. */
  readonly valid: Ratio
}

/** What one stage moves: a surplus, or all votes of those who are excluded. */
type Step = Pick<StageRound, 'surplusOf' | 'excluded'>

/** From the first preferences, which are counted already, until all seats are filled. */
function countStages({ contest, rule, quota, reaches, valid }: Settled, holdings: Holdings): Count {
  const { candidates, seats } = contest
  const { amounts } = rule
  const { continuing, votes } = holdings
  const zero = amounts.cut(nought)
  const barred = barredIn(contest)
  const earlier: (readonly Ratio[])[] = []
  const elected: number[] = []
  /** Who is elected with a surplus that has not moved yet. */
  const pending: number[] = []
  const rounds: StageRound[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined

  endStage({ excluded: [] }, [])
  while (open === undefined && elected.length < seats && continuing.includes(1)) {
    const step = nextStep()
    if (step === undefined) break
    earlier.push([...votes])
    endStage(step, step.surplusOf === undefined ? exclude(step.excluded) : moveSurplus(step.surplusOf))
  }
  return { elected, rounds, ties, ...(open !== undefined && { open }) }

  /** Surpluses go before exclusions, but for those who can be excluded whatever still comes. */
  function nextStep(): Step | undefined {
    const hopeful = continuingNow()
    const outright = hopeful.filter((candidate) => barred.includes(candidate))
    if (outright.length > 0) return { excluded: outright }
    const losers = rule.exclusion === 'certain-losers' ? losersAmong(hopeful) : []
    if (losers.length > 0) return { excluded: losers }
    const [largest] = byVotes(votes, pending)
    if (largest !== undefined) {
      const [surplusOf] = chosenOf('transfer', largest, 1)
      return surplusOf === undefined ? undefined : { surplusOf, excluded: [] }
    }
    const excluded = chosenOf('exclude', byVotes(votes, hopeful).at(-1) ?? [], 1)
    return excluded.length === 0 ? undefined : { excluded }
  }

  function losersAmong(hopeful: readonly number[]): readonly number[] {
    const surplus = pending.map(surplusOf).reduce(plus, zero)
    return certainLosers({ continuing: hopeful, votes, keep: seats - elected.length, surplus })
  }

  function moveSurplus(from: number): readonly VoteTransfer[] {
    const had = votesOf(from)
    const surplus = surplusOf(from)
    pending.splice(pending.indexOf(from), 1)
    votes[from] = amounts.cut(quota)
    const came = passOn(holdings, from, (worth) => {
      const product = times(worth, surplus)
      return amounts.divide(rule.rounding === 'paper-value-down' ? product : amounts.cut(product), had)
    })
    return transfersOf(from, came, amounts.cut(minus(surplus, came.sum)), amounts.text)
  }

  function exclude(excluded: readonly number[]): readonly VoteTransfer[] {
    for (const candidate of excluded) continuing[candidate] = 0
    return excluded.flatMap((from) => {
      votes[from] = zero
      return transfersOf(from, passOn(holdings, from), zero, amounts.text)
    })
  }

  function endStage(step: Step, transfers: readonly VoteTransfer[]): void {
    rounds.push({
      kind: 'stage',
      quota: amounts.text(quota),
      ...step,
      transfers,
      votes: votes.map(amounts.text),
      nonTransferable: amounts.text(minus(valid, votes.reduce(plus, zero))),
      ...elect(),
    })
  }

  function elect(): Pick<StageRound, 'elected' | 'electedAsLast'> {
    const able = continuingNow().filter((candidate) => !barred.includes(candidate))
    const places = seats - elected.length
    const byQuota = highest(
      able.filter((candidate) => reaches(votesOf(candidate))),
      places,
    )
    const left = able.filter((candidate) => !byQuota.includes(candidate))
    const electedAsLast =
      open === undefined && left.length <= places - byQuota.length ? byVotes(votes, left).flat() : []
    for (const candidate of [...byQuota, ...electedAsLast]) {
      elected.push(candidate)
      continuing[candidate] = 0
    }
    pending.push(...byQuota.filter((one) => rule.movesEmptySurplus || surplusOf(one).numerator > 0n))
    return { elected: [...byQuota, ...electedAsLast], electedAsLast }
  }

  /** All of them, as a rule; but where a quota is cut to the decimals, one more than there are places can come to have it. */
  function highest(reaching: readonly number[], places: number): readonly number[] {
    const chosen: number[] = []
    for (const group of byVotes(votes, reaching)) {
      if (open !== undefined || chosen.length === places) break
      chosen.push(...chosenOf('elect', group, places - chosen.length))
    }
    return chosen
  }

  function chosenOf(purpose: Purpose, among: readonly number[], places: number): readonly number[] {
    if (among.length <= places) return among
    const asked: TieAsked = { round: rounds.length + 1, purpose, among, places }
    const evidence = { 'latest-difference': (tied: readonly number[]) => latestDifference(earlier, tied) }
    const drawn = { ...contest, params: { ...contest.params, ...(rule.lot && { lot: rule.lot }) } }
    const tie = breakTie(drawn, rule.ties, asked, evidence)
    ties.push(...tie.broken)
    open = tie.open
    return tie.chosen
  }

  function surplusOf(candidate: number): Ratio {
    return amounts.cut(minus(votesOf(candidate), quota))
  }

  function votesOf(candidate: number): Ratio {
    return votes[candidate] ?? zero
  }

  function continuingNow(): readonly number[] {
    return candidates.flatMap((_, candidate) => (continuing[candidate] === 1 ? [candidate] : []))
  }
}
