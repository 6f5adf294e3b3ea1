import type { Name } from '../../base/name.ts'
import { type Counts, holds } from '../condition-value.ts'
import type { Option, Outcome, Rule } from '../rule.ts'

/** Who could vote, who left, and how many ballots each option has. */
export interface Trial {
  readonly electorate: number
  readonly recused: number
  readonly seats: number
  readonly ballots: readonly number[]
}

/** What a rule makes of a vote that is tried out. */
export function outcomeOf(rule: Rule, trial: Trial): Outcome | undefined {
  const counts = countsOf(rule.options, trial)
  return rule.outcomes.find(({ when }) => holds(when, counts))
}

function countsOf(options: readonly Option[], { electorate, recused, seats, ballots }: Trial): Counts {
  const byOption = new Map<Name, number>()
  let cast = 0
  let counted = 0
  let score = 0
  options.forEach((option, index) => {
    const count = ballots[index] ?? 0
    byOption.set(option.name, count)
    cast += count
    if (!option.abstains) counted += count
    score += count * option.score
  })
  return {
    options: byOption,
    bases: { electorate, recused, voters: electorate - recused, cast, counted, seats, score },
  }
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
