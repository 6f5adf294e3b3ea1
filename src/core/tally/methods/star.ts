import { ok } from '../../base/result.ts'
import type { Method } from '../method.ts'
import type { ParamName } from '../params/params.ts'
import { countStar } from './star/count-star.ts'

export const starParams: readonly ParamName[] = [
  'rule',
  'maxScore',
  'unmarked',
  'scoreTie',
  'runoffTie',
  'lot',
  'ineligible',
]

/** Score, then automatic runoff: the two with the highest sums, and of these whom more ballots score higher. */
export const star: Method = {
  name: 'star',
  source: 'Equal Vote Coalition, STAR Voting: technical specifications and official tiebreaker protocol',
  ballots: ['scores'],
  params: starParams,
  count: (contest) => ok(countStar(contest)),
}
