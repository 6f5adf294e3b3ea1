import type { Rule } from '../../core/charter/rule.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'

export function ruleSentences(_rule: Rule): readonly string[] {
  return []
}

export function standingSentences(_rule: Rule, _tally: Tally, _standing: Standing): readonly string[] {
  return []
}
