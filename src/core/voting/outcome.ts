import type { Condition, Outcome, Rule } from '../charter/structure/rule.ts'
import { formulaOf } from './condition.ts'
import { Forms } from './forms.ts'
import { holdsWithin } from './formula.ts'
import { lastOutcome } from './last-outcome.ts'
import { rankingOf } from './ranked.ts'
import type { Tally, Verdict } from './standing.ts'
import { tiedFirst } from './strongest.ts'
import { assertTally } from './tally-fault.ts'
import { verdictsOf } from './verdicts.ts'

/** The outcome if the vote closed on this tally; see `verdictOf`. */
export function outcomeOf(rule: Rule, tally: Tally): Outcome {
  return verdictOf(rule, tally).outcome
}

/**
 * What the rule makes of a vote that closes on this tally: without its quorum, that; else of its outcomes, in their order, the first
 * whose condition holds, unless a tie is broken otherwise (`verdictsOf`). What each word counts is said at `measure`.
 * A tally that cannot be (see `tallyFault`) is a defect and throws.
 */
export function verdictOf(rule: Rule, tally: Tally): Verdict {
  assertTally(rule, tally)
  const verdicts = verdictsOf(
    rule,
    (condition) => valueOn(rule, tally, condition),
    () => (rule.winner === undefined ? rankingOf(rule, tally).winners.length : tiedFirst(rule, tally).length) > 1,
  )
  const found = verdicts.find(({ when }) => holdsWithin(when, []) === true)
  if (found === undefined) return { outcome: lastOutcome(rule) }
  return found.why === undefined ? { outcome: found.outcome } : { outcome: found.outcome, why: found.why }
}

/** Whether a condition holds on a tally: of an extension, a petition, a quorum. */
export function conditionHolds(rule: Rule, tally: Tally, condition: Condition): boolean {
  return holdsWithin(valueOn(rule, tally, condition), []) === true
}

/** With no voices to come a condition is a number compared with a number. */
function valueOn(rule: Rule, tally: Tally, condition: Condition) {
  return formulaOf(rule, tally, [], new Forms(), condition)
}
