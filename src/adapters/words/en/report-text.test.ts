import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asked, askingFoundation, day, told } from '../../../../test/support/asking-foundation.ts'
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
})
