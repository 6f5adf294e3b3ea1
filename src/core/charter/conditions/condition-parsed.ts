import type { Condition, Expression } from '../structure/rule.ts'
import type { Token } from './condition-tokens.ts'
import { conditionWords } from './condition-words.ts'

/** What a stretch of a condition's text says: whether something holds, or how much something is. */
export type Parsed = ParsedCondition | ParsedExpression

export interface ParsedCondition {
  readonly is: 'condition'
  readonly condition: Condition
  readonly at: number
}

export interface ParsedExpression {
  readonly is: 'expression'
  readonly expression: Expression
  readonly at: number
  /** Made of a share with nothing that it is a share of: "1/2". */
  readonly bareShare: boolean
  /** As it stands in the text, for a number by itself. */
  readonly written?: string
}

/** Compared with a share, and then said of the votes cast: known by its identity. */
export const turnout: Expression = { kind: 'base', base: 'cast' }

export const functions = { sqrt: 'square root', min: 'least', max: 'greatest' } as const

export const functionNames = ['sqrt', 'min', 'max'] as const

export function isTurnout(parsed: Parsed): boolean {
  return parsed.is === 'expression' && parsed.expression === turnout
}

export function isSeatWord(token: Token): boolean {
  if (token.kind === 'word') return !isConditionWord(token.word)
  return token.kind === 'number' || (token.kind === 'mark' && token.mark === '.')
}

/** Made of numbers and of what the rule is given. */
export function isConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'parameter':
      return true
    case 'sum':
    case 'difference':
    case 'product':
      return isConstant(expression.left) && isConstant(expression.right)
    case 'option':
    case 'base':
    case 'share':
    case 'square root':
    case 'least':
    case 'greatest':
      return false
  }
}

export function numberOf(value: number): Expression {
  return { kind: 'number', value: { numerator: value, denominator: 1 } }
}

export function isBareShare(parsed: Parsed): boolean {
  return parsed.is === 'expression' && parsed.bareShare
}

export function isConditionWord(word: string): boolean {
  return conditionWords.some((known) => known === word)
}

export function spokenToken(token: Token): string {
  switch (token.kind) {
    case 'number':
    case 'stray':
      return `"${token.written}"`
    case 'word':
      return `"${token.word}"`
    case 'mark':
      return `"${token.mark}"`
    case 'end':
      return 'nothing more'
  }
}
