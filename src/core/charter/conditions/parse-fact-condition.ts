import { type Reading, textIn, type Words, wordsOf } from '../reading/cursor.ts'
import { seatNamed } from '../reading/names.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { FactCondition, Quantity } from '../structure/fact-condition.ts'
import type { About } from '../structure/measure.ts'
import type { Relation } from '../structure/rule.ts'
import { atomParser } from './fact-atoms.ts'
import { cursorOver, type FactCursor, type Failing } from './fact-cursor.ts'
import { meaningsIn } from './fact-names.ts'
import { dimensionOf, quantityParser, type Sized } from './fact-quantities.ts'
import { factTokensOf } from './fact-tokens.ts'

/**
 * Reads a condition over facts: "votes missed in a row >= 3 and not away", "member < 3 for 6 months".
 *
 *     condition  = and { "or" and }             and  = not { "and" not }        not = [ "not" ] part [ "for" time ]
 *     part       = "(" condition ")" | sum relation sum | fact ["not"] "in" "{" value { "," value } "}" | fact "is" ["not"] value
 *                | fact | status | "holds" seat | "has held" seat [ "within" time ] | "nominated by" seat | …
 *     sum        = term { ("+" | "-") term }    term = number "*" factor | factor [ ("*" | "/") number ]
 *     factor     = number | share [ "of" factor ] | time | money | date | measure | seat | "elected" seat | fact
 *
 * @param about what the measures in it may be about; anything when absent
 */
export function factConditionIn(
  reading: Reading,
  tree: Tree,
  what: string,
  about?: readonly About[],
): FactCondition | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined ? undefined : factConditionNamed(reading, wordsOf(reading.report, node), what, about)
}

/** A condition about other groups, whose seats this charter does not know: what nothing else is named is a seat. */
export function conditionOfOthersIn(reading: Reading, tree: Tree, what: string): FactCondition | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return parsed(reading, wordsOf(reading.report, node), what, { group: reading.group, about: ['group'], anySeat: true })
}

export function factConditionNamed(
  reading: Reading,
  words: Words,
  what: string,
  about?: readonly About[],
): FactCondition | undefined {
  return parsed(reading, words, what, { group: reading.group, ...(about === undefined ? {} : { about }) })
}

function parsed(reading: Reading, words: Words, what: string, setting: Setting): FactCondition | undefined {
  const { report } = reading
  if (words.text.length > longest) {
    const message = `A condition has at most ${longest} characters; this one has ${words.text.length}`
    report.find('wrong-condition', words.at(), message)
    return undefined
  }
  const failing: Failing = {
    fail(code, index, message, suggestion) {
      report.find(code, words.at() + index, message, { suggestion })
      return undefined
    },
  }
  const cursor = cursorOver(factTokensOf(words.text), meaningsIn(reading), failing)
  const seatAt = (written: string, at: number): SeatRef | undefined =>
    seatNamed(reading, { text: written, at: () => words.at() + at }, what)
  return parserOf(cursor, seatAt, setting).whole()
}

const longest = 1000
const deepest = 40

interface Setting {
  readonly group: string
  readonly about?: readonly About[]
  readonly anySeat?: true
}

function parserOf(
  cursor: FactCursor,
  seatAt: (written: string, at: number) => SeatRef | undefined,
  setting: Setting,
): { whole(): FactCondition | undefined } {
  const { take, takeWord, peek, fail } = cursor
  const quantities = quantityParser(cursor, seatAt, setting)
  const atoms = atomParser(cursor, seatAt)
  let depth = 0
  return { whole }

  function whole(): FactCondition | undefined {
    const condition = parseChain('or')
    if (condition === undefined) return undefined
    const { at } = peek()
    if (peek().kind === 'end') return condition
    return fail(
      'wrong-condition',
      at,
      `Here the condition should end, or go on with "and" or "or"; it has ${cursor.spoken()}`,
    )
  }

  function parseChain(word: 'or' | 'and'): FactCondition | undefined {
    const next = () => (word === 'or' ? parseChain('and') : parseNot())
    const first = next()
    if (first === undefined) return undefined
    const of = [first]
    while (takeWord(word)) {
      const more = next()
      if (more === undefined) return undefined
      of.push(more)
    }
    return of.length === 1 ? first : { kind: word === 'or' ? 'any' : 'all', of }
  }

  function parseNot(): FactCondition | undefined {
    if (!takeWord('not')) return lasting(parsePart())
    const inner = deeper(parseNot)
    return inner === undefined ? undefined : { kind: 'not', condition: inner }
  }

  /** "for 3 months" after a part: so long without a break. */
  function lasting(condition: FactCondition | undefined): FactCondition | undefined {
    if (condition === undefined || !takeWord('for')) return condition
    takeWord('at', 'least')
    const time = peek()
    if (time.kind !== 'time')
      return fail(
        'wrong-condition',
        time.at,
        `After "for" stands a length of time, as "3 months"; here is ${cursor.spoken()}`,
      )
    cursor.next()
    return { kind: 'for', condition, length: time.length }
  }

  function parsePart(): FactCondition | undefined {
    if (take('(')) {
      const inner = deeper(() => parseChain('or'))
      if (inner === undefined) return undefined
      return take(')') ? inner : fail('wrong-condition', peek().at, `Here a ")" is missing; it has ${cursor.spoken()}`)
    }
    const atom = atoms.parse()
    if (atom === 'none') return parseComparison()
    return atom
  }

  function parseComparison(): FactCondition | undefined {
    const left = quantities.sum()
    if (left === undefined) return undefined
    const relation = cursor.relation()
    if (relation === undefined) {
      const message = 'This says a quantity and not what it is compared with; write for example ">= 2"'
      return fail('wrong-condition', left.at, message)
    }
    const right = quantities.sum()
    return right === undefined ? undefined : compared(left, relation, right)
  }

  function compared(left: Sized, relation: Relation, right: Sized): FactCondition | undefined {
    const [one, other] = [sameUnit(left, right), sameUnit(right, left)]
    const [is, and] = [dimensionOf(one), dimensionOf(other)]
    if (is === 'share' && and === 'number' && one.kind === 'share') return shareOfWhat(left)
    if (is === 'number' && and === 'share' && other.kind === 'share') return shareOfWhat(right)
    if (is !== and && !isShareNumber(one, other)) {
      const message = `${words[is]} is compared with ${words[and]}; both sides of a comparison count the same thing`
      return fail('wrong-condition', right.at, message)
    }
    return { kind: 'compare', relation, left: one, right: other }
  }

  function shareOfWhat(sized: Sized): undefined {
    const message = 'This share does not say of what; write for example "1/2 of seats of council"'
    return fail('share-without-base', sized.at, message)
  }

  function deeper<Value>(read: () => Value | undefined): Value | undefined {
    if (depth >= deepest) return fail('wrong-condition', peek().at, 'This condition is nested too deeply')
    depth += 1
    const value = read()
    depth -= 1
    return value
  }
}

const words = {
  number: 'A number',
  time: 'A length of time',
  share: 'A share',
  money: 'An amount of money',
  date: 'A date',
} as const

/** "days without answer > 7": the number is of that unit. */
function sameUnit({ quantity }: Sized, other: Sized): Quantity {
  if (other.unit === undefined || quantity.kind !== 'number' || quantity.value.denominator !== 1) return quantity
  return { kind: 'time', length: { count: quantity.value.numerator, unit: other.unit } }
}

/** A measured share may be compared with "0", "1" and "0.6" as well. */
function isShareNumber(left: Quantity, right: Quantity): boolean {
  const isBetween = ({ kind, value }: Extract<Quantity, { kind: 'number' }>) =>
    kind === 'number' && value.numerator >= 0 && value.numerator <= value.denominator
  const measured = (quantity: Quantity) => quantity.kind === 'measure'
  return (
    (left.kind === 'number' && isBetween(left) && measured(right)) ||
    (right.kind === 'number' && isBetween(right) && measured(left))
  )
}
