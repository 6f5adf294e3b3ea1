import type { Condition, Expression, Rule } from '../../../core/charter/rule.ts'
import type { Tally } from '../../../core/voting/standing.ts'

/** How many votes for one option a vote needs to be carried, as far as its rule states that for the option alone. */
export interface NeededVotes {
  readonly option: string
  readonly label: string
  readonly count: number
}

/**
 * The mark that a bar can show, read from the rule that carries: "yes >= 2", "for > 1/2 of voters". Of several the highest.
 * Only where the other side does not depend on who votes for or against, so that the mark stands still. It draws;
 * whether a vote is carried is decided elsewhere.
 */
export function neededVotes(rule: Rule, tally: Tally): NeededVotes | undefined {
  const [first] = rule.options
  const carried = rule.outcomes.find((outcome) => outcome.is === 'carried')
  if (carried === undefined || first === undefined) return undefined
  const marks = conjuncts(carried.when).flatMap((condition) => needed(condition, rule, tally))
  return marks
    .filter(({ option }) => option === first.name)
    .reduce<NeededVotes | undefined>(
      (most, mark) => (most === undefined || mark.count > most.count ? mark : most),
      undefined,
    )
}

function needed(condition: Condition, rule: Rule, tally: Tally): readonly NeededVotes[] {
  if (condition.kind !== 'compare' || condition.left.kind !== 'option') return []
  const name = condition.left.option
  const option = rule.options.find((candidate) => candidate.name === name)
  const bound = fixedValue(condition.right, rule, tally)
  if (option === undefined || bound === undefined) return []
  const count = leastAbove(bound, condition.relation)
  return count === undefined || count <= 0 ? [] : [{ option: option.name, label: option.label, count }]
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

interface Quotient {
  readonly top: bigint
  readonly bottom: bigint
}

function leastAbove({ top, bottom }: Quotient, relation: string): number | undefined {
  if (relation === '>') return Number(top / bottom) + 1
  if (relation === '>=') return Number((top + bottom - 1n) / bottom)
  return undefined
}

/** The value of an expression that only abstentions and recusals move; undefined for any other. */
function fixedValue(expression: Expression, rule: Rule, tally: Tally): Quotient | undefined {
  switch (expression.kind) {
    case 'number':
      return { top: BigInt(expression.value.numerator), bottom: BigInt(expression.value.denominator) }
    case 'share': {
      const base = fixedValue(expression.of, rule, tally)
      if (base === undefined) return undefined
      const { numerator, denominator } = expression.share
      return { top: base.top * BigInt(numerator), bottom: base.bottom * BigInt(denominator) }
    }
    case 'base':
      switch (expression.base) {
        case 'electorate':
          return whole(tally.electorate)
        case 'voters':
          return whole(tally.electorate - tally.recused)
        case 'seats':
          return whole(tally.seats)
        case 'recused':
        case 'cast':
        case 'counted':
        case 'score':
          return undefined
      }
      break
    case 'option': {
      const abstains = rule.options.find(({ name }) => name === expression.option)?.abstains === true
      return abstains ? whole(tally.counts[expression.option] ?? 0) : undefined
    }
    case 'sum':
    case 'difference': {
      const left = fixedValue(expression.left, rule, tally)
      const right = fixedValue(expression.right, rule, tally)
      if (left === undefined || right === undefined) return undefined
      const other = left.bottom * right.top * (expression.kind === 'sum' ? 1n : -1n)
      return { top: left.top * right.bottom + other, bottom: left.bottom * right.bottom }
    }
    case 'product':
      return undefined
  }
}

function whole(count: number): Quotient {
  return { top: BigInt(count), bottom: 1n }
}
