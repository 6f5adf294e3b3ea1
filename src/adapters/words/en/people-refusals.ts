import { spokenDuration } from '../../../core/base/duration.ts'
import { spoken } from '../../../core/base/name.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import type { TermLimit } from '../../../core/charter/structure/seat.ts'
import type { PeopleRefusal } from '../../../core/foundation/people/people-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why somebody does not take a seat, keep it, stand on a roll, or say something of themselves. */
export function englishPeopleRefusal(refusal: PeopleRefusal, lookups: Lookups): Refused {
  const { the, seatOf } = placesBy(lookups)
  const moment = (at: string) => momentWords(at, 'en')

  switch (refusal.type) {
    case 'WrongValue':
      return {
        title: 'This cannot be declared',
        explanation: `“${spoken(refusal.fact)}” holds ${valuesOf(refusal)}.`,
        whatToDo: 'Declare one of these.',
      }
    case 'NothingRelated':
      return {
        title: 'Values of this fact stand alone',
        explanation: `The charter does not say that values of “${spoken(refusal.fact)}” can count as one.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'MayNotRelate':
      return {
        title: 'You cannot say that of these',
        explanation: `That a “${spoken(refusal.fact)}” belongs to another is said by whoever has declared one of the two.`,
        whatToDo: 'Ask one of them.',
      }
    case 'UnknownRoll':
      return {
        title: 'There is no such roll',
        explanation: `The charter of ${the(refusal.group)} has no roll “${spoken(refusal.roll)}”.`,
        whatToDo: 'See which rolls the charter has.',
      }
    case 'NoOptingIn':
      return {
        title: 'Nobody has to ask for this roll',
        explanation: `Who stands on the roll “${spoken(refusal.roll)}” of ${the(refusal.group)} is found without their asking.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NotEligibleBy':
      return {
        title: 'This seat is not open to that person now',
        explanation: `Whoever becomes ${seatOf(refusal.seat)} can only if ${explainFactCondition(refusal.condition, refusal.clause.group, lookups.charters)}.`,
        whatToDo: 'Wait until that is so.',
      }
    case 'TermLimitReached':
      return {
        title: 'The seat was held as long as it may be',
        explanation: `Nobody is ${seatOf(refusal.seat)} for more than ${mostOf(refusal.limit)}.`,
        whatToDo: 'Find somebody else for the seat.',
      }
    case 'HoldsBarred':
      return {
        title: 'These seats do not go together',
        explanation: `Nobody is ${seatOf(refusal.seat)} and ${seatOf(refusal.other)} at the same time.`,
        whatToDo: 'Give up the other seat first.',
      }
    case 'SeatNotAgainYet':
      return {
        title: 'It is too early for this seat again',
        explanation:
          refusal.until === undefined
            ? `Whoever was ${seatOf(refusal.seat)} waits for what the charter names before they are it again.`
            : `The same person can be ${seatOf(refusal.seat)} again from ${moment(refusal.until)}.`,
        whatToDo: 'Wait until then.',
      }
    case 'LimitBroken':
      return {
        title: 'A limit would be broken',
        explanation: `In ${the(refusal.group)} this must hold: ${refusal.written}.`,
        whatToDo: 'Wait until it would hold with one more.',
      }
    case 'NotByOwnWord':
      return {
        title: 'This seat is filled otherwise',
        explanation: `Nobody becomes ${seatOf(refusal.seat)} by saying so.`,
        whatToDo: 'Read in the clause how it is filled.',
      }
    case 'NothingToRenew':
      return {
        title: 'There is nothing to renew',
        explanation: `The holder of the seat ${seatOf(refusal.seat)} does not renew the term by their own word.`,
        whatToDo: 'Read in the clause what a further term takes.',
      }
    case 'RenewTooEarly':
      return {
        title: 'It is too early to renew',
        explanation: `The term as ${seatOf(refusal.seat)} can be renewed from ${moment(refusal.from)}.`,
        whatToDo: 'Come back then.',
      }
    case 'RenewedAlready':
      return {
        title: 'The term is renewed already',
        explanation: `The term as ${seatOf(refusal.seat)} now ends at ${moment(refusal.until)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NoticeGiven':
      return {
        title: 'You have given notice already',
        explanation: `You stop being ${seatOf(refusal.seat)} at ${moment(refusal.leaves)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NoAlternates':
      return {
        title: 'Nobody acts in the place of this seat',
        explanation: `Holders of the seat ${seatOf(refusal.seat)} name no alternates by themselves.`,
        whatToDo: 'Leave the vote to the others.',
      }
    case 'AlternatesFull':
      return {
        title: 'There are alternates enough',
        explanation: `A holder of the seat ${seatOf(refusal.seat)} has at most ${refusal.most}.`,
        whatToDo: 'Take one back first.',
      }
    case 'UnknownStatus':
      return {
        title: 'There is no such status',
        explanation: `The charter of ${the(refusal.group)} has no status “${spoken(refusal.status)}”.`,
        whatToDo: 'See which statuses the charter has.',
      }
    case 'NotByStatement':
      return {
        title: 'Saying so is not enough',
        explanation: `The status “${spoken(refusal.status)}” of ${the(refusal.group)} does not begin, or end, by one’s own word.`,
        whatToDo: 'Read in the clause how it does.',
      }
    case 'HasNotStatus':
      return {
        title: 'You do not have this status',
        explanation: `You are not “${spoken(refusal.status)}” in ${the(refusal.group)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NothingAsked':
      return {
        title: 'Nobody asked',
        explanation: `Nobody waits for your answer about the status “${spoken(refusal.status)}” in ${the(refusal.group)}.`,
        whatToDo: 'Nothing is needed.',
      }
  }
}

function valuesOf({ kind, values }: Extract<PeopleRefusal, { readonly type: 'WrongValue' }>): string {
  if (values !== undefined) return listed(values.map(spoken), 'or')
  switch (kind) {
    case 'name':
      return 'a short text'
    case 'yes or no':
      return '“yes” or “no”'
    case 'number':
      return 'a number'
    case 'date':
      return 'a date, as 2027-03-31'
  }
}

function mostOf({ most, over }: TermLimit): string {
  const much = 'terms' in most ? counted(most.terms, 'term', 'terms') : spokenDuration(most.time)
  if (over === 'consecutive') return `${much} one after the other`
  return over === 'ever' ? `${much} in all` : `${much} of the last ${spokenDuration(over.last)}`
}
