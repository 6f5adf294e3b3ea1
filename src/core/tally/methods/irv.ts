import { type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import type { Method } from '../method.ts'
import { plainRunoff, rctab } from './runoff/runoff.ts'

/** Instant run-off: as long as nobody has a majority of the ballots that still count, the last is out and those ballots go on. */
export const irv: Method = {
  name: 'irv',
  source:
    'Robert’s Rules of Order Newly Revised, 12th edition, 45:62 to 45:69 (preferential voting); RCTab (BrightSpots/rcv), Tabulator.java',
  ballots: ['rankings'],
  params: [
    'rule',
    'quota',
    'decimals',
    'exclusion',
    'ties',
    'lot',
    'overvote',
    'overvoteRule',
    'skipped',
    'maxSkippedRanks',
    'exhaustOnDuplicate',
    'maxRankings',
    'maxRankingLevels',
    'batchElimination',
    'minimumVoteThreshold',
    'winnerElectionMode',
    'multiSeatBottomsUpPercentageThreshold',
    'undeclaredWriteIns',
    'ineligible',
  ],
  count,
}

function count(contest: Contest): Result<Count, TallyFault> {
  const { rule = 'irv' } = contest.params
  if (rule === 'irv') return plainRunoff(contest)
  if (rule === 'rctab') return rctab(contest)
  return refuse({ type: 'WrongParam', param: 'rule', value: rule })
}
