import { ceilingDivision, compareRatios, plus, type Ratio, ratioOf, times, whole } from '../../../base/ratio.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { TallyFault } from '../../count.ts'
import type { Params, Quota, WinnerElectionMode } from '../../params/params.ts'
import type { TieStep } from '../../ties/tie.ts'
import { type Amounts, amountsOf } from '../transferable/amounts.ts'
import type { Reading } from '../transferable/preferences.ts'
import { ranksOf, readingOf } from '../transferable/reading-of.ts'

/** By which counts differ that eliminate candidates until enough have the votes. */
export interface RunoffRule {
  readonly mode: WinnerElectionMode
  readonly amounts: Amounts
  /** From the votes that count in a round. */
  readonly threshold: (active: Ratio) => Ratio
  /** Having just the threshold is not enough. */
  readonly toExceed: boolean
  /** The threshold of the first round stays. */
  readonly keepsThreshold: boolean
  /** Whoever has fewer is eliminated with all such others. */
  readonly minimum: Ratio
  readonly batches: boolean
  readonly ties: readonly TieStep[]
  readonly reading: Reading
}

/** A majority of what continues; what is marked amiss ends a ballot, and those who have withdrawn are passed over. */
export function plainRule(contest: Contest): Result<RunoffRule, TallyFault> {
  const { params, withdrawn } = contest
  return runoffRule(contest, {
    reading: readingOf({ overvote: 'exhausts', skipped: 'passed-over', ...params }, withdrawn),
  })
}

/** The rules that RCTab lets a configuration choose (https://github.com/BrightSpots/rcv, config_file_documentation.txt), with its defaults. */
export function rctabRule(contest: Contest): Result<RunoffRule, TallyFault> {
  const { params } = contest
  return runoffRule(contest, {
    reading: {
      overvote: overvotesRead[params.overvoteRule ?? 'exhaustImmediately'],
      skippedRanks: params.maxSkippedRanks ?? Number.POSITIVE_INFINITY,
      repeatEnds: params.exhaustOnDuplicate ?? false,
      ranks: ranksOf(params),
      // They are names on the ballot all the same: two at a rank are an overvote though one of them has withdrawn.
      without: [],
    },
  })
}

const overvotesRead: Readonly<Record<NonNullable<Params['overvoteRule']>, Reading['overvote']>> = {
  alwaysSkipToNextRank: 'passed-over',
  exhaustImmediately: 'ends',
  exhaustIfMultipleContinuing: 'ends-if-several-continue',
}

function runoffRule(contest: Contest, own: Pick<RunoffRule, 'reading'>): Result<RunoffRule, TallyFault> {
  const { params, seats } = contest
  const { decimals = 4 } = params
  const mode = modeOf(contest)
  if (mode === 'singleWinnerMajority' && seats > 1) {
    return refuse({ type: 'WrongParam', param: 'winnerElectionMode', value: mode })
  }
  if (params.surplus === 'split-score-by-weight') {
    return refuse({ type: 'WrongParam', param: 'surplus', value: params.surplus })
  }
  const minimum = ratioOf(params.minimumVoteThreshold ?? 0)
  const alone = mode === 'singleWinnerMajority' || mode === 'multiPassIrv'
  const quota = params.quota ?? (alone ? 'majority-of-continuing' : 'droop-whole')
  const share = params.multiSeatBottomsUpPercentageThreshold
  const byShare = mode === 'bottomsUpUsingPercentageThreshold'
  if (byShare && share === undefined)
    return refuse({ type: 'ParamNeeded', param: 'multiSeatBottomsUpPercentageThreshold' })
  const threshold = byShare ? shareOf(share ?? 0) : thresholdOf(quota, alone ? 1 : seats, decimals)
  if (threshold === undefined) return refuse({ type: 'WrongParam', param: 'quota', value: quota })
  return ok({
    mode,
    amounts: amountsOf(decimals),
    threshold: (active) => greater(threshold(active), minimum),
    toExceed: quota === 'droop-exact' && !byShare,
    keepsThreshold: !byShare && quota !== 'majority-of-continuing',
    minimum,
    batches: params.batchElimination === true || params.exclusion === 'certain-losers',
    ...own,
    ties: params.ties ?? ['lot'],
  })
}

function modeOf({ method, params, seats }: Contest): WinnerElectionMode {
  if (params.winnerElectionMode !== undefined) return params.winnerElectionMode
  if (seats === 1) return 'singleWinnerMajority'
  return method === 'irv' ? 'multiPassIrv' : 'multiWinnerAllowMultipleWinnersPerRound'
}

function shareOf(percent: number): (active: Ratio) => Ratio {
  const { numerator, denominator } = ratioOf(percent)
  return (active) => times(active, { numerator, denominator: denominator * 100n })
}

/** `setWinningThreshold` of RCTab's Tabulator.java. */
function thresholdOf(quota: Quota, seats: number, decimals: number | 'exact'): ((active: Ratio) => Ratio) | undefined {
  switch (quota) {
    case 'majority-of-continuing':
    case 'droop-whole':
      return (active) => droop(active, seats, 0)
    case 'droop-plus-unit':
      return decimals === 'exact' ? undefined : (active) => droop(active, seats, decimals)
    case 'hare-whole':
      return (active) => hare(active, seats, 0)
    case 'hare-exact':
      return (active) => (decimals === 'exact' ? divided(active, seats) : hare(active, seats, decimals))
    case 'droop-exact':
      // Whoever has more than the share cut to the decimals has more than the share, for votes are cut to them as well.
      return (active) => amountsOf(decimals).cut(divided(active, seats + 1))
    case 'droop-exact-each-iteration':
      return undefined
  }
}

function droop(active: Ratio, seats: number, decimals: number): Ratio {
  const { cut, unit = whole(1) } = amountsOf(decimals)
  return plus(cut(divided(active, seats + 1)), unit)
}

function divided(active: Ratio, parts: number): Ratio {
  return times(active, { numerator: 1n, denominator: BigInt(parts) })
}

function hare({ numerator, denominator }: Ratio, seats: number, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals)
  return { numerator: ceilingDivision(numerator * scale, denominator * BigInt(seats)), denominator: scale }
}

function greater(one: Ratio, other: Ratio): Ratio {
  return compareRatios(one, other) < 0 ? other : one
}
