import { z } from '@hono/zod-openapi'
import { line, paragraphs } from '../../form-text.ts'
import { amount, decider, group, name, person, reason, startOfDay } from './fields.ts'

const request = z.int().min(1).max(999_999_999).describe('The number of the request.')

const words = (longest: number) => paragraphs(longest).refine((text) => text !== '', 'empty')

const item = z.strictObject({
  what: line(200).describe('What it is for.'),
  cost: amount,
  essential: z.literal(true).describe('The event cannot happen without it.').exactOptional(),
  kind: line(80).describe('One of the things that the charter says are covered, or not.').exactOptional(),
})

/** What programs can do about money that a group is asked for. */
export const requestSchemas = {
  'ask for money': z.strictObject({
    type: z.literal('ask for money'),
    group,
    object: line(200)
      .or(z.literal(''))
      .default('')
      .describe('Below `grant`, what kind of grant, as a path: travel/speakers.'),
    title: line(200),
    amount: amount.describe('How much is asked for.'),
    needed: startOfDay.describe('By when the money is needed.').exactOptional(),
    event: name.describe('For which event, by the name that it has every time.').exactOptional(),
    on: z.iso.date().describe('The first day of the event.').exactOptional(),
    organisation: name.describe('For which organisation.').exactOptional(),
    heads: z.int().min(1).max(1_000_000).describe('How many take part.').exactOptional(),
    champion: person.describe('Who is asked to speak for it.').exactOptional(),
    items: z.array(item).max(100).describe('What it costs; added up exactly.'),
    sources: z
      .array(z.strictObject({ from: line(200), amount }))
      .max(100)
      .describe('What comes from elsewhere; an empty list says that nothing does.')
      .exactOptional(),
    purpose: words(20_000).describe('What it is for.'),
    place: line(200).describe('Where the event is.').exactOptional(),
    answers: z
      .array(
        z.strictObject({
          asked: line(4_000).describe('The question, as the charter asks it.'),
          answer: words(4_000),
        }),
      )
      .max(20)
      .default([])
      .describe('One for each question of the charter, in its order.'),
    documents: z
      .array(z.url({ protocol: /^https?$/ }).max(500))
      .max(20)
      .default([])
      .describe('Where more can be read.'),
    confidential: paragraphs(4_000).describe('Only for those who decide.').exactOptional(),
  }),
  'keep request draft': z.strictObject({
    type: z.literal('keep request draft'),
    group,
    draft: words(60_000).describe('What you have so far; nobody else reads it.'),
  }),
  'drop request draft': z.strictObject({ type: z.literal('drop request draft'), group }),
  'champion request': z.strictObject({ type: z.literal('champion request'), request }),
  'ask applicant': z.strictObject({ type: z.literal('ask applicant'), request, question: words(4_000) }),
  'answer for request': z.strictObject({
    type: z.literal('answer for request'),
    request,
    question: z.int().min(1).max(9_999).describe('The number of the question.'),
    answer: words(10_000),
  }),
  'declare interest': z.strictObject({ type: z.literal('declare interest'), request, reason: reason.exactOptional() }),
  'put to vote': z.strictObject({
    type: z.literal('put to vote'),
    request,
    amount: amount.describe('A part of what is asked for; all of it without.').exactOptional(),
    decider: decider.exactOptional(),
    reason: reason.describe('Why not all of it.').exactOptional(),
  }),
  'withdraw request': z.strictObject({ type: z.literal('withdraw request'), request, reason: reason.exactOptional() }),
  'reduce award': z.strictObject({
    type: z.literal('reduce award'),
    request,
    to: amount.describe('What is still needed; nothing gives it up.'),
    reason: reason.exactOptional(),
  }),
  'report on award': z.strictObject({
    type: z.literal('report on award'),
    request,
    report: words(20_000).describe('What became of it, as Markdown; everybody reads it.'),
  }),
}
