import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { emptyHeap, pop, push, smallest } from './heap.ts'

interface Item {
  readonly key: number
  readonly came: number
}

const smaller = (left: Item, right: Item) => left.key < right.key

describe('heap', () => {
  it('gives items back sorted, equal ones in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (keys) => {
        const items = keys.map((key, came) => ({ key, came }))
        const heap = emptyHeap<Item>()
        for (const item of items) push(heap, item, smaller)
        const given = items.map(() => pop(heap, smaller))
        assert.deepEqual(
          given,
          items.toSorted((left, right) => left.key - right.key || left.came - right.came),
        )
      }),
    )
  })

  it('shows the smallest without taking it, and nothing when empty', () => {
    const heap = emptyHeap<Item>()
    assert.equal(smallest(heap), undefined)
    assert.equal(pop(heap, smaller), undefined)
    push(heap, { key: 1, came: 0 }, smaller)
    assert.deepEqual(smallest(heap), { key: 1, came: 0 })
    assert.equal(heap.items.length, 1)
  })
})
