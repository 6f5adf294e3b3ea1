import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayWords, distanceWords, momentWords } from './date-words.ts'

describe('dates in words', () => {
  it('names the zone of a moment', () => {
    assert.equal(momentWords('2026-11-24T16:00:00.000Z', 'en'), 'Tue, 24 Nov 2026, 16:00 UTC')
    assert.equal(momentWords('2026-11-24T16:00:00.000Z', 'en', 'Europe/Paris'), 'Tue, 24 Nov 2026, 17:00 CET')
  })

  it('counts days in the zone that is asked for', () => {
    assert.equal(dayWords('2026-03-01T23:30:00.000Z', 'en'), '1 March 2026')
    assert.equal(dayWords('2026-03-01T23:30:00.000Z', 'en', 'Asia/Tokyo'), '2 March 2026')
  })

  it('says a distance in the largest unit that fits, never more than is left', () => {
    const now = '2026-11-21T09:00:00.000Z'
    assert.equal(distanceWords(now, '2026-11-24T08:59:00.000Z', 'en'), 'in 2 days')
    assert.equal(distanceWords(now, '2026-11-21T07:00:00.000Z', 'en'), '2 hours ago')
    assert.equal(distanceWords(now, '2026-11-21T09:00:30.000Z', 'en'), 'in 0 minutes')
  })
})
