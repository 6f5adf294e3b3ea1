import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reportingReader } from '../../../../test/support/reporting-foundation.ts'
import { owedReports } from '../../../app/read/reports/reports-owed.ts'
import { reportsCsv } from './reports-csv.ts'

const linesOf = (group?: string) => {
  const owed = owedReports(reportingReader(), group)
  assert.ok(owed)
  return reportsCsv(owed).trimEnd().split('\r\n')
}

describe('the table of what groups owe', () => {
  it('has each report once, with where it stands, and then what is to come', () => {
    const shown = linesOf('crew').map((line) => line.split(','))
    assert.deepEqual(
      shown.map((cells) => [cells[2], cells[3], cells[6]?.slice(0, 10), cells[7]]),
      [
        ['duty', 'report', 'due', 'standing'],
        ['report', '1', '2026-01-31', 'given'],
        ['accounts', '2', '2026-03-31', 'given'],
        ['report', '5', '2026-02-28', 'given late'],
        ['report', '6', '2026-03-31', 'missed'],
        ['report', '9', '2026-04-30', 'excused'],
        ['accounts', '10', '2026-06-30', 'before approval'],
        ['report', '11', '2026-05-31', 'missed'],
        ['report', '12', '2026-06-30', 'awaited'],
        ['report', '', '2026-07-31', 'to come'],
        ['report', '', '2026-08-31', 'to come'],
      ],
    )
  })

  it('says who decides on what waits for its approval', () => {
    assert.match(linesOf().find((line) => line.includes('before approval')) ?? '', /,2,board$/)
  })

  it('has nothing in it that a spreadsheet takes for a formula', () => {
    const owed = owedReports(reportingReader())
    assert.ok(owed)
    const [first] = owed.reports
    assert.ok(first)
    const text = reportsCsv({ reports: [{ ...first, duty: '=1+1' }], ahead: [] })
    assert.match(text, /,'=1\+1,/)
  })

  it('is not there for a group that is not', () => {
    assert.equal(owedReports(reportingReader(), 'nobody'), undefined)
  })
})
