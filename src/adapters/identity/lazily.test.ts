import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lazily } from './lazily.ts'

describe('a value that is made lazily', () => {
  it('is made when it is first asked for, once for all who ask', async () => {
    let count = 0
    const value = lazily(async () => ++count)
    assert.equal(count, 0)
    assert.deepEqual(await Promise.all([value(), value(), value()]), [1, 1, 1])
    assert.equal(await value(), 1)
  })

  it('is made anew after a failure, which all who waited are told', async () => {
    let count = 0
    const value = lazily(async () => {
      count += 1
      if (count === 1) throw new Error('the disk is busy')
      return count
    })
    assert.deepEqual(
      (await Promise.allSettled([value(), value()])).map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    assert.equal(await value(), 2)
  })
})
