import type { Outcome, Rule } from '../charter/structure/rule.ts'

/** The one that holds where no other does, whatever is written beside it. */
export function lastOutcome(rule: Rule): Outcome {
  const last = rule.outcomes.at(-1)
  if (last === undefined) throw new RangeError(`The rule “${rule.name}” has no outcome`)
  return last
}
