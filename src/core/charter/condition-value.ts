import type { Name } from '../base/name.ts'
import type { Base, Condition, Expression, Relation } from './rule.ts'

/** What a vote has come to: the number of ballots for each option, and each base. */
export interface Counts {
  readonly options: ReadonlyMap<Name, number>
  readonly bases: Readonly<Record<Base, number>>
}

/** Whether a condition holds, exactly. It serves the findings, which try out votes; votes are counted in core/voting. */
export function holds(condition: Condition, counts: Counts): boolean {
  switch (condition.kind) {
    case 'compare':
      return relates(condition.relation, difference(condition.left, condition.right, counts))
    case 'in':
      return condition.set.some((item) => difference(condition.value, item, counts) === 0n)
    case 'all':
      return condition.of.every((part) => holds(part, counts))
    case 'any':
      return condition.of.some((part) => holds(part, counts))
    case 'not':
      return !holds(condition.condition, counts)
    case 'otherwise':
      return true
  }
}

function relates(relation: Relation, sign: bigint): boolean {
  switch (relation) {
    case '>':
      return sign > 0n
    case '>=':
      return sign >= 0n
    case '<':
      return sign < 0n
    case '<=':
      return sign <= 0n
    case '=':
      return sign === 0n
    case '!=':
      return sign !== 0n
  }
}

/** A fraction of big integers with a denominator above zero: exact whatever the constants of a charter are. */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

/** Below, at or above zero as the left is less than, equal to or more than the right. */
function difference(left: Expression, right: Expression, counts: Counts): bigint {
  const one = measure(left, counts)
  const other = measure(right, counts)
  return one.over * other.under - other.over * one.under
}

/** What an expression is worth, exactly. */
export function measure(expression: Expression, counts: Counts): Exact {
  switch (expression.kind) {
    case 'number':
      return { over: BigInt(expression.value.numerator), under: BigInt(expression.value.denominator) }
    case 'option':
      return whole(counts.options.get(expression.option) ?? 0)
    case 'base':
      return whole(counts.bases[expression.base])
    case 'share': {
      const of = measure(expression.of, counts)
      const { numerator, denominator } = expression.share
      return { over: of.over * BigInt(numerator), under: of.under * BigInt(denominator) }
    }
    case 'sum':
    case 'difference':
    case 'product': {
      const left = measure(expression.left, counts)
      const right = measure(expression.right, counts)
      const under = left.under * right.under
      if (expression.kind === 'product') return { over: left.over * right.over, under }
      const other = right.over * left.under
      return { over: left.over * right.under + (expression.kind === 'sum' ? other : -other), under }
    }
  }
}

function whole(count: number): Exact {
  return { over: BigInt(count), under: 1n }
}
