import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { systemChance } from './system-chance.ts'

describe('chance', () => {
  it('gives as many bytes as were asked for, never the same twice', () => {
    assert.deepEqual(
      [0, 1, 16, 100_000].map((count) => systemChance.bytes(count).length),
      [0, 1, 16, 100_000],
    )
    const drawn = new Set(Array.from({ length: 1_000 }, () => systemChance.bytes(16).toHex()))
    assert.equal(drawn.size, 1_000)
  })
})
