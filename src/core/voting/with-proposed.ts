import { type Name, nameOf } from '../base/name.ts'
import type { Rule } from '../charter/rule.ts'

/** Options that a motion lists join those of a rule that ranks, each an outcome of its own; the standard loses the motion. */
export function withProposed(rule: Rule, proposed: readonly Name[] = []): Rule {
  const fresh = proposed.filter((name) => !rule.options.some((option) => option.name === name))
  if (rule.ballot?.kind !== 'ranking' || !rule.ballot.proposed || fresh.length === 0) return rule
  const options = fresh.map((name) => ({ name, label: name, score: 0, abstains: false, needsReason: false }))
  const outcomes = fresh.map((name) => ({
    name,
    is: 'carried' as const,
    when: { kind: 'wins' as const, option: name },
  }))
  return { ...rule, options: [...options, ...rule.options], outcomes: [...outcomes, ...rule.outcomes] }
}

/** The rule of an imagined vote: where it ranks what is proposed, whatever its ballots name is. */
export function withImagined(rule: Rule, words: readonly string[]): Rule {
  const orders = words.filter((word) => word.includes('>') || word.includes(':') || !word.includes('='))
  const named = orders.flatMap((word) => (word.split(':')[0] ?? '').split(/[>=]/).map((text) => nameOf(text.trim())))
  return withProposed(rule, [...new Set(named.filter((name) => name !== undefined))].slice(0, mostProposed))
}

/** As many as a rule can list. */
const mostProposed = 50
