import { z } from '@hono/zod-openapi'
import { requestStages, requestSummary as summaryView } from '../../../../app/read/requests/request-summary.ts'
import { requestView } from '../../../../app/read/requests/request-view.ts'
import { stageOf } from '../../../../core/foundation/money/requests/grant-request.ts'
import { listOf } from '../answers/common.ts'
import { request, requestOf, requestSummary, requestSummaryOf } from '../answers/request.ts'
import { listQuery, partOf } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { reading } from '../reading.ts'

export const listRequests = reading({
  id: 'listRequests',
  path: '/{foundation}/requests',
  params: z.object({}),
  query: listQuery.extend({
    stage: z.enum(requestStages).optional().describe('Only those that stand there.'),
    group: z.string().max(80).optional().describe('Only those that this group is asked.'),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Only those that were made in this year, in UTC.')
      .openapi({ example: '2026' }),
  }),
  answer: listOf(requestSummary, 'RequestList'),
  load: ({ reader, query: { stage, group, year, ...which } }) => {
    const part = partOf(
      [...reader.snapshot.state.requests.values()],
      ({ made }) => made.request,
      which,
      (one) =>
        (stage === undefined || stage === stageOf(one)) &&
        (group === undefined || group === one.made.group) &&
        (year === undefined || one.at.startsWith(year)),
    )
    return part && { items: part.items.map((one) => requestSummaryOf(summaryView(reader, one))), next: part.next }
  },
})

export const readRequest = reading({
  id: 'readRequest',
  path: '/{foundation}/requests/{number}',
  params: z.object({ number: wholeNumber(1).openapi({ example: 3 }) }),
  query: z.object({}),
  answer: request,
  load: ({ reader, params }) => {
    const view = requestView(reader, params.number)
    return view && requestOf(view)
  },
})
