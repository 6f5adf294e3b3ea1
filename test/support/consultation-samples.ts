import type { ConsultationEvent } from '../../src/core/foundation/consultations/consultation-event.ts'
import type { ConsultationRefusal } from '../../src/core/foundation/consultations/consultation-refusal.ts'

const group = 'packaging'
const at = '2026-11-23T08:30:00.000Z'
const later = '2026-12-07T08:30:00.000Z'
const seat = { group, seat: 'member' }
const consultation = 21
const document = { digest: 'ab', bytes: 1, type: 'text/markdown' } as const

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const consultationRefusals: {
  readonly [Kind in ConsultationRefusal['type']]: Extract<ConsultationRefusal, { readonly type: Kind }>
} = {
  UnknownConsultation: { type: 'UnknownConsultation', consultation },
  NothingAskedOfPublic: { type: 'NothingAskedOfPublic', group },
  WrongOptions: { type: 'WrongOptions', options: ['one', 'one'] },
  BeingAsked: { type: 'BeingAsked', consultation },
  TooLateToAsk: { type: 'TooLateToAsk', motion: 12 },
  NotYetOpenToAnswers: { type: 'NotYetOpenToAnswers', consultation, opens: later },
  ConsultationOver: { type: 'ConsultationOver', consultation, closed: at },
  StillAnswering: { type: 'StillAnswering', consultation, closes: later },
  SummaryThere: { type: 'SummaryThere', consultation },
  RunByOthers: { type: 'RunByOthers', consultation, keeper: 'ada-sample', seats: [seat] },
  NotALaterClose: { type: 'NotALaterClose', consultation, closes: later },
  AnnouncedThere: { type: 'AnnouncedThere', consultation, where: 'https://forum.example.org/t/1' },
  NoSuchAnswer: { type: 'NoSuchAnswer', consultation, answer: 7 },
  NotOwnAnswer: { type: 'NotOwnAnswer', consultation, answer: 7 },
  AnsweredAlready: { type: 'AnsweredAlready', consultation, answer: 7 },
  TooManyAnswers: { type: 'TooManyAnswers', consultation, most: 20 },
  UnknownPosition: {
    type: 'UnknownPosition',
    consultation,
    position: 'maybe',
    positions: ['for', 'against', 'concern', 'question'],
  },
  AllAnswersPublic: { type: 'AllAnswersPublic', consultation },
  NobodyToConfideIn: { type: 'NobodyToConfideIn', group },
  NoSuchPassage: { type: 'NoSuchPassage', consultation },
  NoMandate: { type: 'NoMandate', group, motion: 12 },
  NoSuchPoint: { type: 'NoSuchPoint', consultation, point: 3 },
  WhyNeeded: { type: 'WhyNeeded', disposition: 'not accepted' },
  NotAVersion: { type: 'NotAVersion', consultation },
  PointsOpen: { type: 'PointsOpen', consultation, answers: [7, 8], points: [3] },
  NoSummaryYet: { type: 'NoSummaryYet', consultation },
}

const begun = {
  type: 'ConsultationBegun',
  consultation,
  group,
  title: 'Where should wheels be signed?',
  about: { kind: 'question', options: [] },
  addressed: [{ kind: 'everyone' }],
  opens: at,
  closes: later,
  mover: 'ada-sample',
} as const
const answered = {
  type: 'AnswerGiven',
  consultation,
  answer: 7,
  person: 'ada-sample',
  position: 'against',
  passages: [],
} as const
const settled = { type: 'PointSettled', consultation, point: 3 } as const

export const consultationEvents: readonly ConsultationEvent[] = [
  { ...begun, because: { kind: 'decision' } },
  { ...begun, because: { kind: 'decision', motion: 12 } },
  { ...begun, because: { kind: 'matter', motion: 12 } },
  { ...begun, because: { kind: 'stage', motion: 12, stage: 1 } },
  { ...begun, because: { kind: 'draft', group }, about: { kind: 'draft', document, charterOf: group } },
  { type: 'ConsultationOpened', consultation },
  { type: 'ConsultationExtended', consultation, closes: later },
  { type: 'ConsultationAnnounced', consultation, where: 'https://forum.example.org/t/1', on: '2026-11-23' },
  { ...answered, behalf: { kind: 'self' } },
  { ...answered, behalf: { kind: 'organisation' } },
  { ...answered, behalf: { kind: 'group', group, as: seat } },
  { ...answered, behalf: { kind: 'group', group, decision: 12 } },
  { ...answered, behalf: { kind: 'group', group } },
  { type: 'AnswerWithdrawn', consultation, answer: 7 },
  { type: 'ConsultationClosed', consultation, answers: 1 },
  { type: 'PointMade', consultation, point: 3, title: 'Old keys', answers: [7, 8] },
  { type: 'PointDropped', consultation, point: 3 },
  { ...settled, disposition: 'noted' },
  { ...settled, disposition: 'accepted', carriedOut: { kind: 'motion', motion: 14 } },
  { ...settled, disposition: 'out of scope', text: document },
  { ...settled, disposition: 'accepted in part', text: document, carriedOut: { kind: 'version', digest: 'cd' } },
  { type: 'SummaryPublished', consultation, summary: document },
]
