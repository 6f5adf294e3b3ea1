import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { RequestEvent } from '../../src/core/foundation/money/requests/request-event.ts'
import type { RequestRefusal } from '../../src/core/foundation/money/requests/request-refusal.ts'

const clause: ClauseRef = { group: 'packaging', anchor: 'decisions', title: 'Decisions' }
const group = 'packaging'
const request = 12
const person = 'ada-sample'
const seat = { group, seat: 'board-liaison' }
const amount = { currency: 'USD', minor: 1_000_000 }
const less = { currency: 'USD', minor: 400_050 }
const at = '2026-11-23T08:30:00.000Z'

/** One of every kind, and of those that are said in several ways one of each. */
export const requestRefusals: {
  readonly [Kind in RequestRefusal['type']]: Extract<RequestRefusal, { type: Kind }>
} = {
  NoRequests: { type: 'NoRequests', group },
  UnknownRequest: { type: 'UnknownRequest', request },
  MayNotAsk: { type: 'MayNotAsk', group, from: [seat], clause },
  RequestLacks: {
    type: 'RequestLacks',
    group,
    parts: ['costs', 'other sources', 'event', 'date of the event', 'attendance', 'organisation', 'when it is needed'],
    clause,
  },
  MoreThanCosts: { type: 'MoreThanCosts', amount, costs: less, clause },
  CannotBeAdded: { type: 'CannotBeAdded', currency: 'USD', clause },
  NotCovered: { type: 'NotCovered', kind: 'swag', covered: ['rooms', 'travel'], notCovered: ['swag'], clause },
  ReportsOwed: { type: 'ReportsOwed', group, requests: [3, 7], clause },
  RequestOver: { type: 'RequestOver', request, how: 'closed' },
  AtTheVote: { type: 'AtTheVote', request, motion: 13 },
  OnlyTheApplicant: { type: 'OnlyTheApplicant', request, applicant: person },
  OwnRequest: { type: 'OwnRequest', request },
  NotAReviewer: { type: 'NotAReviewer', request, by: [seat] },
  NotAChampion: { type: 'NotAChampion', request, of: [seat], clause },
  HasChampion: { type: 'HasChampion', request, champion: person },
  ChampionNeeded: { type: 'ChampionNeeded', request, clause },
  HasInterest: { type: 'HasInterest', request },
  NotAsked: { type: 'NotAsked', request, question: 2 },
  HasAnswered: { type: 'HasAnswered', request, question: 2 },
  StillDiscussed: { type: 'StillDiscussed', request, until: at, clause },
  NotInPart: { type: 'NotInPart', request, clause },
  ReasonForPart: { type: 'ReasonForPart', request, clause },
  MoreThanAsked: { type: 'MoreThanAsked', request, asked: amount },
  NothingGranted: { type: 'NothingGranted', request },
  NotLess: { type: 'NotLess', request, amount: less },
  HasReported: { type: 'HasReported', request, at },
  NoRequestDraft: { type: 'NoRequestDraft', group },
}

export const requestEvents: readonly RequestEvent[] = [
  {
    type: 'RequestMade',
    request,
    group,
    object: '',
    person,
    charter: 'ab',
    title: 'A day for maintainers',
    amount,
    items: [{ cost: amount, essential: true }],
    costs: amount,
    application: 'ab',
  },
  { type: 'RequestDraftKept', group, person, draft: 'ab' },
  { type: 'RequestDraftDropped', group, person },
  { type: 'RequestChampioned', request, person },
  { type: 'ApplicantAsked', request, question: 1, person, text: 'ab' },
  { type: 'ApplicantAnswered', request, question: 1, person, answer: 'ab' },
  { type: 'InterestDeclared', request, person },
  { type: 'RequestPutToVote', request, motion: 13, way: 'regular', amount },
  { type: 'RequestPutToVote', request, motion: 13, way: 'fast track', amount },
  { type: 'RequestPutToVote', request, motion: 13, way: 'with recommendation', amount },
  { type: 'RequestPutToVote', request, motion: 13, way: 'alone', amount: less, reason: 'ab' },
  { type: 'RequestNotPutToVote', request, why: 'nobody can decide' },
  { type: 'RequestBack', request, motion: 13, why: 'objected' },
  { type: 'RequestBack', request, motion: 13, why: 'withdrawn' },
  { type: 'RequestBack', request, motion: 13, why: 'lapsed' },
  { type: 'RequestGrantedByCharter', request, decision: 13, group, amount },
  { type: 'RequestGranted', request, decision: 13, amount },
  { type: 'RequestDenied', request, motion: 13, is: 'lost' },
  { type: 'RequestDenied', request, motion: 13, is: 'undecided' },
  { type: 'RequestClosed', request, why: 'no answer' },
  { type: 'RequestWithdrawn', request, person },
  { type: 'RequestOverdue', request },
  { type: 'AwardReduced', request, person, to: less },
  { type: 'AwardReduced', request, person, to: { currency: 'USD', minor: 0 } },
  { type: 'AwardReported', request, person, report: { digest: 'ab', bytes: 2, type: 'text/markdown' } },
  { type: 'AwardReportMissed', request },
]
