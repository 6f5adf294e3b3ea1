import { z } from '@hono/zod-openapi'
import type { AnswerView } from '../../../../app/read/consultations/answer-view.ts'
import {
  type ConsultationSummary,
  consultationStages,
} from '../../../../app/read/consultations/consultation-summary.ts'
import type { ConsultationView } from '../../../../app/read/consultations/consultation-view.ts'
import { dispositions } from '../../../../core/foundation/consultations/consultation-event.ts'
import { groupRef, moment, personRef, seatRef } from './common.ts'

export const consultationSummary = z
  .object({
    number: z.int(),
    title: z.string(),
    group: groupRef.describe('The group that asks.'),
    about: z.enum(['draft', 'question', 'roll']),
    stage: z
      .enum(consultationStages)
      .describe('"answering" after the close: what became of points is still to be told.'),
    opens: moment,
    closes: moment.describe('Answers are taken up to this moment, and not at it.'),
    answers: z.int().describe('Those that stand.'),
    points: z.int(),
    left: z.int().describe('Answers without a point, and points of which it is not told what became of them.'),
  })
  .openapi('ConsultationSummary')

const passage = z
  .object({
    from: z.int(),
    to: z.int(),
    quote: z.string(),
    comment: z.string().optional(),
    instead: z.string().optional().describe('What should stand there.'),
  })
  .describe('A place in the text by UTF-16 units, from the first up to, not at, the second.')

const answer = z
  .object({
    number: z.int(),
    person: personRef,
    behalf: z.object({
      kind: z.enum(['self', 'group', 'organisation']),
      group: groupRef.optional(),
      as: seatRef.optional().describe('The seat by which they speak for the group.'),
      decision: z.int().optional().describe('The decision by which they do. With neither they only say so.'),
      organisation: z.string().optional().describe('One outside, for which nobody can tell whether they speak.'),
    }),
    position: z.string(),
    at: moment,
    isChanged: z.boolean(),
    withdrawn: moment.optional(),
    about: personRef.optional().describe('Of a roll, whom it is about.'),
    text: z.string().optional().describe('Absent when nothing was said, it was erased, or it is for others.'),
    passages: z.array(passage),
    hidden: z.enum(['confidential', 'gone']).optional().describe('Why its words are not here.'),
    isConfidential: z.boolean(),
    isMine: z.boolean().describe('Whether whoever asks gave it.'),
    points: z.array(z.int()).describe('The points that are made of it.'),
  })
  .openapi('ConsultationAnswer')

const point = z
  .object({
    number: z.int(),
    title: z.string(),
    answers: z.array(z.int()),
    settled: z
      .object({
        disposition: z.enum(dispositions),
        text: z.string().optional().describe('The reason, as Markdown.'),
        decision: z.int().optional().describe('The decision by which it was carried out.'),
        version: z.string().optional().describe('The digest of the version of the text in which it was.'),
        at: moment,
        by: personRef,
      })
      .optional(),
  })
  .openapi('ConsultationPoint')

const subject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('draft'),
    digest: z.string().describe('SHA-256 of the version that is asked about.'),
    text: z.string().describe('As Markdown.'),
    charterOf: groupRef.optional(),
    later: z.array(z.string()).describe('Digests of versions that came after.'),
  }),
  z.object({ kind: z.literal('question'), options: z.array(z.string()) }),
  z.object({ kind: z.literal('roll'), group: groupRef, roll: z.string(), people: z.array(personRef) }),
])

export const consultation = consultationSummary
  .extend({
    text: z.string().optional().describe('What whoever answers should know, as Markdown.'),
    subject,
    addressed: z.array(
      z.object({ kind: z.enum(['everyone', 'group', 'seat']), group: z.string().optional(), seat: seatRef.optional() }),
    ),
    because: z
      .object({
        kind: z.enum(['decision', 'matter', 'stage', 'draft']),
        decision: z.int().optional(),
        group: z.string().optional(),
      })
      .describe('By a decision; about a matter before it is decided, or a stage of it; about the draft of a group.'),
    mover: personRef,
    keeper: personRef.describe('Who runs it now.'),
    takesConfidential: z.boolean(),
    announcements: z.array(z.object({ where: z.string(), on: z.iso.date() })),
    positions: z.array(z.string()),
    counts: z.record(z.string(), z.int()).describe('How many of the answers that stand take each position.'),
    given: z.array(answer),
    made: z.array(point),
    leftOpen: z.object({ answers: z.array(z.int()), points: z.array(z.int()) }),
    summary: z.object({ text: z.string().describe('As Markdown.'), at: moment, by: personRef }).optional(),
    mayAnswer: z.boolean(),
    isMine: z.boolean().describe('Whether whoever asks runs it.'),
    entries: z.array(z.int()),
  })
  .openapi('Consultation')

export function consultationSummaryOf(view: ConsultationSummary): z.input<typeof consultationSummary> {
  return view
}

/** `text` is what is asked about, where it is one. */
export function consultationOf(
  { foundation: _, ...view }: ConsultationView,
  text: string,
): z.input<typeof consultation> {
  const { addressed, announcements, positions, given, made, leftOpen, entries, mayAnswer, ...rest } = view
  return {
    ...rest,
    subject: subjectOf(view, text),
    addressed: [...addressed],
    because: becauseOf(view),
    announcements: [...announcements],
    positions: [...positions],
    given: given.map(answerOf),
    made: made.map(pointOf),
    leftOpen: { answers: [...leftOpen.answers], points: [...leftOpen.points] },
    mayAnswer: mayAnswer.refusal === undefined,
    entries: [...entries],
  }
}

function subjectOf({ subject: of }: Pick<ConsultationView, 'subject'>, text: string): z.input<typeof subject> {
  switch (of.kind) {
    case 'draft':
      return { kind: 'draft', digest: of.digest, text, charterOf: of.charterOf, later: [...of.later] }
    case 'question':
      return { kind: 'question', options: [...of.options] }
    case 'roll':
      return { ...of, people: [...of.people] }
  }
}

function becauseOf({ because }: Pick<ConsultationView, 'because'>): z.input<typeof consultation>['because'] {
  if (because.kind === 'draft') return because
  return { kind: because.kind, decision: because.motion }
}

function answerOf({ behalf, organisation, passages, points, ...rest }: AnswerView): z.input<typeof answer> {
  return { ...rest, behalf: { ...behalf, organisation }, passages: [...passages], points: [...points] }
}

function pointOf({ answers, settled, ...rest }: ConsultationView['made'][number]): z.input<typeof point> {
  if (settled === undefined) return { ...rest, answers: [...answers] }
  const { carriedOut, ...said } = settled
  const where =
    carriedOut === undefined
      ? {}
      : carriedOut.kind === 'motion'
        ? { decision: carriedOut.motion }
        : { version: carriedOut.digest }
  return { ...rest, answers: [...answers], settled: { ...said, ...where } }
}
