import { z } from '@hono/zod-openapi'
import type { DeskView, FactView } from '../../../../app/read/views.ts'
import { clauseRef, personRef } from './common.ts'
import { decisionSummary, decisionSummaryOf } from './decision.ts'
import { heldSeat, heldSeatOf } from './person.ts'

const fact = z.object({
  fact: z.string(),
  kind: z.string(),
  values: z.array(z.string()).optional().describe('All that can be said, where the charter lists it.'),
  asked: z.object({ name: z.string(), title: z.string(), clause: clauseRef }),
  value: z.string().optional(),
})

/** What one person has to do with a foundation, for them alone. */
export const desk = z
  .object({
    person: personRef,
    awaiting: z.array(decisionSummary).describe('Votes that wait for their vote, what closes first coming first.'),
    voted: z.array(decisionSummary).describe('Open votes in which they have voted.'),
    applications: z.array(decisionSummary).describe('Decisions about them.'),
    seats: z.array(heldSeat),
    facts: z.array(fact).describe('What charters ask about them, with what they have said.'),
  })
  .openapi('Desk')

type View = Pick<DeskView['foundations'][number], 'person' | 'awaiting' | 'voted' | 'applications' | 'seats'>

export function deskOf(
  { person, awaiting, voted, applications, seats }: View,
  facts: readonly FactView[],
): z.input<typeof desk> {
  return {
    person,
    awaiting: awaiting.map(decisionSummaryOf),
    voted: voted.map(decisionSummaryOf),
    applications: applications.map(decisionSummaryOf),
    seats: seats.map(heldSeatOf),
    facts: facts.map(({ fact: name, kind, values, asked, value }) => ({
      fact: name,
      kind,
      values: values && [...values],
      asked,
      value,
    })),
  }
}
