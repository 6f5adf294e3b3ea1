import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { TallyFault } from '../../count.ts'
import type { Lot, Params, Quota } from '../../params/params.ts'
import type { TieStep } from '../../ties/tie.ts'
import { type Amounts, amountsOf } from '../transferable/amounts.ts'
import type { Reading } from '../transferable/preferences.ts'
import { readingOf } from '../transferable/reading-of.ts'

/** By which rules of the weighted inclusive Gregory method differ: all papers of who is elected go on, each for a part of what it was worth. */
export interface GregoryRule {
  readonly quota: Quota
  readonly amounts: Amounts
  readonly rounding: NonNullable<Params['rounding']>
  readonly exclusion: NonNullable<Params['exclusion']>
  readonly ties: readonly TieStep[]
  readonly reading: Reading
  /** Papers of who has just the quota move too, at no worth: a stage of its own. */
  readonly movesEmptySurplus: boolean
  readonly lot?: Lot
}

/** What a rule is where the contest does not say otherwise. */
export interface GregoryDefaults {
  readonly quota: Quota
  readonly decimals: number
  readonly rounding: NonNullable<Params['rounding']>
  readonly ties: readonly TieStep[]
  readonly skipped: NonNullable<Params['skipped']>
  readonly movesEmptySurplus: boolean
  /** Which of the tied a lot excludes, as they stand in its order. */
  readonly lotExcludes: 'first' | 'last'
}

/**
 * The Scottish Local Government Elections Order 2007, schedule 1: the quota by rule 46, transfer values by rule 48(3) to five decimals with any remainder
 * ignored, ties by rules 49 and 51. Preferences count as long as their numbers are consecutive, so that a gap ends a paper.
 */
export const scottish: GregoryDefaults = {
  quota: 'droop-whole',
  decimals: 5,
  rounding: 'paper-value-down',
  ties: ['latest-difference', 'lot'],
  skipped: 'exhausts',
  movesEmptySurplus: false,
  lotExcludes: 'last',
}

/**
 * The Reference WIGM Rule of the Proportional Representation Foundation (https://prfound.org/resources/reference/reference-wigm-rule/): the
 * quota by A.1, surpluses by B.3, ties by D.1 (whoever is first in the order drawn, for transfers and for exclusions), and by D.4 the result of each multiplication or division is cut to four decimals.
 */
export const wigmPrf: GregoryDefaults = {
  quota: 'droop-plus-unit',
  decimals: 4,
  rounding: 'paper-value-and-product-down',
  ties: ['lot'],
  skipped: 'passed-over',
  movesEmptySurplus: true,
  lotExcludes: 'first',
}

export function gregoryRule(contest: Contest, defaults: GregoryDefaults): Result<GregoryRule, TallyFault> {
  const { params, withdrawn } = contest
  if (params.surplus !== undefined && params.surplus !== 'largest-first') {
    return refuse({ type: 'WrongParam', param: 'surplus', value: params.surplus })
  }
  if (params.tied !== undefined) return refuse({ type: 'WrongParam', param: 'tied', value: params.tied })
  return ok({
    quota: params.quota ?? defaults.quota,
    amounts: amountsOf(params.decimals ?? defaults.decimals),
    rounding: params.rounding ?? defaults.rounding,
    exclusion: params.exclusion ?? 'one',
    ties: params.ties ?? defaults.ties,
    reading: readingOf({ overvote: 'exhausts', skipped: defaults.skipped, ...params }, withdrawn),
    movesEmptySurplus: defaults.movesEmptySurplus,
    ...(params.lot !== undefined && { lot: { exclude: defaults.lotExcludes, ...params.lot } }),
  })
}
