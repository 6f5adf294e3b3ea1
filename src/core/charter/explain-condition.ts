import type { Fraction } from '../base/fraction.ts'
import { type Name, spoken } from '../base/name.ts'
import { figures, listed, numberWord, quoted, typographic } from './explain-wording.ts'
import type { Base, Condition, Expression, Option, Relation } from './rule.ts'

/**
 * A condition as the part of a sentence after "when": "at least two vote +1, more vote +1 than −0, and nobody votes −1".
 * @param options those of the condition's rule, for their labels
 */
export function explainCondition(condition: Condition, options: readonly Option[]): string {
  return say(condition, options, 'top')
}

function say(condition: Condition, options: readonly Option[], inside: 'top' | 'all' | 'any'): string {
  switch (condition.kind) {
    case 'otherwise':
      return 'nothing else holds'
    case 'compare':
      return comparison(condition, options)
    case 'in':
      return membership(condition, options, true)
    case 'all': {
      const parts = condition.of.map((part) => say(part, options, 'all'))
      if (parts.length !== 2) return listed(parts)
      return inside === 'any' ? `both ${parts.join(' and ')}` : parts.join(', and ')
    }
    case 'any': {
      const mixed = condition.of.some((part) => part.kind === 'all')
      const parts = condition.of.map((part) => say(part, options, 'any'))
      const any = mixed ? parts.join(', or else ') : parts.length === 2 ? parts.join(', or ') : listed(parts, 'or')
      return inside === 'all' ? `either ${any}` : any
    }
    case 'not': {
      const { condition: inner } = condition
      return inner.kind === 'in' ? membership(inner, options, false) : say(opposite(inner), options, inside)
    }
  }
}

/** What holds exactly when the condition does not, said without "not" as far as that goes. */
function opposite(condition: Condition): Condition {
  switch (condition.kind) {
    case 'compare':
      return { ...condition, relation: opposites[condition.relation] }
    case 'in':
      return { kind: 'not', condition }
    case 'all':
      return { kind: 'any', of: condition.of.map(opposite) }
    case 'any':
      return { kind: 'all', of: condition.of.map(opposite) }
    case 'not':
      return condition.condition
    case 'otherwise':
      return { kind: 'any', of: [] }
  }
}

const opposites: Readonly<Record<Relation, Relation>> = {
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  '=': '!=',
  '!=': '=',
}

const mirrored: Readonly<Record<Relation, Relation>> = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
}

/** In a list that has a figure in it, all are figures. */
function membership(
  { value, set }: Extract<Condition, { readonly kind: 'in' }>,
  options: readonly Option[],
  among: boolean,
): string {
  const inFigures = set.some((member) => member.kind === 'number' && numberOf(member.value) === exactly(member.value))
  const members = set.map((member) =>
    member.kind === 'number' && inFigures ? exactly(member.value) : noun(member, options).text,
  )
  const { text, verb } = noun(value, options)
  if (among) return `${text} ${verb} ${listed(members, 'or')}`
  return `${text} ${verb} ${members.length === 2 ? `neither ${members.join(' nor ')}` : `none of ${listed(members)}`}`
}

type Comparison = Extract<Condition, { readonly kind: 'compare' }>

function comparison({ left: first, relation, right: second }: Comparison, options: readonly Option[]): string {
  const [left, right] = [asShare(first), asShare(second)]
  const subject = choice(left, options)
  if (subject === undefined && choice(right, options) !== undefined) {
    return comparison({ kind: 'compare', left: right, relation: mirrored[relation], right: left }, options)
  }
  if (subject !== undefined) {
    const other = choice(right, options)
    if (other !== undefined) return moreThanOthers(subject, relation, other)
    if (right.kind === 'share') return shareOf(subject, relation, right, options)
  }
  const count = wholeNumber(right)
  if (count !== undefined) {
    if (subject !== undefined) return people(subject, relation, count)
    const base = left.kind === 'base' ? counted[left.base] : undefined
    if (base !== undefined) return people(base, relation, count)
    const lead = leadOf(left, relation, count, options)
    if (lead !== undefined) return lead
  }
  if (left.kind === 'base' && left.base === 'cast') return turnout(relation, right, options)
  const { text, verb } = noun(left, options)
  return `${text} ${verb} ${relationWords[relation]}${noun(right, options).text}`
}

function wholeNumber(expression: Expression): number | undefined {
  if (expression.kind !== 'number' || expression.value.denominator !== 1) return undefined
  return expression.value.numerator
}

/** "1/2 * voters" is the same as "1/2 of voters", and is said as that. */
function asShare(expression: Expression): Expression {
  if (expression.kind !== 'product') return expression
  const [constant, of] =
    expression.left.kind === 'number' ? [expression.left, expression.right] : [expression.right, expression.left]
  if (constant.kind !== 'number' || constant.value.denominator === 1) return expression
  return { kind: 'share', share: constant.value, written: exactly(constant.value), of }
}

/** "for - against >= 2" is a lead. */
function leadOf(left: Expression, relation: Relation, count: number, options: readonly Option[]): string | undefined {
  if (left.kind !== 'difference' || count < 1) return undefined
  const [ahead, behind] = [choice(left.left, options), choice(left.right, options)]
  if (ahead === undefined || behind === undefined || relation === '<' || relation === '<=' || relation === '!=')
    return undefined
  const by = `${relationWords[relation]}${numberWord(count)}`
  return `those who ${ahead.many} outnumber those who ${behind.many} by ${by}`
}

const relationWords: Readonly<Record<Relation, string>> = {
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
  '=': 'exactly ',
  '!=': 'other than ',
}

/** Votes for an option, or for any of several: "vote +1", "votes +1 or +0", "objects". */
interface Choice {
  readonly many: string
  readonly one: string
  readonly labels: string
  /** Whether the labels are verbs of their own: "object", and not "vote +1". */
  readonly verb: boolean
}

function choice(expression: Expression, options: readonly Option[]): Choice | undefined {
  const names = summed(expression)
  return names === undefined ? undefined : choiceOf(names, options)
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

/** "+1", "−0", "for", "“no action”", as after "vote". */
export function labelWords(label: string): string {
  return plain.has(label) || /^[+-]?\d+$/.test(label) ? typographic(label) : quoted(label)
}

/** A label in a list of labels, where single words need no quotation marks. */
export function ballotWords(label: string): string {
  return label.includes(' ') ? labelWords(label) : typographic(label)
}

/** What somebody does who votes for one of these: "objects", "votes −1 or −0". */
export function doesVote(names: readonly Name[], options: readonly Option[]): string {
  return choiceOf(names, options).one
}

/** Bases that are said as people who do something, or as things that there are. */
const counted: Readonly<Partial<Record<Base, Choice>>> = {
  cast: { many: 'take part', one: 'takes part', labels: 'take part', verb: true },
  counted: { many: 'vote without abstaining', one: 'votes without abstaining', labels: 'vote', verb: true },
  recused: { many: 'step out of the vote', one: 'steps out of the vote', labels: 'step out', verb: true },
  voters: { many: 'can vote', one: 'can vote', labels: 'can vote', verb: true },
  electorate: { many: 'could vote at the opening', one: 'could vote at the opening', labels: 'could vote', verb: true },
}

function summed(expression: Expression): readonly Name[] | undefined {
  if (expression.kind === 'option') return [expression.option]
  if (expression.kind !== 'sum') return undefined
  const [left, right] = [summed(expression.left), summed(expression.right)]
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}

function people({ many, one }: Choice, relation: Relation, count: number): string {
  const does = count === 1 ? one : many
  const number = numberWord(count)
  switch (relation) {
    case '>':
      return count === 0 ? `at least one ${one}` : `more than ${number} ${does}`
    case '>=':
      return count === 1 ? `at least one ${one}` : `at least ${number} ${does}`
    case '<':
      return count === 1 ? `nobody ${one}` : `fewer than ${number} ${does}`
    case '<=':
      return count === 0 ? `nobody ${one}` : `at most ${number} ${does}`
    case '=':
      return count === 0 ? `nobody ${one}` : `exactly ${number} ${does}`
    case '!=':
      return count === 0 ? `somebody ${one}` : `more or fewer than ${number} ${many}`
  }
}

function moreThanOthers(left: Choice, relation: Relation, right: Choice): string {
  const other = left.verb || right.verb ? right.many : right.labels
  switch (relation) {
    case '>':
      return `more ${left.many} than ${other}`
    case '>=':
      return `at least as many ${left.many} as ${other}`
    case '<':
      return `fewer ${left.many} than ${other}`
    case '<=':
      return `no more ${left.many} than ${other}`
    case '=':
      return `as many ${left.many} as ${other}`
    case '!=':
      return `not as many ${left.many} as ${other}`
  }
}

type Share = Extract<Expression, { readonly kind: 'share' }>

function shareOf({ many, labels, verb }: Choice, relation: Relation, share: Share, options: readonly Option[]): string {
  const portion = `${relationWords[relation]}${noun(share, options).text}`
  if (mentions(share.of, ['seats'])) return `those who ${many} are ${portion}`
  if (mentions(share.of, ['cast', 'counted']))
    return `${portion} ${verb ? `come from those who ${many}` : `are ${labels}`}`
  return `${portion} ${many}`
}

/** Who abstains has cast a vote, and so takes part. */
function turnout(relation: Relation, right: Expression, options: readonly Option[]): string {
  if (right.kind === 'share') return `${relationWords[relation]}${noun(right, options).text} take part`
  if (right.kind === 'base' && right.base === 'voters') {
    if (relation === '=' || relation === '>=') return 'all voters take part'
    if (relation === '<' || relation === '!=') return 'not all voters take part'
  }
  return `the votes cast are ${relationWords[relation]}${noun(right, options).text}`
}

function mentions(expression: Expression, bases: readonly Base[]): boolean {
  switch (expression.kind) {
    case 'number':
    case 'option':
      return false
    case 'base':
      return bases.includes(expression.base)
    case 'share':
      return mentions(expression.of, bases)
    case 'sum':
    case 'difference':
    case 'product':
      return mentions(expression.left, bases) || mentions(expression.right, bases)
  }
}

function portionWords({ share, written }: Share): string {
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

interface Noun {
  readonly text: string
  readonly verb: 'is' | 'are'
}

function noun(expression: Expression, options: readonly Option[]): Noun {
  switch (expression.kind) {
    case 'number':
      return { text: numberOf(expression.value), verb: 'is' }
    case 'base':
      return bases[expression.base]
    case 'share':
      return { text: `${portionWords(expression)} ${noun(expression.of, options).text}`, verb: 'are' }
    case 'option':
      return { text: `those who ${choiceOf([expression.option], options).many}`, verb: 'are' }
    case 'sum': {
      const chosen = choice(expression, options)
      if (chosen !== undefined) return { text: `those who ${chosen.many}`, verb: 'are' }
      const [left, right] = [noun(expression.left, options), noun(expression.right, options)]
      return { text: `${left.text} and ${right.text} together`, verb: 'are' }
    }
    case 'difference':
      return difference(expression.left, expression.right, options)
    case 'product':
      return product(expression.left, expression.right, options)
  }
}

const bases: Readonly<Record<Base, Noun>> = {
  electorate: { text: 'all who could vote at the opening', verb: 'are' },
  recused: { text: 'those who recused themselves', verb: 'are' },
  voters: { text: 'the voters', verb: 'are' },
  cast: { text: 'the votes cast', verb: 'are' },
  counted: { text: 'the votes cast without abstentions', verb: 'are' },
  seats: { text: 'the seats (vacant ones included)', verb: 'are' },
  score: { text: 'the score', verb: 'is' },
}

function difference(left: Expression, right: Expression, options: readonly Option[]): Noun {
  const whole = noun(left, options)
  const without = left.kind === 'base' && left.base !== 'score' ? 'without' : 'less'
  return { text: `${whole.text} ${without} ${noun(right, options).text}`, verb: whole.verb }
}

function product(left: Expression, right: Expression, options: readonly Option[]): Noun {
  const [constant, rest] = left.kind === 'number' ? [left, right] : [right, left]
  const { text, verb } = noun(rest, options)
  if (constant.kind !== 'number') return { text: `${noun(constant, options).text} times ${text}`, verb }
  const { numerator, denominator } = constant.value
  if (denominator === 1 && numerator === 2) return { text: `twice ${text}`, verb }
  return { text: `${numberOf(constant.value)} times ${text}`, verb }
}

function numberOf(value: Fraction): string {
  return value.denominator === 1 ? numberWord(value.numerator) : exactly(value)
}

function exactly({ numerator, denominator }: Fraction): string {
  return denominator === 1 ? figures(numerator) : `${figures(numerator)}/${denominator}`
}
