import type { Outcome, Rule } from '../charter/rule.ts'
import { formulaOf } from './condition.ts'
import { Forms } from './forms.ts'
import { holdsWithin } from './formula.ts'
import type { Tally } from './standing.ts'
import { assertTally } from './tally-fault.ts'

/**
 * The outcome if the vote closed on this tally: of the rule's outcomes, in their order, the first whose condition holds.
 * What each word counts is said at `measure`. A rule's last outcome always holds, whatever is written beside it.
 * A tally that cannot be (see `tallyFault`) is a defect and throws.
 */
export function outcomeOf(rule: Rule, tally: Tally): Outcome {
  assertTally(rule, tally)
  const last = lastOutcome(rule)
  return rule.outcomes.find((outcome) => outcome === last || holds(rule, tally, outcome)) ?? last
}

export function lastOutcome(rule: Rule): Outcome {
  const last = rule.outcomes.at(-1)
  if (last === undefined) throw new RangeError(`The rule “${rule.name}” has no outcome`)
  return last
}

/** With no voices to come a condition is a number compared with a number. */
function holds(rule: Rule, tally: Tally, { when }: Outcome): boolean {
  return holdsWithin(formulaOf(rule, tally, [], new Forms(), when), []) === true
}
