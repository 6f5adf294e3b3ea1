import { spoken } from '../../../core/base/name.ts'
import type { ConsultationRefusal } from '../../../core/foundation/consultations/consultation-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why nobody is asked, an answer is not taken, or a consultation is not brought to its end. */
export function englishConsultationRefusal(refusal: ConsultationRefusal, lookups: Lookups): Refused {
  const { the, anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'UnknownConsultation':
      return {
        title: 'There is no such consultation',
        explanation: `No consultation has the number ${refusal.consultation}.`,
        whatToDo: 'Look at the list of consultations.',
      }
    case 'NothingAskedOfPublic':
      return {
        title: 'Say what is asked',
        explanation: `A consultation of ${the(refusal.group)} asks about a text, a question or a roll, for a time.`,
        whatToDo: 'Write what you want to ask, and until when.',
      }
    case 'WrongOptions':
      return {
        title: 'These options cannot be told apart',
        explanation:
          'A question has no options, or at least two that differ from each other and from “concern” and “question”, which can be said of anything.',
        whatToDo: 'Write each option once, or none.',
      }
    case 'BeingAsked':
      return {
        title: 'Everybody is being asked about it',
        explanation: `Consultation ${refusal.consultation} about the same matter is not over.`,
        whatToDo: 'Wait for its close, or have it stay open longer.',
      }
    case 'TooLateToAsk':
      return {
        title: 'It is too late to ask',
        explanation: `Matter ${refusal.motion} is being decided, or was decided.`,
        whatToDo: 'Ask about a matter before its vote opens.',
      }
    case 'NotYetOpenToAnswers':
      return {
        title: 'Answers are not taken yet',
        explanation: `Consultation ${refusal.consultation} takes answers from ${momentWords(refusal.opens, 'en')}.`,
        whatToDo: 'Come back then.',
      }
    case 'ConsultationOver':
      return {
        title: 'This consultation has closed',
        explanation: `Answers to consultation ${refusal.consultation} were taken until ${momentWords(refusal.closed, 'en')}.`,
        whatToDo: 'See on its page what became of the answers.',
      }
    case 'StillAnswering':
      return {
        title: 'Answers are still taken',
        explanation: `Consultation ${refusal.consultation} closes on ${momentWords(refusal.closes, 'en')}. What sums it up comes after that.`,
        whatToDo: 'Publish the summary once it has closed.',
      }
    case 'SummaryThere':
      return {
        title: 'The summary is published',
        explanation: `The record keeps consultation ${refusal.consultation} as its summary found it.`,
        whatToDo: 'Ask anew, in another consultation.',
      }
    case 'RunByOthers': {
      const seats = refusal.seats.length === 0 ? '' : `, or whoever is ${anyOf(refusal.seats)}`
      return {
        title: 'Others run this consultation',
        explanation: `It is for ${lookups.person(refusal.keeper)} to bring consultation ${refusal.consultation} on${seats}.`,
        whatToDo: 'Ask them.',
      }
    }
    case 'NotALaterClose':
      return {
        title: 'Choose a later day',
        explanation: `Consultation ${refusal.consultation} closes on ${momentWords(refusal.closes, 'en')}, and never earlier than was said.`,
        whatToDo: 'Name a day after that.',
      }
    case 'AnnouncedThere':
      return {
        title: 'This is noted already',
        explanation: `That consultation ${refusal.consultation} was announced there on that day stands in the record: ${refusal.where}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NoSuchAnswer':
      return {
        title: 'There is no such answer',
        explanation: `Consultation ${refusal.consultation} has no answer ${refusal.answer}, or it was taken back.`,
        whatToDo: 'Choose one that stands on its page.',
      }
    case 'NotOwnAnswer':
      return {
        title: 'This is the answer of somebody else',
        explanation: `Whoever gave answer ${refusal.answer} to consultation ${refusal.consultation} changes it or takes it back.`,
        whatToDo: 'Give an answer of your own.',
      }
    case 'AnsweredAlready':
      return {
        title: 'You have answered',
        explanation: `For the same, you gave answer ${refusal.answer} to consultation ${refusal.consultation}. Each counts once.`,
        whatToDo: 'Change that one, as long as answers are taken.',
      }
    case 'TooManyAnswers':
      return {
        title: 'You have given many answers',
        explanation: `One person gives at most ${refusal.most} answers to a consultation, so that nobody drowns the others.`,
        whatToDo: 'Change one that you gave.',
      }
    case 'UnknownPosition':
      return {
        title: 'This is not one of the answers',
        explanation: `To consultation ${refusal.consultation} one can say ${listed(refusal.positions.map(spoken), 'or')}.`,
        whatToDo: 'Choose one of these.',
      }
    case 'AllAnswersPublic':
      return {
        title: 'Everybody reads these answers',
        explanation: `Consultation ${refusal.consultation} takes no confidential answers.`,
        whatToDo: 'Leave out what is not for everybody, or write to those who ask.',
      }
    case 'NobodyToConfideIn':
      return {
        title: 'Nobody could read confidential answers',
        explanation: `Nobody sits in ${the(refusal.group)} yet.`,
        whatToDo: 'Ask for public answers.',
      }
    case 'NoSuchPassage':
      return {
        title: 'There is no such passage',
        explanation: `What consultation ${refusal.consultation} asks about has no such place, or is no text.`,
        whatToDo: 'Choose a passage on its page.',
      }
    case 'NoMandate':
      return {
        title: 'That decision does not let you speak',
        explanation: `Decision ${refusal.motion} is none that ${the(refusal.group)} has carried.`,
        whatToDo: 'Name another decision, or none: then it is shown by which seat you speak.',
      }
    case 'NoSuchPoint':
      return {
        title: 'There is no such point',
        explanation: `Consultation ${refusal.consultation} has no point ${refusal.point}.`,
        whatToDo: 'Choose one that stands on its page.',
      }
    case 'WhyNeeded':
      return {
        title: 'Say why',
        explanation: `Those who answered are told why a point is “${refusal.disposition}”.`,
        whatToDo: 'Write the reason.',
      }
    case 'NotAVersion':
      return {
        title: 'That is no version of this text',
        explanation: `Consultation ${refusal.consultation} asks about a text of which the record knows no such version.`,
        whatToDo: 'Choose a version that its page lists.',
      }
    case 'PointsOpen': {
      const left = [
        ...(refusal.answers.length > 0
          ? [`${counted(refusal.answers.length, 'answer has', 'answers have')} no point: ${refusal.answers.join(', ')}`]
          : []),
        ...(refusal.points.length > 0
          ? [
              `of ${counted(refusal.points.length, 'point', 'points')} it is not said what became: ${refusal.points.join(', ')}`,
            ]
          : []),
      ]
      return {
        title: 'Something is not answered yet',
        explanation: `In consultation ${refusal.consultation} ${left.join('; ')}.`,
        whatToDo: 'Put every answer into a point, and say of each point what became of it.',
      }
    }
    case 'NoSummaryYet':
      return {
        title: 'That consultation is not over',
        explanation: `The record has no summary of consultation ${refusal.consultation} yet, to which a motion could go back.`,
        whatToDo: 'Wait for its summary.',
      }
  }
}
