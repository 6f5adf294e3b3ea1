import { explainRule } from '../../core/charter/explain/explain-rule.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { inWords } from '../../core/voting/in-words.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import { whyOf } from '../../core/voting/why.ts'
import { whyInWords } from '../../core/voting/why-words.ts'
import type { Lookups } from './lookups.ts'

/** A rule in plain sentences, made from its structure: what carries it, how long it is open, who votes. */
export function ruleSentences(rule: Rule, { charters }: Lookups): readonly string[] {
  return explainRule(rule, charters)
}

export interface StandingWords {
  /** "Would be carried." */
  readonly verdict: string
  /** What would change it, and how many have voted. */
  readonly rest: string
}

/** Where an open vote stands, what would change that, and what is missing. */
export function standingWords(rule: Rule, tally: Tally, standing: Standing): StandingWords {
  const words = inWords(rule, tally, standing)
  const end = words.indexOf('. ')
  return end === -1 ? { verdict: words, rest: '' } : { verdict: words.slice(0, end + 1), rest: words.slice(end + 2) }
}

export interface Reason {
  readonly sentence: string
  /** Whether what the rule asks there is so; undefined for a step of a ranking. */
  readonly holds?: boolean
}

/** Why a vote stands or ended as it did: each thing that its rule asks, with the numbers on both sides. */
export function whyWords(rule: Rule, tally: Tally, { charters }: Lookups): readonly Reason[] {
  const why = whyOf(rule, tally)
  return whyInWords(rule, why, charters).map((sentence, index) => {
    const holds = why.asked[index]?.holds
    return holds === undefined ? { sentence } : { sentence, holds }
  })
}
