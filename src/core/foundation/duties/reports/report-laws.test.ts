import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime } from '../../../../../test/support/given.ts'
import { type Instant, after as later } from '../../../base/instant.ts'
import { decide } from '../../decide.ts'
import { evolve } from '../../evolve.ts'
import type { FoundationState } from '../../state.ts'
import { givenAt, isLate, standingOf } from './report-state.ts'
import { missedOf, reportsOfGroup } from './reports-in.ts'

const seed = 20261201
const begins = '2026-01-01T12:00:00.000Z'
const board = charterOf('board', 'seats: { director: { filled by: roll } }')
const crewOf = (report: string) =>
  charterOf('crew', `seats: { member: { filled by: roll } }\nduties: { report: { ${report}, to: board } }`, 'board')

const duty = fc
  .tuple(
    fc.constantFrom('week', '2 weeks', 'month', '2 months', 'quarter', '6 months', 'year'),
    fc.constantFrom('', ', grace: 1 day', ', grace: 1 week', ', grace: 1 month'),
  )
  .map(([every, grace]) => `every: ${every}${grace}`)

/** Somebody hands in whatever is awaited, or what was missed first, or saves a draft: so many hours after the beginning. */
const deeds = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 500 * 24 }),
    does: fc.constantFrom('hand in', 'hand in late', 'save'),
  }),
  { maxLength: 12 },
)

const content = { kind: 'text', text: { digest: digest('Words'), bytes: 5, type: 'text/markdown' } } as const

function lived(text: string, done: readonly { readonly hours: number; readonly does: string }[]): FoundationState {
  const { state } = foundationOf(
    { board, crew: crewOf(text) },
    { 'board.director': ['ada'], 'crew.member': ['di'] },
  ).begin()
  for (const { hours, does } of done.toSorted((one, other) => one.hours - other.hours)) {
    const at = later(begins, { count: hours, unit: 'hour' }, 'UTC')
    passTime(state, at)
    const standing = does === 'hand in late' ? 'missed' : 'awaited'
    const report = reportsOfGroup(state, 'crew').find((one) => standingOf(one) === standing)?.awaited.report
    if (report === undefined) continue
    const result = decide(
      state,
      does === 'save'
        ? { type: 'save report', report, content }
        : { type: 'hand in report', group: 'crew', duty: 'report', report, content },
      { actor: { kind: 'person', person: 'di' }, at, act: `act-${state.size}`, ...clockTools },
    )
    assert.ok(result.ok, JSON.stringify(result))
    for (const entry of result.value.entries) evolve(state, entry)
  }
  passTime(state, later(begins, { count: 501, unit: 'day' }, 'UTC'))
  return state
}

const law = (says: (state: FoundationState) => void) =>
  fc.assert(
    fc.property(duty, deeds, (text, done) => says(lived(text, done))),
    { seed, numRuns: 40 },
  )

describe('reports by the calendar', () => {
  it('tell of all time, and of none of it twice', () => {
    law((state) => {
      const spans = reportsOfGroup(state, 'crew').map(({ awaited: { from, until } }) => ({ from, until }))
      assert.ok(spans.length > 0)
      for (const [index, { from, until }] of spans.entries()) {
        assert.ok(from < until)
        assert.equal(from, spans[index - 1]?.until ?? from)
      }
      assert.ok((spans.at(-1)?.until ?? '') > state.last)
    })
  })

  it('are never missed once they are given, and never before their time is over', () => {
    law((state) => {
      for (const report of reportsOfGroup(state, 'crew')) {
        const { closes } = report.awaited
        const given: Instant | undefined = givenAt(report)
        assert.equal(standingOf(report) === 'given', given !== undefined)
        if (report.missed !== undefined) assert.ok(report.missed.at >= closes)
        if (given !== undefined && given < closes) assert.equal(report.missed, undefined)
        assert.equal(isLate(report), given !== undefined && report.missed !== undefined)
      }
    })
  })

  it('that nobody gave are missed when their time is over, and count in a row from the last that was given', () => {
    law((state) => {
      const all = reportsOfGroup(state, 'crew')
      const awaited = all.filter((report) => standingOf(report) === 'awaited')
      assert.ok(awaited.every(({ awaited: { closes } }) => closes > state.last))
      const settled = all.filter((report) => !awaited.includes(report))
      const row = settled.slice(settled.findLastIndex((report) => standingOf(report) === 'given') + 1)
      assert.equal(missedOf(state, 'crew', 'report', { at: state.last }).inARow, row.length)
    })
  })
})
