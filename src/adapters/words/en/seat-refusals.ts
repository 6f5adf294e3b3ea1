import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { numberWord } from '../../../core/charter/explain/explain-wording.ts'
import type { SeatRefusal } from '../../../core/foundation/seats/seat-refusal.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why a seat is not filled in the way that somebody asks for. */
export function englishSeatRefusal(refusal: SeatRefusal, lookups: Lookups): Refused {
  const { seatOf, anyOf } = placesBy(lookups)
  const person = (id: string) => lookups.person(id)

  switch (refusal.type) {
    case 'SponsorsMissing': {
      const { count, have, of, different } = refusal
      const apart = different === undefined ? '' : `, each with another ${spoken(different)}`
      return {
        title: 'Others must speak for the newcomer first',
        explanation: `${capital(numberWord(count))} who hold the seat ${anyOf(of)}${apart} must speak for a new ${seatOf(refusal.seat)}. For ${person(refusal.person)} ${have === 0 ? 'nobody has' : `${numberWord(have)} ${have === 1 ? 'has' : 'have'}`} done so.`,
        whatToDo: 'Ask them. They find the form on the page of the group.',
      }
    }
    case 'NoSponsorsAsked':
      return {
        title: 'Nobody needs to speak for a newcomer here',
        explanation: `Whoever becomes ${seatOf(refusal.seat)} does not need others who speak for them.`,
        whatToDo: 'See on the page of the group how the seat is filled.',
      }
    case 'MayNotSponsor':
      return {
        title: 'Your word does not count for this',
        explanation: `Only somebody else who is ${anyOf(refusal.of)} speaks for a new ${seatOf(refusal.seat)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'SponsorsPersonAlready':
      return {
        title: 'You have spoken for them already',
        explanation: `Your word for ${person(refusal.person)} as ${seatOf(refusal.seat)} counts.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NotByInvitation':
      return {
        title: 'This seat is not filled by invitation',
        explanation: `Nobody is invited to become ${seatOf(refusal.seat)}.`,
        whatToDo: 'See on the page of the group how the seat is filled.',
      }
    case 'OnlyByInvitation':
      return {
        title: 'Somebody is invited to this seat',
        explanation: `Nobody becomes ${seatOf(refusal.seat)} by invitation without saying yes.`,
        whatToDo: 'Invite them; they take the seat when they accept.',
      }
    case 'MayNotInvite':
      return {
        title: 'You cannot invite to this seat',
        explanation: `Whoever is ${anyOf(refusal.by)} invites somebody to become ${seatOf(refusal.seat)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'InvitedAlready':
      return {
        title: 'You have invited them already',
        explanation: `Your invitation of ${person(refusal.person)} to become ${seatOf(refusal.seat)} waits for their answer.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NotInvited':
      return {
        title: 'There is no invitation for you here',
        explanation: `Nobody has invited you to become ${seatOf(refusal.seat)}, or you have answered.`,
        whatToDo: 'See on the page of the group who can invite you.',
      }
    case 'InvitersMissing':
      return {
        title: 'The invitation is not complete',
        explanation: `${capital(numberWord(refusal.count))} must invite you to become ${seatOf(refusal.seat)}; ${refusal.have === 0 ? 'nobody has' : `${numberWord(refusal.have)} ${refusal.have === 1 ? 'has' : 'have'}`} so far.`,
        whatToDo: 'Wait until as many have invited you.',
      }
    case 'EntryNeeded':
      return refusal.entries.length === 0
        ? {
            title: 'This seat exists once',
            explanation: `There is one seat ${seatOf(refusal.seat)}, and not one for each of a list.`,
            whatToDo: 'Leave out for which it is.',
          }
        : {
            title: 'Say for which one',
            explanation: `The seat ${seatOf(refusal.seat)} exists by itself for ${listed(refusal.entries.map(spoken), 'and')}.`,
            whatToDo: 'Choose one of these.',
          }
    case 'UnknownCohort':
      return {
        title: 'There is no such cohort',
        explanation:
          refusal.cohorts.length === 0
            ? `Nobody agrees who comes into which cohort of ${seatOf(refusal.seat)}.`
            : `The cohorts of ${seatOf(refusal.seat)} are ${listed(refusal.cohorts.map(spoken), 'and')}.`,
        whatToDo: refusal.cohorts.length === 0 ? 'Leave the cohort out.' : 'Choose one of these.',
      }
    case 'CohortFull':
      return {
        title: 'This cohort is full',
        explanation: `The cohort ${spoken(refusal.cohort)} of ${seatOf(refusal.seat)} has no free place.`,
        whatToDo: 'Choose another.',
      }
    case 'NotProposed':
      return {
        title: 'Nobody has proposed this person',
        explanation: `Whoever appoints a ${seatOf(refusal.seat)} chooses among those who are proposed, and ${person(refusal.person)} is not.`,
        whatToDo: 'Ask those who propose, by the clause below.',
      }
    case 'NotTheSame':
      return {
        title: 'This place is for somebody else',
        explanation: `Whoever follows as ${seatOf(refusal.seat)} has the same ${spoken(refusal.fact)} as whoever left, and ${person(refusal.person)} does not.`,
        whatToDo: 'Choose somebody who does, or wait until the charter lets others follow.',
      }
    case 'StaysVacant':
      return {
        title: 'This place stays empty',
        explanation: `The charter leaves the vacant place as ${seatOf(refusal.seat)} empty${refusal.until === undefined ? '' : ` until ${dayWords(refusal.until, 'en')}`}.`,
        whatToDo: 'Wait until the next term.',
      }
    case 'AlternatesNamedBy':
      return {
        title: 'Others name the alternates of this seat',
        explanation: `Who acts in the place of ${seatOf(refusal.seat)} is said by those whom the charter names.`,
        whatToDo: 'Ask them, by the clause below.',
      }
  }
}
