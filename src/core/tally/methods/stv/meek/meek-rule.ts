import { compareRatios, plus, type Ratio, times, whole } from '../../../../base/ratio.ts'
import { ok, type Result, refuse } from '../../../../base/result.ts'
import type { Contest } from '../../../contest.ts'
import type { TallyFault } from '../../../count.ts'
import type { Params, Quota } from '../../../params/params.ts'
import type { TieStep } from '../../../ties/tie.ts'
import { type Amounts, amountsOf } from '../../transferable/amounts.ts'
import type { Reading } from '../../transferable/preferences.ts'
import { readingOf } from '../../transferable/reading-of.ts'
import type { Keeping } from './distribution.ts'

/** By which rules of this family differ: in all of them each candidate keeps a part of what comes to them, and passes the rest on. */
export interface MeekRule {
  readonly keeping: Keeping
  readonly quotaOf: (votes: VotesNow) => QuotaNow
  readonly decimals: number
  readonly amounts: Amounts
  /** Whether surpluses are so small that somebody is excluded. */
  readonly isSettled: (reached: Reached) => boolean
  readonly exclusion: NonNullable<Params['exclusion']>
  /** Tied with the lowest are all who have no more than the total surplus above them. */
  readonly tiedWithinSurplus: boolean
  readonly ties: readonly TieStep[]
  readonly reading: Reading
}

/** The votes for candidates, in this distribution and in the first of all. */
export interface VotesNow {
  readonly now: Ratio
  readonly first: Ratio
  readonly seats: number
}

export interface QuotaNow {
  readonly quota: Ratio
  readonly reaches: (votes: Ratio) => boolean
}

/** The elected, by their votes, and what they have above the quota together. */
export interface Reached {
  readonly votes: readonly Ratio[]
  readonly quota: Ratio
  readonly surplus: Ratio
}

/** What a rule is where the contest does not say otherwise. */
export interface MeekDefaults {
  readonly keeping: Keeping
  readonly quota: Quota
  readonly omega?: Ratio
  readonly tiedWithinSurplus: boolean
}

/** The Reference Meek Rule of the Proportional Representation Foundation, https://prfound.org/resources/reference/reference-meek-rule/. */
export const meekPrf: MeekDefaults = {
  keeping: 'part',
  quota: 'droop-plus-unit',
  omega: { numerator: 1n, denominator: 1_000_000n },
  tiedWithinSurplus: true,
}

/**
 * I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123: Single transferable vote by Meek’s method, The Computer Journal 30 (1987): the
 * quota is the exact share of the votes that are left, and iterations end when each of the elected has it within one in a hundred thousand.
 * Where they have real numbers, factors and shares of papers are rounded up to nine decimals, as Hill’s later programs do. The share is to be exceeded, so
 * that never more have it than there are seats, which the paper calls the special case of a multi-way tie.
 */
export const meek1987: MeekDefaults = {
  keeping: 'part',
  quota: 'droop-exact-each-iteration',
  tiedWithinSurplus: false,
}

/**
 * C. H. E. Warren, Counting in STV elections, Voting matters 1 (1994), and I. D. Hill and C. H. E. Warren, Meek versus Warren, Voting matters 20 (2005): each
 * paper pays at most the same price for a candidate, and all it has left where that is less.
 */
export const warren: MeekDefaults = {
  keeping: 'price',
  quota: 'droop-exact-each-iteration',
  omega: { numerator: 1n, denominator: 1_000_000n },
  tiedWithinSurplus: false,
}

export function meekRule({ params, withdrawn }: Contest, defaults: MeekDefaults): Result<MeekRule, TallyFault> {
  const { decimals = 9, quota = defaults.quota, omega = defaults.omega } = params
  // The factors of exact fractions would grow with every iteration, without end.
  if (decimals === 'exact') return refuse({ type: 'WrongParam', param: 'decimals', value: decimals })
  if (params.surplus !== undefined) return refuse({ type: 'WrongParam', param: 'surplus', value: params.surplus })
  if (params.rounding !== undefined) return refuse({ type: 'WrongParam', param: 'rounding', value: params.rounding })
  const amounts = amountsOf(decimals)
  const quotaOf = quotaBy(quota, amounts)
  if (quotaOf === undefined) return refuse({ type: 'WrongParam', param: 'quota', value: quota })
  return ok({
    keeping: defaults.keeping,
    quotaOf,
    decimals,
    amounts,
    isSettled: omega === undefined ? isWithinHundredThousandth : ({ surplus }) => compareRatios(surplus, omega) < 0,
    exclusion: params.exclusion ?? 'one',
    tiedWithinSurplus: params.tied === undefined ? defaults.tiedWithinSurplus : true,
    ties: params.ties ?? ['lot'],
    reading: readingOf({ overvote: 'exhausts', skipped: 'passed-over', ...params }, withdrawn),
  })
}

function quotaBy(name: Quota, { cut, unit }: Amounts): MeekRule['quotaOf'] | undefined {
  const share = (votes: Ratio, seats: number) => times(votes, { numerator: 1n, denominator: BigInt(seats + 1) })
  switch (name) {
    case 'droop-plus-unit':
      return ({ now, seats }) => atLeast(unit === undefined ? share(now, seats) : plus(cut(share(now, seats)), unit))
    case 'droop-exact-each-iteration':
      return ({ now, seats }) => above(share(now, seats))
    case 'droop-exact':
      return ({ first, seats }) => above(share(first, seats))
    case 'droop-whole':
      return ({ first, seats }) => {
        const { numerator, denominator } = share(first, seats)
        return atLeast(whole(numerator / denominator + 1n))
      }
    case 'hare-whole':
    case 'hare-exact':
    case 'majority-of-continuing':
      return undefined
  }
}

function atLeast(quota: Ratio): QuotaNow {
  return { quota, reaches: (votes) => compareRatios(votes, quota) >= 0 }
}

function above(quota: Ratio): QuotaNow {
  return { quota, reaches: (votes) => compareRatios(votes, quota) > 0 }
}

/** Quota over votes lies between 0.99999 and 1.00001 for each of the elected. */
function isWithinHundredThousandth({ votes, quota }: Reached): boolean {
  const [low, high] = [
    { numerator: 99_999n, denominator: 100_000n },
    { numerator: 100_001n, denominator: 100_000n },
  ]
  return votes.every((had) => compareRatios(quota, times(low, had)) >= 0 && compareRatios(quota, times(high, had)) <= 0)
}
