import { type Duration, spokenDuration } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import { spokenMoney } from '../../base/money.ts'
import { spoken } from '../../base/name.ts'
import type { FactCondition, Quantity, Window } from '../structure/fact-condition.ts'
import type { Measure } from '../structure/measure.ts'
import type { Relation } from '../structure/rule.ts'
import type { Telling } from './explain-fact-condition.ts'
import { dateWords } from './explain-when.ts'
import { figures, groupWords, holderNoun, listed, numberWord, plural, quoted, typographic } from './explain-wording.ts'

type Comparison = Extract<FactCondition, { kind: 'compare' }>
type Measured = Extract<Quantity, { kind: 'measure' }>

/** "they have missed at least three votes in a row", "there are fewer than three members", "the amount is at most USD 500". */
export function compareWords({ left, relation, right }: Comparison, telling: Telling): string {
  if (!isSubject(left) && isSubject(right)) {
    return compareWords({ kind: 'compare', left: right, relation: mirrored[relation], right: left }, telling)
  }
  const plain = left.kind === 'measure' ? ofMeasure(left, relation, right, telling) : undefined
  if (plain !== undefined) return plain
  if (left.kind === 'holders' && right.kind === 'number') return howMany(left, relation, right.value, telling)
  if (left.kind === 'time since' && right.kind === 'time') {
    return `“${spoken(left.fact)}” was last recorded for them ${timeWords(relation, right.length)} ago`
  }
  const verb = left.kind === 'fact' || left.kind === 'sum' ? 'come to' : 'is'
  return `${noun(left, telling)} ${verb} ${bound[relation]}${noun(right, telling)}`
}

function isSubject(quantity: Quantity): boolean {
  switch (quantity.kind) {
    case 'number':
    case 'share':
    case 'time':
    case 'money':
    case 'date':
    case 'part':
    case 'product':
      return false
    case 'measure':
    case 'fact':
    case 'date of':
    case 'time since':
    case 'holders':
    case 'seats':
    case 'sum':
    case 'difference':
      return true
  }
}

const mirrored: Readonly<Record<Relation, Relation>> = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
}
const bound: Readonly<Record<Relation, string>> = {
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
  '=': '',
  '!=': 'not ',
}

/** Counts and times that are said as something people do; undefined where only a noun will do. */
function ofMeasure(left: Measured, relation: Relation, right: Quantity, { own, among }: Telling): string | undefined {
  const counted = counts[left.measure]
  const within = windowWords(left.in)
  const as =
    left.as === undefined
      ? ''
      : ` as ${spoken(left.as.seat)}${left.as.group === own ? '' : ` of ${groupWords(left.as.group, among)}`}`
  if (counted !== undefined && right.kind === 'number' && right.value.denominator === 1) {
    const [before, thing, after = ''] = counted
    const of = left.duty === undefined || left.duty === 'report' ? '' : ` under “${spoken(left.duty)}”`
    return `${before} ${countWords(relation, right.value.numerator, thing)}${after}${of}${as}${within}`
  }
  const timed = times[left.measure]
  if (timed !== undefined && right.kind === 'time') {
    const [before, after = ''] = timed
    return `${before.replace('the seat', as === '' ? 'the seat' : `the seat${as.replace(' as ', ' of ')}`)} ${timeWords(relation, right.length)}${after}`
  }
  const shared = shares[left.measure]
  const share = right.kind === 'share' || right.kind === 'number' ? portionWords(right) : undefined
  if (shared === undefined || share === undefined) return undefined
  return `${shared[0]} ${relation === '=' ? 'exactly ' : bound[relation]}${share} ${shared[1]}${within}`
}

const counts: Readonly<Partial<Record<Measure, readonly [before: string, thing: string, after?: string]>>> = {
  'votes missed': ['they have missed', 'vote'],
  'votes missed in a row': ['they have missed', 'vote', ' in a row'],
  'votes cast': ['they have cast', 'vote'],
  'meetings missed': ['they have missed', 'meeting'],
  'meetings missed in a row': ['they have missed', 'meeting', ' in a row'],
  'meetings attended': ['they have been at', 'meeting'],
  'terms served': ['they have served', 'term'],
  'terms served in a row': ['they have served', 'term', ' in a row'],
  'reports missed': ['the group has missed', 'report'],
  'reports missed in a row': ['the group has missed', 'report', ' in a row'],
  'reports filed': ['the group has filed', 'report'],
  'meetings held': ['the group has held', 'meeting'],
  'meetings skipped in a row': ['the group has skipped', 'meeting', ' in a row'],
  'votes opened': ['the group has opened', 'vote'],
  'grants to applicant': ['the applicant has had', 'grant'],
  'grants to event': ['the event has had', 'grant'],
  'grants to applicant without report': ['the applicant has had', 'grant', ' without a report'],
  'grants to event without report': ['the event has had', 'grant', ' without a report'],
}

const times: Readonly<Partial<Record<Measure, readonly [before: string, after?: string]>>> = {
  tenure: ['they have held the seat for'],
  'time without answer': ['they have not answered for'],
  'time without vote': ['they have not voted for'],
  'time without meeting': ['they have not been at a meeting for'],
  'time without participation': ['they have not taken part for'],
  'time since joining': ['they joined', ' ago'],
  'time without quorum': ['the group has had no quorum for'],
  'time without decision': ['the group has decided nothing for'],
  'time since adoption': ['the charter was adopted', ' ago'],
  'lead time': ['the request comes', ' ahead'],
}

const shares: Readonly<Partial<Record<Measure, readonly [before: string, of: string]>>> = {
  'share of votes': ['they have taken part in', 'of the votes'],
  'share of meetings': ['they have been at', 'of the meetings'],
  attendance: ['at the last meeting there were', 'of the holders'],
}

/** "at least three votes", "no vote", "more than one meeting". */
function countWords(relation: Relation, count: number, thing: string): string {
  const things = (number: number) => `${numberWord(number)} ${number === 1 ? thing : plural(thing)}`
  switch (relation) {
    case '>':
      return count === 0 ? `at least ${things(1)}` : `more than ${things(count)}`
    case '>=':
      return `at least ${things(count)}`
    case '<':
      return count <= 1 ? `no ${thing}` : `fewer than ${things(count)}`
    case '<=':
      return count === 0 ? `no ${thing}` : `at most ${things(count)}`
    case '=':
      return count === 0 ? `no ${thing}` : `exactly ${things(count)}`
    case '!=':
      return count === 0 ? `at least ${things(1)}` : `more or fewer than ${things(count)}`
  }
}

function howMany(
  { of, elected }: Extract<Quantity, { kind: 'holders' }>,
  relation: Relation,
  count: Fraction,
  { own, among }: Telling,
): string {
  const whose = of.group === own ? '' : ` of ${groupWords(of.group, among)}`
  const number = countWords(relation, count.numerator, holderNoun(of.seat))
  if (elected === true) return `of those elected last ${number}${whose} remain${count.numerator === 1 ? 's' : ''}`
  return `there ${/ one |^no /.test(`${number} `) ? 'is' : 'are'} ${number}${whose}`
}

function timeWords(relation: Relation, length: Duration): string {
  return `${relation === '=' ? 'exactly ' : bound[relation]}${spokenDuration(length)}`
}

export function windowWords(window: Window | undefined): string {
  switch (window?.kind) {
    case undefined:
      return ''
    case 'last':
      return window.length.count === 1
        ? ` in the last ${window.length.unit}`
        : ` in the last ${spokenDuration(window.length)}`
    case 'year':
      return ' in the year'
    case 'last year':
      return ' in the year before'
    case 'term':
      return ' in the term'
    case 'since the last election':
      return ' since the last election'
    case 'since status':
      return ` since they were ${quoted(spoken(window.status))}`
  }
}

function portionWords(share: Extract<Quantity, { kind: 'share' | 'number' }>): string {
  const { numerator, denominator } = share.value
  if (share.kind === 'share' && share.written.endsWith('%')) return share.written
  const words: Readonly<Record<string, string>> = {
    '1/2': 'half',
    '1/3': 'a third',
    '2/3': 'two thirds',
    '1/4': 'a quarter',
    '3/4': 'three quarters',
  }
  return words[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`
}

function noun(quantity: Quantity, telling: Telling): string {
  const { own, among } = telling
  switch (quantity.kind) {
    case 'number':
      return numberWords(quantity.value)
    case 'share':
      return quantity.written
    case 'time':
      return spokenDuration(quantity.length)
    case 'money':
      return spokenMoney(quantity.amount)
    case 'date':
      return dateWords(quantity.date)
    case 'measure':
      return `the ${nouns[quantity.measure] ?? quantity.measure}${windowWords(quantity.in)}`
    case 'fact':
      return `their ${spoken(quantity.fact)}${windowWords(quantity.in)}`
    case 'date of':
      return `their ${spoken(quantity.fact)}`
    case 'time since':
      return `the time since ${spoken(quantity.fact)} was last recorded for them`
    case 'holders':
    case 'seats': {
      const whose = quantity.of.group === own ? '' : ` of ${groupWords(quantity.of.group, among)}`
      const seats =
        quantity.kind === 'seats'
          ? `seats of ${spoken(quantity.of.seat)} (vacant ones included)`
          : plural(holderNoun(quantity.of.seat))
      return `the number of ${seats}${whose}`
    }
    case 'part':
      return `${portionWords({ kind: 'share', value: quantity.share, written: quantity.written })} of ${noun(quantity.of, telling)}`
    case 'product':
      return `${numberWords(quantity.factor)} times ${noun(quantity.of, telling)}`
    case 'sum':
      return `${listed([noun(quantity.left, telling), noun(quantity.right, telling)])} together`
    case 'difference':
      return `${noun(quantity.left, telling)} less ${noun(quantity.right, telling)}`
  }
}

const nouns: Readonly<Partial<Record<Measure, string>>> = {
  granted: 'sum granted',
  spent: 'sum spent',
  'granted to applicant': 'sum granted to the applicant',
}

/** "1.1" for 11/10: a decimal where it is one exactly. */
function numberWords({ numerator, denominator }: Fraction): string {
  if (denominator === 1) return numberWord(numerator)
  const places = [1, 2, 3, 4, 5, 6].find((digits) => 10 ** digits % denominator === 0)
  if (places === undefined) return `${figures(numerator)}/${denominator}`
  const scaled = String(Math.abs(numerator) * (10 ** places / denominator)).padStart(places + 1, '0')
  return typographic(`${numerator < 0 ? '-' : ''}${scaled.slice(0, -places)}.${scaled.slice(-places)}`)
}
