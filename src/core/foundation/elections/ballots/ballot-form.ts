import type { MethodName } from '../../../tally/method-names.ts'
import { electingOf } from '../electing-of.ts'
import type { BallotContent } from '../election-act.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'

/** What a ballot of a contest can say. */
export interface BallotForm {
  readonly kind: BallotContent['kind']
  /** Candidates by identifier in the order of the count, and the default option last where there is one. */
  readonly choices: readonly string[]
  readonly least: number
  readonly most: number
  /** Whether several may stand in one rank. */
  readonly equalRanks: boolean
  /** Scores go from 0 to this. */
  readonly maxScore: number
}

/** How ballots name the option that fills no seat. */
export const defaultChoice = 'default'

/** Where a charter does not say how high scores go: as STAR has them, from 0 to 5. */
export const usualMaxScore = 5

/** By the method and by what the charter says of choices; undefined before the opening, and where nobody votes. */
export function ballotForm(run: ElectionRun, { opened, contested }: ContestRun): BallotForm | undefined {
  const { method, choices, defaultOption } = electingOf(run.begun.rule, contested.electorate)
  if (opened === undefined || method === undefined || method.name === 'lot') return undefined
  const all = [...opened.candidates, ...(defaultOption === undefined ? [] : [defaultChoice])]
  const usual = usualMost(method.name, contested.seats, all.length)
  const said = choices?.most === 'seats' ? contested.seats : choices?.most
  return {
    kind: kindOf(method.name),
    choices: all,
    least: Math.min(choices?.least ?? 0, all.length),
    most: Math.min(said ?? usual, usual),
    equalRanks: allowsEqualRanks(method.name),
    maxScore: Number(method.options['max-score'] ?? usualMaxScore),
  }
}

function usualMost(method: MethodName, seats: number, all: number): number {
  if (method === 'plurality') return 1
  return method === 'limited-approval' ? Math.min(seats, all) : all
}

export function kindOf(method: MethodName): BallotContent['kind'] {
  switch (method) {
    case 'lot':
    case 'plurality':
    case 'limited-approval':
    case 'approval':
    case 'approval-committee':
    case 'pb-greedy':
    case 'pb-equal-shares':
      return 'approvals'
    case 'score':
    case 'star':
    case 'bloc-star':
    case 'star-pr':
      return 'scores'
    case 'irv':
    case 'stv':
    case 'schulze':
    case 'ranked-pairs':
    case 'minimax':
    case 'copeland':
    case 'condorcet-irv':
    case 'debian':
      return 'ranking'
  }
}

/** Methods that compare candidates two by two; where a vote moves from one to the next it has to know to whom. */
function allowsEqualRanks(method: MethodName): boolean {
  return method !== 'irv' && method !== 'stv'
}
