import type { SeatRef } from '../charter/charter.ts'
import type { Condition, Expression, Rule } from '../charter/rule.ts'
import { isSame } from './voices.ts'

/** What of its voters a rule can tell apart. */
export interface Reads {
  /** The seats that its conditions count "from", each once. */
  readonly classes: readonly SeatRef[]
  /** Whether it counts who is present. */
  readonly presence: boolean
}

/** By these the tally of a vote has `parts`, `sizes` and `present`. */
export function readsOf(rule: Rule): Reads {
  const leaves = [
    ...rule.outcomes.map(({ when }) => when),
    ...(rule.quorum === undefined ? [] : [rule.quorum.needs]),
  ].flatMap(leavesOf)
  const classes: SeatRef[] = []
  let presence = false
  for (const leaf of leaves) {
    if (leaf.kind === 'base' && leaf.base === 'present') presence = true
    const { from } = leaf
    if (from !== undefined && !classes.some((seat) => isSame(seat, from))) classes.push(from)
  }
  return { classes, presence }
}

type Leaf = Extract<Expression, { readonly kind: 'option' | 'base' }>

/** The options and bases that a condition counts. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'compare':
      return [...leavesIn(condition.left), ...leavesIn(condition.right)]
    case 'in':
      return [condition.value, ...condition.set].flatMap(leavesIn)
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.condition)
    case 'wins':
    case 'leads':
    case 'otherwise':
      return []
  }
}

export function leavesIn(expression: Expression): readonly Leaf[] {
  switch (expression.kind) {
    case 'number':
    case 'parameter':
      return []
    case 'option':
    case 'base':
      return [expression]
    case 'share':
    case 'square root':
      return leavesIn(expression.of)
    case 'sum':
    case 'difference':
    case 'product':
      return [...leavesIn(expression.left), ...leavesIn(expression.right)]
    case 'least':
    case 'greatest':
      return expression.of.flatMap(leavesIn)
  }
}
