import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLonger, parseDuration, parseRange, spokenDuration, spokenRange } from './duration.ts'

describe('parseDuration', () => {
  for (const text of ['1 minute', '72 hours', '10 business days', '1 business day', '2 quarters', '100 years']) {
    it(`reads "${text}"`, () => {
      const duration = parseDuration(text)
      assert.ok(duration)
      assert.equal(spokenDuration(duration), text)
    })
  }

  it('takes "a week" for one', () => assert.deepEqual(parseDuration('a week'), { count: 1, unit: 'week' }))

  it('takes numbers in words', () => {
    assert.deepEqual(parseDuration('two years'), { count: 2, unit: 'year' })
    assert.equal(parseDuration('zero days'), undefined)
  })

  for (const text of ['', '0 days', '101 years', '1.5 days', '-1 day', 'days', '5', '5 businessdays', '5 daays']) {
    it(`refuses "${text}"`, () => assert.equal(parseDuration(text), undefined))
  }
})

describe('parseRange', () => {
  for (const text of [
    '15 days',
    'at least 72 hours',
    'at most 60 days',
    '7 to 14 days',
    '1 week to 1 month',
    '60 days to 2 months',
  ]) {
    it(`reads "${text}"`, () => {
      const range = parseRange(text)
      assert.ok(range)
      assert.equal(spokenRange(range), text)
    })
  }

  for (const text of [
    '14 to 7 days',
    '2 months to 1 week',
    'to 3 days',
    '1 to 2 to 3 days',
    'at least',
    'at about 3 days',
  ]) {
    it(`refuses "${text}"`, () => assert.equal(parseRange(text), undefined))
  }
})

describe('isLonger', () => {
  it('is sure of it in every calendar', () => {
    assert.equal(isLonger({ count: 2, unit: 'month' }, { count: 60, unit: 'day' }), false)
    assert.equal(isLonger({ count: 60, unit: 'day' }, { count: 2, unit: 'month' }), false)
    assert.equal(isLonger({ count: 63, unit: 'day' }, { count: 2, unit: 'month' }), true)
  })
})
