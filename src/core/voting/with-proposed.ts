import { type Name, nameOf, spoken } from '../base/name.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { outcomeOfWinning, takesProposed } from '../charter/structure/winner.ts'
import { sizes } from './said-votes.ts'

/** Options that a motion lists join those of a rule that takes them, each an outcome of its own; the standard loses the motion. */
export function withProposed(rule: Rule, proposed: readonly Name[] = []): Rule {
  const fresh = proposed.filter((name) => !rule.options.some((option) => option.name === name))
  if (!takesProposed(rule) || fresh.length === 0) return rule
  const options = fresh.map((name) => ({ name, label: spoken(name), score: 0, abstains: false, needsReason: false }))
  const { winner } = rule
  const outcomes = fresh.map((name): Outcome => {
    if (winner !== undefined) return outcomeOfWinning(name, winner)
    return { name, is: 'carried', when: { kind: 'wins', option: name } }
  })
  const whole = { ...rule, options: [...options, ...rule.options], outcomes: [...outcomes, ...rule.outcomes] }
  return winner === undefined ? whole : { ...whole, winner: { ...winner, proposed: false } }
}

/** The rule of an imagined vote: where it takes what is proposed, whatever its ballots name is. */
export function withImagined(rule: Rule, words: readonly string[]): Rule {
  if (rule.winner !== undefined) return withProposed(rule, rule.winner.proposed ? countedIn(rule, words) : [])
  const orders = words.filter((word) => word.includes('>') || word.includes(':') || !word.includes('='))
  const named = orders.flatMap((word) => (word.split(':')[0] ?? '').split(/[>=]/).map((text) => nameOf(text.trim())))
  return withProposed(rule, [...new Set(named.filter((name) => name !== undefined))].slice(0, mostProposed))
}

/** What has a count and is neither an option of the rule nor a size: "tea=3", "tea from chair=1". */
function countedIn({ options }: Rule, words: readonly string[]): readonly Name[] {
  const isKnown = (written: string, name: Name) =>
    name === 'electorate' ||
    sizes.some((size) => size === name) ||
    options.some((option) => option.name === name || option.label.replace('−', '-') === written.replace('−', '-'))
  const named = words.flatMap((word) => {
    const written = (/^([^=]*)=[^=]*$/.exec(word)?.[1] ?? '').replace(/\s+from\s.*$/s, '').trim()
    const name = nameOf(written)
    return name === undefined || isKnown(written, name) ? [] : [name]
  })
  return [...new Set(named)].slice(0, mostProposed)
}

/** As many as a rule can list. */
const mostProposed = 50
