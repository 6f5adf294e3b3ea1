import type { Condition, Expression } from './rule.ts'

export type Leaf = Extract<Expression, { readonly kind: 'option' | 'base' }>

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

/** The same of an expression. */
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
