import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asked, askingFoundation, day, told } from '../../../../test/support/asking-foundation.ts'
import { spendingReader } from '../../../../test/support/spending-foundation.ts'
import { reportDraft } from '../../../app/read/reports/report-draft.ts'
import { englishReportText } from './report-text.ts'

describe('the first text of a report', () => {
  const { state } = askingFoundation()
    .given(asked)
    .when(told('el', '03-05', { type: 'withdraw request', request: 1 }))
  const textOf = (group: string) =>
    englishReportText(reportDraft(state, group, day('03-01'), day('03-31')), 'Report', [])

  it('tells what a group was asked for, and what came of it', () => {
    const text = textOf('grants')
    assert.match(
      text,
      /## Requests for money\n\n- 2 March 2026: request 1, A fair for maintainers, asked for USD 3,000\n/,
    )
    assert.match(text, /- 5 March 2026: request 1, A fair for maintainers, was withdrawn\n/)
  })

  it('says nothing of requests to a group that nobody asks', () => {
    assert.doesNotMatch(textOf('board'), /Requests for money/)
  })

  it('tells what came in, was promised and paid in the time, and what there is at its end', () => {
    const { state } = spendingReader().snapshot
    const text = englishReportText(reportDraft(state, 'club', day('02-01'), day('03-01')), 'Report', [])
    const money = text.split('## Money\n\n')[1]?.split('\n\n')[0]
    assert.deepEqual(money?.split('\n'), [
      '- 31 January 2026: USD 250.50 came in for library',
      '- USD 1,200 promised by decision 1, spend travel',
      '- USD 300 promised by decision 2, spend library',
      '- 5 February 2026: USD 500 paid of decision 1',
      '- The budget of the year: USD 1,200 of USD 10,000 promised, USD 500 paid, USD 5,999.99 left beside its lines',
      '- Line “travel”: USD 1,200 of USD 3,000 promised, USD 500 paid, USD 1,800 left',
      '- Line “swag”: USD 0 of USD 1,000.01 promised, USD 0 paid, USD 1,000.01 left',
      '- Fund “library”: USD 300 of USD 750.50 promised, USD 0 paid, USD 450.50 left',
    ])
    assert.doesNotMatch(text, /Nowhere/)
  })

  it('says nothing of money to a group that has none', () => {
    assert.doesNotMatch(textOf('board'), /## Money/)
  })
})
