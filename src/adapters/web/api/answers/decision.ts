import { z } from '@hono/zod-openapi'
import type { DeedView } from '../../../../app/read/deed-view.ts'
import type { CourseView, ProposalView } from '../../../../app/read/pending-views.ts'
import type { Step } from '../../../../app/read/steps.ts'
import type { MotionSubject, MotionSummary, MotionView } from '../../../../app/read/views.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { standingWords, whyWords } from '../../../words/rule-words.ts'
import { groupRef, moment, permission, permissionOf, personRef, seatRef } from './common.ts'
import { rule, ruleOf } from './rule.ts'

export const subject = z
  .object({
    kind: z.string().describe('"resolution", "admit", "appoint", "remove" and so on.'),
    title: z.string().optional(),
    action: z.string().optional().openapi({ example: 'spend' }),
    amount: z.string().optional().openapi({ example: 'USD 1,500' }),
    person: personRef.optional().describe('Whom it is about.'),
    seat: seatRef.optional(),
  })
  .openapi('Subject')

const shared = {
  number: z.int(),
  kind: z
    .enum(['vote', 'proposal', 'procedure', 'deed'])
    .describe('A vote; a motion that waits for one; several stages; or what the holder of a seat did alone.'),
  group: groupRef,
  subject,
  stage: z.string().describe('Where it stands: "open", "settled", "seconds", "time" and so on.'),
}

const result = z
  .object({
    outcome: z.string(),
    is: z.enum(['carried', 'lost', 'undecided']),
    at: moment,
    why: z.string().describe('Why it closed then.'),
  })
  .openapi('Result')

const vote = {
  opens: moment,
  closes: moment,
  electorate: z.int().describe('How many could vote when it opened.'),
  recused: z.int(),
  counts: z.record(z.string(), z.int()).describe('Votes by the name of the option, as far as they are shown.'),
  result: result.optional(),
}

const votePart = z.object(vote).partial()

export const decisionSummary = z.object({ ...shared, ...votePart.shape }).openapi('DecisionSummary')

const step = z.object({
  what: z.string(),
  is: z.enum(['done', 'now', 'ahead', 'left out']),
  at: moment.optional(),
  until: moment.optional(),
})

const act = z
  .object({ type: z.string(), because: z.string().optional(), option: z.string().optional() })
  .describe('Something that whoever asks may do to it now, as the fields of an act.')

const part = z.object({
  name: z.string(),
  asks: z.string().optional(),
  began: moment.optional(),
  until: moment.optional(),
  is: z.string().optional(),
  decisions: z.array(z.int()),
})

/** A decision, whatever it is made by. What only some have is absent in others. */
export const decision = z
  .object({
    ...shared,
    ...votePart.shape,
    mover: personRef,
    text: z.string().optional().describe('What is proposed, as Markdown.'),
    answers: z
      .array(z.object({ asked: z.string(), answer: z.string() }))
      .optional()
      .describe('An applicant’s answers, where whoever asks may see them.'),
    rule: rule.optional(),
    standing: z.string().optional().describe('Where an open vote stands, and what would change that.'),
    why: z
      .array(z.object({ sentence: z.string(), holds: z.boolean().optional() }))
      .optional()
      .describe('Each thing that the rule asks, with the numbers on both sides.'),
    steps: z.array(step).optional(),
    support: z.array(personRef).optional().describe('Who has seconded or signed it.'),
    stages: z.array(part).optional().describe('Of a procedure, its stages so far and to come.'),
    acts: z.array(act),
    mayVote: permission.optional(),
    entries: z.array(z.int()).describe('The entries of the record that it consists of.'),
  })
  .openapi('Decision')

export const voter = z
  .object({
    person: personRef,
    because: z.array(z.object({ seat: seatRef, since: moment })).describe('What gave the vote, when it opened.'),
    ballot: z
      .object({
        option: z.string(),
        marked: z
          .array(z.array(z.string()))
          .describe('As voters read it: the most preferred first, equal ones together.'),
        reason: z.string().optional(),
      })
      .optional()
      .describe('Absent where none was cast, or while ballots are hidden.'),
    recused: z.boolean(),
  })
  .openapi('Voter')

export function decisionSummaryOf(view: MotionSummary): z.input<typeof decisionSummary> {
  const { number, group, subject: of, opens, closes, tally, phase, result: ended } = view
  return {
    number,
    kind: 'vote',
    group,
    subject: subjectOf(of),
    stage: phase.kind,
    opens,
    closes,
    electorate: tally.electorate,
    recused: tally.recused,
    counts: tally.counts,
    result: ended && { outcome: ended.outcome, is: ended.is, at: ended.at, why: ended.why },
  }
}

export function pendingSummaryOf(view: ProposalView | CourseView): z.input<typeof decisionSummary> {
  const { number, kind, group, subject: of } = view
  return { number, kind, group, subject: subjectOf(of), stage: stageOf(view) }
}

export function decisionOf(view: MotionView, lookups: Lookups): z.input<typeof decision> {
  const { mover, text, answers, tally, steps, acts, mine, entries, result: ended } = view
  return {
    ...decisionSummaryOf(view),
    mover,
    text,
    answers: answers?.map(({ asked, answer }) => ({ asked, answer })),
    rule: ruleOf(view.rule, lookups),
    standing: ended === undefined ? standingOf(view) : undefined,
    why: whyWords(view.rule, tally, lookups).map(({ sentence, holds }) => ({ sentence, holds })),
    steps: steps.map(stepOf),
    acts: acts.map(actOf),
    mayVote: permissionOf(mine.mayVote, lookups),
    entries: [...entries],
  }
}

function standingOf({ rule: by, tally, standing }: MotionView): string {
  const { verdict, rest } = standingWords(by, tally, standing)
  return `${verdict} ${rest}`.trim()
}

export function deedSummaryOf({ number, group, subject: of }: DeedView): z.input<typeof decisionSummary> {
  return { number, kind: 'deed', group, subject: subjectOf(of), stage: 'done' }
}

export function deedOf(view: DeedView): z.input<typeof decision> {
  const { by, text, entries } = view
  return { ...deedSummaryOf(view), mover: by, text, acts: [], entries: [...entries] }
}

export function pendingOf(view: ProposalView | CourseView, lookups: Lookups): z.input<typeof decision> {
  const { mover, text, acts, entries } = view
  const whole = { ...pendingSummaryOf(view), mover, text, acts: acts.map(actOf), entries: [...entries] }
  switch (view.kind) {
    case 'proposal':
      return { ...whole, rule: ruleOf(view.rule, lookups), steps: view.steps.map(stepOf), support: [...view.support] }
    case 'procedure':
      return {
        ...whole,
        stages: view.stages.map(({ name, asks, began, until, is, parts }) => ({
          name,
          asks,
          began,
          until,
          is,
          decisions: [...parts],
        })),
      }
  }
}

export function votersOf({ voters }: MotionView): readonly z.input<typeof voter>[] {
  return voters.map(({ person, because, ballot, recused }) => ({
    person,
    because: because.map(({ seat, since }) => ({ seat, since })),
    ballot: ballot && {
      option: ballot.option,
      marked: ballot.marked.map((equal) => [...equal]),
      reason: ballot.reason,
    },
    recused: recused !== undefined,
  }))
}

function stageOf(view: ProposalView | CourseView): string {
  if (view.kind === 'proposal') return view.phase.kind
  if (view.ended !== undefined) return view.ended.is
  return view.stages.findLast(({ began }) => began !== undefined)?.name ?? ''
}

export function subjectOf(of: MotionSubject): z.input<typeof subject> {
  return {
    kind: of.kind,
    title: 'title' in of ? of.title : undefined,
    action: 'action' in of ? of.action : undefined,
    amount: 'amount' in of ? of.amount : undefined,
    person: 'person' in of ? of.person : undefined,
    seat: 'seat' in of ? of.seat : undefined,
  }
}

function stepOf({ what, is, at, until }: Step): z.input<typeof step> {
  return { what: what.kind, is, at, until }
}

function actOf({ type, because, option }: MotionView['acts'][number]): z.input<typeof act> {
  return { type, because, option: option?.name }
}
