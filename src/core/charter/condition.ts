import { type Fraction, fraction } from '../base/fraction.ts'
import { type Name, spoken } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { FindingCode } from './codes.ts'
import { type Token, tokensOf } from './condition-tokens.ts'
import { nearest } from './nearest.ts'
import type { Base, Condition, Expression, Relation } from './rule.ts'

/** What is wrong with a condition, at the index of a character in its text. */
export interface ConditionProblem {
  readonly code: Extract<
    FindingCode,
    'wrong-condition' | 'unknown-name' | 'share-without-base' | 'not-linear' | 'not-yet-carried-out'
  >
  readonly index: number
  readonly message: string
  readonly suggestion?: string
}

/**
 * Reads the condition under which an outcome holds: "for > 1/2 of voters and against = 0".
 *
 *     condition  = and { "or" and }            and = not { "and" not }           not = [ "not" ] comparison
 *     comparison = sum [ relation sum | "in" "{" sum { "," sum } "}" ]           sum = term { ("+" | "-") term }
 *     term       = factor { ("*" | "/") factor }
 *     factor     = [ "-" ] number | share "of" factor | name | "(" condition ")"
 *
 * A name is an option of the rule or a base; of several that fit, the one with the most words. Counts are multiplied
 * by constants only, and only constants are divided.
 */
export function parseCondition(text: string, options: readonly Name[]): Result<Condition, readonly ConditionProblem[]> {
  if (text.length > longest) {
    const message = `A condition has at most ${longest} characters; this one has ${text.length}`
    return refuse([{ code: 'wrong-condition', index: 0, message }])
  }
  const parser = parserOf(tokensOf(text), options)
  const condition = parser.whole()
  return condition === undefined || parser.problems.length > 0 ? refuse(parser.problems) : ok(condition)
}

/** Words with a meaning of their own in conditions: no option can bear them as its name. */
export const conditionWords = ['and', 'or', 'not', 'in', 'of', 'otherwise'] as const

export const bases: readonly Base[] = ['electorate', 'recused', 'voters', 'cast', 'counted', 'seats', 'score']

/** Words that the language will know and this version does not. */
const laterWords = ['present', 'turnout', 'vacant', 'sqrt', 'max', 'min', 'from'] as const

const longest = 1000
const deepest = 40
const greatest = 1_000_000_000
const relations: readonly Relation[] = ['>', '>=', '<', '<=', '=', '!=']

type Parsed = ParsedCondition | ParsedExpression

interface ParsedCondition {
  readonly is: 'condition'
  readonly condition: Condition
  readonly at: number
}

interface ParsedExpression {
  readonly is: 'expression'
  readonly expression: Expression
  readonly at: number
  /** Made of a share with nothing that it is a share of: "1/2". */
  readonly bareShare: boolean
}

interface Parser {
  readonly problems: readonly ConditionProblem[]
  whole(): Condition | undefined
}

function parserOf(tokens: readonly Token[], options: readonly Name[]): Parser {
  const problems: ConditionProblem[] = []
  const names = new Map<Name, Expression>()
  for (const base of bases) names.set(base, { kind: 'base', base })
  for (const option of options) names.set(option, { kind: 'option', option })
  const mostWords = Math.max(...[...names.keys()].map((name) => name.split('-').length))
  let position = 0
  let depth = 0

  return { problems, whole }

  function whole(): Condition | undefined {
    const parsed = parseOr()
    if (parsed === undefined) return undefined
    const condition = conditionOf(parsed)
    if (peek().kind === 'end') return condition
    return fail(peek().at, `Here the condition should end, or go on with "and" or "or"; it has ${spokenToken(peek())}`)
  }

  function parseOr(): Parsed | undefined {
    return parseChain('or', () => parseChain('and', parseNot))
  }

  function parseChain(word: 'and' | 'or', part: () => Parsed | undefined): Parsed | undefined {
    const first = part()
    if (first === undefined || !isWord(word)) return first
    const of = [conditionOf(first)]
    while (isWord(word)) {
      position += 1
      const next = part()
      if (next === undefined) return undefined
      of.push(conditionOf(next))
    }
    const conditions = of.filter((condition) => condition !== undefined)
    return { is: 'condition', condition: { kind: word === 'and' ? 'all' : 'any', of: conditions }, at: first.at }
  }

  function parseNot(): Parsed | undefined {
    if (!isWord('not') || nameAt(position) !== undefined) return parseComparison()
    const { at } = peek()
    position += 1
    const inner = deeper(parseNot)
    const condition = inner === undefined ? undefined : conditionOf(inner)
    return condition === undefined ? undefined : { is: 'condition', condition: { kind: 'not', condition }, at }
  }

  function parseComparison(): Parsed | undefined {
    const left = parseSum()
    if (left === undefined) return undefined
    const relation = relationAt()
    if (relation !== undefined) {
      position += 1
      const right = parseSum()
      if (right === undefined) return undefined
      const value = measured(left)
      const other = measured(right)
      if (relationAt() !== undefined) {
        return fail(peek().at, 'Only two things are compared at a time; join two comparisons with "and"')
      }
      if (value === undefined || other === undefined) return undefined
      return { is: 'condition', condition: { kind: 'compare', relation, left: value, right: other }, at: left.at }
    }
    if (!isWord('in')) return left
    position += 1
    const set = parseSet()
    const value = measured(left)
    return set === undefined || value === undefined
      ? undefined
      : { is: 'condition', condition: { kind: 'in', value, set }, at: left.at }
  }

  function parseSet(): readonly Expression[] | undefined {
    if (!take('{'))
      return fail(peek().at, `After "in" stand values in braces: in {-1, 0}; here is ${spokenToken(peek())}`)
    const set: Expression[] = []
    do {
      const item = parseSum()
      const value = item === undefined ? undefined : measured(item)
      if (value === undefined) return undefined
      set.push(value)
    } while (take(','))
    return take('}') ? set : fail(peek().at, `The values after "in" end with "}"; here is ${spokenToken(peek())}`)
  }

  function parseSum(): Parsed | undefined {
    let left = parseTerm()
    while (left !== undefined && (isMark('+') || isMark('-'))) {
      const { at } = peek()
      const kind = isMark('+') ? 'sum' : 'difference'
      position += 1
      const right = parseTerm()
      left = right === undefined ? undefined : joined(kind, left, right, at)
    }
    return left
  }

  function parseTerm(): Parsed | undefined {
    let left = parseFactor()
    while (left !== undefined && (isMark('*') || isMark('/'))) {
      const { at } = peek()
      const kind = isMark('*') ? 'product' : 'quotient'
      position += 1
      const right = parseFactor()
      left = right === undefined ? undefined : joined(kind, left, right, at)
    }
    return left
  }

  function parseFactor(): Parsed | undefined {
    const token = peek()
    if (token.kind === 'number' && nameAt(position) === undefined) return parseNumber(token)
    if (token.kind === 'mark' && token.mark === '-') {
      position += 1
      const inner = deeper(parseFactor)
      const minus: Parsed = { is: 'expression', expression: numberOf(-1), at: token.at, bareShare: false }
      return inner === undefined ? undefined : joined('product', minus, inner, token.at)
    }
    if (take('(')) {
      const inner = deeper(parseOr)
      if (inner === undefined) return undefined
      return take(')') ? inner : fail(peek().at, `Here a ")" is missing; it has ${spokenToken(peek())}`)
    }
    return parseName(token)
  }

  /** "3", "1/2 of voters", "30% of (voters - abstain)". */
  function parseNumber(token: Extract<Token, { kind: 'number' }>): Parsed | undefined {
    position += 1
    const written = [token.written]
    let value = token.value
    const slash = peek()
    const below = tokens[position + 1]
    if (slash.kind === 'mark' && slash.mark === '/' && below?.kind === 'number' && !token.percent) {
      if (below.value.numerator === 0) return fail(below.at, 'Nothing can be divided by 0')
      position += 2
      written.push('/', below.written)
      const quotient = times(value, inverse(below.value))
      if (quotient === undefined) return tooLarge(token.at)
      value = quotient
    }
    const isShare = value.numerator > 0 && value.numerator <= value.denominator
    if (isWord('of')) {
      const at = peek().at
      position += 1
      if (!isShare) {
        return fail(token.at, `A share is more than 0 and at most 1, as 1/2 or 30%; "${written.join('')} of" is none`)
      }
      const whole = deeper(parseFactor)
      if (whole === undefined) return undefined
      const of = measured(whole, at)
      if (of === undefined) return undefined
      const expression: Expression = { kind: 'share', share: value, written: written.join(''), of }
      return { is: 'expression', expression, at: token.at, bareShare: false }
    }
    const bareShare = token.percent || (written.length > 1 && value.numerator < value.denominator)
    return { is: 'expression', expression: { kind: 'number', value }, at: token.at, bareShare }
  }

  function parseName(token: Token): Parsed | undefined {
    const found = nameAt(position)
    if (found !== undefined) {
      position += found.words
      return { is: 'expression', expression: found.expression, at: token.at, bareShare: false }
    }
    if (token.kind !== 'word' || isConditionWord(token.word)) {
      return fail(token.at, `Here a name or a number is missing; it has ${spokenToken(token)}`)
    }
    const words: string[] = []
    for (let next = peek(); next.kind === 'word' && !isConditionWord(next.word); next = peek()) {
      if (words.length > 0 && nameAt(position) !== undefined) break
      words.push(next.word)
      position += 1
    }
    reportUnknown(words, token.at)
    return { is: 'expression', expression: numberOf(0), at: token.at, bareShare: false }
  }

  function reportUnknown(words: readonly string[], at: number): void {
    const later = laterWords.find((word) => word === words[0])
    if (later !== undefined) {
      const message = `This version does not carry out "${later}" in conditions yet`
      problems.push({ code: 'not-yet-carried-out', index: at, message })
      return
    }
    const near = nearest(words.join('-'), names.keys())
    const message = `"${words.join(' ')}" is neither an option of this rule nor one of ${bases.join(', ')}`
    const problem = { code: 'unknown-name', index: at, message } as const
    problems.push(near === undefined ? problem : { ...problem, suggestion: spoken(near) })
  }

  function joined(kind: Joint, left: Parsed, right: Parsed, at: number): Parsed | undefined {
    const one = expressionOf(left)
    const other = expressionOf(right)
    if (one === undefined || other === undefined) return undefined
    const bareShare = isBareShare(left) || isBareShare(right)
    if (one.kind === 'number' && other.kind === 'number') {
      if (kind === 'quotient' && other.value.numerator === 0) return fail(right.at, 'Nothing can be divided by 0')
      const value = calculate(kind, one.value, other.value)
      if (value === undefined) return tooLarge(left.at)
      return { is: 'expression', expression: { kind: 'number', value }, at: left.at, bareShare }
    }
    if (kind === 'quotient') {
      problems.push({
        code: 'not-linear',
        index: at,
        message: `Only numbers are divided; write a share: 1/2 of voters`,
      })
      return left
    }
    if (kind === 'product' && one.kind !== 'number' && other.kind !== 'number') {
      const message =
        'Two counts are not multiplied: what passes would no longer be exact to tell; multiply by a number'
      problems.push({ code: 'not-linear', index: at, message })
      return left
    }
    if (kind !== 'product') for (const side of [left, right]) reportBareShare(side)
    return { is: 'expression', expression: { kind, left: one, right: other }, at: left.at, bareShare: false }
  }

  /** What is compared: an expression that is no bare share. */
  function measured(parsed: Parsed, at = parsed.at): Expression | undefined {
    const expression = expressionOf(parsed, at)
    if (expression !== undefined) reportBareShare(parsed)
    return expression
  }

  function reportBareShare(parsed: Parsed): void {
    if (!isBareShare(parsed)) return
    const message = 'This share does not say of what; write "of voters", "of cast", "of counted" or "of seats" after it'
    problems.push({ code: 'share-without-base', index: parsed.at, message })
  }

  function expressionOf(parsed: Parsed, at = parsed.at): Expression | undefined {
    if (parsed.is === 'expression') return parsed.expression
    return fail(at, 'Here a count is needed, not a condition')
  }

  function conditionOf(parsed: Parsed): Condition | undefined {
    if (parsed.is === 'condition') return parsed.condition
    return fail(parsed.at, 'This says a count and not what it is compared with; write for example ">= 2"')
  }

  /** The longest name that begins at a token. */
  function nameAt(start: number): { readonly expression: Expression; readonly words: number } | undefined {
    for (let words = mostWords; words > 0; words -= 1) {
      const spelled = spelledOut(start, words)
      const expression = spelled === undefined ? undefined : names.get(spelled)
      if (expression !== undefined) return { expression, words }
    }
    return undefined
  }

  function spelledOut(start: number, words: number): string | undefined {
    const parts: string[] = []
    for (let index = start; index < start + words; index += 1) {
      const token = tokens[index]
      if (token?.kind === 'word') parts.push(token.word)
      else if (token?.kind === 'number' && words > 1) parts.push(token.written)
      else return undefined
    }
    return parts.join('-')
  }

  function deeper<T>(parse: () => T | undefined): T | undefined {
    if (depth >= deepest) return fail(peek().at, `This is nested more than ${deepest} times`)
    depth += 1
    const parsed = parse()
    depth -= 1
    return parsed
  }

  function peek(): Token {
    return tokens[Math.min(position, tokens.length - 1)] ?? { kind: 'end', at: 0 }
  }

  function isWord(word: string): boolean {
    const token = peek()
    return token.kind === 'word' && token.word === word
  }

  function isMark(mark: string): boolean {
    const token = peek()
    return token.kind === 'mark' && token.mark === mark
  }

  function take(mark: string): boolean {
    if (!isMark(mark)) return false
    position += 1
    return true
  }

  function relationAt(): Relation | undefined {
    const token = peek()
    return token.kind === 'mark' ? relations.find((relation) => relation === token.mark) : undefined
  }

  function tooLarge(at: number): undefined {
    return fail(at, 'The numbers here become too large to be exact')
  }

  /** The first slip in the form is told; what follows from it is not. */
  function fail(index: number, message: string): undefined {
    if (problems.some(({ code }) => code === 'wrong-condition')) return
    problems.push({ code: 'wrong-condition', index, message })
  }
}

type Joint = 'sum' | 'difference' | 'product' | 'quotient'

function calculate(kind: Joint, left: Fraction, right: Fraction): Fraction | undefined {
  switch (kind) {
    case 'sum':
      return plus(left, right)
    case 'difference':
      return plus(left, { numerator: -right.numerator, denominator: right.denominator })
    case 'product':
      return times(left, right)
    case 'quotient':
      return times(left, inverse(right))
  }
}

function plus(left: Fraction, right: Fraction): Fraction | undefined {
  const numerator = left.numerator * right.denominator + right.numerator * left.denominator
  return exact(numerator, left.denominator * right.denominator)
}

function times(left: Fraction, right: Fraction): Fraction | undefined {
  return exact(left.numerator * right.numerator, left.denominator * right.denominator)
}

function exact(numerator: number, denominator: number): Fraction | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return undefined
  const value = fraction(numerator, denominator)
  return Math.abs(value.numerator) <= greatest && value.denominator <= greatest ? value : undefined
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return numerator < 0
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator }
}

function numberOf(value: number): Expression {
  return { kind: 'number', value: { numerator: value, denominator: 1 } }
}

function isBareShare(parsed: Parsed): boolean {
  return parsed.is === 'expression' && parsed.bareShare
}

function isConditionWord(word: string): boolean {
  return conditionWords.some((known) => known === word)
}

function spokenToken(token: Token): string {
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
