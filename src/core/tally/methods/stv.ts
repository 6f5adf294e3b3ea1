import { type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import type { Method } from '../method.ts'
import { byRule } from './stv/by-rule.ts'

/** Seats in proportion to the votes: a vote that one candidate does not need or cannot use goes on to the next that its ballot ranks. */
export const stv: Method = {
  name: 'stv',
  source:
    'The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; Proportional Representation Foundation, Reference WIGM Rule and Reference Meek Rule; Hill, Wichmann and Woodall, Algorithm 123 (1987); Warren, Voting matters 4 (1994); RCTab (BrightSpots/rcv), Tabulator.java',
  ballots: ['rankings'],
  params: [
    'rule',
    'quota',
    'decimals',
    'omega',
    'rounding',
    'surplus',
    'exclusion',
    'tied',
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

/** What is not said is as the Scottish Order has it. */
function count(contest: Contest): Result<Count, TallyFault> {
  const { rule = 'scottish' } = contest.params
  const counted = byRule[rule]
  return counted === undefined ? refuse({ type: 'WrongParam', param: 'rule', value: rule }) : counted(contest)
}
