import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Entry, Event } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { eventWords } from './event-words.ts'
import { signInLetter } from './letters.ts'
import type { Lookups } from './lookups.ts'
import { refusalWords } from './refusal-words.ts'

const lookups: Lookups = {
  fact: (_, value) => (value === '~hidden' ? undefined : value),
  group: (name) => ({ packaging: 'Packaging Work Group', 'psf-board': 'Board of Directors' })[name] ?? name,
  person: () => 'Ada Sample',
  option: (_, option) => option,
  charters: new Map(),
}
const clause: ClauseRef = { group: 'packaging', anchor: 'decisions', title: 'Decisions' }
const seat = { group: 'packaging', seat: 'board-liaison' }
const action = { verb: 'grant', object: 'travel' }
const group = 'packaging'
const upTo = { currency: 'USD', minor: 1_000_000 }

const closed = '2026-11-23T08:30:00.000Z'
const week = { least: { count: 7, unit: 'day' }, most: { count: 14, unit: 'day' } } as const

const active = { kind: 'is so', fact: 'active' } as const

/** One of every kind, so that a new kind breaks the build here until it has its words. */
const refusals: { readonly [Kind in Refusal['type']]: Extract<Refusal, { type: Kind }> } = {
  AlreadyDone: { type: 'AlreadyDone', entry: 17 },
  NotSignedIn: { type: 'NotSignedIn' },
  NotIntroduced: { type: 'NotIntroduced' },
  UnknownPerson: { type: 'UnknownPerson', person: 'ada-sample' },
  AlreadyIntroduced: { type: 'AlreadyIntroduced', person: 'ada-sample' },
  GroupLives: { type: 'GroupLives', group, since: closed },
  HeldByRule: { type: 'HeldByRule', seat, clause },
  NotSuchDays: { type: 'NotSuchDays', seat, from: '2021-03-01', to: '2020-03-01' },
  NotedAlready: { type: 'NotedAlready', seat, person: 'ada-sample', from: '2021-03-01' },
  HasAddress: { type: 'HasAddress', person: 'ada-sample' },
  NeverHeld: { type: 'NeverHeld', seat, clause },
  NoSuchAccess: { type: 'NoSuchAccess', seat, access: 'bank', accesses: ['forum administrator'], clause },
  AccessPassedAlready: { type: 'AccessPassedAlready', seat, access: 'forum administrator', at: closed },
  OnlyTheKeeper: { type: 'OnlyTheKeeper', motion: 12, keeper: 'bo-sample', mover: 'ada-sample' },
  WasErased: { type: 'WasErased', person: 'ada-sample' },
  OnlyOneself: { type: 'OnlyOneself', person: 'ada-sample' },
  MayNotWithdraw: { type: 'MayNotWithdraw', motion: 12, mover: 'ada-sample', by: [seat], clause },
  MayNotCorrect: { type: 'MayNotCorrect', motion: 12, by: [seat], clause },
  NothingCorrected: { type: 'NothingCorrected', motion: 12 },
  NotDelegable: { type: 'NotDelegable', group, action, clause },
  RecipientNeeded: { type: 'RecipientNeeded', group, action: { verb: 'delegate', object: 'grant/travel' } },
  GivenToItself: { type: 'GivenToItself', group, action: { verb: 'delegate', object: 'grant/travel' } },
  TimeIsOver: { type: 'TimeIsOver', until: closed },
  NothingToWithdraw: {
    type: 'NothingToWithdraw',
    group,
    action: { verb: 'withdraw', object: 'grant/travel' },
    by: ['psf-board'],
  },
  NothingToConfirm: { type: 'NothingToConfirm', group, action: { verb: 'reconfirm', object: 'appoint/member' } },
  GiftTakenBack: { type: 'GiftTakenBack', group, action, by: 'psf-board', clause },
  EntryOfPowerNeeded: { type: 'EntryOfPowerNeeded', group, action, list: 'platform', entries: ['forum', 'chat'], clause },
  OtherEntry: { type: 'OtherEntry', group, action, entry: 'chat', seat, clause },
  NeededUnknown: { type: 'NeededUnknown', group, action, least: { count: 6, unit: 'week' }, clause },
  AskedTooLate: {
    type: 'AskedTooLate',
    group,
    action,
    least: { count: 6, unit: 'week' },
    needed: '2026-12-24T08:30:00.000Z',
    latest: '2026-11-12T08:30:00.000Z',
    clause,
  },
  NoAccountOwed: { type: 'NoAccountOwed', motion: 12, clause },
  AccountGivenBefore: { type: 'AccountGivenBefore', motion: 12, on: closed, clause },
  MayNotAccount: { type: 'MayNotAccount', motion: 12, by: [seat], clause },
  OnlyByOperator: { type: 'OnlyByOperator' },
  UnknownGroup: { type: 'UnknownGroup', group: 'packing' },
  UnknownSeat: { type: 'UnknownSeat', group, seat: 'treasurer' },
  UnknownMotion: { type: 'UnknownMotion', motion: 99 },
  GroupIsDraft: { type: 'GroupIsDraft', group },
  OnlyAtFounding: { type: 'OnlyAtFounding' },
  OnlyByApplication: { type: 'OnlyByApplication', group, action: { verb: 'admit', object: 'member' } },
  NotByApplication: { type: 'NotByApplication', seat, clause },
  NotEligible: { type: 'NotEligible', seat, from: [{ group: 'psf-board', seat: 'director' }, seat], clause },
  AlreadyHolds: { type: 'AlreadyHolds', seat, clause },
  AlreadyApplied: { type: 'AlreadyApplied', seat, motion: 12 },
  NoFreeSeat: { type: 'NoFreeSeat', seat, number: 1, clause },
  DoesNotHold: { type: 'DoesNotHold', seat, clause },
  MayNotLeave: { type: 'MayNotLeave', seat, clause },
  NobodyCanVote: { type: 'NobodyCanVote', group, rule: 'vote-of-five-days', clause },
  NotAPower: { type: 'NotAPower', group, action, decidedBy: ['psf-board'] },
  NotGiven: { type: 'NotGiven', group, action, by: 'psf-board', clause },
  OverLimit: { type: 'OverLimit', group, action, upTo, clause },
  OtherCurrency: { type: 'OtherCurrency', group, action, upTo, clause },
  Reserved: { type: 'Reserved', group, action, to: 'psf-board', above: upTo, clause },
  AmountNeeded: { type: 'AmountNeeded', group, action, clause },
  NoVoteNeeded: { type: 'NoVoteNeeded', group, action, seat, clause },
  MayNotMove: { type: 'MayNotMove', group, movers: [seat], clause },
  VoteOver: { type: 'VoteOver', motion: 12, closed: '2026-11-23T08:30:00.000Z' },
  NotInElectorate: { type: 'NotInElectorate', motion: 12, voters: [seat], clause },
  UnknownOption: { type: 'UnknownOption', motion: 12, option: 'maybe', options: ['yes', 'no'] },
  ReasonNeeded: { type: 'ReasonNeeded', motion: 12, option: 'no', clause },
  HasRecused: { type: 'HasRecused', motion: 12 },
  RecusalForbidden: { type: 'RecusalForbidden', motion: 12, clause },
  NoSuchRule: { type: 'NoSuchRule', group, rule: 'council-poll', clause },
  SecretNotYet: { type: 'SecretNotYet', clause },
  SubjectNeeded: { type: 'SubjectNeeded', group, action: { verb: 'remove', object: 'member' } },
  OptionsNeeded: { type: 'OptionsNeeded', clause },
  LengthOutside: { type: 'LengthOutside', length: { count: 30, unit: 'day' }, range: week, clause },
  TooManyOpen: { type: 'TooManyOpen', most: 1, motions: [12], clause },
  NotAgainYet: { type: 'NotAgainYet', motion: 12, outcome: 'vetoed', clause },
  MoverNotYet: { type: 'MoverNotYet', motion: 12, outcome: 'lost', until: closed, clause },
  NotOpenYet: { type: 'NotOpenYet', motion: 12, opens: closed, clause },
  ClockStandsStill: { type: 'ClockStandsStill', motion: 12, because: 'waiting-for-applicant', clause },
  ClockRuns: { type: 'ClockRuns', motion: 12 },
  NeedsNoSupport: { type: 'NeedsNoSupport', motion: 12, what: 'seconds' },
  MayNotSupport: { type: 'MayNotSupport', motion: 12, who: [seat], clause },
  OwnMotion: { type: 'OwnMotion', motion: 12, clause },
  SupportsAlready: { type: 'SupportsAlready', motion: 12 },
  OnlyTheMover: { type: 'OnlyTheMover', motion: 12, mover: 'ada-sample' },
  TooEarly: { type: 'TooEarly', motion: 12, earliest: closed, clause },
  NotAtMeeting: { type: 'NotAtMeeting', motion: 12, clause },
  VotesWereCast: { type: 'VotesWereCast', motion: 12 },
  TextStays: { type: 'TextStays', motion: 12, clause },
  NoSuchReason: { type: 'NoSuchReason', motion: 12, because: 'lunch', reasons: ['waiting-for-applicant'], clause },
  MayNotHold: { type: 'MayNotHold', motion: 12, by: [seat], clause },
  HoldUsedUp: { type: 'HoldUsedUp', motion: 12, most: { count: 2, unit: 'week' }, clause },
  MayNotNotePresence: { type: 'MayNotNotePresence', motion: 12, mover: 'ada-sample' },
  NoProxies: { type: 'NoProxies', motion: 12, clause },
  ProxiesFull: { type: 'ProxiesFull', motion: 12, to: 'ada-sample', most: 1, clause },
  NoProxyOf: { type: 'NoProxyOf', motion: 12, for: 'ada-sample' },
  VoteStays: { type: 'VoteStays', motion: 12, clause },
  OtherBallot: { type: 'OtherBallot', motion: 12, form: 'ranking', clause },
  TooManyMarked: { type: 'TooManyMarked', motion: 12, most: 3, clause },
  NotTied: { type: 'NotTied', motion: 12 },
  NoCastingVote: { type: 'NoCastingVote', motion: 12, of: seat, clause },
  NoAppeal: { type: 'NoAppeal', motion: 12, clause },
  MayNotAppeal: { type: 'MayNotAppeal', motion: 12, by: [seat], clause },
  NotToLengthen: { type: 'NotToLengthen', motion: 12 },
  UnknownEvent: { type: 'UnknownEvent', group, event: 'feature-release' },
  MayNotRecord: { type: 'MayNotRecord', group, event: 'feature-release', by: [seat], clause },
  UnknownFact: { type: 'UnknownFact', fact: 'employer' },
  NotOwnFact: { type: 'NotOwnFact', fact: 'employer', clause },
  ForbiddenMeanwhile: { type: 'ForbiddenMeanwhile', group, action, state: { kind: 'emergency' }, clause },
  OnlyMeanwhile: { type: 'OnlyMeanwhile', group, action, state: { kind: 'election open', of: 'council' }, clause },
  ConditionNotMet: { type: 'ConditionNotMet', group, action, condition: active, clause },
  GateClosed: { type: 'GateClosed', group, action, condition: active, clause },
  NoBand: { type: 'NoBand', group, action, clause },
  OverCeiling: {
    type: 'OverCeiling',
    group,
    action,
    ceiling: { most: { kind: 'money', money: upTo }, per: ['person', 'year'] },
    clause,
  },
  PowerNotNow: { type: 'PowerNotNow', group, action, from: closed, clause },
  NoSuchDecider: { type: 'NoSuchDecider', group, action, decider: 'treasurer' },
  NotAskedToConfirm: { type: 'NotAskedToConfirm', seat, clause },
  RenewalAsked: { type: 'RenewalAsked', seat, motion: 12 },
  NotOnTrial: { type: 'NotOnTrial', seat, person: 'ada-sample', clause },
  VouchersNeeded: { type: 'VouchersNeeded', group, status: 'inactive', vouchers: { count: 2, of: [seat] }, clause },
  NobodyVouches: { type: 'NobodyVouches', group, status: 'inactive', clause },
  VouchesAlready: { type: 'VouchesAlready', group, status: 'inactive', clause },
  MayNotVouch: { type: 'MayNotVouch', group, status: 'inactive', of: [seat], clause },
  HasStatus: { type: 'HasStatus', group, status: 'inactive', person: 'ada-sample', clause },
  StatusNotSo: { type: 'StatusNotSo', group, status: 'inactive', condition: active, clause },
  NobodyLetsOnto: { type: 'NobodyLetsOnto', group, roll: 'electors', clause },
  OnRollAlready: { type: 'OnRollAlready', group, roll: 'electors', clause },
  RollAsked: { type: 'RollAsked', group, roll: 'electors', motion: 12 },
  NotTheSubject: { type: 'NotTheSubject', motion: 12 },
  AskedByCharter: { type: 'AskedByCharter', motion: 12, clause },
  NoSuchDay: { type: 'NoSuchDay', fact: 'employer', since: '2027-02-30', clause },
  WrongValue: { type: 'WrongValue', fact: 'region', kind: 'name', values: ['africa', 'asia'], clause },
  NothingRelated: { type: 'NothingRelated', fact: 'region', clause },
  MayNotRelate: { type: 'MayNotRelate', fact: 'employer', clause },
  UnknownRoll: { type: 'UnknownRoll', group, roll: 'electors' },
  NoOptingIn: { type: 'NoOptingIn', group, roll: 'electors', clause },
  NotEligibleBy: { type: 'NotEligibleBy', seat, condition: active, clause },
  TermLimitReached: {
    type: 'TermLimitReached',
    seat,
    limit: { most: { terms: 2 }, over: 'consecutive' },
    clause,
  },
  HoldsBarred: { type: 'HoldsBarred', seat, other: { group: 'psf-board', seat: 'director' }, clause },
  SeatNotAgainYet: { type: 'SeatNotAgainYet', seat, until: closed, clause },
  LimitBroken: { type: 'LimitBroken', group, written: 'at most 2 of member share employer', clause },
  NotByOwnWord: { type: 'NotByOwnWord', seat, clause },
  NothingToRenew: { type: 'NothingToRenew', seat, clause },
  RenewTooEarly: { type: 'RenewTooEarly', seat, from: closed, clause },
  RenewedAlready: { type: 'RenewedAlready', seat, until: closed, clause },
  NoticeGiven: { type: 'NoticeGiven', seat, leaves: closed, clause },
  NoAlternates: { type: 'NoAlternates', seat, clause },
  AlternatesFull: { type: 'AlternatesFull', seat, most: 1, clause },
  UnknownStatus: { type: 'UnknownStatus', group, status: 'inactive' },
  NotByStatement: { type: 'NotByStatement', group, status: 'inactive', clause },
  HasNotStatus: { type: 'HasNotStatus', group, status: 'inactive', clause },
  NothingAsked: { type: 'NothingAsked', group, status: 'inactive', clause },
}

const digest = 'ab'.repeat(32)
const charter = { digest, bytes: 1200, type: 'text/markdown' } as const
const events: readonly Event[] = [
  { type: 'FoundationFounded', foundation: 'python', name: 'Python sample foundation', sample: true },
  { type: 'PersonIntroduced', person: 'ada-sample', name: digest, address: digest },
  { type: 'CharterDrafted', group, name: 'Packaging Work Group', charter },
  { type: 'CharterAdopted', group, name: 'Packaging Work Group', charter },
  { type: 'SeatTaken', group, seat: 'member', person: 'ada-sample' },
  { type: 'SeatTaken', group, seat: 'member', person: 'ada-sample', until: '2027-03-01T00:00:00.000Z', motion: 3 },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'term ended' },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'stepped down' },
  { type: 'BallotCast', motion: 12, voter: 'ada-sample', option: 'mild-yes' },
  { type: 'VoterRecused', motion: 12, voter: 'ada-sample' },
  { type: 'MotionClosed', motion: 12, outcome: 'carried', is: 'carried', why: 'time', counts: {}, recused: 0 },
  { type: 'MotionClosed', motion: 12, outcome: 'no-action', is: 'lost', why: 'certain', counts: {}, recused: 0 },
  {
    type: 'MotionClosed',
    motion: 12,
    outcome: 'undecided',
    is: 'undecided',
    why: 'time',
    counts: {},
    recused: 0,
    settled: 'no quorum',
  },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'removed', motion: 12 },
  { type: 'DoneAlone', group, seat, action, effect: { kind: 'none' }, title: 'Buy stamps' },
  { type: 'EventRecorded', group, event: 'feature-release', on: closed },
  { type: 'FactDeclared', person: 'ada-sample', fact: 'employer', value: 'acme' },
  { type: 'FactDeclared', person: 'ada-sample', fact: 'employer' },
  { type: 'FactDeclared', person: 'ada-sample', fact: 'employer', value: '~hidden' },
  { type: 'ValuesRelated', fact: 'employer', value: 'acme labs', to: 'acme' },
  { type: 'ValuesRelated', fact: 'employer', value: '~hidden', to: '~hidden' },
  { type: 'ValuesRelated', fact: 'employer', value: 'acme labs' },
  { type: 'OptedIn', group, roll: 'electors', person: 'ada-sample' },
  { type: 'OptedOut', group, roll: 'electors', person: 'ada-sample' },
  { type: 'TermRenewed', group, seat: 'member', person: 'ada-sample', until: closed },
  { type: 'LeaveAnnounced', group, seat: 'member', person: 'ada-sample', leaves: closed },
  { type: 'AlternateNamed', group, seat: 'member', person: 'ada-sample', alternate: 'bo-sample' },
  { type: 'AlternateNamed', group, seat: 'member', person: 'ada-sample' },
  { type: 'StatusAnnounced', group, status: 'inactive', person: 'ada-sample', how: 'asked', until: closed },
  { type: 'StatusAnnounced', group, status: 'inactive', person: 'ada-sample', how: 'told', until: closed },
  { type: 'StatusAnnounced', group, status: 'inactive', person: 'ada-sample', how: 'waits' },
  { type: 'StatusAverted', group, status: 'inactive', person: 'ada-sample', why: 'answered' },
  { type: 'StatusAverted', group, status: 'inactive', person: 'ada-sample', why: 'not so any more' },
  { type: 'StatusBegun', group, status: 'inactive', person: 'ada-sample' },
  { type: 'StatusEnded', group, status: 'inactive', person: 'ada-sample', why: 'own word' },
  { type: 'StatusEnded', group, status: 'inactive', person: 'ada-sample', why: 'not so any more' },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'status' },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'other seat' },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'followed' },
  {
    type: 'FormerHolderNoted',
    group,
    seat: 'member',
    person: 'ada-sample',
    from: '2019-03-01',
    to: '2021-02-28',
    source: 'members.csv',
  },
  { type: 'AddressGiven', person: 'ada-sample', address: 'c' },
  { type: 'HandOverBegan', group, seat: 'member', person: 'ada-sample', until: closed },
  { type: 'AccessPassedOn', group, seat: 'member', person: 'ada-sample', access: 'forum administrator' },
  { type: 'SuccessorNoteWritten', group, seat: 'member', person: 'ada-sample', note: digest },
  {
    type: 'MattersPassed',
    motions: [12, 13],
    from: 'ada-sample',
    to: 'bo-sample',
    of: seat,
    by: { group, seat: 'chair' },
    how: 'same group',
  },
  { type: 'MattersPassed', motions: [12], from: 'ada-sample', to: 'bo-sample', of: seat, by: seat, how: 'successor' },
  { type: 'MotionSeconded', motion: 12, person: 'ada-sample' },
  { type: 'MotionSigned', motion: 12, person: 'ada-sample' },
  { type: 'MotionAnnounced', motion: 12, earliest: closed, opens: closed },
  { type: 'MotionLapsed', motion: 12, why: 'not seconded' },
  { type: 'MotionWithdrawn', motion: 12 },
  { type: 'ConflictDeclared', motion: 12, person: 'ada-sample' },
  { type: 'MotionEdited', motion: 12, text: charter },
  { type: 'MotionEdited', motion: 12, text: charter, closes: closed, votes: 'void' },
  { type: 'ClockStopped', motion: 12, because: 'waiting-for-applicant' },
  { type: 'ClockStopped', motion: 12, until: closed },
  { type: 'ClockWentOn', motion: 12, closes: closed },
  { type: 'WindowExtended', motion: 12, closes: closed, why: 'rule' },
  { type: 'WindowExtended', motion: 12, closes: closed, why: 'no quorum' },
  { type: 'PresenceNoted', motion: 12, person: 'ada-sample' },
  { type: 'ProxyGiven', motion: 12, from: 'ada-sample', to: 'bo-sample' },
  { type: 'ProxyGiven', motion: 12, from: 'ada-sample' },
  { type: 'VoteTied', motion: 12, of: seat, until: closed, step: 0, why: 'time' },
  { type: 'CastingVoteGiven', motion: 12, person: 'ada-sample', option: 'yes' },
  { type: 'BodyAsked', motion: 12, of: { kind: 'group', group: 'psf-board' }, as: 'ratification', part: 13 },
  { type: 'BodyAsked', motion: 12, of: { kind: 'seat', seat }, as: 'referral' },
  {
    type: 'BodyAsked',
    motion: 12,
    of: { kind: 'rule', rule: { group, rule: 'lazy-consensus' } },
    as: 'advice',
    part: 13,
  },
  { type: 'BodyAnswered', motion: 12, part: 13, is: 'carried', outcome: 'accepted' },
  { type: 'MotionAppealed', motion: 12, person: 'ada-sample' },
  { type: 'AppealTimeOver', motion: 12 },
  { type: 'MotionInEffect', motion: 12 },
  { type: 'ElectionCalled', motion: 12, group, election: 'council', by: closed },
  { type: 'StageBegun', motion: 12, stage: 0 },
  { type: 'StageBegun', motion: 12, stage: 1, until: closed },
  { type: 'StageLengthened', motion: 12, stage: 1, until: closed },
  { type: 'StageEnded', motion: 12, stage: 0, is: 'carried' },
  { type: 'StageEnded', motion: 12, stage: 1, is: 'passed over' },
  { type: 'ProcedureEnded', motion: 12, is: 'lost' },
]

describe('words that a person can receive', () => {
  it('say of every refusal what happened, why and what to do', () => {
    const lines = Object.values(refusals).map((refusal) => {
      const { title, explanation, whatToDo, clause: forbids } = refusalWords(refusal, 'en', lookups)
      return `${refusal.type}\n  ${title}\n  ${explanation}\n  ${whatToDo}${forbids === undefined ? '' : `\n  § ${forbids.title}`}\n`
    })
    golden('words/refusals.txt', lines.join('\n'))
  })

  it('tell every event as a sentence', () => {
    const lines = events.map((event) => {
      const entry: Entry = { v: 1, at: '2026-11-20T17:45:12.000Z', act: 'act', by: { kind: 'clock' }, event }
      return `${event.type}: ${eventWords(entry, 'en', lookups)}\n`
    })
    golden('words/events.txt', lines.join(''))
  })

  it('give a group that is called "The …" no second article', () => {
    const club: Lookups = { ...lookups, group: () => 'The Club' }
    const said = Object.values(refusals).map((refusal) => refusalWords(refusal, 'en', club).explanation)
    assert.deepEqual(
      said.filter((explanation) => /the the/i.test(explanation)),
      [],
    )
    assert.match(said.join(' '), /The charter of The Club /)
  })

  it('ask to sign in by a letter whose link stands on a line of its own', () => {
    const link = 'https://remit.example.org/sign-in/open?token=a&back=/python'
    const { subject, text, html } = signInLetter({ to: 'ada@example.org', link }, 'en')
    golden('letters/sign-in.txt', `Subject: ${subject}\n\n${text}`)
    golden('letters/sign-in.html', html)
  })
})
