import { capital } from '../../../core/base/capital.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import type { RequestEnd } from '../../../core/foundation/money/requests/grant-request.ts'
import type { RequestPart, RequestRefusal } from '../../../core/foundation/money/requests/request-refusal.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why money is not asked for, or a request does not go on. */
export function englishRequestRefusal(refusal: RequestRefusal, lookups: Lookups): Refused {
  const { the, anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'NoRequests':
      return {
        title: 'Nobody can ask this group for money',
        explanation: `The charter of ${the(refusal.group)} does not say how it is asked for money.`,
        whatToDo: 'Look in the list of requests for the groups that can be asked.',
      }
    case 'UnknownRequest':
      return {
        title: 'There is no such request',
        explanation: `No request has the number ${refusal.request}.`,
        whatToDo: 'Look at the list of requests.',
      }
    case 'MayNotAsk':
      return {
        title: 'Others ask here',
        explanation: `The charter lets ${anyOf(refusal.from)} ask ${the(refusal.group)} for money.`,
        whatToDo: 'Ask one of them to make the request.',
      }
    case 'RequestLacks':
      return {
        title: 'Something is missing',
        explanation: `The charter asks a request to say ${listed(
          refusal.parts.map((part) => partWords[part]),
          'and',
        )}.`,
        whatToDo: 'Fill that in, and send it again: what you have written is still there.',
      }
    case 'MoreThanCosts':
      return {
        title: 'More is asked for than it costs',
        explanation: `You ask for ${spokenMoney(refusal.amount)}, and the costs add up to ${spokenMoney(refusal.costs)}.`,
        whatToDo: 'Ask for less, or add what is missing among the costs.',
      }
    case 'CannotBeAdded':
      return {
        title: 'The amounts cannot be added up',
        explanation: `All amounts of a request are in one currency, here ${refusal.currency}, and together no more than can be counted exactly.`,
        whatToDo: `Give every amount in ${refusal.currency}.`,
      }
    case 'NotCovered': {
      const covers =
        refusal.covered.length === 0 ? '' : ` It covers ${listed(refusal.covered, 'and')}, and nothing else.`
      const excludes = refusal.notCovered.length === 0 ? '' : ` It does not cover ${listed(refusal.notCovered, 'or')}.`
      return {
        title: 'The charter does not cover this',
        explanation: `No money is given for “${refusal.kind}”.${covers}${excludes}`,
        whatToDo: 'Take the item out, and pay for it otherwise.',
      }
    }
    case 'ReportsOwed':
      return {
        title: 'A report is owed first',
        explanation: `${capital(the(refusal.group))} considers no more until there is a report on ${requestsWords(refusal.requests)}.`,
        whatToDo: 'Give the report on the page of that request; then ask again.',
      }
    case 'RequestOver':
      return {
        title: 'This request is over',
        explanation: `Request ${refusal.request} ${endWords[refusal.how]}.`,
        whatToDo: 'See on its page what came of it. A new request can be made at any time.',
      }
    case 'AtTheVote':
      return {
        title: 'It is being decided',
        explanation: `Request ${refusal.request} is before those who decide, as decision ${refusal.motion}.`,
        whatToDo: 'Follow it there.',
      }
    case 'OnlyTheApplicant':
      return {
        title: 'Only the applicant can do this',
        explanation: `Request ${refusal.request} was made by ${lookups.person(refusal.applicant)}.`,
        whatToDo: 'Ask them.',
      }
    case 'OwnRequest':
      return {
        title: 'This is your own request',
        explanation: 'Somebody else speaks for it, asks about it and brings it to the vote.',
        whatToDo: 'Ask one of those who decide.',
      }
    case 'NotAReviewer':
      return {
        title: 'Those who decide do this',
        explanation: `On request ${refusal.request} decides, or has a say, ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'NotAChampion':
      return {
        title: 'Others speak for requests here',
        explanation: `The charter has ${anyOf(refusal.of)} speak for a request.`,
        whatToDo: 'Ask one of them.',
      }
    case 'HasChampion':
      return {
        title: 'Somebody speaks for it already',
        explanation: `${lookups.person(refusal.champion)} speaks for request ${refusal.request}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'ChampionNeeded':
      return {
        title: 'Somebody has to speak for it first',
        explanation: `By the charter request ${refusal.request} goes to the vote when somebody in the group speaks for it.`,
        whatToDo: 'Speak for it yourself, or find somebody who does.',
      }
    case 'HasInterest':
      return {
        title: 'You have an interest in it',
        explanation: `Whoever is close to the applicant or the event has no part in deciding on request ${refusal.request}.`,
        whatToDo: 'Leave it to the others.',
      }
    case 'NotAsked':
      return {
        title: 'There is no such question',
        explanation: `Nobody has asked question ${refusal.question} about request ${refusal.request}.`,
        whatToDo: 'Look at the questions on its page.',
      }
    case 'HasAnswered':
      return {
        title: 'This was answered',
        explanation: `Question ${refusal.question} about request ${refusal.request} has its answer.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'StillDiscussed':
      return {
        title: 'It is still talked about',
        explanation: `By the charter request ${refusal.request} is talked about until ${momentWords(refusal.until, 'en')} at least.`,
        whatToDo: 'Bring it to the vote then.',
      }
    case 'NotInPart':
      return {
        title: 'It is granted whole or not at all',
        explanation: 'The charter does not let a part of a request be granted.',
        whatToDo: 'Bring the whole amount to the vote.',
      }
    case 'ReasonForPart':
      return {
        title: 'Say why not all of it',
        explanation: 'Who grants a part tells the applicant why.',
        whatToDo: 'Give a reason.',
      }
    case 'MoreThanAsked':
      return {
        title: 'This is more than was asked for, or nothing',
        explanation: `Request ${refusal.request} asks for ${spokenMoney(refusal.asked)}. What is brought to the vote is that or a part of it.`,
        whatToDo: 'Choose an amount up to that.',
      }
    case 'NothingGranted':
      return {
        title: 'Nothing was granted',
        explanation: `Request ${refusal.request} was not granted, so nothing can be given back or reported.`,
        whatToDo: 'See on its page where it stands.',
      }
    case 'NotLess':
      return {
        title: 'This is not less',
        explanation: `${spokenMoney(refusal.amount)} is granted. Only less can be kept of it.`,
        whatToDo: 'Choose a smaller amount; nothing at all gives the grant up.',
      }
    case 'HasReported':
      return {
        title: 'The report is there',
        explanation: `The report on request ${refusal.request} was given on ${dayWords(refusal.at, 'en')}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NoRequestDraft':
      return {
        title: 'There is no draft',
        explanation: `You keep no draft of a request to ${the(refusal.group)}.`,
        whatToDo: 'Nothing is needed.',
      }
  }
}

const partWords: Readonly<Record<RequestPart, string>> = {
  costs: 'what it costs, item by item',
  'other sources': 'what comes from other sources, if only that nothing does',
  event: 'for which event it is',
  'date of the event': 'when the event is',
  attendance: 'how many take part',
  organisation: 'for which organisation it is',
  'when it is needed': 'by when the money is needed',
}

const endWords: Readonly<Record<RequestEnd, string>> = {
  granted: 'was granted',
  denied: 'was denied',
  closed: 'was closed, as its applicant did not answer',
  withdrawn: 'was withdrawn',
}

function requestsWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'request' : 'requests'} ${listed(numbers.map(String), 'and')}`
}
