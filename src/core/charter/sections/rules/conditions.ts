import {
  type ConditionContext,
  type ConditionProblem,
  parseAtLeast,
  parseCondition,
  parseExpression,
} from '../../conditions/condition.ts'
import { type Reading, wordsOf } from '../../reading/cursor.ts'
import { slipFix } from '../../reading/fix.ts'
import { seatNamed } from '../../reading/names.ts'
import type { TextNode } from '../../reading/yaml-tree.ts'
import type { Base, Condition, Expression } from '../../structure/rule.ts'
import type { Scope } from './keys.ts'

export type Asked = Scope & { readonly petition?: boolean }

/** A piece of a text in which a condition stands; the whole of it without an end. */
export interface Piece {
  readonly node: TextNode
  readonly start: number
  readonly end: number
}

export function wholeOf(node: TextNode): Piece {
  return { node, start: 0, end: node.text.length }
}

/** A condition, with a finding for each slip. Undefined without one where its options stand elsewhere. */
export function conditionIn(reading: Reading, piece: Piece, scope: Asked): Condition | undefined {
  const context = contextOf(reading, piece, scope)
  if (context === undefined) return undefined
  const result = parseCondition(textOf(piece), context)
  if (result.ok) return result.value
  tell(reading, piece, result.problem)
  return undefined
}

/** A condition, or a count that a base must reach: "2/3 of voters" is "cast >= 2/3 of voters". */
export function atLeastIn(reading: Reading, piece: Piece, base: Base, scope: Asked): Condition | undefined {
  const context = contextOf(reading, piece, scope)
  if (context === undefined) return undefined
  const result = parseAtLeast(textOf(piece), base, context)
  if (result.ok) return result.value
  tell(reading, piece, result.problem)
  return undefined
}

/** A count alone: "3/2 * sqrt(electorate)". */
export function expressionIn(reading: Reading, piece: Piece, scope: Asked): Expression | undefined {
  const context = contextOf(reading, piece, scope)
  if (context === undefined) return undefined
  const result = parseExpression(textOf(piece), context)
  if (!result.ok) {
    tell(reading, piece, result.problem)
    return undefined
  }
  if ('expression' in result.value) return result.value.expression
  const message = 'This is a count, which is compared with nothing: 3/2 * sqrt(electorate)'
  tell(reading, piece, [{ code: 'wrong-condition', index: 0, message }])
  return undefined
}

function contextOf(reading: Reading, { node, start }: Piece, scope: Asked): ConditionContext | undefined {
  const { options, parameters, petition } = scope
  if (options === undefined) return undefined
  return {
    options,
    parameters,
    ...(petition === undefined ? {} : { petition }),
    seatNamed: (written, index) =>
      seatNamed(reading, { text: written, at: () => placeOf(reading, node, start + index) }, 'a class of votes'),
  }
}

function textOf({ node, start, end }: Piece): string {
  return node.text.slice(start, end)
}

function tell(reading: Reading, { node, start }: Piece, problems: readonly ConditionProblem[]): void {
  for (const { code, index, message, suggestion, slip } of problems) {
    const at = placeOf(reading, node, start + index)
    const fix = slip === undefined ? undefined : slipFix(reading.report, at, slip.written, slip.meant)
    reading.report.find(code, at, message, { suggestion, fix })
  }
}

function placeOf({ report }: Reading, node: TextNode, index: number): number {
  return wordsOf(report, node, index).at()
}
