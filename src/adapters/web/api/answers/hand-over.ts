import { z } from '@hono/zod-openapi'
import type { HandOverView, MatterView } from '../../../../app/read/handover/hand-over-view.ts'
import { spokenAction } from '../../../../core/charter/structure/action.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, permission, permissionOf, personRef } from './common.ts'
import { decisionSummary, decisionSummaryOf, subject, subjectOf } from './decision.ts'

const matter = z.object({ decision: z.int(), subject })

/** All that hangs on a seat while one person holds it, for whoever follows. */
export const handOver = z
  .object({
    group: groupRef,
    seat: z.string(),
    clause: clauseRef,
    person: personRef,
    since: moment,
    until: moment.optional(),
    ended: moment.optional(),
    began: moment.optional().describe('When they were asked to begin handing over.'),
    matters: z.array(matter).describe('What they keep that is not over.'),
    passed: z
      .array(matter.extend({ to: personRef, how: z.string() }))
      .describe('What they kept until they left, with who keeps it now.'),
    drafts: z.array(groupRef),
    duties: z.array(
      z.object({ duty: z.string(), title: z.string().optional(), clause: clauseRef, dates: z.array(moment) }),
    ),
    alone: z.array(z.string()).describe('What they alone can decide by it.'),
    accesses: z.array(z.object({ access: z.string(), passed: moment.optional(), mayPassOn: permission })),
    decisions: z.array(decisionSummary),
    note: z.object({ at: moment, text: z.string().optional().describe('Absent for whom it is not for.') }).optional(),
  })
  .openapi('HandOver')

export function handOverOf(view: HandOverView, lookups: Lookups): z.input<typeof handOver> {
  const { group, seat, clause, person, since, until, ended, began, note } = view
  return {
    group,
    seat,
    clause,
    person,
    since,
    until,
    ended,
    began,
    matters: view.matters.map(matterOf),
    passed: view.passed.map((one) => ({ ...matterOf(one), to: one.to, how: one.how })),
    drafts: view.drafts.map(({ name, title }) => ({ name, title })),
    duties: view.duties.map(({ duty, title, clause: of, dates }) => ({ duty, title, clause: of, dates: [...dates] })),
    alone: view.alone.map(spokenAction),
    accesses: view.accesses.map(({ access, passed, mayPassOn }) => ({
      access,
      passed,
      mayPassOn: permissionOf(mayPassOn, lookups),
    })),
    decisions: view.decisions.map(decisionSummaryOf),
    note: note && { at: note.at, text: note.text },
  }
}

function matterOf({ number, subject: of }: MatterView): z.input<typeof matter> {
  return { decision: number, subject: subjectOf(of) }
}
