import { z } from '@hono/zod-openapi'
import { parseDuration } from '../../../../core/base/duration.ts'
import { instantOf, startOfDate } from '../../../../core/base/instant.ts'
import { parseMoney } from '../../../../core/base/money.ts'
import { nameOf } from '../../../../core/base/name.ts'
import { parseCeiling } from '../../../../core/charter/reading/parse-ceiling.ts'
import { parseAction } from '../../../../core/charter/structure/action.ts'
import { line, paragraphs } from '../../form-text.ts'

/** The fields of acts, each as a program writes it and as the app takes it. Sizes and signs are those of the site's forms. */
export const group = line(80).describe('The name of a group, as in its address.').openapi({ example: 'packaging' })
export const seat = line(80).describe('The name of a seat of the group.').openapi({ example: 'member' })
export const entry = line(80).describe('Of a seat that exists for each entry of a list, the entry.')
export const motion = z.int().min(1).max(999_999_999_999).describe('The number of a decision.').openapi({ example: 12 })
export const person = line(80).describe('The identifier of a person.')
export const option = line(80).describe('An option by its name, or by the label that voters type, such as "+1".')
export const reason = paragraphs(1_000).describe('Why. It stands beside the record and can be erased.')
export const decider = line(80).describe('Which of several deciders is meant: the name of a rule, a seat or a group.')
export const fact = line(80).describe('What charters ask about people, such as "employer".')
export const roll = line(80).describe('The name of a roll of the group.')
export const status = line(80).describe('The name of a status of the group, such as "on-leave".')

/** What a text in a form of its own stands for; refused where it stands for nothing. */
function reads<Value>(parse: (text: string) => Value | undefined, problem: string) {
  return (text: string, context: z.RefinementCtx): Value => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  }
}

export const action = line(200)
  .transform(reads(parseAction, 'not an action'))
  .openapi({ description: 'A verb and the path of what it is about.', example: 'publish website/www' })
export const amount = line(40)
  .transform(reads(parseMoney, 'not an amount'))
  .openapi({ description: 'A currency by ISO 4217 and an amount.', example: 'USD 1,500' })
export const length = line(40)
  .transform(reads(parseDuration, 'not a length'))
  .openapi({ description: 'How long the vote is open, where the rule gives a range.', example: '10 days' })
export const name = line(80)
  .transform(reads(nameOf, 'not a name'))
  .openapi({ description: 'Lower case letters, digits and hyphens.', example: 'signal-fire' })
export const startOfDay = z.iso
  .date()
  .transform((date) => startOfDate(date, { zone: 'UTC' }))
  .openapi({ description: 'A day, which begins at midnight in UTC.', example: '2027-03-31' })
export const gift = z
  .strictObject({
    to: z
      .union([
        z.strictObject({ kind: z.literal('group'), group }),
        z.strictObject({ kind: z.literal('seat'), seat: z.strictObject({ group, seat }) }),
      ])
      .describe('A group, which decides as it resolves, or whoever holds a seat, alone.'),
    upTo: amount.describe('The most that one request may cost.').exactOptional(),
    limits: z
      .array(
        line(80)
          .transform(reads(parseCeiling, 'not a limit'))
          .openapi({ description: 'How much over a time, or for a person.', example: 'USD 5,000 per year' }),
      )
      .max(10)
      .exactOptional(),
    until: startOfDay.exactOptional(),
  })
  .describe('To whom a power is handed on and how far, or from whom it is taken back.')

export const meetings = line(80)
  .describe('The duty of the charter that asks for the meeting, such as "meeting" or "office-hours".')
  .openapi({ example: 'meeting' })
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => instantOf(Date.parse(text)))
  .openapi({ description: 'A moment with its offset from UTC.', example: '2027-03-31T18:00:00+02:00' })
export const lasts = line(40)
  .transform(reads(parseDuration, 'not a length'))
  .openapi({ description: 'How long it takes; as the charter says without it.', example: '90 minutes' })
export const place = line(500).describe('Where it is held: an address or a link. Everybody reads it.')
/** A meeting: it keeps the date on which it was first to be. */
export const meeting = {
  group,
  meeting: meetings,
  date: z.iso.date().describe('The day on which it was first to be, in its zone.').openapi({ example: '2027-04-05' }),
}

export const election = z
  .int()
  .min(1)
  .max(999_999_999_999)
  .describe('The number of an election.')
  .openapi({ example: 14 })
export const electorate = line(80).describe('Of several electorates, in whose vote.')
export const candidate = line(80).describe('The identifier of a person who stands, or should.')

/** A candidate on a ballot, or `default` for the option that none of them is preferred to. */
const choice = line(80)
export const ballot = z
  .union([
    z.strictObject({
      kind: z.literal('ranking'),
      ranking: z.array(z.array(choice).max(200)).max(200).describe('The most preferred first; equal ones together.'),
    }),
    z.strictObject({ kind: z.literal('approvals'), approved: z.array(choice).max(200) }),
    z.strictObject({
      kind: z.literal('scores'),
      scores: z.array(z.strictObject({ choice, score: z.int().min(0).max(1_000) })).max(200),
    }),
  ])
  .describe('What is voted, as the method of the election asks for it. Nothing of it is told before the close.')

export const announcement = z
  .int()
  .min(1)
  .max(999_999)
  .describe('The number of an announcement.')
  .openapi({ example: 3 })
export const channel = z
  .int()
  .min(0)
  .max(99)
  .describe('The place of a channel among those of the announcement, from 0.')
export const announcing = z.strictObject({
  channels: z
    .array(line(2_000))
    .max(20)
    .describe('Channels of the group’s charter, by their addresses; none for the site alone.'),
  at: z.iso
    .datetime()
    .transform((text) => new Date(text).toISOString())
    .openapi({ description: 'Not before this moment.', example: '2027-03-31T09:00:00.000Z' })
    .exactOptional(),
  corrects: announcement.describe('The announcement that this one puts right.').exactOptional(),
  of: z
    .strictObject({ kind: z.enum(['consultation', 'election']), number: z.int().min(1).max(999_999_999_999) })
    .describe('What it tells of, which then shows where it was announced.')
    .exactOptional(),
})

export const consultation = z
  .int()
  .min(1)
  .max(999_999_999_999)
  .describe('The number of a consultation.')
  .openapi({ example: 21 })
export const answer = z.int().min(1).max(999_999).describe('The number of an answer within its consultation.')
export const point = z.int().min(1).max(999_999).describe('The number of a point within its consultation.')
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of a text, in hex.')

const addressee = z.union([
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('group'), group }),
  z.strictObject({ kind: z.literal('seat'), seat: z.strictObject({ group, seat }) }),
])
const howAsked = {
  title: line(200),
  text: paragraphs(20_000).describe('What whoever answers should know, as Markdown.').exactOptional(),
  addressed: z.array(addressee).max(50).describe('Who is asked by name. Anybody may answer.'),
  confidential: z.literal(true).describe('Answers may be for the group that asks alone.').exactOptional(),
  open: length.describe('How long answers are taken.'),
  opens: startOfDay.describe('From when on, if that is later than the beginning.').exactOptional(),
}
export const asking = z.strictObject(howAsked)
export const asks = z.strictObject({
  ...howAsked,
  about: z.union([
    z
      .strictObject({ kind: z.literal('charter'), group })
      .describe('The charter of a group as it stands, or its draft.'),
    z.strictObject({ kind: z.literal('text'), text: paragraphs(300_000).describe('As Markdown.') }),
    z.strictObject({
      kind: z.literal('question'),
      options: z.array(name).max(50).describe('Without options one is for it, against it, or neither.'),
    }),
    z.strictObject({ kind: z.literal('roll'), group, roll: name }).describe('Who would have a vote.'),
  ]),
})
export const fund = line(80).transform(reads(nameOf, 'not a name')).openapi({ description: 'A fund of the group.' })
export const promise = motion.describe('The number of the decision that promised it.')
export const payment = z.int().min(1).max(999_999_999_999).describe('The number of a payment.')
export const drawnFrom = z.strictObject({
  group: group.describe('Whose money, where it is not that of the group that decides.').exactOptional(),
  line: line(80)
    .transform(reads(nameOf, 'not a name'))
    .openapi({ description: 'A line of the budget.' })
    .exactOptional(),
  fund: fund.exactOptional(),
})
export const exchanged = z
  .strictObject({
    original: amount.openapi({ description: 'The amount in the other currency.', example: 'EUR 100.50' }),
    rate: line(24).describe('How many units of the group’s currency one unit is worth: "1.0842".'),
    on: z.iso.date().describe('The day of the rate: 2026-03-31.'),
    source: line(200).describe('Who publishes the rate.').exactOptional(),
  })
  .describe('Of another currency: the amount in it, the rate and its day. The amount beside it is what that comes to.')
