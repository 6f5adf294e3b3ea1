// What holds of the meetings that a charter asks for, in every zone and whatever the clocks do there.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { DayOf, Due, Duty } from '../../charter/structure/duty.ts'
import type { Counting } from '../duties/next-due.ts'
import { plannedBetween } from './planned.ts'

/** On both hemispheres, with summer time of an hour and of half an hour, changes at midnight, a day that was left out, and none at all. */
const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Apia',
  'Asia/Kathmandu',
] as const
const since = '2010-01-15T00:00:00.000Z'
const day_ms = 86_400_000

/** Clocks change on Sundays mostly, in Cairo on Fridays, and at midnight or two. */
const weekday = fc
  .oneof(fc.constantFrom(5, 7, 7), fc.integer({ min: 1, max: 7 }))
  .map((day): DayOf => ({ kind: 'weekday', weekday: day }))
const due: fc.Arbitrary<Due> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), weekday)
    .map(([count, on]): Due => ({ kind: 'every', period: { count, unit: 'week' }, on })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(-1, 1, 29, 31)).map(
    ([count, day]): Due => ({
      kind: 'every',
      period: { count, unit: 'month' },
      on: { kind: 'day of the month', day },
    }),
  ),
)
const duty = fc
  .record({
    due,
    hour: fc.oneof(fc.constantFrom(0, 2), fc.integer({ min: 0, max: 23 })),
    minute: fc.constantFrom(0, 15, 30),
    zone: fc.constantFrom(...zones),
  })
  .map(({ due: one, hour, minute, zone }): Duty & { readonly at: string; readonly zone: string } => ({
    name: 'meeting',
    due: [one],
    by: [],
    to: [],
    openTo: [],
    about: [],
    reminders: [],
    missed: [],
    at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    zone,
    lasts: { count: 90, unit: 'minute' },
    clause: { group: 'club', anchor: 'meetings', title: 'Meetings' },
    place: { line: 1, column: 1 },
  }))
/** Among them the days around which Samoa left one out, at the end of 2011. */
const moment = fc
  .integer({ min: Date.parse('2010-02-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') })
  .map((epoch_ms) => new Date(epoch_ms).toISOString())
const counting: Counting = { since, days: { zone: 'UTC' }, occasions: () => [] }
const later = (from: string, days: number) => new Date(Date.parse(from) + days * day_ms).toISOString()

describe('the meetings of a duty', () => {
  it('are each at the time of day that the charter says, but where the clocks skip it, and then as if they had not', () => {
    let skipped = 0
    fc.assert(
      fc.property(duty, moment, (asked, from) => {
        for (const { date, starts } of plannedBetween(asked, from, later(from, 200), counting)) {
          const there = Temporal.Instant.from(starts).toZonedDateTimeISO(asked.zone)
          const wanted = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(asked.at))
          if (there.toPlainDateTime().equals(wanted)) continue
          assert.throws(() => wanted.toZonedDateTime(asked.zone, { disambiguation: 'reject' }), RangeError)
          skipped += 1
          const before = Temporal.Instant.from(starts).subtract({ hours: 25 }).toZonedDateTimeISO(asked.zone)
          const asBefore = there.epochNanoseconds + BigInt(before.offsetNanoseconds)
          assert.equal(asBefore, wanted.toZonedDateTime('UTC').epochNanoseconds)
        }
      }),
      { numRuns: 400 },
    )
    assert.ok(skipped > 0, 'no meeting fell into an hour that is skipped')
  })

  it('last as long as they last, whatever the clocks do meanwhile', () => {
    fc.assert(
      fc.property(duty, moment, (asked, from) => {
        for (const { starts, until } of plannedBetween(asked, from, later(from, 200), counting)) {
          assert.equal(Date.parse(until) - Date.parse(starts), 90 * 60_000)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are the same however a span is divided, each once and in order', () => {
    fc.assert(
      fc.property(duty, moment, fc.integer({ min: 0, max: 400 }), (asked, from, days) => {
        const [middle, until] = [later(from, days), later(from, 400)]
        const whole = plannedBetween(asked, from, until, counting)
        const parts = [
          ...plannedBetween(asked, from, middle, counting),
          ...plannedBetween(asked, middle, until, counting),
        ]
        assert.deepEqual(parts, whole)
        const starts = whole.map((one) => one.starts)
        assert.deepEqual(starts, [...new Set(starts)].toSorted())
        assert.equal(new Set(whole.map(({ date }) => date)).size, whole.length)
      }),
      { numRuns: 150 },
    )
  })
})
