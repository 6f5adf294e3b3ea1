import { z } from '@hono/zod-openapi'
import { type RequestSummary, requestStages } from '../../../../app/read/requests/request-summary.ts'
import { type RequestView, requestDos } from '../../../../app/read/requests/request-view.ts'
import { type Money, spokenMoney } from '../../../../core/base/money.ts'
import { clauseRef, groupRef, moment, personRef } from './common.ts'

const money = z.string().describe('A currency and an amount.').openapi({ example: 'USD 1,500' })
const way = z.enum(['regular', 'fast track', 'with recommendation', 'alone'])

export const requestSummary = z
  .object({
    number: z.int(),
    title: z.string(),
    group: groupRef,
    applicant: personRef,
    object: z.string().describe('What kind of grant; empty where it is of no kind.'),
    made: moment,
    asked: money,
    stage: z.enum(requestStages),
    isWaiting: z.boolean().describe('Its applicant was asked and has not answered.'),
    ends: moment.optional().describe('When it goes to the vote by itself.'),
    granted: money.optional().describe('As it is now that less may be needed.'),
  })
  .openapi('RequestSummary')

const item = z.object({
  what: z.string().optional(),
  cost: money,
  isEssential: z.boolean(),
  kind: z.string().optional(),
})

const question = z.object({
  number: z.int(),
  person: personRef,
  at: moment,
  text: z.string().optional().describe('Absent when it was erased, or is for others.'),
  answer: z.object({ text: z.string().optional(), at: moment }).optional(),
})

const award = z.object({
  decision: z.int(),
  way: z.enum([...way.options, 'automatic']),
  at: moment,
  granted: money,
  amount: money.describe('What of it is still needed.'),
  reportDue: moment.optional(),
  reportMissed: moment.optional(),
  report: z.object({ text: z.string().describe('As Markdown.'), at: moment }).optional(),
})

export const request = requestSummary
  .extend({
    clause: clauseRef,
    said: z
      .object({
        purpose: z.string(),
        place: z.string().optional(),
        answers: z.array(z.object({ asked: z.string(), answer: z.string() })),
        documents: z.array(z.string()),
      })
      .optional()
      .describe('Absent when it was erased, or is for others.'),
    needed: moment.optional(),
    event: z.string().optional(),
    on: z.iso.date().optional().describe('The first day of the event.'),
    organisation: z.string().optional(),
    heads: z.int().optional(),
    items: z.array(item),
    costs: money.optional().describe('The items added up.'),
    sources: z.array(z.object({ from: z.string().optional(), amount: money })).optional(),
    confidential: z
      .object({ text: z.string().optional() })
      .optional()
      .describe('There where something was written for those who decide; with its text for them.'),
    champion: personRef.optional(),
    interested: z.array(personRef).describe('Who has declared an interest, and has no vote on it.'),
    warned: z.array(z.enum(['later than advised', 'no meeting before it is needed'])),
    waiting: z.object({ since: moment, standsStill: z.boolean() }).optional(),
    stuck: z.enum(['no champion', 'nobody can decide']).optional(),
    due: moment.optional(),
    overdue: moment.optional(),
    questions: z.array(question),
    put: z.array(z.object({ motion: z.int(), way, amount: money, at: moment, reason: z.string().optional() })),
    award: award.optional(),
    acts: z.array(z.enum(requestDos)).describe('What whoever asks can do with it now.'),
    mayGrantPart: z.boolean(),
    entries: z.array(z.int()),
  })
  .openapi('Request')

export function requestSummaryOf(view: RequestSummary): z.input<typeof requestSummary> {
  const { asked, granted, ...said } = view
  return { ...said, asked: spokenMoney(asked), granted: spokenOr(granted) }
}

export function requestOf({ foundation: _, ...view }: RequestView): z.input<typeof request> {
  const { said, items, costs, sources, questions, put, award: theirs, asked, granted, ...rest } = view
  const { interested, warned, acts, entries } = rest
  return {
    ...rest,
    asked: spokenMoney(asked),
    granted: spokenOr(granted),
    interested: [...interested],
    warned: [...warned],
    acts: [...acts],
    entries: [...entries],
    said: said && { ...said, answers: [...said.answers], documents: [...said.documents] },
    items: items.map(({ cost, ...one }) => ({ ...one, cost: spokenMoney(cost) })),
    costs: spokenOr(costs),
    sources: sources?.map(({ amount, ...one }) => ({ ...one, amount: spokenMoney(amount) })),
    questions: [...questions],
    put: put.map(({ amount, ...one }) => ({ ...one, amount: spokenMoney(amount) })),
    award: theirs && awardOf(theirs),
  }
}

function awardOf({ promise: _, ...view }: NonNullable<RequestView['award']>): z.input<typeof award> {
  return { ...view, granted: spokenMoney(view.granted), amount: spokenMoney(view.amount) }
}

function spokenOr(amount: Money | undefined): string | undefined {
  return amount && spokenMoney(amount)
}
