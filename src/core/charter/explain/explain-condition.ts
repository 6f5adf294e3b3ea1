import { type Name, spoken } from '../../base/name.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Base, Condition, Expression, Option, Relation } from '../structure/rule.ts'
import {
  asShare,
  type Choice,
  choice,
  countedBase,
  exactly,
  labelWords,
  noun,
  numberOf,
  type Speaking,
  sameClass,
  thoseWho,
} from './explain-count.ts'
import { listed, numberWord, type Surroundings } from './explain-wording.ts'

/**
 * A condition as the part of a sentence after "when": "at least two vote +1, more vote +1 than −0, and nobody votes −1".
 * @param options those of the condition's rule, for their labels
 * @param surroundings the group whose rule it is, and the charters that know how its seats are held, where it counts by seat
 */
export function explainCondition(
  condition: Condition,
  options: readonly Option[],
  surroundings: { readonly own?: Name; readonly among?: Surroundings } = {},
): string {
  return say(condition, { options, ...surroundings }, 'top')
}

/** A count as a thing: "half of the voters", "the square root of the number of seats". */
export function explainExpression(
  expression: Expression,
  options: readonly Option[],
  surroundings: { readonly own?: Name; readonly among?: Surroundings } = {},
): string {
  return noun(asShare(expression), { options, ...surroundings }).text
}

function say(condition: Condition, speaking: Speaking, inside: 'top' | 'all' | 'any'): string {
  switch (condition.kind) {
    case 'otherwise':
      return 'nothing else holds'
    case 'compare':
      return comparison(condition, speaking)
    case 'in':
      return membership(condition, speaking, true)
    case 'all': {
      const parts = condition.of.map((part) => say(part, speaking, 'all'))
      if (parts.length !== 2) return listed(parts)
      return inside === 'any' ? `both ${parts.join(' and ')}` : parts.join(', and ')
    }
    case 'any': {
      const mixed = condition.of.some((part) => part.kind === 'all')
      const parts = condition.of.map((part) => say(part, speaking, 'any'))
      const any = mixed ? parts.join(', or else ') : parts.length === 2 ? parts.join(', or ') : listed(parts, 'or')
      return inside === 'all' ? `either ${any}` : any
    }
    case 'wins':
      return `${winner(condition.option, speaking)} wins by the rankings`
    case 'leads':
      return `${winner(condition.option, speaking)} has more votes than every other option`
    case 'not': {
      const { condition: inner } = condition
      if (inner.kind === 'wins') return `${winner(inner.option, speaking)} does not win by the rankings`
      if (inner.kind === 'leads')
        return `${winner(inner.option, speaking)} does not have more votes than every other option`
      return inner.kind === 'in' ? membership(inner, speaking, false) : say(opposite(inner), speaking, inside)
    }
  }
}

function winner(name: Name, { options }: Speaking): string {
  return labelWords(options.find((option) => option.name === name)?.label ?? spoken(name))
}

/** What holds exactly when the condition does not, said without "not" as far as that goes. */
function opposite(condition: Condition): Condition {
  switch (condition.kind) {
    case 'compare':
      return { ...condition, relation: opposites[condition.relation] }
    case 'in':
    case 'wins':
    case 'leads':
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
  speaking: Speaking,
  among: boolean,
): string {
  const inFigures = set.some((member) => member.kind === 'number' && numberOf(member.value) === exactly(member.value))
  const members = set.map((member) =>
    member.kind === 'number' && inFigures ? exactly(member.value) : noun(member, speaking).text,
  )
  const { text, verb } = noun(value, speaking)
  if (among) return `${text} ${verb} ${listed(members, 'or')}`
  return `${text} ${verb} ${members.length === 2 ? `neither ${members.join(' nor ')}` : `none of ${listed(members)}`}`
}

type Comparison = Extract<Condition, { readonly kind: 'compare' }>

function comparison({ left: first, relation, right: second }: Comparison, speaking: Speaking): string {
  const [left, right] = [asShare(first), asShare(second)]
  const subject = choice(left, speaking) ?? people(left, right, speaking)
  if (subject === undefined && choice(right, speaking) !== undefined) {
    return comparison({ kind: 'compare', left: right, relation: mirrored[relation], right: left }, speaking)
  }
  if (subject !== undefined) {
    const other = choice(right, speaking)
    if (other !== undefined && sameClass(classOf(left), classOf(right))) return moreThanOthers(subject, relation, other)
    if (right.kind === 'share') return shareOf(subject, relation, right, classOf(left), speaking)
    if (isAll(right) && (relation === '=' || relation === '>=') && subject.of === undefined)
      return `all voters ${subject.many}`
  }
  const count = wholeNumber(right)
  if (count !== undefined) {
    if (left.kind === 'base' && left.base === 'vacant') return vacancies(relation, count, noun(left, speaking).text)
    const counted = subject ?? countedBase(left, speaking)
    if (counted !== undefined) return numbered(counted, relation, count)
    const lead = leadOf(left, relation, count, speaking)
    if (lead !== undefined) return lead
  }
  if (left.kind === 'base' && left.base === 'cast' && left.from === undefined) return turnout(relation, right, speaking)
  const { text, verb } = noun(left, speaking)
  return `${text} ${verb} ${relationWords[relation]}${noun(right, speaking).text}`
}

function isAll(expression: Expression): boolean {
  return expression.kind === 'base' && expression.base === 'voters' && expression.from === undefined
}

function wholeNumber(expression: Expression): number | undefined {
  if (expression.kind !== 'number' || expression.value.denominator !== 1) return undefined
  return expression.value.numerator
}

/** Of these a share is said as of those who vote for something: "two thirds of the voters are present". */
function people(left: Expression, right: Expression, speaking: Speaking): Choice | undefined {
  if (left.kind !== 'base' || right.kind !== 'share') return undefined
  const isSaid = left.base === 'present' || left.base === 'recused' || left.base === 'signed'
  return isSaid || (left.base === 'cast' && left.from !== undefined) ? countedBase(left, speaking) : undefined
}

/** The class that all the votes are from which an expression counts. */
function classOf(expression: Expression): SeatRef | undefined {
  switch (expression.kind) {
    case 'option':
    case 'base':
      return expression.from
    case 'share':
      return classOf(expression.of)
    case 'sum':
    case 'difference':
      return classOf(expression.left)
    case 'number':
    case 'parameter':
    case 'product':
    case 'square root':
    case 'least':
    case 'greatest':
      return undefined
  }
}

function vacancies(relation: Relation, count: number, text: string): string {
  const seats = text.replace(/^the vacant seats/, '')
  const isNone = count === 0 ? relation === '=' || relation === '<=' : count === 1 && relation === '<'
  if (isNone) return `no seat${seats} is vacant`
  const isOne = (count === 0 && (relation === '>' || relation === '!=')) || (count === 1 && relation === '>=')
  if (isOne) return `at least one seat${seats} is vacant`
  const number = numberWord(count)
  return count === 1 && relation !== '!='
    ? `${relationWords[relation]}${number} seat${seats} is vacant`
    : `${relationWords[relation].replace('less', 'fewer')}${number} seats${seats} are vacant`
}

/** "for - against >= 2" is a lead. */
function leadOf(left: Expression, relation: Relation, count: number, speaking: Speaking): string | undefined {
  if (left.kind !== 'difference' || count < 1) return undefined
  const [ahead, behind] = [choice(left.left, speaking), choice(left.right, speaking)]
  if (ahead === undefined || behind === undefined || relation === '<' || relation === '<=' || relation === '!=')
    return undefined
  const by = `${relationWords[relation]}${numberWord(count)}`
  if (behind.of !== undefined && ahead.of === undefined && behind.many === ahead.many)
    return `besides ${behind.of.words} ${by} ${ahead.many}`
  if (ahead.of !== undefined || behind.of !== undefined) return undefined
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

function numbered({ many, one, of }: Choice, relation: Relation, count: number): string {
  const isNone = count === 0 ? relation === '=' || relation === '<=' : count === 1 && relation === '<'
  const isOne = (count === 0 && relation === '>') || (count === 1 && relation === '>=')
  if (of?.single === true) {
    if (isOne || (count === 1 && relation === '=')) return `${of.words} ${one}`
    if (isNone)
      return one.startsWith('is ') ? `${of.words} ${one.replace('is ', 'is not ')}` : `${of.words} does not ${many}`
  }
  const some = of === undefined ? '' : ` of ${of.words}`
  if (isNone) return of === undefined ? `nobody ${one}` : `none${some} ${one}`
  if (isOne) return `at least one${some} ${one}`
  if (count === 0 && relation === '!=') return of === undefined ? `somebody ${one}` : `at least one${some} ${one}`
  const number = numberWord(count)
  if (relation === '!=') return `more or fewer than ${number}${some} ${many}`
  const than: Readonly<Record<Exclude<Relation, '!='>, string>> = {
    '>': 'more than',
    '>=': 'at least',
    '<': 'fewer than',
    '<=': 'at most',
    '=': 'exactly',
  }
  return `${than[relation]} ${number}${some} ${count === 1 ? one : many}`
}

function moreThanOthers(left: Choice, relation: Relation, right: Choice): string {
  const other = left.verb || right.verb ? right.many : right.labels
  const some = left.of === undefined ? '' : ` of ${left.of.words}`
  switch (relation) {
    case '>':
      return `more${some} ${left.many} than ${other}`
    case '>=':
      return `at least as many${some} ${left.many} as ${other}`
    case '<':
      return `fewer${some} ${left.many} than ${other}`
    case '<=':
      return `no more${some} ${left.many} than ${other}`
    case '=':
      return `as many${some} ${left.many} as ${other}`
    case '!=':
      return `not as many${some} ${left.many} as ${other}`
  }
}

type Share = Extract<Expression, { readonly kind: 'share' }>

function shareOf(
  subject: Choice,
  relation: Relation,
  share: Share,
  from: SeatRef | undefined,
  speaking: Speaking,
): string {
  const { many, labels, verb } = subject
  const portion = `${relationWords[relation]}${noun(share, speaking).text}`
  const isPlainNumber = ['square root', 'least', 'greatest'].includes(share.of.kind)
  if (isPlainNumber || mentions(share.of, ['seats'])) return `${thoseWho(subject)} are ${portion}`
  if (!sameClass(from, classOf(share.of))) {
    return mentions(share.of, ['cast', 'counted'])
      ? `${portion} come from ${thoseWho(subject)}`
      : `${portion} are ${thoseWho(subject)}`
  }
  if (mentions(share.of, ['cast', 'counted']))
    return `${portion} ${verb ? `come from ${thoseWho(subject)}` : `are ${labels}`}`
  return `${portion} ${many}`
}

/** Who abstains has cast a vote, and so takes part. */
function turnout(relation: Relation, right: Expression, speaking: Speaking): string {
  if (right.kind === 'share') return `${relationWords[relation]}${noun(right, speaking).text} take part`
  if (right.kind === 'base' && right.base === 'voters') {
    if (relation === '=' || relation === '>=') return 'all voters take part'
    if (relation === '<' || relation === '!=') return 'not all voters take part'
  }
  return `the votes cast are ${relationWords[relation]}${noun(right, speaking).text}`
}

function mentions(expression: Expression, bases: readonly Base[]): boolean {
  switch (expression.kind) {
    case 'number':
    case 'parameter':
    case 'option':
      return false
    case 'base':
      return bases.includes(expression.base)
    case 'share':
    case 'square root':
      return mentions(expression.of, bases)
    case 'sum':
    case 'difference':
    case 'product':
      return mentions(expression.left, bases) || mentions(expression.right, bases)
    case 'least':
    case 'greatest':
      return expression.of.some((each) => mentions(each, bases))
  }
}
