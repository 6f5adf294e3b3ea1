import { z } from 'zod'
import { chosenKinds, frequencies } from '../../app/notices/notice-kind.ts'
import { readOneClick } from '../../app/notices/one-click.ts'
import { isZone } from '../../app/notices/wishes.ts'
import { electionDos } from '../../app/read/elections/election-do.ts'
import { paymentDos } from '../../app/read/money/paying-view.ts'
import { simpleActs } from '../../app/read/offered-acts.ts'
import { requestDos } from '../../app/read/requests/request-view.ts'
import { isInstant } from '../../core/base/instant.ts'
import { decidingWays, joiningWays, planTerms, reportTimes } from '../../core/charter/init/group-plan.ts'
import { dispositions } from '../../core/foundation/consultations/consultation-event.ts'
import { line, paragraphs, token, whole } from './form-text.ts'

/**
 * What the site's forms send, checked for type, size and characters before anything else sees it. Sizes are the longest
 * that a person needs; beyond them a form is refused with the field's name.
 */
export const guarded = { csrf: token, act: z.uuid() }
const back = z.string().max(500).optional()

export const introduceForm = z.strictObject({ ...guarded, name: line(120), back })
export const applyForm = z.strictObject({
  ...guarded,
  answers: z.array(paragraphs(4_000).refine((text) => text !== '', 'empty')).max(20),
  /** What they say of a conflict of interest; nothing where there is none. */
  conflict: paragraphs(4_000).optional(),
  decider: z.string().trim().max(160).optional(),
  entry: z.string().trim().max(80).optional(),
})
export const moveForm = z.strictObject({
  ...guarded,
  action: line(200),
  amount: z.string().trim().max(40).optional(),
  title: line(200),
  text: paragraphs(20_000).default(''),
  /** The identifier of whom it is about. */
  person: z.string().trim().max(80).optional(),
  /** Of a seat that exists for each entry of a list, which one. */
  entry: z.string().trim().max(80).optional(),
  /** Options, one a line. */
  proposed: paragraphs(4_000).optional(),
  length: z.string().trim().max(40).optional(),
  /** Who goes on with what a group did that ends; nobody where it is empty. */
  successor: z.string().trim().max(80).optional(),
  /** To whom a power is handed on, or from whom it is taken back: "events", "events.chair". */
  to: z.string().trim().max(170).optional(),
  /** How far: limits, separated by semicolons. */
  most: z.string().trim().max(200).optional(),
  until: z.iso.date('not a day').or(z.literal('')).optional(),
  needed: z.iso.date('not a day').or(z.literal('')).optional(),
})
/** A change of a charter, with the whole text as it would be. */
export const proposeCharterForm = z.strictObject({
  ...guarded,
  charter: whole(300_000),
  title: line(200),
  reason: paragraphs(20_000).default(''),
})
export const voteForm = z.strictObject({
  ...guarded,
  option: line(80).optional(),
  /** Options that are approved of, where the rule lets several be. */
  approved: z.array(line(80)).max(200).optional(),
  /** An order of preference: "one > another = a third". */
  ranking: line(4_000).optional(),
  /** Whose vote it is, where one has their proxy. */
  for: z.string().trim().max(80).optional(),
  reason: paragraphs(1_000).default(''),
  back,
})
export const recuseForm = z.strictObject({
  ...guarded,
  reason: paragraphs(1_000).default(''),
  sure: z.literal('yes', 'not confirmed'),
  back,
})
export const motionActForm = z.strictObject({
  ...guarded,
  do: z.enum(simpleActs),
  because: line(80).optional(),
  option: line(80).optional(),
  /** Who is present. */
  person: line(80).optional(),
  reason: paragraphs(1_000).default(''),
})
export const textForm = z.strictObject({
  ...guarded,
  text: paragraphs(20_000).refine((text) => text !== '', 'empty'),
})
/** A text, or a number under each heading of the charter. */
export const reportForm = z.strictObject({
  ...guarded,
  do: z.enum(['preview', 'save report', 'hand in report', 'correct report']),
  text: paragraphs(60_000).optional(),
  figures: z.array(z.string().trim().max(9)).max(200).optional(),
})
/** The whole title and text as they are to stand. */
export const correctForm = z.strictObject({ ...guarded, title: line(200), text: paragraphs(20_000).default('') })
/** Nobody in particular takes a proxy back. */
export const proxyForm = z.strictObject({ ...guarded, to: z.string().trim().max(80) })
/** With `none` a declaration is taken back, whatever else stands in the field. */
export const declareForm = z.strictObject({
  ...guarded,
  fact: line(80),
  value: line(200).or(z.literal('')),
  /** Since which day it is so; nothing where they do not say. */
  since: z.iso.date('not a day').or(z.literal('')).optional(),
  none: z.literal('yes').optional(),
})
export const relateForm = z.strictObject({
  ...guarded,
  fact: line(80),
  value: line(200),
  to: line(200).or(z.literal('')),
})
export const keepForm = z.strictObject({ ...guarded, do: z.enum(['renew', 'take', 'confirm']) })
/** `person` is who comes back, where one speaks for them. */
export const statusForm = z.strictObject({
  ...guarded,
  do: z.enum(['take status', 'end status', 'answer', 'vouch']),
  person: line(80).optional(),
})
export const rollForm = z.strictObject({ ...guarded, do: z.enum(['opt in', 'opt out', 'ask for roll']), back })
export const statementForm = z.strictObject({
  ...guarded,
  statement: paragraphs(4_000).refine((text) => text !== '', 'empty'),
})
export const recordEventForm = z.strictObject({ ...guarded, sure: z.literal('yes', 'not confirmed') })
/** `person` is for whom it is done; `entry` of which place, where the seat exists for each of a list. */
export const fillForm = z.strictObject({
  ...guarded,
  do: z.enum(['take', 'sponsor', 'invite', 'accept invitation', 'decline invitation', 'name alternate']),
  person: z.string().trim().max(80).optional(),
  entry: z.string().trim().max(80).optional(),
})
export const leaveForm = z.strictObject({
  ...guarded,
  sure: z.literal('yes', 'not confirmed'),
  /** Of several of a list that somebody holds, the one that they leave. */
  entry: z.string().trim().max(80).optional(),
})
/** "2026-03-02 18:00", in UTC. */
const utcMinute = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/)
  .transform((text) => `${text.replace(' ', 'T')}:00.000Z`)
  .refine(isInstant)
const saidOrNot = (longest: number) => z.union([z.literal(''), line(longest)])
export const meetingActForm = z.strictObject({
  ...guarded,
  do: z.enum(['attend meeting', 'send regrets', 'approve minutes', 'withdraw agenda item', 'cancel meeting']),
  item: z.coerce.number().int().min(1).max(999_999).optional(),
})
export const meetingTimeForm = z.strictObject({
  ...guarded,
  starts: z.union([z.literal(''), utcMinute]),
  place: saidOrNot(500),
  reason: saidOrNot(1_000),
})
export const meetingItemForm = z.strictObject({ ...guarded, title: line(120), text: paragraphs(20_000) })
export const meetingAttendanceForm = z.strictObject({ ...guarded, present: z.array(z.string().max(80)).max(1_000) })
export const meetingMinutesForm = z.strictObject({
  ...guarded,
  text: paragraphs(100_000).refine((text) => text !== '', 'empty'),
})
export const addMeetingForm = z.strictObject({
  ...guarded,
  meeting: line(80),
  starts: utcMinute,
  place: saidOrNot(500),
})
export const passOnForm = z.strictObject({ ...guarded, access: line(200) })
export const successorNoteForm = z.strictObject({
  ...guarded,
  note: paragraphs(20_000).refine((text) => text !== '', 'empty'),
})
const contest = { ...guarded, electorate: line(80).optional() }
/** `person` is whom it is about; of a proxy who has it, and nobody where it is empty. */
export const electionActForm = z.strictObject({
  ...contest,
  do: z.enum(electionDos),
  person: z.string().trim().max(80).optional(),
})
export const candidacyForm = z.strictObject({
  ...contest,
  statement: paragraphs(4_000).default(''),
  answers: z.array(paragraphs(4_000)).max(20).default([]),
})
export const electionQuestionForm = z.strictObject({
  ...guarded,
  question: paragraphs(1_000).refine((text) => text !== '', 'empty'),
})
export const electionAnswerForm = z.strictObject({
  ...contest,
  answer: paragraphs(4_000).refine((text) => text !== '', 'empty'),
})
export const tieForm = z.strictObject({ ...contest, chosen: z.array(line(80)).max(200) })
export const challengeForm = z.strictObject({
  ...guarded,
  reason: paragraphs(4_000).refine((text) => text !== '', 'empty'),
})
const numeral = z.string().regex(/^\d{1,12}$/, 'empty')
export const consultForm = z.strictObject({
  ...guarded,
  matter: numeral.optional(),
  draft: z.string().trim().max(80).optional(),
  group: z.string().trim().max(80).optional(),
  action: z.string().trim().max(200).optional(),
  title: line(200),
  text: paragraphs(20_000).default(''),
  about: z.enum(['question', 'text', 'charter', 'roll']).optional(),
  subject: paragraphs(300_000).default(''),
  open: line(40),
  /** Whom it asks by name, one a line. */
  addressed: paragraphs(4_000).default(''),
  confidential: z.literal('yes').optional(),
})
export const consultationAnswerForm = z.strictObject({
  ...guarded,
  answer: numeral.optional(),
  position: line(80),
  text: paragraphs(8_000).default(''),
  /** "self", "organisation", or "group" and its name. */
  for: line(90),
  organisation: line(200).or(z.literal('')).optional(),
  passage: z.string().max(20).optional(),
  comment: paragraphs(4_000).default(''),
  instead: paragraphs(4_000).default(''),
  about: z.string().trim().max(80).optional(),
  confidential: z.literal('yes').optional(),
})
export const consultationActForm = z.strictObject({
  ...guarded,
  do: z.enum(['withdraw answer', 'drop point', 'extend consultation', 'note announcement']),
  which: numeral.optional(),
  until: z.iso.date('not a day').or(z.literal('')).optional(),
  where: line(500).optional(),
  on: z.iso.date('not a day').optional(),
})
export const consultationPointForm = z.strictObject({
  ...guarded,
  title: line(300),
  answers: z
    .string()
    .max(4_000)
    .regex(/^[\d\s,]*$/, 'empty')
    .default(''),
  point: numeral.optional(),
})
export const settlePointForm = z.strictObject({
  ...guarded,
  disposition: z.enum(dispositions),
  text: paragraphs(8_000).default(''),
  motion: numeral.or(z.literal('')).optional(),
  version: z.string().max(64).optional(),
})
export const summaryForm = z.strictObject({
  ...guarded,
  summary: paragraphs(100_000).refine((text) => text !== '', 'empty'),
})
const amountText = z.string().trim().max(40)
/** One cost or source stands in the same place of each list. */
const costLines = <Each extends z.ZodType>(each: Each) => z.array(each).max(60).default([])
const asking = {
  title: saidOrNot(200).default(''),
  object: saidOrNot(80).default(''),
  amount: amountText.default(''),
  purpose: paragraphs(20_000).default(''),
  place: saidOrNot(200).default(''),
  event: saidOrNot(80).default(''),
  on: z.iso.date('not a day').or(z.literal('')).default(''),
  needed: z.iso.date('not a day').or(z.literal('')).default(''),
  organisation: saidOrNot(80).default(''),
  heads: z
    .string()
    .trim()
    .regex(/^(?:[1-9]\d{0,5})?$/, 'not a number')
    .default(''),
  what: costLines(saidOrNot(200)),
  cost: costLines(amountText),
  kind: costLines(saidOrNot(80)),
  essential: costLines(z.enum(['yes', 'no'])),
  source: costLines(saidOrNot(200)),
  given: costLines(amountText),
  answers: z.array(paragraphs(4_000)).max(40).default([]),
  documents: paragraphs(4_000).default(''),
  confidential: paragraphs(8_000).default(''),
  champion: z.string().trim().max(80).default(''),
}
/** What of a request can be typed, apart from what its form carries. */
export const askingFields = z.strictObject(asking)
export type AskingFields = z.infer<typeof askingFields>
export const askForMoneyForm = z.strictObject({
  ...guarded,
  do: z.enum(['look', 'more', 'keep', 'ask']),
  ...asking,
})
export const requestActForm = z.strictObject({
  ...guarded,
  do: z.enum(requestDos),
  text: paragraphs(20_000).default(''),
  question: numeral.optional(),
  amount: amountText.default(''),
  /** Which of several deciders is meant. */
  decider: z.string().trim().max(80).default(''),
})
/** An amount in another currency comes with its rate, and the day of the rate. */
const withRate = {
  amount: amountText.default(''),
  rate: saidOrNot(40).default(''),
  rateOn: z.iso.date('not a day').or(z.literal('')).default(''),
  rateSource: saidOrNot(200).default(''),
}
export const booksActForm = z.strictObject({
  ...guarded,
  do: z.enum(['note received', 'note index']),
  ...withRate,
  fund: saidOrNot(80).default(''),
  giver: saidOrNot(200).default(''),
  reference: saidOrNot(200).default(''),
  index: saidOrNot(80).default(''),
  value: saidOrNot(40).default(''),
  source: saidOrNot(200).default(''),
  on: z.iso.date('not a day').or(z.literal('')).default(''),
})
export const promiseActForm = z.strictObject({
  ...guarded,
  do: z.enum(['look', 'ask for payment', 'release promise']),
  ...withRate,
  payee: z.string().trim().max(80).default(''),
  payeeName: saidOrNot(400).default(''),
  text: paragraphs(20_000).default(''),
  contract: paragraphs(20_000).default(''),
})
export const paymentActForm = z.strictObject({
  ...guarded,
  do: z.enum(paymentDos),
  text: paragraphs(4_000).default(''),
  on: z.iso.date('not a day').or(z.literal('')).default(''),
  reference: saidOrNot(200).default(''),
  rate: saidOrNot(40).default(''),
  rateOn: z.iso.date('not a day').or(z.literal('')).default(''),
  rateSource: saidOrNot(200).default(''),
})
/** Beside these, each candidate's own field: "mark.8c1f" with a rank, a score or "yes". What else is sent is refused. */
const marks = {
  electorate: line(80).optional(),
  for: line(80).optional(),
  only: z
    .string()
    .regex(/^[\w-]{0,80}$/, 'not a ballot')
    .optional(),
}
const onlyMarks = (fields: Readonly<Record<string, unknown>>, known: readonly string[]) =>
  Object.entries(fields).every(
    ([name, value]) =>
      known.includes(name) ||
      (/^mark\.[\w-]{1,80}$/.test(name) && typeof value === 'string' && /^(?:yes|\d{0,4})$/.test(value)),
  )
const own = [...Object.keys(marks), 'csrf']
export const ballotForm = z
  .looseObject({ ...guarded, ...marks })
  .refine((fields) => onlyMarks(fields, [...own, 'act']), 'not a ballot')
/** It asks for no act, so that it has no identifier of one; a ballot that is changed again brings its own along. */
export const ballotReviewForm = z
  .looseObject({ csrf: token, ...marks, do: z.enum(['review', 'change']) })
  .refine((fields) => onlyMarks(fields, [...own, 'do', 'act']), 'not a ballot')
export const eraseForm = z.strictObject({ ...guarded, sure: z.literal('yes', 'not confirmed') })
/** Checked and not kept, so that nothing is done twice by sending it again. */
export const editForm = z.strictObject({
  csrf: token,
  text: whole(300_000).refine((text) => text.trim() !== '', 'empty'),
})
/** What somebody plans of a group: a charter is made of it, and nothing is kept. What is not asked yet may be empty. */
export const foundForm = z.strictObject({
  csrf: token,
  do: z.enum(['look', 'write', 'copy']),
  name: line(120).or(z.literal('')),
  group: line(80).or(z.literal('')).default(''),
  purpose: paragraphs(4_000),
  under: line(80),
  like: line(80).or(z.literal('')).default(''),
  least: line(20),
  chair: z.literal('yes').optional(),
  liaison: z.literal('yes').optional(),
  joining: z.enum(joiningWays),
  asks: paragraphs(1_000).default(''),
  term: z.enum(planTerms),
  deciding: z.enum(decidingWays),
  powers: paragraphs(2_000).default(''),
  spends: z.string().trim().max(40, 'too long').default(''),
  channel: line(300).or(z.literal('')).default(''),
  reports: z.enum(reportTimes),
  stated: z.array(paragraphs(4_000)).max(20).default([]),
})
/** Checked, or kept as a draft with the seat that the drafter would take. */
export const foundDraftForm = z.strictObject({
  ...guarded,
  do: z.enum(['check', 'keep']),
  text: whole(300_000).refine((text) => text.trim() !== '', 'empty'),
  sit: line(80).or(z.literal('')).default(''),
})
export const offerForm = z.strictObject({ ...guarded, do: z.enum(['offer', 'take back offer']) })
export const dropDraftForm = z.strictObject({ ...guarded, sure: z.literal('yes', 'not confirmed') })
/** One of the closed list of acts, as its button says it. */
export const oneClickForm = z.strictObject({
  ...guarded,
  click: z
    .string()
    .max(1_000)
    .transform((text, context) => {
      const act = readOneClick(plainJson(text))
      if (act !== undefined) return act
      context.addIssue({ code: 'custom', message: 'not an act' })
      return z.NEVER
    }),
  back,
})
/** How often of each kind, in two lists beside each other. */
export const ownCalendarForm = z.strictObject(guarded)
export const withdrawOwnCalendarForm = z.strictObject({ csrf: token })
export const noticesForm = z.strictObject({
  csrf: token,
  kind: z.array(z.enum(chosenKinds)).max(chosenKinds.length),
  often: z.array(z.enum(frequencies)).max(chosenKinds.length),
  zone: z.string().max(80).refine(isZone, 'unknown'),
  hour: z
    .string()
    .regex(/^(?:1?\d|2[0-3])$/)
    .transform(Number),
})
export const signInForm = z.strictObject({
  csrf: token,
  address: z.string().trim().min(3, 'empty').max(254, 'too long'),
  back,
})
export const linkForm = z.strictObject({ csrf: token, token, back })
export const sampleForm = z.strictObject({ csrf: token, foundation: line(80), person: line(80), back })
export const signOutForm = z.strictObject({ csrf: token })

function plainJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
