import { ok } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import type { Method } from '../method.ts'
import { firstPreferences } from './first-preferences.ts'
import { highest } from './highest.ts'

/** Each ballot has one vote, for the candidate that it ranks first or alone names; whoever has most votes is elected. */
export const plurality: Method = {
  name: 'plurality',
  source: 'Robert’s Rules of Order Newly Revised, 12th edition, 44:11 (plurality vote)',
  ballots: ['rankings', 'approvals'],
  params: ['rule', 'ties', 'lot', 'ineligible'],
  count: (contest) => ok(countOf(contest)),
}

function countOf(contest: Contest): Count {
  const totals = firstPreferences(contest)
  return highest(contest, { of: 'votes', totals })
}
