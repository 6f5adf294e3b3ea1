import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { earlier, isMoment, later, parseLengths, parseMoment, spokenMoment } from './moment.ts'

describe('moments of scenarios', () => {
  it('are read in the zone, and said as they were read', () => {
    for (const written of ['2026-03-01 10:00:00', '2026-07-01 23:59:59', '2026-07-01 23:59:59.999']) {
      const moment = parseMoment(written, 'Europe/Paris')
      assert.ok(moment !== undefined)
      assert.equal(spokenMoment(moment, 'Europe/Paris'), written)
    }
    assert.equal(parseMoment('2026-07-01 10:00', 'Asia/Kathmandu'), '2026-07-01T04:15:00.000Z')
  })

  it('are none where there is no such time', () => {
    for (const text of ['2026-02-30', '2026-03-01 25:00', 'tomorrow', '1 March', '', '2026-03-01T10:00+02:00'])
      assert.equal(parseMoment(text, 'UTC'), undefined, text)
  })

  it('are any of a day where only the day is said', () => {
    assert.ok(isMoment('2026-03-01T22:59:59.999Z', '2026-03-01', 'Europe/Paris'))
    assert.ok(!isMoment('2026-03-01T23:00:00.000Z', '2026-03-01', 'Europe/Paris'))
    assert.ok(!isMoment('2026-03-01T10:00:01.000Z', '2026-03-01 10:00', 'UTC'))
  })
})

describe('lengths of scenarios', () => {
  it('are one or several, with words between them', () => {
    assert.deepEqual(parseLengths('4 days 23 hours and 59 minutes'), [
      { count: 4, unit: 'day' },
      { count: 23, unit: 'hour' },
      { count: 59, unit: 'minute' },
    ])
    for (const text of ['', 'days', '4', '4 fortnights', '5 business days', '-1 day'])
      assert.equal(parseLengths(text), undefined, text)
  })

  it('count days by the calendar of the zone, and seconds by the clock', () => {
    const lengths = parseLengths('1 day') ?? []
    assert.equal(later('2026-03-28T12:00:00.000Z', lengths, 'Europe/Paris'), '2026-03-29T11:00:00.000Z')
    assert.equal(earlier('2026-03-29T11:00:00.000Z', lengths, 'Europe/Paris'), '2026-03-28T12:00:00.000Z')
    assert.equal(later('2026-03-28T12:00:00.000Z', [{ count: 1, unit: 'second' }], 'UTC'), '2026-03-28T12:00:01.000Z')
  })
})
