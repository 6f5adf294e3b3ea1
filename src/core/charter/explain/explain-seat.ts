import { type Name, spoken } from '../../base/name.ts'
import type { Election } from '../structure/election.ts'
import type { Filling, Proposer, Seat } from '../structure/seat.ts'
import { allOfWords, anyOfWords, sponsorWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { besideWords, lastingWords, leavingWords, vacancyWords } from './explain-seat-term.ts'
import {
  alone,
  anyHolderWords,
  eligibleWords,
  groupWords,
  hasOneHolder,
  holderNoun,
  listed,
  numberWord,
  plural,
  quoted,
  type Surroundings,
  sentence,
  withArticle,
} from './explain-wording.ts'

/** A seat in sentences: how many there are, how one comes to hold it, for how long, and how one leaves. */
export function explainSeat(seat: Seat, among: Surroundings = alone): readonly string[] {
  if (seat.filledBy.kind === 'ex officio') return [...exOfficio(seat, among), ...besideWords(seat, among)]
  return [
    sentence(howMany(seat)),
    ...apart(seat, among),
    ...filling(seat, among),
    ...before(seat, among),
    ...besideWords(seat, among),
    ...lastingWords(seat, among),
    ...leavingWords(seat, among),
    ...vacancyWords(seat, among),
  ]
}

/** What sets its seats apart: one for each entry of a list, several people in one, no vote, alternates. */
function apart(
  { name, clause, forEach, jointHolders, noVote, alternates }: Seat,
  among: Surroundings,
): readonly string[] {
  const own = clause.group
  const named = alternates?.namedBy === undefined ? 'each holder' : anyOfWords(alternates.namedBy, own, among)
  const from = alternates?.from?.map((seat) => eligibleWords(seat, own, among)) ?? []
  return [
    ...(forEach === undefined
      ? []
      : [sentence(`this holds for each ${spoken(forEach)} by itself: ${entriesOf(forEach, own, among)}`)]),
    ...(jointHolders === undefined
      ? []
      : [sentence(`up to ${numberWord(jointHolders)} people hold a seat of ${spoken(name)} together, with one vote`)]),
    ...(noVote === true ? ['Whoever holds it has no vote by it.'] : []),
    ...(alternates === undefined
      ? []
      : [
          sentence(
            `${named} may name ${alternates.number === 1 ? 'an alternate' : `up to ${numberWord(alternates.number)} alternates`}${from.length === 0 ? '' : ` from ${listed(from, 'or')}`}, who acts in their place`,
          ),
        ]),
  ]
}

function entriesOf(list: Name, own: Name, among: Surroundings): string {
  const entries = among.get(own)?.lists?.find(({ name }) => name === list)?.entries ?? []
  return entries.length === 0 ? `the list ${quoted(spoken(list))}` : listed(entries.map(({ label }) => label))
}

function exOfficio({ name, filledBy, clause }: Seat, among: Surroundings): readonly string[] {
  if (filledBy.kind !== 'ex officio') return []
  const own = clause.group
  const offices = [filledBy.office, ...(filledBy.orOffices ?? [])]
  const same = offices.every(({ seat }) => seat === name)
  const holders = offices.map(({ group, seat }) => `${spoken(seat)} of ${groupWords(group, among)}`)
  const seat = `sits in ${groupWords(own, among)}${same ? '' : ` as ${spoken(name)}`}`
  return [sentence(`whoever is ${listed(holders, 'or')} ${seat} by that office, for as long as they hold it`)]
}

function howMany({ name, number, minimum }: Seat): string {
  const seat = holderNoun(name)
  const least = minimum === undefined ? '' : `at least ${numberWord(minimum)}`
  if (number === 1) return `there is one ${seat}`
  if (number !== undefined)
    return `there are ${numberWord(number)} ${plural(seat)}${least && `, and ${least} of the seats ${minimum === 1 ? 'is' : 'are'} to be held`}`
  return least
    ? `there ${minimum === 1 ? `is ${least} ${seat}` : `are ${least} ${plural(seat)}`}, with no upper limit`
    : `there can be any number of ${plural(seat)}`
}

function filling(seat: Seat, among: Surroundings): readonly string[] {
  const { filledBy, alsoFilledBy = [], clause, from } = seat
  const own = clause.group
  const eligible = listed(
    from.map((source) => eligibleWords(source, own, among)),
    'or',
  )
  const more = alsoFilledBy.flatMap((way) => also(seat, way, among))
  if (filledBy.kind === 'application') {
    const { asks, decidedBy } = filledBy
    return [
      sentence(`${from.length === 0 ? 'anyone' : `only ${eligible}`} may apply`),
      ...(asks.length === 0 ? [] : [sentence(`an application says: ${asks.join('; ')}`)]),
      sentence(`applications are decided by ${anyOfWords(decidedBy, own, among)}`),
      ...more,
    ]
  }
  return [
    sentence(way(seat, filledBy, among)),
    ...more,
    ...(from.length === 0 ? [] : [sentence(`only ${eligible} can hold it`)]),
  ]
}

function way(seat: Seat, filledBy: Filling, among: Surroundings): string {
  const own = seat.clause.group
  const { name } = seat
  switch (filledBy.kind) {
    case 'application':
      return `by application, decided by ${anyOfWords(filledBy.decidedBy, own, among)}`
    case 'appointment': {
      const together = filledBy.by.length > 1 ? ' together' : ''
      return `appointed by ${allOfWords(filledBy.by, own, among)}${together}${proposed(filledBy.proposedBy, own, among)}`
    }
    case 'invitation': {
      const hosts = listed(
        filledBy.by.map((host) => anyHolderWords(host, own, among)),
        'or',
      )
      if (filledBy.count === undefined)
        return `${hosts} may invite somebody to be ${withArticle(holderNoun(name))}, without a vote`
      return `an invitation of ${sponsorWords({ count: filledBy.count, of: filledBy.by }, own, among)} makes somebody ${withArticle(holderNoun(name))}, without a vote`
    }
    case 'election': {
      const election = filledBy.election ?? electionOf(seat, among)
      return election === undefined
        ? 'filled by an election, which the charter describes in its own words'
        : `filled by the election of ${spoken(election)}`
    }
    case 'roll': {
      const roll = filledBy.roll === undefined ? 'the roll' : `the roll ${quoted(spoken(filledBy.roll))}`
      const holder = hasOneHolder(seat, among) ? `the ${holderNoun(name)}` : withArticle(holderNoun(name))
      return `whoever is on ${roll} is ${holder}`
    }
    case 'own word':
      return `whoever is eligible becomes ${withArticle(holderNoun(name))} by their own word`
    case 'ex officio':
      return `held by office, ${quoted(spoken(filledBy.office.seat))}`
  }
}

function electionOf({ name, clause: { group } }: Seat, among: Surroundings): Name | undefined {
  const fillsIt = ({ fills }: Election) => fills.some((filled) => filled.group === group && filled.seat === name)
  return among.get(group)?.elections?.find(fillsIt)?.name
}

function also(seat: Seat, filledBy: Filling, among: Surroundings): readonly string[] {
  return [sentence(`as well: ${way(seat, filledBy, among)}`)]
}

function proposed(by: Proposer | undefined, own: Name, among: Surroundings): string {
  switch (by?.kind) {
    case undefined:
      return ''
    case 'election':
      return `, from those whom the election of ${spoken(by.election)} proposes`
    case 'decision':
      return `, from those whom ${anyOfWords(by.by, own, among)} proposes`
  }
}

/** What goes before a new holder takes the seat, whichever way it is filled. */
function before({ eligible, sponsors, ratifiedBy, clause }: Seat, among: Surroundings): readonly string[] {
  const own = clause.group
  return [
    ...(eligible === undefined
      ? []
      : [sentence(`somebody is eligible when ${explainFactCondition(eligible, own, among)}`)]),
    ...(sponsors === undefined
      ? []
      : [
          sentence(
            `${sponsorWords(sponsors, own, among)}${sponsors.different === undefined ? '' : ','} must speak for them first`,
          ),
        ]),
    ...(ratifiedBy === undefined
      ? []
      : [sentence(`a new holder takes the seat once ${allOfWords(ratifiedBy, own, among)} has agreed`)]),
  ]
}
