import { z } from '@hono/zod-openapi'
import { reportSummary as summaryView } from '../../../../app/read/reports/report-summary.ts'
import { reportView } from '../../../../app/read/reports/report-view.ts'
import { reportsView } from '../../../../app/read/reports/reports-view.ts'
import { standingOf } from '../../../../core/foundation/duties/reports/report-state.ts'
import { listOf } from '../answers/common.ts'
import { duties, dutiesOf, report, reportOf, reportSummary, reportSummaryOf, standings } from '../answers/report.ts'
import { listQuery, partOf } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { reading } from '../reading.ts'

const ofGroup = z.object({ group: z.string().max(80).optional().describe('Only those of this group.') })

/** What each group owes, where that stands, and what comes due: what a board looks over. */
export const readDuties = reading({
  id: 'readDuties',
  path: '/{foundation}/duties',
  params: z.object({}),
  query: ofGroup,
  answer: duties,
  load: ({ reader, query: { group } }) => {
    const view = reportsView(reader, group)
    return view && dutiesOf(view)
  },
})

export const listReports = reading({
  id: 'listReports',
  path: '/{foundation}/reports',
  params: z.object({}),
  query: listQuery.extend({
    ...ofGroup.shape,
    duty: z.string().max(80).optional().describe('Only those by this duty.'),
    standing: z.enum(standings).optional().describe('Only those that stand there.'),
  }),
  answer: listOf(reportSummary, 'ReportList'),
  load: ({ reader, query: { group, duty, standing, ...which } }) => {
    const part = partOf(
      [...reader.snapshot.state.reports.values()],
      ({ awaited }) => awaited.report,
      which,
      (one) =>
        (group === undefined || group === one.awaited.group) &&
        (duty === undefined || duty === one.awaited.duty) &&
        (standing === undefined || standing === standingOf(one)),
    )
    return part && { items: part.items.map((one) => reportSummaryOf(summaryView(reader, one))), next: part.next }
  },
})

export const readReport = reading({
  id: 'readReport',
  path: '/{foundation}/reports/{number}',
  params: z.object({ number: wholeNumber(1).openapi({ example: 1 }) }),
  query: z.object({}),
  answer: report,
  load: ({ reader, params, lookups }) => {
    const view = reportView(reader, params.number)
    return view && reportOf(view, lookups)
  },
})
