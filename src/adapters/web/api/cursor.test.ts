import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ListQuery, partOf } from './cursor.ts'

const key = (item: number) => item
const whole = (all: readonly number[], query: Omit<ListQuery, 'after'>, grows: () => readonly number[] = () => all) => {
  const read: number[] = []
  let list = all
  let after: string | undefined
  do {
    const part = partOf(list, key, { ...query, after })
    assert.ok(part !== undefined)
    read.push(...part.items)
    after = part.next
    list = grows()
  } while (after !== undefined)
  return read
}

describe('a list in parts', () => {
  it('gives everything once, in either order, however long its parts are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 200 }), (all, limit) => {
        assert.deepEqual(whole(all, { limit, order: 'oldest' }), all)
        assert.deepEqual(whole(all, { limit, order: 'newest' }), all.toReversed())
      }),
    )
  })

  it('gives nothing twice and leaves nothing out while it grows', () => {
    let list = [1, 2, 3, 4, 5]
    const grows = () => {
      const next = Math.max(...list) + 1
      list = next > 9 ? list : [...list, next]
      return list
    }
    assert.deepEqual(whole(list, { limit: 2, order: 'oldest' }, grows), [1, 2, 3, 4, 5, 6, 7, 8])
    list = [1, 2, 3, 4, 5]
    assert.deepEqual(whole(list, { limit: 2, order: 'newest' }, grows), [5, 4, 3, 2, 1])
  })

  it('knows no cursor that names nothing in it', () => {
    assert.equal(partOf([1, 2], key, { after: '3', limit: 5, order: 'oldest' }), undefined)
  })
})
