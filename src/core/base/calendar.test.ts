import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { DayCount } from './calendar.ts'
import { durationUnits } from './duration.ts'
import {
  after,
  before,
  endOfDay,
  endOfDayAnywhere,
  type Instant,
  instantOf,
  isInstant,
  nextDayOfYear,
} from './instant.ts'

const paris: DayCount = {
  zone: 'Europe/Paris',
  holidays: [
    { kind: 'every year', month: 12, day: 25 },
    { kind: 'date', date: '2026-04-06' },
  ],
}
const utc: DayCount = { zone: 'UTC' }
const business = (count: number) => ({ count, unit: 'business day' }) as const

describe('business days', () => {
  it('leave out weekends and holidays, and keep the time of day', () => {
    assert.equal(after('2026-03-06T12:00:00.000Z', business(1), utc), '2026-03-09T12:00:00.000Z')
    assert.equal(after('2026-04-03T10:00:00.000Z', business(1), paris), '2026-04-07T10:00:00.000Z')
    assert.equal(after('2026-12-24T10:00:00.000Z', business(1), paris), '2026-12-28T10:00:00.000Z')
    assert.equal(before('2026-03-09T12:00:00.000Z', business(1), utc), '2026-03-06T12:00:00.000Z')
  })

  it('count from a weekend as from the Friday before it', () => {
    assert.equal(after('2026-03-07T12:00:00.000Z', business(1), utc), '2026-03-09T12:00:00.000Z')
    assert.equal(after('2026-03-08T12:00:00.000Z', business(10), utc), '2026-03-20T12:00:00.000Z')
  })

  it('keep the local time where the clocks change meanwhile', () => {
    assert.equal(after('2026-03-27T12:00:00.000Z', business(1), paris), '2026-03-30T11:00:00.000Z')
  })
})

describe('the end of a day', () => {
  it('is where the next one begins in the zone, and a beginning is its own', () => {
    assert.equal(endOfDay('2026-03-06T12:00:00.000Z', utc), '2026-03-07T00:00:00.000Z')
    assert.equal(endOfDay('2026-03-07T00:00:00.000Z', utc), '2026-03-07T00:00:00.000Z')
    assert.equal(endOfDay('2026-03-07T00:00:00.001Z', utc), '2026-03-08T00:00:00.000Z')
    assert.equal(endOfDay('2026-03-28T23:30:00.000Z', paris), '2026-03-29T22:00:00.000Z')
  })

  it('anywhere on earth is noon UTC of the day after', () => {
    assert.equal(endOfDayAnywhere('2026-03-06T12:00:00.000Z', utc), '2026-03-07T12:00:00.000Z')
    assert.equal(endOfDayAnywhere('2026-03-07T00:00:00.000Z', utc), '2026-03-07T12:00:00.000Z')
    assert.equal(endOfDayAnywhere('2026-03-06T23:30:00.000Z', paris), '2026-03-08T12:00:00.000Z')
  })
})

describe('a day of the year', () => {
  it('is the next one, never the one that begins now', () => {
    const april = { month: 4, day: 1 }
    assert.equal(nextDayOfYear('2026-03-31T23:59:59.999Z', april, utc), '2026-04-01T00:00:00.000Z')
    assert.equal(nextDayOfYear('2026-04-01T00:00:00.000Z', april, utc), '2027-04-01T00:00:00.000Z')
    assert.equal(nextDayOfYear('2027-01-05T00:00:00.000Z', { month: 2, day: 29 }, utc), '2027-02-28T00:00:00.000Z')
  })
})

describe('every length', () => {
  const moments: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 4_102_444_800_000 }).map(instantOf)
  const calendars = fc.constantFrom(paris, utc, { zone: 'America/New_York' }, { zone: 'Australia/Lord_Howe' })
  const lengths = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...durationUnits) })

  it('leads to a later moment, and a later start to no earlier end', () => {
    fc.assert(
      fc.property(moments, moments, lengths, calendars, (one, other, length, days) => {
        const [first, second] = one <= other ? [one, other] : [other, one]
        const end = after(first, length, days)
        assert.ok(isInstant(end) && end > first)
        // A clock that is set back says the same hour twice, so days alone may lead from two moments to one or cross by the change.
        if (length.unit === 'minute' || length.unit === 'hour') assert.ok(end <= after(second, length, days))
      }),
    )
  })

  it('ends no earlier by whole days', () => {
    fc.assert(
      fc.property(moments, calendars, (moment, days) => {
        assert.ok(moment <= endOfDay(moment, days))
        assert.ok(endOfDay(moment, days) <= endOfDayAnywhere(moment, days))
      }),
    )
  })
})

describe('hours and minutes', () => {
  it('are as long in every zone and over every change of the clocks, forward and back, as the calendar of the zone has it', () => {
    const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Apia']
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('0001-01-01'), max: Date.parse('9990-01-01') }),
        fc.constantFrom(...zones),
        fc.constantFrom('hour', 'minute'),
        fc.integer({ min: 0, max: 20_000 }),
        (epoch_ms, zone, unit, count) => {
          const start = instantOf(epoch_ms)
          const there = Temporal.Instant.from(start).toZonedDateTimeISO(zone)
          const asTemporal = (moment: Temporal.ZonedDateTime) =>
            moment.toInstant().toString({ smallestUnit: 'millisecond' })
          assert.equal(after(start, { count, unit }, zone), asTemporal(there.add({ [`${unit}s`]: count })))
          assert.equal(before(start, { count, unit }, zone), asTemporal(there.subtract({ [`${unit}s`]: count })))
        },
      ),
    )
  })
})
