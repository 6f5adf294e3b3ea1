import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explainWhen } from '../explain/explain-when.ts'
import { isDate, parseDayOfYear, parseWhen } from './parse-when.ts'

const written: readonly (readonly [text: string, words: string])[] = [
  ['6 months', '6 months after the close'],
  ['2 weeks after the close', '2 weeks after the close'],
  ['10 business days', '10 business days after the close'],
  ['next feature release', 'the next feature release'],
  ['the next feature release', 'the next feature release'],
  ['1 week after the next feature release', '1 week after the next feature release'],
  ['1 day before next release', '1 day before the next release'],
  ['1 month after election of council', '1 month after the next election of council'],
  ['2027-03-31', '31 March 2027'],
  ['1 January', 'the next 1 January'],
  [
    'the later of 6 months and the next feature release',
    'the later of 6 months after the close and the next feature release',
  ],
  [
    'earlier of 1 year, 2027-03-31 and next release',
    'the earliest of 1 year after the close, 31 March 2027, and the next release',
  ],
  [
    'the later of 1 week and the earlier of 1 month and 2027-01-01',
    'the later of 1 week after the close and the earlier of 1 month after the close and 1 January 2027',
  ],
]

describe('parseWhen', () => {
  for (const [text, words] of written) {
    it(`reads "${text}"`, () => {
      const when = parseWhen(text)
      assert.ok(when)
      assert.equal(explainWhen(when, 'the close'), words)
    })
  }

  for (const text of [
    '',
    '0 days',
    '2027-02-30',
    '30 February',
    'the later of 6 months',
    'soon, or later',
    'long after the release',
  ]) {
    it(`refuses "${text}"`, () => {
      const when = parseWhen(text)
      assert.ok(when === undefined || when.kind === 'event', JSON.stringify(when))
    })
  }

  it('answers whatever stands there', () => {
    const words = fc.array(
      fc.constantFrom('the', 'later', 'of', 'and', '6 months', ',', 'next', 'after', 'election', '1 May', '%'),
      { maxLength: 40 },
    )
    fc.assert(fc.property(words, (parts) => void parseWhen(parts.join(' '))))
  })
})

describe('days', () => {
  it('are those of the calendar', () => {
    assert.deepEqual(['2024-02-29', '2025-02-29', '2025-1-1', '2025-13-01'].map(isDate), [true, false, false, false])
    assert.deepEqual(parseDayOfYear('31 December'), { month: 12, day: 31 })
    assert.equal(parseDayOfYear('29 February'), undefined)
  })
})
