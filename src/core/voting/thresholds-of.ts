import type { Name } from '../base/name.ts'
import { whole } from '../base/ratio.ts'
import type { Condition, Expression, Rule } from '../charter/structure/rule.ts'
import { affine, difference } from './affine.ts'
import type { FurtherVoice } from './further-voice.ts'
import type { Tally } from './standing.ts'
import { ceilingOf, scaledBy } from './surd.ts'

/** Where the mark stands on an option's bar: the fewest votes for it that will do, with all other votes as they are. */
export interface Threshold {
  readonly option: Name
  readonly needed: number
}

/**
 * The marks of the first outcome that is carried, in the order of the rule's options. An option has one where it stands alone
 * on the greater side of a comparison that must hold ("yes >= 2", "for > 1/2 of voters", "yes > no"); of several the
 * highest. Bases that the option's own votes move are moved with it: "for > 1/2 of cast" with three against
 * and nobody for needs four. No mark for what stands under `or` or `not`, nor where no number of votes would do.
 * What is needed may be more than the voters who are left.
 */
export function thresholdsOf(rule: Rule, tally: Tally): readonly Threshold[] {
  const carried = rule.outcomes.find(({ is }) => is === 'carried')
  const bounds = carried === undefined ? [] : lowerBounds(carried.when)
  return rule.options.flatMap(({ name }) => {
    const needed = bounds
      .filter(({ option }) => option === name)
      .map((bound) => fewest(rule, tally, bound))
      .filter((count) => count !== undefined)
    return needed.length === 0 ? [] : [{ option: name, needed: Math.max(...needed) }]
  })
}

interface LowerBound {
  readonly option: Name
  readonly strict: boolean
  readonly least: Expression
}

function lowerBounds(condition: Condition): readonly LowerBound[] {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap(lowerBounds)
    case 'compare': {
      const { relation, left, right } = condition
      if (relation === '>' || relation === '>=') return lowerBound(left, right, relation === '>')
      if (relation === '<' || relation === '<=') return lowerBound(right, left, relation === '<')
      return []
    }
    case 'in':
    case 'any':
    case 'not':
    case 'wins':
    case 'leads':
    case 'otherwise':
      return []
  }
}

function lowerBound(greater: Expression, least: Expression, strict: boolean): readonly LowerBound[] {
  return greater.kind === 'option' && greater.from === undefined ? [{ option: greater.option, strict, least }] : []
}

/** The margin is now + gain · votes, counted from no vote for the option. */
function fewest(rule: Rule, tally: Tally, { option, strict, least }: LowerBound): number | undefined {
  const without = { ...tally, counts: { ...tally.counts, [option]: 0 } }
  const kind = rule.ballot?.kind === 'approval' ? 'approval' : 'vote'
  const voice: FurtherVoice = { kind, option, of: { seats: [], missing: 1, attends: true } }
  const weigh = (expression: Expression) => affine(rule, without, [voice], expression)
  const margin = difference(weigh({ kind: 'option', option }), weigh(least))
  const gain = margin.perVoice[0]
  if (gain === undefined || gain.numerator <= 0n) return undefined
  const lacking = scaledBy({ numerator: -gain.denominator, denominator: gain.numerator }, margin.now)
  const votes = strict ? -ceilingOf(scaledBy(whole(-1), lacking)) + 1n : ceilingOf(lacking)
  return votes < 0n ? 0 : Number(votes)
}
