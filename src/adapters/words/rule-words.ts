import { explainRule } from '../../core/charter/explain-rule.ts'
import type { Rule } from '../../core/charter/rule.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'

/** A rule in plain sentences, made from its structure: who votes, what carries it, how long, what ends it early. */
export function ruleSentences(rule: Rule): readonly string[] {
  return explainRule(rule)
}

export function standingSentences(_rule: Rule, _tally: Tally, _standing: Standing): readonly string[] {
  return []
}
