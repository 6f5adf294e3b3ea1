import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { epochOf, isInstant } from '../../core/base/instant.ts'
import { forwardClock, systemClock } from './system-clock.ts'

describe('the clock', () => {
  it('tells the time of the machine, as the record writes it', () => {
    const now = systemClock.now()
    assert.equal(isInstant(now), true)
    assert.ok(Math.abs(epochOf(now) - Date.now()) < 1_000)
  })

  it('stands still while the machine is behind what was told', () => {
    const readings = [1_000, 2_000, 500, 1_999, 2_001]
    const clock = forwardClock(() => readings.shift() ?? 0)
    const told = Array.from({ length: 6 }, () => epochOf(clock.now()))
    assert.deepEqual(told, [1_000, 2_000, 2_000, 2_000, 2_001, 2_001])
  })
})
