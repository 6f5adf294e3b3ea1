import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reportingReader } from '../../../../test/support/reporting-foundation.ts'
import { reportsView } from './reports-view.ts'

describe('the overview of what groups owe', () => {
  const view = reportsView(reportingReader())
  const dutyOf = (group: string, name: string) =>
    view?.duties.find(({ group: { name: own }, duty }) => own === group && duty === name)

  it('counts by duty what was given, given late, missed and excused', () => {
    assert.deepEqual(dutyOf('crew', 'report')?.counts, { given: 1, late: 1, missed: 2, excused: 1, dropped: 0 })
  })

  it('says whose approval a report waits for', () => {
    assert.deepEqual(
      dutyOf('crew', 'accounts')?.awaited.map(({ number, approval, approvedBy }) => [number, approval, approvedBy]),
      [[10, 2, { name: 'board', title: 'board' }]],
    )
  })

  it('has what comes due within 90 days, the next first, and nothing after', () => {
    assert.deepEqual(
      view?.ahead.map(({ group, duty, due, number }) => [due.slice(0, 10), group.name, duty, number]),
      [
        ['2026-06-30', 'conduct', 'transparency-report', 7],
        ['2026-06-30', 'conduct', 'notes', 8],
        ['2026-06-30', 'crew', 'accounts', 10],
        ['2026-06-30', 'crew', 'report', 12],
        ['2026-07-31', 'crew', 'report', undefined],
        ['2026-08-31', 'crew', 'report', undefined],
      ],
    )
  })

  it('is of one group where one is asked for', () => {
    const own = reportsView(reportingReader(), 'conduct')
    assert.ok(own?.ahead.every(({ group }) => group.name === 'conduct'))
    assert.ok(own?.reports.every(({ group }) => group.name === 'conduct'))
    assert.equal(reportsView(reportingReader(), 'nobody'), undefined)
  })
})
