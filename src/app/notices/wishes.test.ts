import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frequencyOf, lastDigest, nextDigest, readWishes, usualWishes, withStopped, writeWishes } from './wishes.ts'

describe('how somebody wants to be told', () => {
  it('is the usual until they choose, and what they chose from then on', () => {
    assert.equal(frequencyOf(usualWishes, 'vote opened'), 'at once')
    assert.equal(frequencyOf(usualWishes, 'group state'), 'weekly')
    assert.equal(frequencyOf({ ...usualWishes, chosen: { 'vote opened': 'never' } }, 'vote opened'), 'never')
  })

  it('can be stopped for a kind or for all, and comes again as it was chosen', () => {
    const chosen = { ...usualWishes, chosen: { support: 'weekly' } as const }
    const stopped = withStopped(withStopped(chosen, 'support', true), 'all', true)
    assert.deepEqual([frequencyOf(stopped, 'support'), frequencyOf(stopped, 'status')], ['never', 'never'])
    const again = withStopped(stopped, 'all', false)
    assert.deepEqual([frequencyOf(again, 'support'), frequencyOf(again, 'status')], ['never', 'at once'])
    assert.equal(frequencyOf(withStopped(again, 'support', false), 'support'), 'weekly')
  })

  it('never keeps from anybody that their own seat has ended', () => {
    assert.equal(frequencyOf(withStopped(usualWishes, 'all', true), 'own seat'), 'at once')
  })

  it('is read as it was written, and as the usual where another version wrote what this one does not know', () => {
    const wishes = { zone: 'Asia/Kolkata', hour: 21, chosen: { reminder: 'daily' }, stopped: ['status'] } as const
    assert.deepEqual(readWishes(writeWishes(wishes)), wishes)
    const strange = {
      zone: 'Mars/Olympus',
      hour: 25,
      chosen: { reminder: 'hourly', dreams: 'daily' },
      stopped: ['sleep'],
    }
    assert.deepEqual(readWishes(JSON.stringify(strange)), usualWishes)
    // Known to what writes dates, and not to what reckons with them: it would end every round of letters.
    for (const zone of ['PST', 'IST', 'SystemV/EST5']) assert.equal(readWishes(JSON.stringify({ zone })).zone, 'UTC')
    assert.deepEqual(readWishes(undefined), usualWishes)
  })
})

describe('a digest', () => {
  const berlin = { zone: 'Europe/Berlin', hour: 8 }

  it('comes at the hour of the reader, whatever the clocks do there', () => {
    assert.equal(lastDigest(berlin, 'daily', '2026-03-28T12:00:00.000Z'), '2026-03-28T07:00:00.000Z')
    assert.equal(nextDigest(berlin, 'daily', '2026-03-28T12:00:00.000Z'), '2026-03-29T06:00:00.000Z')
    assert.equal(lastDigest(berlin, 'daily', '2026-03-29T05:59:59.999Z'), '2026-03-28T07:00:00.000Z')
    assert.equal(lastDigest(berlin, 'daily', '2026-03-29T06:00:00.000Z'), '2026-03-29T06:00:00.000Z')
  })

  it('comes right after where the clocks skip its hour', () => {
    assert.equal(
      lastDigest({ zone: 'Europe/Berlin', hour: 2 }, 'daily', '2026-03-29T01:00:00.000Z'),
      '2026-03-29T01:00:00.000Z',
    )
  })

  it('of the week comes on Mondays', () => {
    assert.equal(lastDigest(berlin, 'weekly', '2026-03-04T12:00:00.000Z'), '2026-03-02T07:00:00.000Z')
    assert.equal(lastDigest(berlin, 'weekly', '2026-03-02T06:59:00.000Z'), '2026-02-23T07:00:00.000Z')
    assert.equal(nextDigest(berlin, 'weekly', '2026-03-02T07:00:00.000Z'), '2026-03-09T07:00:00.000Z')
  })
})
