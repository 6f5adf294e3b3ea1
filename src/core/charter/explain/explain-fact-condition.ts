import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { FactCondition, Given } from '../structure/fact-condition.ts'
import type { Relation } from '../structure/rule.ts'
import { heldSeatWords } from './explain-deciding.ts'
import { compareWords } from './explain-quantities.ts'
import { anyHolderWords, groupWords, listed, quoted, type Surroundings } from './explain-wording.ts'

/** Whose charter it is, and the charters around it. */
export interface Telling {
  readonly own: Name
  readonly among: Surroundings
}

/**
 * A condition over facts as the part of a sentence after "when": "they have missed at least three votes in a row". "They" is the person
 * whom it is about.
 */
export function explainFactCondition(condition: FactCondition, own: Name, among: Surroundings): string {
  return say(condition, { own, among }, true, 'top')
}

/** @param is false for what must not be so */
function say(condition: FactCondition, telling: Telling, is: boolean, inside: 'top' | 'all' | 'any'): string {
  const { own, among } = telling
  switch (condition.kind) {
    case 'compare': {
      const relation = is ? condition.relation : opposites[condition.relation]
      return compareWords({ ...condition, relation }, telling)
    }
    case 'is one of': {
      const values = listed(
        condition.values.map((value) => valueWords(condition.fact, value, telling)),
        'or',
      )
      return `their ${spoken(condition.fact)} is ${is ? '' : 'not '}${values}`
    }
    case 'is so':
      return holdsMore(condition.fact, telling)
        ? `their ${spoken(condition.fact)} is ${is ? '' : 'not '}known`
        : `${quoted(spoken(condition.fact))} is ${is ? '' : 'not '}true of them`
    case 'status':
      return `they are ${is ? '' : 'not '}${quoted(spoken(condition.status))}`
    case 'holds':
      return `they ${is ? '' : 'do not '}hold ${seatOf(condition, telling)}`
    case 'has held':
    case 'was removed from': {
      const verb =
        condition.kind === 'has held' ? `have ${is ? '' : 'not '}held` : `were ${is ? '' : 'not '}removed from`
      const within = condition.within === undefined ? '' : ` in the last ${spokenDuration(condition.within)}`
      return `they ${verb} ${seatOf(condition, telling)}${within}`
    }
    case 'nominated by': {
      const by = condition.by.map((seat) => anyHolderWords(seat, own, among))
      return is ? `${listed(by, 'or')} has nominated them` : `they were not nominated by ${listed(by, 'or')}`
    }
    case 'given':
      return givenWords[condition.what][is ? 'so' : 'not']
    case 'for':
      return lasting(condition, telling, is)
    case 'all':
    case 'any':
      return joined(condition.of, telling, is, { word: (condition.kind === 'all') === is ? 'and' : 'or', inside })
    case 'not':
      return say(condition.condition, telling, !is, inside)
  }
}

function lasting(
  { condition, length }: Extract<FactCondition, { kind: 'for' }>,
  telling: Telling,
  is: boolean,
): string {
  const time = spokenDuration(length)
  if (!is) return `it has not been so for ${time} that ${say(condition, telling, true, 'all')}`
  if (condition.kind === 'is so' && !holdsMore(condition.fact, telling))
    return `${quoted(spoken(condition.fact))} has been true of them for at least ${time}`
  if (condition.kind === 'status') return `they have been ${quoted(spoken(condition.status))} for at least ${time}`
  if (condition.kind === 'holds') return `they have held ${seatOf(condition, telling)} for at least ${time}`
  return `${say(condition, telling, true, 'all')}, for at least ${time} without a break`
}

/** Where "and" stands inside "or", the choices are set apart by "or else"; "or" inside "and" begins with "either". */
function joined(
  of: readonly FactCondition[],
  telling: Telling,
  is: boolean,
  { word, inside }: { readonly word: 'and' | 'or'; readonly inside: 'top' | 'all' | 'any' },
): string {
  const parts = of.map((part) => say(part, telling, is, word === 'and' ? 'all' : 'any'))
  const mixed = word === 'or' && parts.some((part) => part.includes(' and '))
  const text = mixed ? parts.join(', or else ') : listed(parts, word)
  return word === 'or' && inside === 'all' ? `either ${text}` : text
}

const opposites: Readonly<Record<Relation, Relation>> = {
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  '=': '!=',
  '!=': '=',
}

function seatOf(
  { seat }: Extract<FactCondition, { kind: 'holds' | 'has held' | 'was removed from' }>,
  { own, among }: Telling,
): string {
  return seat.kind === 'seat'
    ? `the seat ${quoted(spoken(seat.seat.seat))}${ofGroup(seat.seat.group, own, among)}`
    : heldSeatWords(seat, own, among)
}

function ofGroup(group: Name, own: Name, among: Surroundings): string {
  if (group === own) return ''
  return ` of ${groupWords(group, among)}`
}

/** A name, a number or a date, of which one can only ask whether it is known. */
function holdsMore(fact: Name, { own, among }: Telling): boolean {
  return among.get(own)?.facts?.some(({ name, kind }) => name === fact && kind !== 'yes or no') === true
}

/** The label of a value, where its list gives it one. */
export function valueWords(fact: Name, value: Name, { own, among }: Telling): string {
  const charter = among.get(own)
  const values = charter?.facts?.find(({ name }) => name === fact)?.values
  const list = values?.kind === 'list' ? charter?.lists?.find(({ name }) => name === values.list) : undefined
  return list?.entries.find(({ name }) => name === value)?.label ?? spoken(value)
}

const givenWords: Readonly<Record<Given, { readonly so: string; readonly not: string }>> = {
  'election open': { so: 'an election is open', not: 'no election is open' },
  'nomination accepted': { so: 'they have accepted the nomination', not: 'they have not accepted the nomination' },
  'declared conflict': {
    so: 'they have declared a conflict of interest',
    not: 'they have declared no conflict of interest',
  },
  itemised: { so: 'the request is itemised', not: 'the request is not itemised' },
  'first request': { so: 'it is the first request', not: 'it is not the first request' },
}
