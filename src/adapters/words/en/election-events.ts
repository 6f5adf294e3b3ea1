import { spoken } from '../../../core/base/name.ts'
import type { ElectionEffect } from '../../../core/foundation/elections/election-effect.ts'
import type {
  ContestResult,
  ElectionBegun,
  ElectionCause,
  ElectionEvent,
  LeftOut,
  OfContest,
} from '../../../core/foundation/elections/election-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What happens in an election, each as a sentence. */
export function englishElectionEvent(event: ElectionEvent, lookups: Lookups): string {
  const of = contestWords(event)
  const person = (id: string) => lookups.person(id)
  switch (event.type) {
    case 'ElectionBegun':
      return begun(event, lookups)
    case 'ElectionPhaseBegan':
      return `In election ${event.election} the phase “${spoken(event.phase)}” began, until ${momentWords(event.until, 'en')}.`
    case 'NominationMade':
      return `${person(event.candidate)} was nominated in ${of}${event.motion === undefined ? '' : `, by decision ${event.motion}`}.`
    case 'NominationWithdrawn':
      return `A nomination of ${person(event.candidate)} in ${of} was taken back.`
    case 'NominationAccepted':
      return `${person(event.candidate)} accepted the nomination in ${of}.`
    case 'NominationDeclined':
      return `${person(event.candidate)} declined the nomination in ${of}.`
    case 'CandidacyWithdrawn':
      return `${person(event.candidate)} stands no more in ${of}.`
    case 'CandidateSupported':
      return `${person(event.candidate)} was supported in ${of}.`
    case 'SupportWithdrawn':
      return `Support for ${person(event.candidate)} in ${of} was taken back.`
    case 'CandidacyStated':
      return `${person(event.candidate)} told those who vote in ${of} about themselves.`
    case 'QuestionAsked':
      return `Question ${event.question} was asked of all who stand in election ${event.election}.`
    case 'QuestionAnswered':
      return `${person(event.candidate)} answered question ${event.question} in ${of}.`
    case 'CandidateJudged':
      return `By decision ${event.motion}, ${person(event.candidate)} ${event.qualified ? 'qualifies' : 'does not qualify'} in ${of}.`
    case 'CandidateLeftOut':
      return `${person(event.candidate)} does not stand on the ballot of ${of}: ${leftOutWords[event.why]}.`
    case 'BallotsOpened':
      return `The vote in ${of} opened, until ${momentWords(event.closes, 'en')}: ${counted(event.candidates.length, 'candidate', 'candidates')}, ${counted(event.voters.size, 'ballot', 'ballots')} at most.`
    case 'BallotsExtended':
      return `The vote in ${of} stays open until ${momentWords(event.closes, 'en')}, as too few have voted.`
    case 'BallotProxyGiven':
      return event.to === undefined
        ? `${person(event.voter)} votes for themselves again in ${of}.`
        : `${person(event.voter)} lets ${person(event.to)} vote for them in ${of}.`
    case 'BallotsClosed':
      return `The vote in ${of} closed with ${counted(event.cast, 'ballot', 'ballots')}. ${resultWords(event.result, lookups)}`
    case 'TieVoiced':
      return `One of those who are asked said who of the tied in ${of} should have a place: ${names(event.chosen, lookups)}.`
    case 'TieSettled':
      return `The tie in ${of} was settled ${settledWords[event.by]}. ${resultWords(event.result, lookups)}`
    case 'ResultCertified':
      return `The result of election ${event.election} was certified, by decision ${event.motion}.`
    case 'ResultNotCertified':
      return `The result of election ${event.election} was not certified, by decision ${event.motion}.`
    case 'ResultChallenged':
      return `The result of election ${event.election} was challenged.`
    case 'ChallengeAnswered':
      return `A challenge of election ${event.election} was ${event.upheld ? 'upheld' : 'rejected'}${event.motion === undefined ? '' : `, by decision ${event.motion}`}.`
    case 'ElectionEnded':
      return `Election ${event.election} ${endWords[event.how]}${event.again === undefined ? '' : `, as election ${event.again}`}.`
  }
}

/** What a decision about an election would do, after "opened:". */
export function electionMatter(effect: ElectionEffect, lookups: Pick<Lookups, 'person'>): string {
  switch (effect.kind) {
    case 'open election':
      return `hold the election “${spoken(effect.election)}”`
    case 'nominate candidate':
      return `nominate ${lookups.person(effect.person)} in election ${effect.election}`
    case 'certify election':
      return `certify the result of election ${effect.election}`
    case 'ratify election':
      return `agree to the result of election ${effect.election}`
    case 'appoint elected':
      return `appoint those whom election ${effect.election} advises`
    case 'hold again':
      return `hold election ${effect.election} again`
    case 'judge candidate':
      return `whether ${lookups.person(effect.person)} qualifies in election ${effect.election}`
    case 'answer challenge':
      return `challenge ${effect.challenge + 1} of election ${effect.election}`
  }
}

function begun({ election, group, rule, because, contests, timeline, whole }: ElectionBegun, lookups: Lookups): string {
  const seats = contests.reduce((sum, contest) => sum + contest.seats, 0)
  const all = whole === undefined ? '' : ', all at once'
  const until = timeline.at(-1)?.until
  const ends = until === undefined ? '' : ` It is planned to end on ${dayWords(until, 'en')}.`
  return `Election ${election} began, “${spoken(rule.name)}” of ${placesBy(lookups).the(group)}: ${counted(seats, 'seat', 'seats')}${all}, ${causeWords(because)}.${ends}`
}

function causeWords(because: ElectionCause): string {
  switch (because.kind) {
    case 'calendar':
      return 'by the calendar of its charter'
    case 'condition':
      return 'as what its charter names has come to be so'
    case 'moment':
      return 'at the moment that its charter names'
    case 'called':
      return 'called by those who may'
    case 'whole':
      return 'as its charter has the whole elected'
    case 'decision':
      return `by decision ${because.motion}`
    case 'petition':
      return `by petition ${because.motion}`
    case 'recall':
      return `after decision ${because.motion}, which ended terms early`
    case 'vacancy':
      return 'for a place that fell vacant'
    case 'rerun':
      return `in the place of election ${because.of}`
  }
}

function contestWords(event: ElectionEvent): string {
  return `election ${event.election}${electorateWords(event)}`
}

function electorateWords(event: { readonly election: number } & Pick<OfContest, 'electorate'>): string {
  return event.electorate === undefined ? '' : ` (${spoken(event.electorate)})`
}

function names(people: readonly string[], lookups: Lookups): string {
  return people.length === 0
    ? 'nobody'
    : listed(
        people.map((one) => lookups.person(one)),
        'and',
      )
}

function resultWords(result: ContestResult, lookups: Lookups): string {
  switch (result.kind) {
    case 'elected':
      return `Elected${howWords[result.how]}: ${names(result.elected, lookups)}.`
    case 'tied':
      return `Between ${names(result.among, lookups)} it is a tie for ${counted(result.places, 'place', 'places')}; those whom the charter names may settle it until ${momentWords(result.until, 'en')}.`
    case 'no quorum':
      return `Too few have voted; ${withoutQuorum[result.without]}.`
    case 'default option':
      return result.wins === 'rerun'
        ? 'Nobody was preferred to everybody; it is held again.'
        : 'Nobody was preferred to everybody; the seats stay vacant.'
    case 'no candidates':
      return 'Nobody stood.'
    case 'rerun':
      return result.why === 'tie'
        ? 'It is a tie, over which it is voted again.'
        : 'The ballots were lost with the server that kept them, so it is held again.'
    case 'not counted':
      return 'The method cannot count these ballots.'
  }
}

const withoutQuorum = {
  rerun: 'it is held again',
  void: 'nobody is elected',
  extended: 'nobody is elected, though it stayed open longer',
  refer: 'another body decides whether it is held again',
} as const

const howWords = { count: '', unopposed: ' unopposed', lot: ' by lot' } as const

const settledWords = {
  'agreement of the tied': 'by agreement of the tied',
  'agreement of the affected': 'by agreement of those whom the limit concerns',
  'the elected decide': 'by those who are elected without doubt',
  'casting vote': 'by a casting vote',
  lot: 'by lot',
  service: 'by the length of service',
  'next step': 'by what the charter says next',
} as const

const endWords = {
  filled: 'is over, and its seats are filled',
  advised: 'is over, and those who appoint have its advice',
  void: 'is over, and came to nothing',
  rerun: 'is held again',
  'called off': 'was called off',
} as const

export const leftOutWords: Readonly<Record<LeftOut, string>> = {
  'not accepted': 'they have not accepted',
  'too little support': 'too few have nominated or supported them',
  'not eligible': 'they are not among those who can stand',
  barred: 'the charter bars them',
  'not qualified': 'they were not found to qualify',
  erased: 'all that was kept about them was erased',
}
