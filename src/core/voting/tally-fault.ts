import type { Rule } from '../charter/rule.ts'
import { missingVotes } from './missing-votes.ts'
import type { Tally } from './standing.ts'

export type TallyFault =
  | 'not a whole number'
  | 'an option that the rule does not have'
  | 'more voices than voters'
  | 'a recusal where none is allowed'

/** Why no vote under this rule can have this tally, for who makes tallies by hand; undefined for a tally that can be. */
export function tallyFault(rule: Rule, tally: Tally): TallyFault | undefined {
  const { electorate, recused, seats, counts } = tally
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  if (![electorate, recused, seats, ...Object.values(counts)].every(isCount)) return 'not a whole number'
  const known = new Set(rule.options.map(({ name }) => name))
  if (Object.keys(counts).some((name) => !known.has(name))) return 'an option that the rule does not have'
  if (missingVotes(tally) < 0) return 'more voices than voters'
  if (recused > 0 && rule.recusal === 'forbidden') return 'a recusal where none is allowed'
  return undefined
}

/** Tallies come from the foundation's own state, so one that cannot be is a defect there. */
export function assertTally(rule: Rule, tally: Tally): void {
  const fault = tallyFault(rule, tally)
  if (fault !== undefined) throw new RangeError(`Cannot count a vote under “${rule.name}”: its tally has ${fault}`)
}
