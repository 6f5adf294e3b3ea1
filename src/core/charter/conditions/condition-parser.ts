import { type Name, spoken } from '../../base/name.ts'
import { nearest, slipOf } from '../../base/nearest.ts'
import type { Condition, Expression } from '../structure/rule.ts'
import type { ConditionContext, ConditionProblem, Read } from './condition.ts'
import { cursorOver } from './condition-cursor.ts'
import { calculate, inverse, type Joint } from './condition-numbers.ts'
import {
  functionNames,
  functions,
  isBareShare,
  isConditionWord,
  isConstant,
  isSeatWord,
  isTurnout,
  numberOf,
  type Parsed,
  spokenToken,
  turnout,
} from './condition-parsed.ts'
import { type Token, tokensOf } from './condition-tokens.ts'
import { bases, inFigures, petitionBases } from './condition-words.ts'
import { isFrozen, radicandsIn } from './frozen.ts'

const deepest = 40

export interface Parser {
  readonly problems: readonly ConditionProblem[]
  whole(wanted: 'condition' | 'either'): Read | undefined
}

export function parserOf(text: string, context: ConditionContext): Parser {
  const tokens = tokensOf(text)
  const { options, parameters = [], petition = false } = context
  const problems: ConditionProblem[] = []
  const known = petition ? petitionBases : bases.filter((base) => base !== 'signed')
  const names = new Map<Name, Expression>()
  for (const base of known) names.set(base, { kind: 'base', base })
  if (!petition) names.set('turnout', turnout)
  for (const name of parameters) names.set(name, { kind: 'parameter', name })
  for (const option of options) names.set(option, { kind: 'option', option })
  const cursor = cursorOver(tokens, names)
  const { peek, isWord, isMark, take, relationAt, nameAt } = cursor
  let depth = 0

  return { problems, whole }

  function whole(wanted: 'condition' | 'either'): Read | undefined {
    const parsed = parseOr()
    if (parsed === undefined) return undefined
    if (peek().kind === 'end') {
      if (parsed.is === 'condition' || wanted === 'condition') {
        const condition = conditionOf(parsed)
        return condition === undefined ? undefined : { condition }
      }
      const expression = measured(parsed)
      return expression === undefined ? undefined : { expression }
    }
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
      cursor.position += 1
      const next = part()
      if (next === undefined) return undefined
      of.push(conditionOf(next))
    }
    const conditions = of.filter((condition) => condition !== undefined)
    return { is: 'condition', condition: { kind: word === 'and' ? 'all' : 'any', of: conditions }, at: first.at }
  }

  function parseNot(): Parsed | undefined {
    if (!isWord('not') || nameAt(cursor.position) !== undefined) return parseComparison()
    const { at } = peek()
    cursor.position += 1
    const inner = deeper(parseNot)
    const condition = inner === undefined ? undefined : conditionOf(inner)
    return condition === undefined ? undefined : { is: 'condition', condition: { kind: 'not', condition }, at }
  }

  function parseComparison(): Parsed | undefined {
    const left = parseSum()
    if (left === undefined) return undefined
    const relation = relationAt()
    if (relation !== undefined) {
      cursor.position += 1
      const right = parseSum()
      if (right === undefined) return undefined
      if (relationAt() !== undefined) {
        return fail(peek().at, 'Only two things are compared at a time; join two comparisons with "and"')
      }
      const value = isTurnout(left) ? turnout : isTurnout(right) ? turnoutShare(left) : measured(left)
      const other = isTurnout(right) ? turnout : isTurnout(left) ? turnoutShare(right) : measured(right)
      if (value === undefined || other === undefined || !hasOneRoot([value, other], left.at)) return undefined
      return { is: 'condition', condition: { kind: 'compare', relation, left: value, right: other }, at: left.at }
    }
    if (!isWord('in')) return left
    cursor.position += 1
    const set = parseSet()
    const value = measured(left)
    return set === undefined || value === undefined || !hasOneRoot([value, ...set], left.at)
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
      cursor.position += 1
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
      cursor.position += 1
      const right = parseFactor()
      left = right === undefined ? undefined : joined(kind, left, right, at)
    }
    return left
  }

  function parseFactor(): Parsed | undefined {
    const token = peek()
    if (token.kind === 'number' && nameAt(cursor.position) === undefined) return parseNumber(token)
    if (token.kind === 'mark' && token.mark === '-') {
      cursor.position += 1
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
    cursor.position += 1
    const written = [token.written]
    let value = token.value
    const slash = peek()
    const below = tokens[cursor.position + 1]
    if (slash.kind === 'mark' && slash.mark === '/' && below?.kind === 'number' && !token.percent) {
      if (below.value.numerator === 0) return fail(below.at, 'Nothing can be divided by 0')
      cursor.position += 2
      written.push('/', below.written)
      const quotient = calculate('quotient', value, below.value)
      if (quotient === undefined) return tooLarge(token.at)
      value = quotient
    }
    const isShare = value.numerator > 0 && value.numerator <= value.denominator
    if (isWord('of')) {
      const at = peek().at
      cursor.position += 1
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
    return {
      is: 'expression',
      expression: { kind: 'number', value },
      at: token.at,
      bareShare,
      written: written.join(''),
    }
  }

  function parseName(token: Token): Parsed | undefined {
    const found = nameAt(cursor.position)
    if (found !== undefined) {
      cursor.position += found.words
      const { expression } = found
      if (expression.kind === 'parameter' && isWord('of')) return parseShareOf(expression, token.at)
      const counted = isWord('from') ? parseFrom(expression) : expression
      if (counted === undefined) return undefined
      return { is: 'expression', expression: counted, at: token.at, bareShare: false }
    }
    const called = token.kind === 'word' ? functionNames.find((name) => name === token.word) : undefined
    const bracket = tokens[cursor.position + 1]
    if (called !== undefined && bracket?.kind === 'mark' && bracket.mark === '(') return parseFunction(called, token.at)
    if (token.kind !== 'word' || isConditionWord(token.word)) {
      return fail(token.at, `Here a name or a number is missing; it has ${spokenToken(token)}`)
    }
    const words: string[] = []
    for (let next = peek(); next.kind === 'word' && !isConditionWord(next.word); next = peek()) {
      if (words.length > 0 && nameAt(cursor.position) !== undefined) break
      words.push(next.word)
      cursor.position += 1
    }
    reportUnknown(words, token.at)
    return { is: 'expression', expression: numberOf(0), at: token.at, bareShare: false }
  }

  /** "p of voters", where p is what the rule is given. */
  function parseShareOf(parameter: Expression, at: number): Parsed | undefined {
    cursor.position += 1
    const whole = deeper(parseFactor)
    const right = whole === undefined ? undefined : measured(whole)
    if (right === undefined) return undefined
    return { is: 'expression', expression: { kind: 'product', left: parameter, right }, at, bareShare: false }
  }

  /** "yes from chair", "cast from board.director". */
  function parseFrom(expression: Expression): Expression | undefined {
    const { at } = peek()
    if ((expression.kind !== 'option' && expression.kind !== 'base') || expression === turnout) {
      return fail(at, 'Only votes and bases are counted "from" a seat: yes from chair')
    }
    if (context.seatNamed === undefined) return fail(at, 'Here nothing is counted "from" a seat')
    cursor.position += 1
    const first = peek()
    while (isSeatWord(peek())) cursor.position += 1
    if (first === peek()) return fail(first.at, `After "from" stands a seat; here is ${spokenToken(first)}`)
    const from = context.seatNamed(text.slice(first.at, peek().at).trim(), first.at)
    return from === undefined ? undefined : { ...expression, from }
  }

  function parseFunction(name: keyof typeof functions, at: number): Parsed | undefined {
    cursor.position += 2
    const of: Expression[] = []
    do {
      const part = deeper(parseSum)
      const value = part === undefined ? undefined : measured(part)
      if (value === undefined) return undefined
      of.push(value)
    } while (take(','))
    if (!take(')')) return fail(peek().at, `Here a ")" is missing; it has ${spokenToken(peek())}`)
    const [first, second] = of
    if (!of.every(isFrozen)) {
      const message = `Inside "${name}" stand numbers and sizes that are fixed when the vote opens (electorate, seats, vacant); with anything else it could not be told exactly what passes`
      problems.push({ code: 'not-linear', index: at, message })
      return { is: 'expression', expression: numberOf(0), at, bareShare: false }
    }
    if (name !== 'sqrt') return { is: 'expression', expression: { kind: functions[name], of }, at, bareShare: false }
    if (first === undefined || second !== undefined) return fail(at, '"sqrt" takes the root of one thing')
    if (radicandsIn([first]).size > 0) return fail(at, 'A root of a root is not taken')
    return { is: 'expression', expression: { kind: 'square root', of: first }, at, bareShare: false }
  }

  function hasOneRoot(expressions: readonly Expression[], at: number): boolean {
    if (radicandsIn(expressions).size < 2) return true
    const message = 'One comparison has at most one square root; two different ones could not be compared exactly'
    problems.push({ code: 'not-linear', index: at, message })
    return false
  }

  /** "15%" beside "turnout": of the voters. */
  function turnoutShare(parsed: Parsed): Expression | undefined {
    const number = parsed.is === 'expression' && parsed.expression.kind === 'number' ? parsed.expression : undefined
    if (number?.value.numerator === 0) return number
    if (number === undefined || !isBareShare(parsed) || parsed.is !== 'expression') {
      return fail(parsed.at, 'Turnout is compared with a share by itself: turnout <= 15%')
    }
    const { value } = number
    if (value.numerator < 0 || value.numerator > value.denominator) {
      return fail(parsed.at, 'A turnout is a share from 0% to 100%')
    }
    const written = parsed.written ?? `${value.numerator}/${value.denominator}`
    return { kind: 'share', share: value, written, of: { kind: 'base', base: 'voters' } }
  }

  function reportUnknown(words: readonly string[], at: number): void {
    if (words[0] === 'signed' && !petition) {
      fail(at, '"signed" counts the signatures of a petition, and stands in one only')
      return
    }
    const near = nearest(words.join('-'), names.keys())
    const message = `"${words.join(' ')}" is neither an option of this rule nor one of ${[...names].flatMap(([name, { kind }]) => (kind === 'option' ? [] : [name])).join(', ')}${inFigures(words)}`
    const problem = { code: 'unknown-name', index: at, message } as const
    const slip = slipOf(words.join('-'), names.keys())
    problems.push({
      ...problem,
      ...(near === undefined ? {} : { suggestion: spoken(near) }),
      ...(slip === undefined ? {} : { slip: { written: words.join(' '), meant: spoken(slip) } }),
    })
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
    if (one === turnout || other === turnout) {
      return fail(at, 'Turnout is compared with a share by itself: turnout <= 15%')
    }
    if (kind === 'quotient') {
      if (other.kind === 'number' && other.value.numerator !== 0) {
        const by: Expression = { kind: 'number', value: inverse(other.value) }
        return {
          is: 'expression',
          expression: { kind: 'product', left: one, right: by },
          at: left.at,
          bareShare: false,
        }
      }
      if (other.kind === 'number') return fail(right.at, 'Nothing can be divided by 0')
      problems.push({
        code: 'not-linear',
        index: at,
        message: 'Only by a number is anything divided; write a share: 1/2 of voters',
      })
      return left
    }
    if (kind === 'product' && !isConstant(one) && !isConstant(other)) {
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
    if (expression === turnout) return fail(parsed.at, 'Turnout is compared with a share by itself: turnout <= 15%')
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

  function deeper<T>(parse: () => T | undefined): T | undefined {
    if (depth >= deepest) return fail(peek().at, `This is nested more than ${deepest} times`)
    depth += 1
    const parsed = parse()
    depth -= 1
    return parsed
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
