import { type Duration, spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type {
  Cohorts,
  Confirmation,
  DayOfYear,
  Probation,
  Renewal,
  Seat,
  TermBy,
  TermLimit,
  VacancyStep,
} from '../structure/seat.ts'
import type { EventRef } from '../structure/when.ts'
import { allOfWords, anyOfWords, heldSeatWords } from './explain-deciding.ts'
import { explainWhen, monthWord } from './explain-when.ts'
import {
  anyHolderWords,
  groupWords,
  holderNoun,
  listed,
  numberWord,
  quoted,
  type Surroundings,
  sentence,
  withArticle,
} from './explain-wording.ts'

/** For how long, how often, and what is asked of its holders meanwhile. */
export function lastingWords(seat: Seat, among: Surroundings): readonly string[] {
  const { clause, term, termBy, holdsOver, limits = [], cohorts, renewal, reminders = [], confirmed, probation } = seat
  const own = clause.group
  const length = term === undefined ? 'there is no fixed term' : `a term is ${spokenDuration(term)}`
  return [
    sentence(termBy === undefined ? length : termWords(termBy)),
    ...(holdsOver === true ? ['Whoever holds it stays until somebody follows.'] : []),
    ...limits.map((limit) => sentence(limitWords(limit))),
    ...(cohorts === undefined ? [] : cohortWords(cohorts)),
    ...(renewal === undefined ? [] : [sentence(renewalWords(renewal, own, among))]),
    ...(reminders.length === 0
      ? []
      : [sentence(`a reminder comes ${listed(reminders.map(spokenDuration))} before the end of the term`)]),
    ...(confirmed === undefined ? [] : confirmationWords(confirmed, among)),
    ...(probation === undefined ? [] : [sentence(probationWords(probation, own, among))]),
  ]
}

function termWords(by: TermBy): string {
  switch (by.kind) {
    case 'calendar': {
      const one = by.length.count === 1 && by.length.unit === 'year'
      return `terms last ${one ? 'a year' : spokenDuration(by.length)} and begin on ${dayWords(by.begins)}`
    }
    case 'season':
      return `a term runs from ${dayWords(by.begins)} to the end of ${dayWords(by.ends)}`
    case 'until':
      return `a term lasts until ${explainWhen(by.when, 'it began')}`
  }
}

function dayWords({ month, day }: DayOfYear): string {
  return `${day} ${monthWord(month)}`
}

function limitWords({ most, over, thenOut }: TermLimit): string {
  const amount =
    'terms' in most ? `${numberWord(most.terms)} ${most.terms === 1 ? 'term' : 'terms'}` : spokenDuration(most.time)
  if (over === 'ever') return `nobody holds it for more than ${amount} in all`
  if (over !== 'consecutive')
    return `nobody begins a term who has held it for ${amount} in the last ${spokenDuration(over.last)}`
  const out = thenOut === undefined ? '' : `; after ${spokenDuration(thenOut)} without it the count begins anew`
  return `nobody holds it for more than ${amount} in a row${out}`
}

function cohortWords({ cohorts, firstSplit }: Cohorts): readonly string[] {
  const parts = cohorts.map(({ name, number, firstTerm }) => {
    const first = firstTerm === undefined ? '' : `, whose first term is ${spokenDuration(firstTerm)}`
    return `${name.toUpperCase().length === 1 ? name.toUpperCase() : spoken(name)} with ${numberWord(number)} ${number === 1 ? 'seat' : 'seats'}${first}`
  })
  const split = {
    'longest terms to the strongest': 'the first time, whoever has most votes gets the longest terms',
    'by lot': 'the first time, the lot says who gets which term',
    'as agreed': 'the first time, the holders agree who gets which term',
  }[firstSplit]
  return [sentence(`terms end in turn: ${parts.join('; ')}`), sentence(split)]
}

function renewalWords(renewal: Renewal, own: Name, among: Surroundings): string {
  switch (renewal.kind) {
    case 'opt in':
      return 'whoever says so before the end of the term has another one; otherwise they leave'
    case 'automatic':
      return 'a term is followed by another by itself'
    case 'none':
      return 'a term is not renewed'
    case 'by election':
      return 'a term is renewed by election only'
    case 'by appointment':
      return 'a term is renewed by appointment'
    case 'by vote':
      return renewal.by === undefined
        ? 'a term is renewed in the way in which an application is decided'
        : `a term is renewed by ${anyOfWords(renewal.by, own, among)}`
  }
}

function confirmationWords(
  { every, month, on, after, within, without }: Confirmation,
  among: Surroundings,
): readonly string[] {
  const times = [
    every === undefined ? '' : `every ${every.count === 1 ? every.unit : spokenDuration(every)}`,
    month === undefined ? '' : `in ${monthWord(month)}`,
    on === undefined ? '' : `on ${dayWords(on)}`,
    after === undefined ? '' : `after ${eventWords(after, among)}`,
  ].filter((words) => words !== '')
  const silent = without.kind === 'leaves' ? 'leaves' : `is ${quoted(spoken(without.status))} from then on`
  return [
    sentence(`${times.join(' ')} holders are asked whether they go on`),
    sentence(`whoever does not answer within ${spokenDuration(within)} ${silent}`),
  ]
}

/** What is elected may be a seat of this group or a whole group, which then bears its title. */
function eventWords(event: EventRef, among: Surroundings): string {
  if (event.kind === 'declared') return `each ${spoken(event.name)}`
  return `each election of ${among.has(event.of) ? groupWords(event.of, among) : spoken(event.of)}`
}

function probationWords({ lasts, endedBy, noVote }: Probation, own: Name, among: Surroundings): string {
  const vote = noVote === true ? ', without a vote' : ''
  const end = endedBy === undefined ? '' : `, until ${anyOfWords(endedBy, own, among)} has decided that it ends`
  return `the first ${spokenDuration(lasts)} are on trial${vote}${end}`
}

/** What else its holders may and may not hold. */
export function besideWords(seat: Seat, among: Surroundings): readonly string[] {
  const { mayAlsoHold, mayAlsoHoldElsewhere = [], barred = [], again = [], clause } = seat
  const own = clause.group
  const others = [
    ...mayAlsoHold.map(spoken),
    ...mayAlsoHoldElsewhere.map(({ group, seat: held }) => `${spoken(held)} of ${groupWords(group, among)}`),
  ]
  const name = withArticle(holderNoun(seat.name))
  const bars = (['refuse', 'ends the other', 'ends this'] as const).flatMap((effect) => {
    const seats = barred.filter((bar) => bar.effect === effect).map((bar) => heldSeatWords(bar.seat, own, among))
    if (seats.length === 0) return []
    const held = listed(seats, 'or')
    const words = {
      refuse: `whoever holds ${held} cannot be ${name} at the same time`,
      'ends the other': `whoever becomes ${name} gives up ${held}`,
      'ends this': `whoever takes ${held} is no longer ${name}`,
    }[effect]
    return [sentence(words)]
  })
  const waits = again.map(({ after, when }) =>
    sentence(`${afterWords[after]} nobody can be ${name} again before ${explainWhen(when, 'it')}`),
  )
  return [
    ...(others.length === 0 ? [] : [sentence(`the same person may be ${listed(others, 'or')} as well`)]),
    ...bars,
    ...waits,
  ]
}

const afterWords = {
  removal: 'after a removal',
  leaving: 'after leaving',
  refusal: 'after a refusal',
  'end of term': 'after the end of a term',
  dissolution: 'after a dissolution',
} as const

export function leavingWords(seat: Seat, among: Surroundings): readonly string[] {
  const { mayLeave, leaveNotice, removedBy = [], afterwards, accesses = [], clause } = seat
  const own = clause.group
  const leave =
    leaveNotice === undefined
      ? 'Whoever holds it may leave at any time, without a vote.'
      : `Whoever holds it may leave, without a vote, when they say so ${spokenDuration(leaveNotice)} before.`
  return [
    mayLeave ? leave : 'Whoever holds it cannot give it up by themselves.',
    ...(removedBy.length === 0
      ? []
      : [sentence(`whoever holds it can be removed by ${anyOfWords(removedBy, own, among)}`)]),
    ...(afterwards === undefined
      ? []
      : [
          sentence(
            `whoever leaves is ${withArticle(holderNoun(afterwards.seat))} afterwards${ofGroup(afterwards.group, own, among)}`,
          ),
        ]),
    ...(accesses.length === 0 ? [] : [sentence(`whoever leaves passes on: ${listed(accesses)}`)]),
  ]
}

function ofGroup(group: Name, own: Name, among: Surroundings): string {
  return group === own ? '' : ` of ${groupWords(group, among)}`
}

export function vacancyWords(seat: Seat, among: Surroundings): readonly string[] {
  const { vacancy = [], fillsWithin, interim, clause } = seat
  const own = clause.group
  const steps = vacancy.map((step) => vacancyStepWords(step, own, among))
  return [
    ...(steps.length === 0 ? [] : [sentence(`when a seat falls vacant: ${steps.join('; then ')}`)]),
    ...(fillsWithin === undefined ? [] : [sentence(`a vacant seat is filled within ${spokenDuration(fillsWithin)}`)]),
    ...(interim === undefined
      ? []
      : [sentence(`while it is vacant, ${anyHolderWords(interim, own, among)} acts in its place`)]),
  ]
}

/** "board appoints a successor within 1 month". */
export function vacancyStepWords(step: VacancyStep, own: Name, among: Surroundings): string {
  const { how, within, ifLessThan, ifMoreThan, until, same } = step
  const parts = [
    howWords(how, own, among),
    same === undefined ? '' : `with the same ${spoken(same)} as whoever left`,
    within === undefined ? '' : `within ${spokenDuration(within)}`,
    ifLessThan === undefined ? '' : `if less than ${remaining(ifLessThan)}`,
    ifMoreThan === undefined ? '' : `if more than ${remaining(ifMoreThan)}`,
    until === undefined ? '' : until === 'a whole term' ? 'for a whole term' : 'until the next election',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function remaining(length: Duration): string {
  return `${spokenDuration(length)} of the term ${length.count === 1 ? 'remains' : 'remain'}`
}

function howWords(how: VacancyStep['how'], own: Name, among: Surroundings): string {
  switch (how.kind) {
    case 'next in line':
      return how.most === undefined
        ? 'the next in line of the last election follows'
        : `the next in line of the last election follows, at most ${numberWord(how.most)} ${how.most === 1 ? 'time' : 'times'}`
    case 'count-back':
      return 'the ballots of the last election are counted again without whoever left, and whoever is elected then follows'
    case 'appointment':
      return `${allOfWords(how.by, own, among)} ${how.by.length > 1 ? 'appoint' : 'appoints'} a successor`
    case 'by-election':
      return how.roll === 'last'
        ? 'a by-election is held with the roll of the last election'
        : 'a by-election is held with a new roll'
    case 'holder':
      return `${anyHolderWords(how.of, own, among)} takes the seat`
    case 'as filled':
      return 'it is filled as it is otherwise'
    case 'stays vacant':
      return 'it stays vacant'
  }
}
