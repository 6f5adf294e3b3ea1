import { spokenDuration } from '../base/duration.ts'
import { spoken } from '../base/name.ts'
import type { Seat } from './charter.ts'
import {
  alone,
  eligibleWords,
  groupWords,
  hasOneHolder,
  listed,
  numberWord,
  plural,
  quoted,
  ruleWords,
  type Surroundings,
  sentence,
  withArticle,
} from './explain-wording.ts'

/** A seat in sentences: how many there are, how one comes to hold it, for how long, and how one leaves. */
export function explainSeat(seat: Seat, among: Surroundings = alone): readonly string[] {
  if (seat.filledBy.kind === 'ex officio') return exOfficio(seat, among)
  return [
    sentence(howMany(seat)),
    ...filling(seat, among),
    ...(seat.mayAlsoHold.length > 0
      ? [sentence(`the same person may be ${listed(seat.mayAlsoHold.map(spoken), 'or')} as well`)]
      : []),
    sentence(seat.term === undefined ? 'there is no fixed term' : `a term is ${spokenDuration(seat.term)}`),
    seat.mayLeave
      ? 'Whoever holds it may leave at any time, without a vote.'
      : 'Whoever holds it cannot give it up by themselves.',
  ]
}

function exOfficio({ name, filledBy, clause }: Seat, among: Surroundings): readonly string[] {
  if (filledBy.kind !== 'ex officio') return []
  const { office } = filledBy
  const same = office.seat === name
  const holder = `whoever is ${spoken(office.seat)} of ${groupWords(office.group, among)}`
  const seat = `sits in ${groupWords(clause.group, among)}${same ? '' : ` as ${spoken(name)}`}`
  return [sentence(`${holder} ${seat} by that office, for as long as they hold it`)]
}

function howMany({ name, number, minimum }: Seat): string {
  const seat = spoken(name)
  const least = minimum === undefined ? '' : `at least ${numberWord(minimum)}`
  if (number === 1) return `there is one ${seat}`
  if (number !== undefined)
    return `there are ${numberWord(number)} ${plural(seat)}${least && `, and ${least} of the seats are to be held`}`
  return least
    ? `there are ${least} ${minimum === 1 ? seat : plural(seat)}, with no upper limit`
    : `there can be any number of ${plural(seat)}`
}

function filling(seat: Seat, among: Surroundings): readonly string[] {
  const { filledBy, clause, name, from } = seat
  const own = clause.group
  const eligible = listed(
    from.map((source) => eligibleWords(source, own, among)),
    'or',
  )
  const only = from.length === 0 ? [] : [sentence(`only ${eligible} can hold it`)]
  switch (filledBy.kind) {
    case 'application': {
      const { asks, decidedBy } = filledBy
      return [
        sentence(`${from.length === 0 ? 'anyone' : `only ${eligible}`} may apply`),
        ...(asks.length === 0 ? [] : [sentence(`an application says: ${asks.join('; ')}`)]),
        sentence(`applications are decided by ${ruleWords(decidedBy, own, among)}`),
      ]
    }
    case 'appointment':
      return [sentence(`appointed by ${groupWords(filledBy.by, among)}`), ...only]
    case 'election':
      return ['Filled by an election, which the charter describes in its own words.', ...only]
    case 'roll':
      return [
        sentence(
          `whoever is on the roll is ${hasOneHolder(seat, among) ? `the ${spoken(name)}` : withArticle(spoken(name))}`,
        ),
        ...only,
      ]
    case 'ex officio':
      return [sentence(`held by office, ${quoted(spoken(filledBy.office.seat))}`)]
  }
}
