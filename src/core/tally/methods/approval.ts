import { ok } from '../../base/result.ts'
import type { Method } from '../method.ts'
import { approvalTotals } from './approval-totals.ts'
import { highest } from './highest.ts'

/** Each ballot names as many candidates as it likes; whoever is named most often is elected. */
export const approval: Method = {
  name: 'approval',
  source: 'Brams and Fishburn, Approval Voting, American Political Science Review 72 (1978)',
  ballots: ['approvals'],
  params: ['rule', 'ties', 'lot', 'ineligible'],
  count: (contest) => ok(highest(contest, { of: 'approvals', totals: approvalTotals(contest) })),
}
