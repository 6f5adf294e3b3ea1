import { capital } from '../../../core/base/capital.ts'
import type { HistoryEvent } from '../../../core/foundation/history/history-event.ts'
import type { HistoryRefusal } from '../../../core/foundation/history/history-refusal.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { placesBy } from './places-by.ts'

/** What was so before the foundation came here. */
export function englishHistoryEvent(event: HistoryEvent, lookups: Lookups): string {
  const { seatOf } = placesBy(lookups)
  switch (event.type) {
    case 'FormerHolderNoted':
      return `Written down later: ${lookups.person(event.person)} was ${seatOf(event)} from ${dayOf(event.from)} to ${dayOf(event.to)}, as ${event.source} says.`
    case 'AddressGiven':
      return `${lookups.person(event.person)} can sign in from now on.`
  }
}

/** Why nothing is written down as it was before. */
export function englishHistoryRefusal(refusal: HistoryRefusal, lookups: Lookups): Refused {
  const { the, seatOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'GroupLives':
      return {
        title: 'The group decides about its seats itself',
        explanation: `${capital(the(refusal.group))} has decided here since ${dayWords(refusal.since, 'en')}, so nobody is written into its seats any more.`,
        whatToDo: 'Fill the seat as its charter says: by application, appointment or election.',
      }
    case 'HeldByRule':
      return {
        title: 'Nobody is written into this seat',
        explanation: `Who is ${seatOf(refusal.seat)} follows from another office or from a roll.`,
        whatToDo: 'Write them into the office, or let them stand on the roll, from which this seat follows.',
      }
    case 'NotSuchDays':
      return {
        title: 'These days cannot be',
        explanation: `From ${refusal.from}${refusal.to === undefined ? '' : ` to ${refusal.to}`} as ${seatOf(refusal.seat)}: a day is written like 2021-03-01, a holding ends after it begins, a present one has begun and has not ended, and a former one ended before the group decided anything here.`,
        whatToDo: 'Put the days right in the source.',
      }
    case 'NotedAlready':
      return {
        title: 'This is written down already',
        explanation: `${lookups.person(refusal.person)} as ${seatOf(refusal.seat)} from ${dayOf(refusal.from)} on stands in the record.`,
        whatToDo: 'Nothing: it is there.',
      }
    case 'HasAddress':
      return {
        title: 'There is an address already',
        explanation: `${lookups.person(refusal.person)} has an address by which they sign in.`,
        whatToDo: 'Only the person can use another: they sign in with the one that is known.',
      }
  }
}

function dayOf(day: string): string {
  return dayWords(`${day}T00:00:00.000Z`, 'en')
}
