import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sharedStoreContract } from '../../../../test/contracts/shared-store.ts'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type MemoryStore, memoryStore } from './store.ts'

storeContract('the store in memory', {
  place: async () => ({ open: async () => memoryStore(), remove: async () => {} }),
  keeps: false,
})

sharedStoreContract('the store in memory', async () => {
  let first: MemoryStore | undefined
  return {
    async open() {
      if (first !== undefined) return first.another()
      first = memoryStore()
      return first
    },
    remove: async () => {},
  }
})

describe('the store in memory', () => {
  it('has no others until there is another handle, and then both have', () => {
    const one = memoryStore()
    assert.equal(one.others, undefined)
    const other = one.another()
    assert.ok(one.others)
    assert.ok(other.others)
  })
})
