import { ceilingDivision, compareRatios, plus, type Ratio, whole } from '../../../base/ratio.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { TallyFault } from '../../count.ts'
import type { Quota } from '../../params/params.ts'
import type { Amounts } from '../transferable/amounts.ts'

/** The votes that elect. */
export interface QuotaReached {
  readonly quota: Ratio
  readonly reaches: (votes: Ratio) => boolean
}

export interface QuotaAsked {
  readonly name: Quota
  /** Of all ballots with a valid preference. */
  readonly votes: Ratio
  readonly seats: number
  readonly amounts: Amounts
}

/** A quota that is set once, from the valid ballots. */
export function quotaOf({ name, votes, seats, amounts }: QuotaAsked): Result<QuotaReached, TallyFault> {
  const { numerator, denominator } = votes
  const share = { numerator, denominator: denominator * BigInt(seats + 1) }
  const fullShare = { numerator, denominator: denominator * BigInt(seats) }
  switch (name) {
    case 'droop-whole':
      return ok(atLeast(whole(share.numerator / share.denominator + 1n)))
    case 'droop-plus-unit':
      if (amounts.unit === undefined) return refuse({ type: 'WrongParam', param: 'quota', value: name })
      return ok(atLeast(plus(amounts.cut(share), amounts.unit)))
    case 'droop-exact': {
      // Whoever has more than the quota cut to the decimals has more than the quota, for votes are cut to them as well.
      const quota = amounts.cut(share)
      return ok({ quota, reaches: (votes) => compareRatios(votes, quota) > 0 })
    }
    case 'hare-whole':
      return ok(atLeast(whole(ceilingDivision(fullShare.numerator, fullShare.denominator))))
    case 'hare-exact': {
      const cut = amounts.cut(fullShare)
      return ok(atLeast(amounts.unit && compareRatios(cut, fullShare) < 0 ? plus(cut, amounts.unit) : cut))
    }
    case 'droop-exact-each-iteration':
    case 'majority-of-continuing':
      return refuse({ type: 'WrongParam', param: 'quota', value: name })
  }
}

function atLeast(quota: Ratio): QuotaReached {
  return { quota, reaches: (votes) => compareRatios(votes, quota) >= 0 }
}
