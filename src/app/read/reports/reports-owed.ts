import type { Name } from '../../../core/base/name.ts'
import type { Reader } from '../reader.ts'
import { type ReportSummary, reportSummary } from './report-summary.ts'
import { type DueAhead, reportsAhead } from './reports-ahead.ts'

/** All that groups owe, owed and will owe within 90 days, for whoever looks over all of it. */
export interface OwedReports {
  /** In the order in which they came to be awaited. */
  readonly reports: readonly (ReportSummary & { readonly asleep: boolean })[]
  /** Those whose time has not begun. */
  readonly ahead: readonly DueAhead[]
}

/** @returns undefined where there is no such group */
export function owedReports(reader: Reader, name?: Name): OwedReports | undefined {
  const { groups, reports } = reader.snapshot.state
  if (name !== undefined && !groups.has(name)) return undefined
  return {
    reports: [...reports.values()]
      .filter(({ awaited: { group } }) => name === undefined || group === name)
      .map((report) => ({
        ...reportSummary(reader, report),
        asleep: groups.get(report.awaited.group)?.status === 'dormant',
      })),
    ahead: reportsAhead(reader, name).filter(({ number }) => number === undefined),
  }
}
