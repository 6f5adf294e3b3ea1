import type { Fraction } from '../../base/fraction.ts'
import { type ConditionContext, parseCondition } from '../conditions/condition.ts'
import { parseArgument } from '../reading/rule-reference.ts'
import type { Condition, Expression, Rule, TableRow, Winner } from '../structure/rule.ts'

type SeatNamed = NonNullable<ConditionContext['seatNamed']>

/**
 * A rule with what a reference gives it: a number or a share in the place of its parameter, "policy(2/3)", or another
 * condition for its first outcome that is carried, "council poll with score >= 4".
 * @returns undefined where it does not fit: a parameter without a value, a value without a parameter, a condition that cannot be read
 */
export function ruleWith(rule: Rule, given: string | undefined, seatNamed?: SeatNamed): Rule | undefined {
  const { parameter, ...others } = rule
  if (given === undefined) return parameter === undefined ? rule : undefined
  const value = parseArgument(given)
  if (parameter !== undefined)
    return value === undefined ? undefined : { ...filled(others, value, given), argument: given }
  return value === undefined ? withCondition(rule, given, seatNamed) : undefined
}

function withCondition(rule: Rule, given: string, seatNamed: SeatNamed | undefined): Rule | undefined {
  const options = rule.options.map(({ name }) => name)
  const parsed = parseCondition(given, { options, ...(seatNamed === undefined ? {} : { seatNamed }) })
  const at = rule.outcomes.findIndex(({ is }) => is === 'carried')
  if (!parsed.ok || at === -1 || rule.winner !== undefined) return undefined
  const { table, ...others } = rule
  const outcomes = rule.outcomes.map((outcome, index) => (index === at ? { ...outcome, when: parsed.value } : outcome))
  return { ...others, outcomes }
}

/** The parameter stands in conditions only: under outcomes, their table, the quorum and the extension. */
function filled(rule: Rule, value: Fraction, written: string): Rule {
  const fill = (condition: Condition) => filledCondition(condition, value, written)
  return {
    ...rule,
    outcomes: rule.outcomes.map((outcome) => ({ ...outcome, when: fill(outcome.when) })),
    ...(rule.winner?.needs === undefined
      ? {}
      : { winner: filledWinner(rule.winner, rule.winner.needs, value, written) }),
    ...(rule.table === undefined ? {} : { table: rule.table.map((row) => filledRow(row, fill)) }),
    ...(rule.quorum === undefined ? {} : { quorum: { ...rule.quorum, needs: fill(rule.quorum.needs) } }),
    ...(rule.extended === undefined ? {} : { extended: { ...rule.extended, while: fill(rule.extended.while) } }),
  }
}

function filledWinner(
  winner: Winner,
  { relation, than }: NonNullable<Winner['needs']>,
  value: Fraction,
  written: string,
): Winner {
  return { ...winner, needs: { relation, than: filledExpression(than, value, written) } }
}

function filledRow({ when, does }: TableRow, fill: (condition: Condition) => Condition): TableRow {
  return {
    ...(when === undefined ? {} : { when: fill(when) }),
    does: does === 'carried' || does === 'lost' ? does : fill(does),
  }
}

function filledCondition(condition: Condition, value: Fraction, written: string): Condition {
  const fill = (expression: Expression) => filledExpression(expression, value, written)
  switch (condition.kind) {
    case 'compare':
      return { ...condition, left: fill(condition.left), right: fill(condition.right) }
    case 'in':
      return { ...condition, value: fill(condition.value), set: condition.set.map(fill) }
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => filledCondition(part, value, written)) }
    case 'not':
      return { ...condition, condition: filledCondition(condition.condition, value, written) }
    case 'wins':
    case 'leads':
    case 'otherwise':
      return condition
  }
}

function filledExpression(expression: Expression, value: Fraction, written: string): Expression {
  const fill = (inner: Expression) => filledExpression(inner, value, written)
  switch (expression.kind) {
    case 'parameter':
      return { kind: 'number', value }
    case 'product': {
      const { left, right } = expression
      // "p of voters" is read as a product; what it is given makes it a share again, for the words.
      const isShare = left.kind === 'parameter' && value.numerator > 0 && value.numerator <= value.denominator
      if (isShare) return { kind: 'share', share: value, written, of: fill(right) }
      return { ...expression, left: fill(left), right: fill(right) }
    }
    case 'sum':
    case 'difference':
      return { ...expression, left: fill(expression.left), right: fill(expression.right) }
    case 'share':
    case 'square root':
      return { ...expression, of: fill(expression.of) }
    case 'least':
    case 'greatest':
      return { ...expression, of: expression.of.map(fill) }
    case 'number':
    case 'option':
    case 'base':
      return expression
  }
}
