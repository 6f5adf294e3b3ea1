import type { Name } from '../base/name.ts'
import type { Base, Option, Rule } from '../charter/rule.ts'
import { plus, type Ratio, ratioOf, times, whole } from './ratio.ts'
import type { Tally } from './standing.ts'

/**
 * What a word of a condition counts, exactly. What a recusal does to it depends on the rule's `recusal`:
 *
 * | word         | leaves the base      | counts as abstain                                   |
 * | ------------ | -------------------- | --------------------------------------------------- |
 * | `electorate` | as frozen            | as frozen                                           |
 * | `recused`    | the recusals         | the recusals                                        |
 * | `voters`     | electorate − recused | electorate                                          |
 * | an option    | its ballots          | its ballots; the abstention has the recusals as well |
 * | `cast`       | ballots              | ballots and recusals                                |
 * | `counted`    | ballots for options that do not abstain, in both                          |
 * | `score`      | scores of ballots    | the same, a recusal scoring what an abstention does |
 *
 * The abstention is the first of the rule's options that abstains. Where a rule has none, a recusal that counts as
 * abstain is in `cast` and in no option, and scores nothing. `forbidden` has no recusals, so `voters` is the electorate.
 */
export function measure(rule: Rule, tally: Tally, base: Base): Ratio {
  switch (base) {
    case 'electorate':
      return whole(tally.electorate)
    case 'recused':
      return whole(tally.recused)
    case 'voters':
      return whole(rule.recusal === 'leaves the base' ? tally.electorate - tally.recused : tally.electorate)
    case 'cast':
      return whole(ballots(tally, rule.options) + (rule.recusal === 'counts as abstain' ? tally.recused : 0))
    case 'counted':
      return whole(
        ballots(
          tally,
          rule.options.filter(({ abstains }) => !abstains),
        ),
      )
    case 'seats':
      return whole(tally.seats)
    case 'score':
      return rule.options
        .map((option) => times(ratioOf(option.score), measureOption(rule, tally, option.name)))
        .reduce(plus, whole(0))
  }
}

export function measureOption(rule: Rule, tally: Tally, name: Name): Ratio {
  const option = rule.options.find((candidate) => candidate.name === name)
  if (option === undefined)
    throw new RangeError(`The rule “${rule.name}” counts “${name}”, which is not among its options`)
  return whole(ballots(tally, [option]) + (takesRecusals(rule, option) ? tally.recused : 0))
}

function takesRecusals(rule: Rule, option: Option): boolean {
  return rule.recusal === 'counts as abstain' && rule.options.find(({ abstains }) => abstains) === option
}

function ballots({ counts }: Tally, options: readonly Option[]): number {
  return options.reduce((sum, { name }) => sum + countOf(counts, name), 0)
}

/** An option may be called "constructor", which every object seems to have. */
export function countOf(counts: Tally['counts'], name: Name): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0
}
