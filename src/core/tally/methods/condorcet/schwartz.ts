import { compare, type Defeat } from './defeats.ts'
import { reaches, reachOf } from './reach.ts'

/** The Schwartz set of what defeats what, and its weakest defeats, which are left out after it; none when it is the last. */
export interface SchwartzStep {
  readonly defeats: readonly Defeat[]
  readonly members: readonly number[]
  readonly dropped: readonly Defeat[]
}

/**
 * Steps 5 to 8 of section A.5 of the constitution of the Debian project (version 1.9): of the defeats between options of the Schwartz set the weakest are
 * dropped until it has none. Whoever is in the last set has won, several of them evenly.
 */
export function schwartzSteps(options: readonly number[], all: readonly Defeat[]): readonly SchwartzStep[] {
  const steps: SchwartzStep[] = []
  let defeats = all
  for (;;) {
    const members = schwartzSet(options, defeats)
    const within = defeats.filter(({ winner, loser }) => members.includes(winner) && members.includes(loser))
    const dropped = within.filter((defeat) => !within.some((other) => isWeaker(other, defeat)))
    steps.push({ defeats, members, dropped })
    if (dropped.length === 0) return steps
    defeats = defeats.filter((defeat) => !dropped.includes(defeat))
  }
}

/** Step 6: whoever is transitively defeated only by those whom they transitively defeat themselves. */
function schwartzSet(options: readonly number[], defeats: readonly Defeat[]): readonly number[] {
  const over = reachOf(Math.max(-1, ...options) + 1, defeats)
  return options.filter((one) => options.every((other) => reaches(over, one, other) || !reaches(over, other, one)))
}

/** Step 7: fewer prefer the winner, or as many and more the loser. */
function isWeaker(one: Defeat, other: Defeat): boolean {
  return compare(one, other, 'winning-votes-then-fewest-opposed') < 0
}
