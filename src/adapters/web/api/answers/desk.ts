import { z } from '@hono/zod-openapi'
import type { AwaitingView } from '../../../../app/read/awaiting-views.ts'
import type { DelegationView, FoundationDesk } from '../../../../app/read/desk-view.ts'
import type { FactView } from '../../../../app/read/fact-views.ts'
import type { WaitingView } from '../../../../app/read/views.ts'
import { clauseRef, groupRef, moment, personRef, seatRef } from './common.ts'
import { decisionSummary, decisionSummaryOf, subject, subjectOf } from './decision.ts'
import { offeredAct, offeredActOf } from './offered-act.ts'
import { heldSeat, heldSeatOf } from './person.ts'

const awaitingThing = z
  .object({
    key: z.string().describe('The same for as long as it awaits them, and never that of anything else.'),
    kind: z.string().describe('"vote", "renew", "hand over", "invitation" and so on.'),
    group: groupRef,
    clause: clauseRef.optional(),
    since: moment,
    by: moment.optional().describe('After that it is over, or goes its way without them.'),
    decision: z.int().optional(),
    subject: subject.optional(),
    election: z.int().optional(),
    electorate: z.string().optional(),
    for: z.string().optional().describe('Of a ballot: the voter whose proxy they have, where it is not their own.'),
    seat: seatRef.optional(),
    status: z.string().optional(),
    acts: z.array(offeredAct).describe('What they may do about it, each as the body of an act.'),
  })
  .openapi('Awaiting')

const fact = z.object({
  fact: z.string(),
  kind: z.string(),
  values: z.array(z.string()).optional().describe('All that can be said, where the charter lists it.'),
  asked: z.object({ name: z.string(), title: z.string(), clause: clauseRef }),
  value: z.string().optional(),
})

const waiting = z.object({ decision: z.int(), group: groupRef, subject, until: moment.optional() })

const delegation = z.object({
  number: z.int(),
  how: z.enum(['given', 'received']),
  action: z.string(),
  seat: seatRef,
  from: groupRef,
  until: moment.optional(),
})

/** What one person has to do with a foundation, for them alone. */
export const desk = z
  .object({
    person: personRef,
    awaiting: z.array(awaitingThing).describe('What is over first comes first.'),
    seats: z.array(heldSeat),
    voted: z.array(decisionSummary).describe('Open votes in which they have voted.'),
    past: z
      .array(z.object({ decision: decisionSummary, option: z.string().optional() }))
      .describe('Votes that are over.'),
    applications: z.array(decisionSummary).describe('Decisions about them.'),
    waiting: z.array(waiting).describe('What they have moved and whose vote has not opened.'),
    moved: z.array(decisionSummary).describe('What they have moved, in its vote and after it.'),
    drafts: z.array(z.object({ name: z.string(), title: z.string(), since: moment })),
    delegations: z.array(delegation),
    facts: z.array(fact).describe('What charters ask about them, with what they have said.'),
  })
  .openapi('Desk')

export function deskOf(view: FoundationDesk, facts: readonly FactView[]): z.input<typeof desk> {
  const { person, awaiting, seats, voted, past, applications, moved, drafts, delegations } = view
  return {
    person,
    awaiting: awaiting.map(awaitingOf),
    seats: seats.map(heldSeatOf),
    voted: voted.map(decisionSummaryOf),
    past: past.map(({ motion, option }) => ({ decision: decisionSummaryOf(motion), option })),
    applications: applications.map(decisionSummaryOf),
    waiting: moved.waiting.map(waitingOf),
    moved: moved.motions.map(decisionSummaryOf),
    drafts: drafts.map(({ name, title, since }) => ({ name, title, since })),
    delegations: delegations.map(delegationOf),
    facts: facts.map(({ fact: name, kind, values, asked, value }) => ({
      fact: name,
      kind,
      values: values && [...values],
      asked: { name: asked.name, title: asked.title, clause: asked.clause },
      value,
    })),
  }
}

function awaitingOf({ item, group, matter }: AwaitingView): z.input<typeof awaitingThing> {
  const { key, kind, clause, since, by, acts } = item
  return {
    key,
    kind,
    group,
    clause,
    since,
    by,
    decision: 'motion' in item ? item.motion : undefined,
    subject: matter && subjectOf(matter.subject),
    election: 'election' in item ? item.election : undefined,
    electorate: 'electorate' in item ? item.electorate : undefined,
    for: 'for' in item ? item.for : undefined,
    seat: 'seat' in item ? item.seat : undefined,
    status: 'status' in item ? item.status : undefined,
    acts: acts.map(offeredActOf),
  }
}

function waitingOf({ number, group, subject: of, at }: WaitingView): z.input<typeof waiting> {
  return { decision: number, group, subject: subjectOf(of), until: 'until' in at ? at.until : undefined }
}

function delegationOf({ number, how, action, seat, from, until }: DelegationView): z.input<typeof delegation> {
  return { number, how, action, seat, from, until }
}
