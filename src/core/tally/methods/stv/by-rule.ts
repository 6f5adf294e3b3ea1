import type { Result } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault } from '../../count.ts'
import { rctab } from '../runoff/runoff.ts'
import { gregory } from './gregory.ts'
import { scottish, wigmPrf } from './gregory-rule.ts'
import { meek } from './meek/meek.ts'
import { meek1987, meekPrf, warren } from './meek/meek-rule.ts'

/** The rules of single transferable vote by the name that `params.rule` has. */
export const byRule: Readonly<Record<string, (contest: Contest) => Result<Count, TallyFault>>> = {
  scottish: gregory(scottish),
  'wigm-prf': gregory(wigmPrf),
  'meek-prf': meek(meekPrf),
  meek: meek(meek1987),
  warren: meek(warren),
  rctab,
}
