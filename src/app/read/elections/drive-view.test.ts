import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepingReader } from '../../../../test/support/keeping-foundation.ts'
import { driveView } from './drive-view.ts'

const of = { group: 'choir', roll: 'electors' }
const reader = keepingReader()
const on = (at: string) => ({ ...reader, snapshot: { ...reader.snapshot, at } })
const numbers = (view: ReturnType<typeof driveView>, ahead: boolean) =>
  view.points
    .filter((point) => (point.ahead === true) === ahead)
    .map(({ from, affirmed }) => `${from.slice(0, 10)} ${affirmed}`)

describe('how an affirmation drive goes', () => {
  it('is told by month where it has begun long ago, and then as it would be if nobody said it again', () => {
    const view = driveView(reader, of)
    assert.deepEqual([view.affirmed, view.step], [3, 'month'])
    assert.deepEqual(numbers(view, false), [
      '2026-01-01 1',
      '2026-02-01 1',
      '2026-03-01 1',
      '2026-04-01 3',
      '2026-05-01 3',
      '2026-06-01 3',
      '2026-07-01 3',
      '2026-08-01 2',
      '2026-09-01 2',
      '2026-10-01 2',
      '2026-11-01 3',
    ])
    assert.deepEqual(numbers(view, true).slice(0, 5), [
      '2026-12-01 3',
      '2027-01-01 2',
      '2027-02-01 2',
      '2027-03-01 2',
      '2027-04-01 1',
    ])
    assert.match(numbers(view, true).at(-1) ?? '', /^2027-11-01 0$/)
  })

  it('is told by week from Monday where it has begun lately', () => {
    const view = driveView(on('2026-02-12T09:00:00.000Z'), of)
    assert.equal(view.step, 'week')
    assert.deepEqual(numbers(view, false), ['2026-01-19 1', '2026-01-26 1', '2026-02-02 1', '2026-02-09 1'])
  })

  it('says for how many it runs out soon', () => {
    assert.equal(driveView(reader, of).runsOut, undefined)
    const late = driveView(on('2027-01-01T00:00:00.000Z'), of)
    assert.deepEqual(late.runsOut, { by: '2027-01-31T00:00:00.000Z', count: 1 })
  })

  it('has nothing to show before anybody has said anything', () => {
    const view = driveView(on('2026-01-19T00:00:00.000Z'), of)
    assert.deepEqual(view, { affirmed: 0, step: 'week', points: [] })
  })
})
