import type { Fraction } from '../../base/fraction.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Base, Expression, Option } from '../structure/rule.ts'
import {
  alone,
  figures,
  hasOneHolderAt,
  holdersWords,
  listed,
  numberWord,
  quoted,
  type Surroundings,
  typographic,
} from './explain-wording.ts'

/** What is needed to name what a condition counts. */
export interface Speaking {
  /** Those of the condition's rule, for their labels. */
  readonly options: readonly Option[]
  /** The group whose rule it is: of its own seats the group is not said. */
  readonly own?: Name
  readonly among?: Surroundings
}

/** Votes for an option, or for any of several: "vote +1", "votes +1 or +0", "objects". */
export interface Choice {
  readonly many: string
  readonly one: string
  readonly labels: string
  /** Whether the labels are verbs of their own: "object", and not "vote +1". */
  readonly verb: boolean
  /** Only these: "the directors", "the chair". */
  readonly of?: { readonly words: string; readonly single: boolean }
}

export function choice(expression: Expression, speaking: Speaking): Choice | undefined {
  const options = summed(expression)
  const [first] = options ?? []
  if (options === undefined || first === undefined || options.some(({ from }) => !sameClass(from, first.from)))
    return undefined
  const names = options.map(({ option }) => option)
  return ofClass(choiceOf(names, speaking.options), first.from, speaking)
}

/** What somebody does who votes for one of these: "objects", "votes −1 or −0". */
export function doesVote(names: readonly Name[], options: readonly Option[]): string {
  return choiceOf(names, options).one
}

/** "+1", "−0", "for", "“no action”", as after "vote". */
export function labelWords(label: string): string {
  return plain.has(label) || /^[+-]?\d+$/.test(label) ? typographic(label) : quoted(label)
}

/** A label in a list of labels, where single words need no quotation marks. */
export function ballotWords(label: string): string {
  return label.includes(' ') ? labelWords(label) : typographic(label)
}

/** A base that is said as people who do something, or as seats that are vacant. */
export function countedBase(expression: Expression, speaking: Speaking): Choice | undefined {
  if (expression.kind !== 'base') return undefined
  const found = counted[expression.base]
  return found === undefined ? undefined : ofClass(found, expression.from, speaking)
}

function choiceOf(names: readonly Name[], options: readonly Option[]): Choice {
  const labels = names.map((name) => options.find((option) => option.name === name)?.label ?? spoken(name))
  const verb = labels.every((label) => verbs.has(label))
  const shown = listed(
    labels.map((label) => (verb ? label : labelWords(label))),
    'or',
  )
  if (verb) {
    const one = listed(
      labels.map((label) => `${label}s`),
      'or',
    )
    return { many: shown, one, labels: shown, verb }
  }
  return { many: `vote ${shown}`, one: `votes ${shown}`, labels: shown, verb }
}

function ofClass(all: Choice, from: SeatRef | undefined, speaking: Speaking): Choice {
  if (from === undefined) return all
  const { among = alone } = speaking
  return { ...all, of: { words: classWords(from, speaking), single: hasOneHolderAt(from, among) } }
}

function classWords(from: SeatRef, { own = from.group, among = alone }: Speaking): string {
  return holdersWords(from, own, among)
}

/** Labels that a sentence takes as its verb. */
const verbs: ReadonlySet<string> = new Set([
  'abstain',
  'object',
  'agree',
  'disagree',
  'consent',
  'accept',
  'reject',
  'support',
  'oppose',
  'approve',
])

/** Labels that need no quotation marks after "vote". */
const plain: ReadonlySet<string> = new Set(['for', 'against', 'yes', 'no', 'aye', 'nay'])

const counted: Readonly<Partial<Record<Base, Choice>>> = {
  cast: { many: 'take part', one: 'takes part', labels: 'take part', verb: true },
  counted: { many: 'vote without abstaining', one: 'votes without abstaining', labels: 'vote', verb: true },
  recused: { many: 'step out of the vote', one: 'steps out of the vote', labels: 'step out', verb: true },
  voters: { many: 'can vote', one: 'can vote', labels: 'can vote', verb: true },
  electorate: { many: 'could vote at the opening', one: 'could vote at the opening', labels: 'could vote', verb: true },
  present: { many: 'are present', one: 'is present', labels: 'are present', verb: true },
  signed: { many: 'sign', one: 'signs', labels: 'sign', verb: true },
}

type Chosen = Extract<Expression, { readonly kind: 'option' }>

function summed(expression: Expression): readonly Chosen[] | undefined {
  if (expression.kind === 'option') return [expression]
  if (expression.kind !== 'sum') return undefined
  const [left, right] = [summed(expression.left), summed(expression.right)]
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}

export function sameClass(one: SeatRef | undefined, other: SeatRef | undefined): boolean {
  return one?.group === other?.group && one?.seat === other?.seat
}

/** "1/2 * voters" is the same as "1/2 of voters", and is said as that. */
export function asShare(expression: Expression): Expression {
  if (expression.kind !== 'product') return expression
  const [constant, of] =
    expression.left.kind === 'number' ? [expression.left, expression.right] : [expression.right, expression.left]
  if (constant.kind !== 'number' || constant.value.denominator === 1) return expression
  return { kind: 'share', share: constant.value, written: exactly(constant.value), of }
}

export interface Noun {
  readonly text: string
  readonly verb: 'is' | 'are'
}

export function noun(expression: Expression, speaking: Speaking): Noun {
  switch (expression.kind) {
    case 'number':
      return { text: numberOf(expression.value), verb: 'is' }
    case 'parameter':
      return { text: quoted(spoken(expression.name)), verb: 'is' }
    case 'base':
      return baseNoun(expression.base, expression.from, speaking)
    case 'share':
      return { text: `${portionWords(expression)} ${noun(expression.of, speaking).text}`, verb: 'are' }
    case 'option':
      return {
        text: thoseWho(choice(expression, speaking) ?? choiceOf([expression.option], speaking.options)),
        verb: 'are',
      }
    case 'sum': {
      const chosen = choice(expression, speaking)
      if (chosen !== undefined) return { text: thoseWho(chosen), verb: 'are' }
      const [left, right] = [noun(expression.left, speaking), noun(expression.right, speaking)]
      return { text: `${left.text} and ${right.text} together`, verb: 'are' }
    }
    case 'difference':
      return difference(expression.left, expression.right, speaking)
    case 'product': {
      const share = asShare(expression)
      return share.kind === 'product' ? product(share.left, share.right, speaking) : noun(share, speaking)
    }
    case 'square root':
      return { text: `the square root of ${size(expression.of, speaking)}`, verb: 'is' }
    case 'least':
    case 'greatest': {
      const [two, more] = expression.kind === 'least' ? ['lesser', 'least'] : ['greater', 'greatest']
      // What is a single word first, so that a long part does not seem to go on in it.
      const [plain, long] = [true, false].map((is) => expression.of.filter(({ kind }) => (kind === 'number') === is))
      const parts = [...(plain ?? []), ...(long ?? [])].map((each) => size(each, speaking))
      return { text: `the ${parts.length === 2 ? two : more} of ${listed(parts)}`, verb: 'is' }
    }
  }
}

/** "those who vote for", "the directors who object". */
export function thoseWho({ many, one, of }: Choice): string {
  if (of === undefined) return `those who ${many}`
  return `${of.words} who ${of.single ? one : many}`
}

const bases: Readonly<Record<Base, Noun>> = {
  electorate: { text: 'all who could vote at the opening', verb: 'are' },
  recused: { text: 'those who recused themselves', verb: 'are' },
  voters: { text: 'the voters', verb: 'are' },
  cast: { text: 'the votes cast', verb: 'are' },
  counted: { text: 'the votes cast without abstentions', verb: 'are' },
  seats: { text: 'the seats (vacant ones included)', verb: 'are' },
  vacant: { text: 'the vacant seats', verb: 'are' },
  present: { text: 'those present', verb: 'are' },
  score: { text: 'the score', verb: 'is' },
  signed: { text: 'those who sign', verb: 'are' },
}

function baseNoun(base: Base, from: SeatRef | undefined, speaking: Speaking): Noun {
  if (from === undefined) return bases[base]
  const who = classWords(from, speaking)
  const texts: Readonly<Record<Base, string>> = {
    electorate: `${who} who could vote at the opening`,
    recused: `${who} who recused themselves`,
    voters: `${who} who can vote`,
    cast: `the votes cast by ${who}`,
    counted: `the votes cast by ${who} without abstentions`,
    seats: `the seats of ${who} (vacant ones included)`,
    vacant: `the vacant seats of ${who}`,
    present: `${who} who are present`,
    score: `the score of ${who}`,
    signed: `${who} who sign`,
  }
  return { text: texts[base], verb: bases[base].verb }
}

/** As a number, where it is not people of whom there is a share: "the number of seats". */
function size(expression: Expression, speaking: Speaking): string {
  if (expression.kind !== 'base') return noun(expression, speaking).text
  const { text } = baseNoun(expression.base, expression.from, speaking)
  if (expression.base === 'electorate' && expression.from === undefined) {
    return 'the number of those who could vote at the opening'
  }
  return `the number of ${text.replace(/^the /, '')}`
}

function difference(left: Expression, right: Expression, speaking: Speaking): Noun {
  const whole = noun(left, speaking)
  if (left.kind === 'base' && left.base !== 'score' && right.kind === 'number') {
    return { text: `all but ${numberOf(right.value)} of ${whole.text.replace(/^all who /, 'those who ')}`, verb: 'are' }
  }
  const without = left.kind === 'base' && left.base !== 'score' ? 'without' : 'less'
  return { text: `${whole.text} ${without} ${noun(right, speaking).text}`, verb: whole.verb }
}

function product(left: Expression, right: Expression, speaking: Speaking): Noun {
  const [constant, rest] = left.kind === 'number' || left.kind === 'parameter' ? [left, right] : [right, left]
  const { text, verb } = noun(rest, speaking)
  if (constant.kind === 'parameter') return { text: `${noun(constant, speaking).text} of ${text}`, verb }
  if (constant.kind !== 'number') return { text: `${noun(constant, speaking).text} times ${text}`, verb }
  const { numerator, denominator } = constant.value
  if (denominator === 1 && numerator === 2) return { text: `twice ${text}`, verb }
  return { text: `${numberOf(constant.value)} times ${text}`, verb }
}

function portionWords({ share, written }: Extract<Expression, { readonly kind: 'share' }>): string {
  if (written.endsWith('%')) return `${written} of`
  const { numerator, denominator } = share
  if (numerator === 1 && denominator === 2) return 'half of'
  const part = parts[denominator]
  if (part === undefined || numerator < 1 || numerator > 12) return `${written} of`
  return numerator === 1 ? `${part === 'half' ? '' : 'one '}${part} of` : `${numberWord(numerator)} ${part}s of`
}

const parts: Readonly<Record<number, string>> = {
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
  12: 'twelfth',
}

export function numberOf(value: Fraction): string {
  return value.denominator === 1 ? numberWord(value.numerator) : exactly(value)
}

export function exactly({ numerator, denominator }: Fraction): string {
  return denominator === 1 ? figures(numerator) : `${figures(numerator)}/${denominator}`
}
