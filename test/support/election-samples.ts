import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { Election } from '../../src/core/charter/structure/election.ts'
import type { ElectionEvent } from '../../src/core/foundation/elections/election-event.ts'
import type { ElectionRefusal } from '../../src/core/foundation/elections/election-refusal.ts'

const group = 'packaging'
const at = '2026-11-23T08:30:00.000Z'
const later = '2026-12-07T08:30:00.000Z'
const clause: ClauseRef = { group, anchor: 'elections', title: 'Elections' }
const seat = { group, seat: 'member' }
const election = 14
const candidate = 'ada-sample'
const of = { election, candidate }
const bundle = { digest: 'ab', bytes: 1, type: 'application/json' } as const
const rule: Election = {
  name: 'council',
  clause,
  place: { line: 1, column: 1 },
  fills: [seat],
  electorates: [],
  heldWhen: [],
  phases: [],
  recalls: [],
  reminders: [],
  asks: [],
  published: [],
  nominated: [],
  eligible: [],
  barred: [],
  tie: [],
}

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const electionRefusals: {
  readonly [Kind in ElectionRefusal['type']]: Extract<ElectionRefusal, { readonly type: Kind }>
} = {
  UnknownElection: { type: 'UnknownElection', election },
  UnknownElectorate: { type: 'UnknownElectorate', election, electorates: ['members', 'affiliates'] },
  NotInThisPhase: {
    type: 'NotInThisPhase',
    election,
    act: 'nominate',
    phase: 'nominations',
    from: at,
    until: later,
    clause,
  },
  ElectionOver: { type: 'ElectionOver', election },
  MayNotNominate: { type: 'MayNotNominate', election, clause },
  MayNotSupportCandidate: { type: 'MayNotSupportCandidate', election, clause },
  CannotStand: { type: 'CannotStand', ...of, why: 'barred', seats: [seat], clause },
  NotACandidate: { type: 'NotACandidate', ...of },
  SaidAlready: { type: 'SaidAlready', election, act: 'support candidate' },
  NothingSaid: { type: 'NothingSaid', election, act: 'withdraw support' },
  UnknownQuestion: { type: 'UnknownQuestion', election, question: 3 },
  NotOnRoll: { type: 'NotOnRoll', election, clause },
  BallotStays: { type: 'BallotStays', election, clause },
  BallotsLost: { type: 'BallotsLost', election },
  WrongBallot: { type: 'WrongBallot', election, why: { kind: 'too many', limit: 3, given: 4 }, clause },
  NoBallotProxyOf: { type: 'NoBallotProxyOf', election, voter: 'bo-sample', clause },
  TooManyProxies: { type: 'TooManyProxies', election, most: 1, clause },
  NotAskedAboutTie: { type: 'NotAskedAboutTie', election, clause },
  WrongTieChoice: { type: 'WrongTieChoice', election, places: 1 },
  ElectionRuns: { type: 'ElectionRuns', election, name: 'council', clause },
  CannotBeHeld: { type: 'CannotBeHeld', name: 'council', why: 'no seats to fill', clause },
}

export const electionEvents: readonly ElectionEvent[] = [
  {
    type: 'ElectionBegun',
    election,
    group,
    rule,
    charter: 'ab',
    because: { kind: 'calendar' },
    contests: [{ seats: 2, places: [{ seat, number: 2 }] }],
    timeline: [{ phase: 'vote', from: at, until: later }],
  },
  { type: 'ElectionPhaseBegan', election, phase: 'vote', until: later },
  { type: 'NominationMade', ...of },
  { type: 'NominationMade', ...of, motion: 15 },
  { type: 'NominationWithdrawn', ...of },
  { type: 'NominationAccepted', ...of },
  { type: 'NominationDeclined', ...of, electorate: 'members' },
  { type: 'CandidacyWithdrawn', ...of },
  { type: 'CandidateSupported', ...of },
  { type: 'SupportWithdrawn', ...of },
  { type: 'CandidacyStated', ...of, statement: 'c' },
  { type: 'QuestionAsked', election, question: 1, text: 'c' },
  { type: 'QuestionAnswered', ...of, question: 1, answer: 'c' },
  { type: 'CandidateJudged', ...of, motion: 15, qualified: true },
  { type: 'CandidateJudged', ...of, motion: 15, qualified: false },
  { type: 'CandidateLeftOut', ...of, why: 'too little support' },
  {
    type: 'BallotsOpened',
    election,
    voters: { size: 40, seats: 40, roll: [bundle] },
    candidates: ['ada-sample', 'bo-sample'],
    closes: later,
  },
  { type: 'BallotsExtended', election, closes: later },
  { type: 'BallotProxyGiven', election, voter: 'ada-sample', to: 'bo-sample' },
  { type: 'BallotProxyGiven', election, voter: 'ada-sample' },
  {
    type: 'BallotsClosed',
    election,
    cast: 31,
    bundle,
    result: { kind: 'elected', elected: [candidate], others: [], how: 'count' },
  },
  {
    type: 'BallotsClosed',
    election,
    electorate: 'members',
    cast: 31,
    bundle,
    result: { kind: 'tied', sure: [], among: ['ada-sample', 'bo-sample'], places: 1, step: 0, until: later },
  },
  { type: 'BallotsClosed', election, cast: 3, bundle, result: { kind: 'no quorum', without: 'void' } },
  { type: 'BallotsClosed', election, cast: 3, bundle, result: { kind: 'default option', wins: 'rerun' } },
  { type: 'BallotsClosed', election, cast: 0, result: { kind: 'no candidates' } },
  { type: 'BallotsClosed', election, cast: 3, result: { kind: 'rerun', why: 'ballots lost' } },
  { type: 'TieVoiced', election, chosen: ['ada-sample'] },
  {
    type: 'TieSettled',
    election,
    by: 'agreement of the tied',
    chosen: ['ada-sample'],
    result: { kind: 'elected', elected: ['ada-sample'], others: [], how: 'count' },
  },
  { type: 'ResultCertified', election, motion: 15 },
  { type: 'ResultNotCertified', election, motion: 15 },
  { type: 'ResultChallenged', election, reason: 'c' },
  { type: 'ChallengeAnswered', election, upheld: true, motion: 16 },
  { type: 'ChallengeAnswered', election, upheld: false },
  { type: 'ElectionEnded', election, how: 'filled' },
  { type: 'ElectionEnded', election, how: 'rerun', again: 17 },
]
