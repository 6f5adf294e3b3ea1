import { z } from '@hono/zod-openapi'
import {
  consultationStages,
  consultationSummary as summaryView,
} from '../../../../app/read/consultations/consultation-summary.ts'
import { consultationView } from '../../../../app/read/consultations/consultation-view.ts'
import { listOf } from '../answers/common.ts'
import { consultation, consultationOf, consultationSummary, consultationSummaryOf } from '../answers/consultation.ts'
import { listQuery, partOf } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { reading } from '../reading.ts'

export const listConsultations = reading({
  id: 'listConsultations',
  path: '/{foundation}/consultations',
  params: z.object({}),
  query: listQuery.extend({
    stage: z.enum(consultationStages).optional().describe('Only those that stand there.'),
    group: z.string().max(80).optional().describe('Only those of the group that asks.'),
  }),
  answer: listOf(consultationSummary, 'ConsultationList'),
  load: ({ reader, query: { stage, group, ...which } }) => {
    const part = partOf(
      [...reader.snapshot.state.consultations.values()],
      ({ begun }) => begun.consultation,
      which,
      (one) =>
        (stage === undefined || stage === summaryView(reader, one).stage) &&
        (group === undefined || group === one.begun.group),
    )
    return part && { items: part.items.map((one) => consultationSummaryOf(summaryView(reader, one))), next: part.next }
  },
})

export const readConsultation = reading({
  id: 'readConsultation',
  path: '/{foundation}/consultations/{number}',
  params: z.object({ number: wholeNumber(1).openapi({ example: 5 }) }),
  query: z.object({}),
  answer: consultation,
  load: ({ reader, params }) => {
    const view = consultationView(reader, params.number)
    if (view === undefined) return undefined
    return consultationOf(view, view.subject.kind === 'draft' ? reader.snapshot.text(view.subject.digest) : '')
  },
})
