import { ok } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import type { Method } from '../method.ts'
import { highest } from './highest.ts'
import { fiveStars, scoreEvidence } from './star/score-evidence.ts'
import { scoreBallots, scoreSums } from './star/score-sums.ts'

/** Each ballot gives each candidate a score; whoever has the highest sums is elected. */
export const score: Method = {
  name: 'score',
  source: 'The Center for Range Voting, rangevoting.org: range voting by sums',
  ballots: ['scores'],
  params: ['rule', 'unmarked', 'maxScore', 'ties', 'scoreTie', 'lot', 'ineligible'],
  count: (contest) => ok(countOf(contest)),
}

function countOf(contest: Contest): Count {
  const { params } = contest
  const ballots = scoreBallots(contest)
  const sums = scoreSums(ballots)
  const evidence = scoreEvidence(ballots, sums, params.maxScore ?? fiveStars)
  const ties = params.scoreTie ?? params.ties ?? ['lot']
  return highest({ ...contest, params: { ...params, ties } }, { of: 'scores', totals: [...sums], evidence })
}
