import { type Name, spoken } from '../../base/name.ts'
import type { Rule } from '../structure/rule.ts'
import { explainCondition } from './explain-condition.ts'
import { aftermathSentences } from './explain-rule-aftermath.ts'
import { alone, listed, quoted, type Surroundings, sentence } from './explain-wording.ts'

/**
 * One outcome of a rule in sentences: when a vote comes to it, what it means for the motion, and what follows.
 * @returns undefined when the rule has no such outcome
 */
export function explainOutcome(rule: Rule, asked: Name, among: Surroundings = alone): readonly string[] | undefined {
  const index = rule.outcomes.findIndex(({ name }) => name === asked)
  const outcome = rule.outcomes[index]
  if (outcome === undefined) return undefined
  const { name, is, when } = outcome
  const near = { own: rule.clause.group, among }
  const before = rule.outcomes.slice(0, index).map((earlier) => quoted(spoken(earlier.name)))
  const none = before.length === 0 ? '' : `${listed(before)} ${before.length === 1 ? 'does' : 'do'} not hold`
  const lead = `the outcome is ${quoted(spoken(name))}`
  const condition =
    when.kind === 'otherwise'
      ? `${lead}${none === '' ? ' always' : ` where ${none}`}`
      : `${lead} when ${explainCondition(when, rule.options, near)}${none === '' ? '' : `, and ${none}`}`
  const then = is === 'undecided' ? 'nothing is then decided' : `the motion is then ${is}`
  const { undecided, takesEffect, ratifiedBy, appeal, after = [], ...rest } = rule
  const consequences = aftermathSentences(
    {
      ...rest,
      after: after.filter((consequence) => consequence.outcome === name || consequence.outcome === is),
      ...(is === 'undecided' && undecided !== undefined && { undecided }),
      ...(is === 'carried' && takesEffect !== undefined && { takesEffect }),
      ...(is === 'carried' && ratifiedBy !== undefined && { ratifiedBy }),
      ...(appeal !== undefined && { appeal }),
    },
    among,
  )
  return [sentence(condition), sentence(then), ...consequences]
}
