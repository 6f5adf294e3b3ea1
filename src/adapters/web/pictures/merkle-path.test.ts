import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { merklePath } from './merkle-path.ts'

describe('the path up the Merkle tree', () => {
  it('joins an entry with its neighbours up to the whole record', () => {
    assert.deepEqual(merklePath(2, 7), [
      { side: 'right', from: 3, to: 4, joined: { from: 2, to: 4 } },
      { side: 'left', from: 0, to: 2, joined: { from: 0, to: 4 } },
      { side: 'right', from: 4, to: 7, joined: { from: 0, to: 7 } },
    ])
  })

  it('is empty in a record of one entry', () => {
    assert.deepEqual(merklePath(0, 1), [])
  })

  it('covers every entry once, whatever the size', () => {
    const places = fc.integer({ min: 1, max: 100_000 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
    fc.assert(
      fc.property(places, ([index, size]) => {
        const covered = merklePath(index, size).reduce((sum, { from, to }) => sum + to - from, 1)
        assert.equal(covered, size)
      }),
    )
  })
})
