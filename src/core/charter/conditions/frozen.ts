import type { Expression } from '../structure/rule.ts'

/** Whether no vote, recusal or arrival changes the worth of an expression: it is a constant once the vote is open. */
export function isFrozen(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'parameter':
      return true
    case 'option':
      return false
    case 'base':
      return expression.base === 'electorate' || expression.base === 'seats' || expression.base === 'vacant'
    case 'share':
    case 'square root':
      return isFrozen(expression.of)
    case 'sum':
    case 'difference':
    case 'product':
      return isFrozen(expression.left) && isFrozen(expression.right)
    case 'least':
    case 'greatest':
      return expression.of.every(isFrozen)
  }
}

/** What square roots are taken of, each once, as written structure. */
export function radicandsIn(expressions: readonly Expression[]): ReadonlySet<string> {
  return new Set(expressions.flatMap(radicands))
}

function radicands(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
    case 'parameter':
    case 'option':
    case 'base':
      return []
    case 'share':
      return radicands(expression.of)
    case 'square root':
      return [JSON.stringify(expression.of), ...radicands(expression.of)]
    case 'sum':
    case 'difference':
    case 'product':
      return [...radicands(expression.left), ...radicands(expression.right)]
    case 'least':
    case 'greatest':
      return expression.of.flatMap(radicands)
  }
}
