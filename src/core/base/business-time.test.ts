import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { endAfter, leftOf } from './business-time.ts'
import type { Duration } from './duration.ts'
import { after, epochOf, instantOf } from './instant.ts'

const utc = { zone: 'UTC' }
const tenDays: Duration = { count: 10, unit: 'business day' }
const sixWeeks: Duration = { count: 6, unit: 'week' }
const monday = '2026-03-02T12:00:00.000Z'

describe('a clock that stands still', () => {
  it('has nothing left at its end', () => assert.equal(leftOf(sixWeeks, monday, monday, utc), 0))

  it('goes on with what was left, in a window of weeks', () => {
    const ends = after(monday, sixWeeks, utc)
    const left = leftOf(sixWeeks, '2026-03-05T12:00:00.000Z', ends, utc)
    assert.equal(endAfter(sixWeeks, '2026-03-08T12:00:00.000Z', left, utc), after(ends, { count: 3, unit: 'day' }, utc))
  })

  it('counts no weekend twice, in a window of business days', () => {
    const ends = after(monday, tenDays, utc)
    assert.equal(ends, '2026-03-16T12:00:00.000Z')
    // Two of the ten days have passed by Wednesday; eight are left on the Saturday.
    const left = leftOf(tenDays, '2026-03-04T12:00:00.000Z', ends, utc)
    assert.equal(left, 8 * 86_400_000)
    assert.equal(endAfter(tenDays, '2026-03-07T12:00:00.000Z', left, utc), '2026-03-19T00:00:00.000Z')
  })

  it('passes over holidays', () => {
    const days = { zone: 'UTC', holidays: [{ kind: 'date', date: '2026-03-10' }] } as const
    assert.equal(endAfter(tenDays, '2026-03-09T12:00:00.000Z', 86_400_000, days), '2026-03-11T12:00:00.000Z')
  })

  it('ends as if it had never stood still when it goes on at once', () => {
    const moment = fc.integer({ min: epochOf('2025-01-01T00:00:00.000Z'), max: epochOf('2027-01-01T00:00:00.000Z') })
    const length = fc.record({
      count: fc.integer({ min: 1, max: 20 }),
      unit: fc.constantFrom('business day', 'day', 'week', 'month'),
    })
    fc.assert(
      fc.property(moment, length, fc.double({ min: 0, max: 0.99, noNaN: true }), (start, duration, part) => {
        const ends = after(instantOf(start), duration, utc)
        const stopped = instantOf(Math.floor(start + part * (epochOf(ends) - start)))
        assert.equal(endAfter(duration, stopped, leftOf(duration, stopped, ends, utc), utc), ends)
      }),
    )
  })
})
