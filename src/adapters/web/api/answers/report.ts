import { z } from '@hono/zod-openapi'
import type { ReportSummary } from '../../../../app/read/reports/report-summary.ts'
import type { ReportView, SaidView } from '../../../../app/read/reports/report-view.ts'
import type { ReportsView } from '../../../../app/read/reports/reports-view.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, permission, permissionOf, personRef } from './common.ts'

export const standings = ['awaited', 'given', 'missed', 'excused', 'dropped'] as const

export const reportSummary = z
  .object({
    number: z.int(),
    group: groupRef,
    duty: z.string(),
    title: z.string(),
    from: moment.describe('The first moment that it tells of.'),
    until: moment.describe('Up to which it tells.'),
    due: moment,
    closes: moment.describe('When it is missed.'),
    because: z.enum(['calendar', 'occasion', 'request', 'end']).describe('What let it be awaited.'),
    standing: z.enum(standings),
    late: z.boolean().describe('It was given after it was missed.'),
    approval: z.int().optional().describe('The decision that it waits for.'),
    approvedBy: groupRef.optional().describe('The group that decides on it.'),
    givenAt: moment.optional(),
  })
  .openapi('ReportSummary')

const said = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().describe('Markdown; “{person:ada}” stands for a name, by its id.'),
  }),
  z.object({
    kind: z.literal('figures'),
    figures: z.array(
      z.object({
        about: z.string(),
        count: z.union([z.int(), z.literal('few')]).describe('“few” is 1 to 4, and nobody knows how many.'),
      }),
    ),
  }),
  z.object({ kind: z.literal('hidden') }).describe('For others, or erased.'),
])

export const report = reportSummary
  .extend({
    clause: clauseRef.optional(),
    about: z.array(z.string()).describe('What the charter has it tell.'),
    numbersOnly: z.boolean(),
    isPublic: z.boolean(),
    versions: z
      .array(z.object({ at: moment, by: personRef, said }))
      .describe('As it was given and corrected, the newest first; empty before it is given.'),
    owedBy: z.array(personRef).describe('Who could have handed it in when it was missed.'),
    mayHandIn: permission,
    mayCorrect: permission,
    recorded: z
      .object({
        came: z.int(),
        went: z.int(),
        carried: z.int(),
        notCarried: z.int(),
        alone: z.int(),
        meetings: z.int(),
      })
      .describe('What the record tells of the time: who came into a seat and left one, decisions, meetings.'),
  })
  .openapi('Report')

const owed = z
  .object({
    group: groupRef,
    asleep: z.boolean().describe('The group is dormant and owes nothing.'),
    duty: z.string(),
    title: z.string(),
    clause: clauseRef,
    numbersOnly: z.boolean(),
    awaited: z.array(reportSummary),
    last: reportSummary.optional(),
    counts: z.object({
      given: z.int(),
      late: z.int(),
      missed: z.int(),
      excused: z.int(),
      dropped: z.int(),
    }),
    missedInARow: z.int(),
    endsAfter: z.int().optional().describe('So many in a row let the group fall asleep or end.'),
  })
  .openapi('OwedDuty')

export const duties = z
  .object({
    duties: z.array(owed),
    ahead: z
      .array(
        z.object({
          group: groupRef,
          duty: z.string(),
          title: z.string(),
          due: moment,
          number: z.int().optional().describe('The report, where its time has begun.'),
        }),
      )
      .describe('What comes due within 90 days, the next first.'),
  })
  .openapi('Duties')

export function reportSummaryOf({ at: _, ...view }: ReportSummary): z.input<typeof reportSummary> {
  return view
}

export function reportOf(view: ReportView, lookups: Lookups): z.input<typeof report> {
  const { foundation: _, to: __, at: ___, needsApproval: ____, draft: _____, ...rest } = view
  return {
    ...rest,
    about: [...view.about],
    versions: view.versions.map((version) => ({ ...version, said: saidOf(version.said) })),
    owedBy: [...view.owedBy],
    mayHandIn: permissionOf(view.mayHandIn, lookups),
    mayCorrect: permissionOf(view.mayCorrect, lookups),
  }
}

export function dutiesOf({ duties: all, ahead }: ReportsView): z.input<typeof duties> {
  return {
    duties: all.map(({ to: _, awaited, last, ...duty }) => ({
      ...duty,
      awaited: awaited.map(reportSummaryOf),
      last: last && reportSummaryOf(last),
    })),
    ahead: [...ahead],
  }
}

function saidOf(view: SaidView): z.input<typeof said> {
  return view.kind === 'figures' ? { kind: 'figures', figures: [...view.figures] } : view
}
