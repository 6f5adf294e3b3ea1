import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Duration, DurationUnit } from '../../base/duration.ts'
import type { DayOf, Due } from '../../charter/structure/duty.ts'
import { type Counting, duesBetween } from './next-due.ts'

const at = (date: string) => `${date}T00:00:00.000Z`
const counting: Counting = { since: at('2026-01-15'), days: { zone: 'UTC' }, occasions: () => [] }
const every = (count: number, unit: DurationUnit, on?: DayOf): Due => {
  const period: Duration = { count, unit }
  return { kind: 'every', period, ...(on !== undefined && { on }) }
}
/** The days on which it is due. */
const daysOf = (due: Due, from: string, until: string, more: Partial<Counting> = {}) =>
  duesBetween(due, at(from), at(until), { ...counting, ...more }).map((moment) => moment.slice(0, 10))

describe('the dates of a duty', () => {
  it('are the last days of months, quarters and years of the calendar where no day is named', () => {
    assert.deepEqual(daysOf(every(1, 'month'), '2026-02-01', '2026-05-01'), ['2026-02-28', '2026-03-31', '2026-04-30'])
    assert.deepEqual(daysOf(every(1, 'quarter'), '2026-02-01', '2026-12-31'), [
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ])
    assert.deepEqual(daysOf(every(1, 'year'), '2026-02-01', '2027-12-01'), ['2026-12-31'])
    assert.deepEqual(daysOf(every(2, 'month'), '2026-02-01', '2026-09-02'), [
      '2026-02-28',
      '2026-04-30',
      '2026-06-30',
      '2026-08-31',
    ])
  })

  it('are the named day of each', () => {
    const firstMonday: DayOf = { kind: 'weekday', weekday: 1, nth: 1 }
    const lastFriday: DayOf = { kind: 'weekday', weekday: 5, nth: -1 }
    assert.deepEqual(daysOf(every(1, 'month', firstMonday), '2026-02-01', '2026-04-30'), [
      '2026-02-02',
      '2026-03-02',
      '2026-04-06',
    ])
    assert.deepEqual(daysOf(every(1, 'month', lastFriday), '2026-02-01', '2026-04-01'), ['2026-02-27', '2026-03-27'])
    assert.deepEqual(daysOf(every(1, 'month', { kind: 'day of the month', day: 31 }), '2026-02-10', '2026-05-02'), [
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
    assert.deepEqual(daysOf(every(1, 'month', { kind: 'day of the month', day: -1 }), '2026-02-10', '2026-03-31'), [
      '2026-02-28',
    ])
    assert.deepEqual(
      daysOf(every(1, 'year', { kind: 'day of the year', month: 3, day: 1 }), '2026-02-01', '2028-02-01'),
      ['2026-03-01', '2027-03-01'],
    )
  })

  it('are counted from when the charter came into force where they go by weeks or days', () => {
    assert.deepEqual(daysOf(every(4, 'week'), '2026-02-01', '2026-04-15'), ['2026-02-12', '2026-03-12', '2026-04-09'])
    const thursdays: DayOf = { kind: 'weekday', weekday: 4 }
    assert.deepEqual(daysOf(every(2, 'week', thursdays), '2026-01-15', '2026-02-20'), [
      '2026-01-15',
      '2026-01-29',
      '2026-02-12',
    ])
  })

  it('are none before the charter was in force', () => {
    assert.deepEqual(daysOf(every(1, 'month'), '2025-01-01', '2026-01-31'), [])
  })

  it('are days in the zone of the charter', () => {
    const [due] = duesBetween(every(1, 'month'), at('2026-03-15'), at('2026-05-15'), {
      ...counting,
      days: { zone: 'Europe/Paris' },
    })
    assert.equal(due, '2026-03-31T10:00:00.000Z')
  })

  it('lie around the events on which they hang, as far as these are known', () => {
    const occasion = { kind: 'known', what: 'meeting' } as const
    const occasions = () => [at('2026-03-01'), at('2026-06-01')]
    const week: Duration = { count: 1, unit: 'week' }
    const after: Due = { kind: 'after', occasion, within: week }
    const before: Due = { kind: 'before', occasion, by: week }
    assert.deepEqual(duesBetween(after, at('2026-02-01'), at('2026-06-01'), { ...counting, occasions }), [
      at('2026-03-08'),
    ])
    assert.deepEqual(duesBetween(before, at('2026-03-01'), at('2026-07-01'), { ...counting, occasions }), [
      at('2026-05-25'),
    ])
    assert.deepEqual(duesBetween({ kind: 'at the end' }, at('2026-01-01'), at('2030-01-01'), counting), [])
  })

  it('are the same from wherever one begins to count', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString())
    const on = fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
        fc.record({ kind: fc.constant('day of the month' as const), day: fc.constantFrom(-1, 1, 15, 31) }),
        fc.record({
          kind: fc.constant('day of the year' as const),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.constantFrom(1, 29, 31),
        }),
      ),
      { nil: undefined },
    )
    const units = fc.constantFrom<DurationUnit>('day', 'week', 'month', 'quarter', 'year')
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 5 }), on, day, (unit, count, named, from) => {
        // A day is named of what has more than one.
        fc.pre(unit !== 'day' || named === undefined)
        fc.pre(named?.kind !== 'day of the year' || (unit === 'year' && count === 1))
        const due = every(count, unit, named)
        const until = new Date(Date.parse(from) + 400 * 86_400_000).toISOString()
        const zone = { ...counting, days: { zone: 'Europe/Berlin' } }
        const fromTheStart = duesBetween(due, counting.since, until, zone).filter((moment) => moment >= from)
        assert.deepEqual(
          duesBetween(due, from, until, zone),
          from < counting.since ? duesBetween(due, counting.since, until, zone) : fromTheStart,
        )
      }),
      { numRuns: 100 },
    )
  })
})
