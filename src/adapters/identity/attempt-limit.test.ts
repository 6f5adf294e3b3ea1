import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { afterEach, describe, it, mock } from 'node:test'
import { attemptLimit } from './attempt-limit.ts'

const hourly = (attempts: number) => attemptLimit({ attempts, window_s: 3600, secret: randomBytes(32) })

describe('a limit of attempts', () => {
  afterEach(() => mock.timers.reset())

  it('lets as many through as it says, and refuses the next until its time', async () => {
    mock.timers.enable({ apis: ['Date'], now: 0 })
    const limit = hourly(3)
    for (let count = 0; count < 3; count += 1) assert.equal((await limit.attempt('a')).ok, true)
    mock.timers.setTime(600_000)
    assert.deepEqual(await limit.attempt('a'), { ok: false, problem: { type: 'TooManyAttempts', retryAfter_s: 3000 } })
  })

  it('counts anew when the window is over', async () => {
    mock.timers.enable({ apis: ['Date'], now: 0 })
    const limit = hourly(1)
    await limit.attempt('a')
    assert.equal((await limit.attempt('a')).ok, false)
    mock.timers.setTime(3_600_001)
    assert.equal((await limit.attempt('a')).ok, true)
  })

  it('counts each key by itself', async () => {
    const limit = hourly(1)
    await limit.attempt('a')
    assert.equal((await limit.attempt('b')).ok, true)
  })

  it('counts attempts at the same time', async () => {
    const limit = hourly(5)
    const answers = await Promise.all(Array.from({ length: 50 }, () => limit.attempt('a')))
    assert.equal(answers.filter(({ ok }) => ok).length, 5)
  })

  it('shares a bounded number of counters among any number of keys', async () => {
    const limit = hourly(5)
    let refused = 0
    for (let key = 0; key < 200_000; key += 1) if (!(await limit.attempt(`key ${key}`)).ok) refused += 1
    // 2 to the 14th counters of 5 attempts each let 81,920 through.
    assert.ok(200_000 - refused <= 81_920, `${200_000 - refused} got through`)
  })
})
