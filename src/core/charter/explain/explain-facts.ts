import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { EventKind, Fact, NamedList } from '../structure/fact.ts'
import type { Roll, RollAddition } from '../structure/roll.ts'
import { anyOfWords, heldSeatWords, holdersOf } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { explainWhen } from './explain-when.ts'
import { alone, anyHolderWords, listed, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** A fact in sentences: what it holds, who says it, and what counts as one. */
export function explainFact(fact: Fact, among: Surroundings = alone): readonly string[] {
  const { name, kind, values, declaredBy, related, validFor, hidden, clause } = fact
  const own = clause.group
  const list = values?.kind === 'list' ? among.get(own)?.lists?.find((one) => one.name === values.list) : undefined
  const named = values?.kind === 'these' ? values.names.map(spoken) : (list?.entries.map(({ label }) => label) ?? [])
  return [
    sentence(`${quoted(spoken(name))} is ${kindWords[kind]}${named.length === 0 ? '' : `: ${listed(named, 'or')}`}`),
    sentence(declaredWords(declaredBy, own, among)),
    ...(related === undefined ? [] : [sentence(`${related.words} count as one`)]),
    ...(validFor === undefined ? [] : [sentence(`what was declared holds for ${spokenDuration(validFor)}`)]),
    ...(hidden === true ? ['It is not shown to everybody.'] : []),
  ]
}

const kindWords = { name: 'a name', 'yes or no': 'yes or no', number: 'a number', date: 'a date' } as const

function declaredWords(by: Fact['declaredBy'], own: Name, among: Surroundings): string {
  switch (by.kind) {
    case 'holder':
      return 'everybody declares it of themselves'
    case 'seats':
      return `${listed(
        by.seats.map((seat) => anyHolderWords(seat, own, among)),
        'or',
      )} declares it`
    case 'evidence':
      return 'whoever declares it shows where it can be seen'
  }
}

export function explainList({ name, entries }: NamedList): string {
  return sentence(`${spoken(name)}: ${listed(entries.map(({ label }) => label))}`)
}

export function explainEvent({ name, recordedBy, on, clause }: EventKind, among: Surroundings = alone): string {
  const by = recordedBy.map((seat) => anyHolderWords(seat, clause.group, among))
  const day =
    on === undefined ? '' : ` is on ${explainWhen(on, 'the adoption of the charter').replace(/^the next /, '')}`
  const recorded = by.length === 0 ? '' : `${day === '' ? '' : ' and'} is recorded by ${listed(by, 'or')}`
  return sentence(`${quoted(spoken(name))}${day}${recorded}`)
}

/** A roll in sentences: who stands on it, and until when one can come on it. */
export function explainRoll(roll: Roll, among: Surroundings = alone): readonly string[] {
  const { name, of, optedIn, who, affirmed, closes, plus = [], without = [], clause } = roll
  const own = clause.group
  const people =
    of.length === 0
      ? 'everybody whom the foundation knows'
      : `the ${listed(of.map((seat) => holdersOf(seat, own, among)))}`
  const only = [
    ...(optedIn === true ? ['who have opted in'] : []),
    ...(who === undefined ? [] : [`of whom this is so: ${explainFactCondition(who, own, among)}`]),
  ]
  return [
    sentence(
      `on the roll ${quoted(spoken(name))} ${of.length === 0 ? 'stands' : 'stand'} ${people}${only.length === 0 ? '' : ` ${only.join(' and ')}`}`,
    ),
    ...(affirmed === undefined
      ? []
      : [sentence(`having opted in holds for ${spokenDuration(affirmed)}, and is then asked anew`)]),
    ...(plus.length === 0 ? [] : [sentence(`so do ${listed(plus.map((one) => additionWords(one, own, among)))}`)]),
    ...(without.length === 0
      ? []
      : [
          sentence(
            `whoever holds ${listed(
              without.map((seat) => heldSeatWords(seat, own, among)),
              'or',
            )} does not`,
          ),
        ]),
    ...(closes === undefined
      ? []
      : [
          sentence(
            closes.before === undefined
              ? `it closes when ${closes.what === 'vote' ? 'the vote opens' : 'nominations open'}`
              : `it closes ${spokenDuration(closes.before)} before the ${closes.what === 'vote' ? 'vote opens' : 'nominations open'}`,
          ),
        ]),
  ]
}

function additionWords(addition: RollAddition, own: Name, among: Surroundings): string {
  return addition.kind === 'seat'
    ? `the ${holdersOf(addition.seat, own, among)}`
    : `those whom ${anyOfWords(addition.by, own, among)} lets in at their own request`
}
