import { type Name, spoken } from '../base/name.ts'
import type { Rule } from '../charter/structure/rule.ts'

/** How an outcome is called: where the option with most votes wins, as that option is. */
export function labelOfOutcome({ winner, options }: Rule, outcome: Name): string {
  const option = winner === undefined ? undefined : options.find(({ name }) => name === outcome)
  return option?.label ?? spoken(outcome)
}
