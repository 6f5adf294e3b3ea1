import { explainRule } from '../../core/charter/explain-rule.ts'
import type { Rule } from '../../core/charter/rule.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import { englishStanding } from './en/standing.ts'
import type { Locale } from './locale.ts'

/** A rule in plain sentences, made from its structure: what carries it, how long it is open, who votes. */
export function ruleSentences(rule: Rule): readonly string[] {
  return explainRule(rule)
}

const standings: Readonly<Record<Locale, typeof englishStanding>> = { en: englishStanding }

/** What is missing in an open vote, and the least that would change how it ends. */
export function standingSentences(rule: Rule, tally: Tally, standing: Standing, locale: Locale): readonly string[] {
  return standings[locale](rule, tally, standing)
}
