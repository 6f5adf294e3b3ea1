import { spokenMoney } from '../../../core/base/money.ts'
import type { RequestEvent, RequestWay } from '../../../core/foundation/money/requests/request-event.ts'
import type { Lookups } from '../lookups.ts'
import { placesBy } from './places-by.ts'

/** What happens to a request, each as a sentence. */
export function englishRequestEvent(event: RequestEvent, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const person = (id: string) => lookups.person(id)
  switch (event.type) {
    case 'RequestMade':
      return `${person(event.person)} asked ${the(event.group)} for ${spokenMoney(event.amount)}, as request ${event.request}: “${event.title}”.`
    case 'RequestDraftKept':
      return `${person(event.person)} kept a draft of a request to ${the(event.group)}.`
    case 'RequestDraftDropped':
      return `${person(event.person)} dropped a draft of a request to ${the(event.group)}.`
    case 'RequestChampioned':
      return `${person(event.person)} speaks for request ${event.request}.`
    case 'ApplicantAsked':
      return `${person(event.person)} asked the applicant of request ${event.request} question ${event.question}.`
    case 'ApplicantAnswered':
      return `${person(event.person)} answered question ${event.question} about request ${event.request}.`
    case 'InterestDeclared':
      return `${person(event.person)} has an interest in request ${event.request}, and no vote on it.`
    case 'RequestPutToVote': {
      const part = event.reason === undefined ? '' : ', which is a part of it'
      return `Request ${event.request} went ${wayWords[event.way]} as decision ${event.motion}, for ${spokenMoney(event.amount)}${part}.`
    }
    case 'RequestNotPutToVote':
      return `The time to talk about request ${event.request} is over, and nobody can decide it by itself: somebody has to bring it to the vote.`
    case 'RequestBack':
      return `Request ${event.request} is talked about again, as decision ${event.motion} ${backWords[event.why]}.`
    case 'RequestGrantedByCharter':
      return `The charter granted request ${event.request} by itself, as decision ${event.decision}: ${spokenMoney(event.amount)}.`
    case 'RequestGranted':
      return `Request ${event.request} was granted by decision ${event.decision}: ${spokenMoney(event.amount)}.`
    case 'RequestDenied':
      return event.is === 'lost'
        ? `Request ${event.request} was denied by decision ${event.motion}.`
        : `Request ${event.request} was not granted: decision ${event.motion} stayed undecided.`
    case 'RequestClosed':
      return `Request ${event.request} was closed, as its applicant did not answer in time.`
    case 'RequestWithdrawn':
      return `${person(event.person)} withdrew request ${event.request}.`
    case 'RequestOverdue':
      return `Request ${event.request} was not decided within the time that the charter sets.`
    case 'AwardReduced':
      return event.to.minor === 0
        ? `${person(event.person)} gave up what request ${event.request} was granted.`
        : `${person(event.person)} needs less of what request ${event.request} was granted: ${spokenMoney(event.to)}.`
    case 'AwardReported':
      return `${person(event.person)} reported on what request ${event.request} was granted.`
    case 'AwardReportMissed':
      return `The report on what request ${event.request} was granted did not come in time.`
  }
}

const wayWords: Readonly<Record<RequestWay, string>> = {
  regular: 'to the vote',
  'fast track': 'the short way',
  'with recommendation': 'to another body, with a recommendation,',
  alone: 'to whoever decides it alone,',
}

const backWords = {
  objected: 'was objected to',
  withdrawn: 'was taken back',
  lapsed: 'lapsed',
} as const
