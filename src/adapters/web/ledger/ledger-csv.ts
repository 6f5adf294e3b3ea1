import { stringify } from 'csv-stringify/sync'
import type { Ledger } from '../../../app/read/money/ledger.ts'
import { decimalOf } from '../../../core/base/money.ts'
import { accountPath, marksOf } from './account-path.ts'

const marks = ['kind', 'decision', 'payment', 'reference', 'rate', 'rate-day', 'rate-source', 'address'] as const
const columns = ['date', 'to', 'from', 'currency', 'amount', 'original_currency', 'original', 'party', ...marks]

/** A line for each transaction, for a spreadsheet, in which nothing is taken for a formula: RFC 4180. */
export function ledgerCsv(ledger: Ledger, url: string): string {
  const rows = ledger.transactions.map((one) => {
    const { on, to, from, amount, exchanged, party = '' } = one
    const said = new Map<string, string>(marksOf(one, url))
    const original = exchanged?.original
    return [
      ...[on, accountPath(to, ledger).join(':'), accountPath(from, ledger).join(':')],
      ...[amount.currency, decimalOf(amount), original?.currency ?? '', original ? decimalOf(original) : '', party],
      ...marks.map((mark) => said.get(mark) ?? ''),
    ]
  })
  return stringify([columns, ...rows], { record_delimiter: 'windows', escape_formulas: true })
}
