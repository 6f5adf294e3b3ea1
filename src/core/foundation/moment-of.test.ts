import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { When } from '../charter/structure/when.ts'
import { momentOf } from './moment-of.ts'

const days = { zone: 'UTC' }
const from = '2026-03-01T12:00:00.000Z'
const sixMonths: When = { kind: 'after', length: { count: 6, unit: 'month' } }
const release: When = { kind: 'event', event: { kind: 'declared', name: 'feature-release' } }
const inSixMonths = '2026-09-01T12:00:00.000Z'

const at = (when: When, released?: string) => momentOf(when, from, () => released, days)

describe('a moment of a charter', () => {
  it('is counted from the thing that it is said of', () => {
    assert.equal(at(sixMonths), inSixMonths)
    assert.equal(at({ kind: 'date', date: '2027-03-31' }), '2027-03-31T00:00:00.000Z')
    assert.equal(at({ kind: 'day of the year', month: 1, day: 1 }), '2027-01-01T00:00:00.000Z')
  })

  it('is not known before the event that it hangs on', () => {
    assert.equal(at(release), undefined)
    assert.equal(at(release, '2026-04-01T00:00:00.000Z'), '2026-04-01T00:00:00.000Z')
    const weekAfter: When = { ...release, after: { count: 1, unit: 'week' } }
    assert.equal(at(weekAfter, '2026-04-01T00:00:00.000Z'), '2026-04-08T00:00:00.000Z')
  })

  it('waits for both where the later one counts, and for one where the earlier does', () => {
    const later: When = { kind: 'later of', of: [sixMonths, release] }
    assert.equal(at(later), undefined)
    assert.equal(at(later, '2026-04-01T00:00:00.000Z'), inSixMonths)
    assert.equal(at(later, '2026-12-01T00:00:00.000Z'), '2026-12-01T00:00:00.000Z')
    const earlier: When = { kind: 'earlier of', of: [sixMonths, release] }
    assert.equal(at(earlier), inSixMonths)
    assert.equal(at(earlier, '2026-04-01T00:00:00.000Z'), '2026-04-01T00:00:00.000Z')
  })
})
