import { ok } from '../../base/result.ts'
import type { Method } from '../method.ts'
import { approvalTotals } from './approval-totals.ts'
import { highest } from './highest.ts'

/** Each ballot names up to so many candidates, one vote for each; a ballot with more names is illegal and counts for nobody. */
export const limitedApproval: Method = {
  name: 'limited-approval',
  source: 'Robert’s Rules of Order Newly Revised, 12th edition, 45:25–32 (ballots for several offices, illegal votes)',
  ballots: ['approvals'],
  params: ['rule', 'maxRankings', 'ties', 'lot', 'ineligible'],
  count: (contest) =>
    ok(highest(contest, { of: 'votes', totals: approvalTotals(contest, contest.params.maxRankings) })),
}
