import type { Name } from '../base/name.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { measureOption } from './measure.ts'
import type { Tally } from './standing.ts'

export interface Counted {
  readonly name: Name
  readonly votes: number
}

/** The options that do not abstain with their votes, the strongest first and equal ones in the order of the rule. */
export function strongestFirst(rule: Rule, tally: Tally): readonly Counted[] {
  const known = results.get(tally)
  if (known?.rule === rule) return known.counted
  const counted = rule.options
    .filter(({ abstains }) => !abstains)
    .map(({ name }) => ({ name, votes: Number(measureOption(rule, tally, name).numerator) }))
    .toSorted((one, other) => other.votes - one.votes)
  results.set(tally, { rule, counted })
  return counted
}

/** Conditions ask once for every option; a tally never changes. */
const results = new WeakMap<Tally, { readonly rule: Rule; readonly counted: readonly Counted[] }>()

/** The option that has votes, and more than every other. */
export function leaderOf(rule: Rule, tally: Tally): Counted | undefined {
  const [first, second] = strongestFirst(rule, tally)
  if (first === undefined || first.votes === 0 || first.votes === second?.votes) return undefined
  return first
}

/** The strongest options where several have equally many votes; none where one leads, or none has a vote. */
export function tiedFirst(rule: Rule, tally: Tally): readonly Counted[] {
  const counted = strongestFirst(rule, tally)
  const most = counted[0]?.votes ?? 0
  const tied = counted.filter(({ votes }) => votes === most)
  return most === 0 || tied.length < 2 ? [] : tied
}
