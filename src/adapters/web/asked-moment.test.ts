import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askedMoment } from './asked-moment.ts'

const now = '2026-03-10T12:00:00.000Z'

describe('the moment for which a page is asked', () => {
  it('is now without one', () => {
    assert.deepEqual(askedMoment(undefined, now), { kind: 'now' })
    assert.deepEqual(askedMoment('', now), { kind: 'now' })
  })

  it('is the end of a day in UTC', () => {
    const asked = askedMoment('2026-03-01', now)
    assert.deepEqual(asked, { kind: 'then', at: '2026-03-01T23:59:59.999Z', written: '2026-03-01', isDay: true })
  })

  it('is now for the day that is today, which is not over', () => {
    const asked = askedMoment('2026-03-10', now)
    assert.equal(asked.kind === 'then' && asked.at, now)
  })

  it('is a moment with its zone', () => {
    const asked = askedMoment('2026-03-01T08:30Z', now)
    assert.equal(asked.kind === 'then' && asked.at, '2026-03-01T08:30:00.000Z')
  })

  it('is not one that has not come', () => {
    for (const written of ['2026-03-11', '2026-03-10T12:00:01Z', '9999-12-31'])
      assert.deepEqual(askedMoment(written, now), { kind: 'future' }, written)
  })

  it('is nothing else', () => {
    const wrong = [
      'yesterday',
      '2026-02-30',
      '2026-13-01',
      '2026-3-1',
      '1.3.2026',
      '2026-03-01T08:30',
      '2026-03-01T25:00Z',
    ]
    for (const written of [...wrong, '2026-03-01 ', '+002026-03-01', '0'])
      assert.deepEqual(askedMoment(written, now), { kind: 'unreadable' }, written)
  })
})
