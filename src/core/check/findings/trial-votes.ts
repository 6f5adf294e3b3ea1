import type { Outcome, Rule } from '../../charter/structure/rule.ts'
import { takesProposed } from '../../charter/structure/winner.ts'
import { outcomeOf as outcomeOn } from '../../voting/outcome.ts'
import { readsOf } from '../../voting/reads.ts'
import type { Tally } from '../../voting/standing.ts'

/** Who could vote, who left, and how many ballots each option has. */
export interface Trial {
  readonly electorate: number
  readonly recused: number
  readonly seats: number
  readonly ballots: readonly number[]
}

/**
 * Whether a rule makes something of numbers of votes alone: where it counts by seat, ranks, takes options of the motion, or lets a ballot have several options, more
 * must be known to try it out.
 */
export function canBeTried(rule: Rule): boolean {
  const byNumbers = rule.ballot === undefined && readsOf(rule).classes.length === 0
  return byNumbers && rule.options.length > 0 && !takesProposed(rule)
}

/** What a rule makes of a vote that is tried out, counted as votes are. */
export function outcomeOf(rule: Rule, trial: Trial): Outcome {
  return outcomeOn(rule, tallyOf(rule, trial))
}

export function tallyOf(rule: Rule, { electorate, recused, seats, ballots }: Trial): Tally {
  const counts = Object.fromEntries(rule.options.map(({ name }, index) => [name, ballots[index] ?? 0] as const))
  return { electorate, recused, seats, vacant: Math.max(0, seats - electorate), counts }
}

/** All ways in which at most so many voters can vote or not. */
export function* waysToVote(voters: number, options: number): Generator<readonly number[]> {
  if (options === 0) {
    yield []
    return
  }
  for (let first = voters; first >= 0; first -= 1) {
    for (const rest of waysToVote(voters - first, options - 1)) yield [first, ...rest]
  }
}

/** How many ways there are, or infinity when there are too many to count exactly. */
export function numberOfWays(voters: number, options: number): number {
  let ways = 1
  for (let step = 1; step <= options; step += 1) {
    ways = (ways * (voters + step)) / step
    if (ways > Number.MAX_SAFE_INTEGER / 1000) return Number.POSITIVE_INFINITY
  }
  return ways
}
