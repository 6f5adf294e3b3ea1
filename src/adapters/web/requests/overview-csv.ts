import { stringify } from 'csv-stringify/sync'
import type { OverviewRow } from '../../../app/read/requests/requests-overview.ts'
import { type Money, placesOf } from '../../../core/base/money.ts'

const columns = ['group', 'year', 'kind', 'currency', 'requests', 'asked', 'granted', 'paid']

/** The overview as a table for a spreadsheet, in which nothing is taken for a formula: RFC 4180. */
export function overviewCsv(rows: readonly OverviewRow[]): string {
  const cells = rows.map(({ group, year, object, requests, asked, granted, paid }) => [
    ...[group.name, year, object, asked.currency, requests],
    ...[decimal(asked), decimal(granted), decimal(paid)],
  ])
  return stringify([columns, ...cells], { record_delimiter: 'windows', escape_formulas: true })
}

/** "3000.00", to the places of its currency. */
function decimal({ currency, minor }: Money): string {
  const places = placesOf(currency)
  const digits = String(minor).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
