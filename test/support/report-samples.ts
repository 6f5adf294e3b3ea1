import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { ReportEvent } from '../../src/core/foundation/duties/reports/report-event.ts'
import type { ReportRefusal } from '../../src/core/foundation/duties/reports/report-refusal.ts'

const group = 'packaging'
const duty = 'report'
const report = 7
const clause: ClauseRef = { group, anchor: 'reports', title: 'Reports' }
const of = { report, group, duty }
const person = 'ada-sample'
const content = { kind: 'text', text: { digest: 'ab', bytes: 2, type: 'text/markdown' } } as const
const figures = { kind: 'figures', figures: [{ about: 'reports that came', count: 'few' }] } as const
const awaited = {
  type: 'ReportAwaited',
  ...of,
  from: '2026-11-01T00:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
  due: '2026-11-30T12:00:00.000Z',
  closes: '2026-12-01T00:00:00.000Z',
} as const

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const reportRefusals: {
  readonly [Kind in ReportRefusal['type']]: Extract<ReportRefusal, { readonly type: Kind }>
} = {
  UnknownReport: { type: 'UnknownReport', report },
  UnknownDuty: { type: 'UnknownDuty', group, duty: 'accounts' },
  NoReportAwaited: { type: 'NoReportAwaited', group, duty, clause },
  MayNotReport: { type: 'MayNotReport', group, by: [{ group, seat: 'chair' }], clause },
  ReportIs: { type: 'ReportIs', report, standing: 'given', clause },
  ReportBeforeApproval: { type: 'ReportBeforeApproval', report, motion: 12, clause },
  OnlyFigures: { type: 'OnlyFigures', about: ['reports that came', 'reports that are closed'], clause },
  NotInFigures: { type: 'NotInFigures', clause },
}

export const reportEvents: readonly ReportEvent[] = [
  { ...awaited, because: { kind: 'calendar' } },
  { ...awaited, because: { kind: 'occasion', on: '2026-11-30T11:00:00.000Z' } },
  { ...awaited, because: { kind: 'request', motion: 12 } },
  { ...awaited, because: { kind: 'request' } },
  { ...awaited, because: { kind: 'end' } },
  { type: 'ReportDrafted', ...of, content },
  { type: 'ReportGiven', ...of, person, content },
  { type: 'ReportGiven', ...of, person, content: figures, motion: 12 },
  { type: 'ReportApproved', ...of, motion: 12 },
  { type: 'ReportCorrected', ...of, person, content },
  { type: 'ReportMissed', ...of, owedBy: [person], inARow: 1, inYear: 1, to: [] },
  { type: 'ReportMissed', ...of, owedBy: [person], inARow: 2, inYear: 3, to: [{ kind: 'group', group: 'psf-board' }] },
  { type: 'ReportExcused', ...of, motion: 12 },
  { type: 'ReportExcused', ...of },
  { type: 'ReportDropped', ...of, why: 'duty gone' },
  { type: 'ReportDropped', ...of, why: 'group dormant' },
  { type: 'ReportDropped', ...of, why: 'group ended' },
]
