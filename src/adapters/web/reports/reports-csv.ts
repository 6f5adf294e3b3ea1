import { stringify } from 'csv-stringify/sync'
import type { ReportSummary } from '../../../app/read/reports/report-summary.ts'
import type { OwedReports } from '../../../app/read/reports/reports-owed.ts'

const columns = [
  'group',
  'group sleeps',
  'duty',
  'report',
  'first moment',
  'up to',
  'due',
  'standing',
  'given',
  'waits for decision',
  'decided by',
]

/**
 * Every report that was ever owed, and what comes due within 90 days, as a table for a spreadsheet in which nothing is taken for a
 * formula: RFC 4180. What stands there is in the words of the API.
 */
export function reportsCsv({ reports, ahead }: OwedReports): string {
  const known = reports.map(({ asleep, ...one }) => [
    ...[one.group.name, yesOrNo(asleep), one.duty, one.number, one.from, one.until, one.due, standingOf(one)],
    ...[one.givenAt ?? '', one.approval ?? '', one.approvedBy?.name ?? ''],
  ])
  const coming = ahead.map(({ group, duty, due }) => [group.name, 'no', duty, '', '', '', due, 'to come', '', '', ''])
  return stringify([columns, ...known, ...coming], { record_delimiter: 'windows', escape_formulas: true })
}

function standingOf({ standing, late, approval }: ReportSummary): string {
  if (approval !== undefined) return 'before approval'
  return standing === 'given' && late ? 'given late' : standing
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}
