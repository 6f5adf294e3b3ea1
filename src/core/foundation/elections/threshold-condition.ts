import type { Threshold } from '../../charter/structure/election.ts'
import type { Condition, Expression } from '../../charter/structure/rule.ts'

/** "more than 50% of cast" as a condition over a vote: the left side must come to so much. */
export function thresholdCondition({ relation, amount }: Threshold, left: Expression): Condition {
  if (amount.kind === 'count') {
    const right = { kind: 'number', value: { numerator: amount.count, denominator: 1 } } as const
    return { kind: 'compare', relation, left, right }
  }
  const { share, written, of } = amount
  return { kind: 'compare', relation, left, right: { kind: 'share', share, written, of: { kind: 'base', base: of } } }
}
