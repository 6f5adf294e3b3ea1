import { ceilingDivision, floorDivision, type Ratio, whole } from '../../../base/ratio.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { TallyFault } from '../../count.ts'

/** How much weight of ballots each seat takes, of so many ballots; Hare's, not rounded, where the contest does not say. */
export function allocationQuota({ params, seats }: Contest, ballots: number): Result<Ratio, TallyFault> {
  const cast = BigInt(ballots)
  const places = BigInt(seats)
  const quota = params.quota ?? 'hare-exact'
  switch (quota) {
    case 'hare-exact':
      return ok({ numerator: cast, denominator: places })
    case 'hare-whole':
      return ok(whole(ceilingDivision(cast, places)))
    case 'droop-exact':
      return ok({ numerator: cast, denominator: places + 1n })
    case 'droop-whole':
      return ok(whole(floorDivision(cast, places + 1n) + 1n))
    case 'droop-plus-unit': {
      if (typeof params.decimals !== 'number') return refuse({ type: 'ParamNeeded', param: 'decimals' })
      const unit = 10n ** BigInt(params.decimals)
      return ok({ numerator: floorDivision(cast * unit, places + 1n) + 1n, denominator: unit })
    }
    case 'droop-exact-each-iteration':
    case 'majority-of-continuing':
      return refuse({ type: 'WrongParam', param: 'quota', value: quota })
  }
}
