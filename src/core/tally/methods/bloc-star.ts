import { ok } from '../../base/result.ts'
import type { Method } from '../method.ts'
import { countStar } from './star/count-star.ts'
import { starParams } from './star.ts'

/** STAR for one seat after the other, whoever has one standing no more. */
export const blocStar: Method = {
  name: 'bloc-star',
  source: 'Equal Vote Coalition, Bloc STAR Voting: technical specifications',
  ballots: ['scores'],
  params: starParams,
  count: (contest) => ok(countStar(contest)),
}
