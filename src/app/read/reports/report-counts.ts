import { isLate, type Report, standingOf } from '../../../core/foundation/duties/reports/report-state.ts'

/** What became of what was owed; each report is in one of them, those that are awaited in none. */
export interface ReportCounts {
  readonly given: number
  readonly late: number
  readonly missed: number
  readonly excused: number
  readonly dropped: number
}

export function reportCounts(reports: readonly Report[]): ReportCounts {
  const counts = { given: 0, late: 0, missed: 0, excused: 0, dropped: 0 }
  for (const report of reports) {
    const standing = standingOf(report)
    if (standing === 'awaited') continue
    counts[standing === 'given' && isLate(report) ? 'late' : standing] += 1
  }
  return counts
}
