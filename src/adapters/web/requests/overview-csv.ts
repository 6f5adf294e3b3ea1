import { stringify } from 'csv-stringify/sync'
import type { OverviewRow } from '../../../app/read/requests/requests-overview.ts'
import { decimalOf } from '../../../core/base/money.ts'

const columns = ['group', 'year', 'kind', 'currency', 'requests', 'asked', 'granted', 'paid']

/** The overview as a table for a spreadsheet, in which nothing is taken for a formula: RFC 4180. */
export function overviewCsv(rows: readonly OverviewRow[]): string {
  const cells = rows.map(({ group, year, object, requests, asked, granted, paid }) => [
    ...[group.name, year, object, asked.currency, requests],
    ...[asked, granted, paid].map(decimalOf),
  ])
  return stringify([columns, ...cells], { record_delimiter: 'windows', escape_formulas: true })
}
