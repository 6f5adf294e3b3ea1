import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { batchOf, python, texts } from '../../../test/contracts/store.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import { recordFiles } from './record-files.ts'

describe('the files of a record whose checkpoint somebody has damaged', () => {
  it('are shown as they are to whoever checks them, with nothing under the checkpoint', async () => {
    const store = memoryStore()
    await store.create(python)
    await store.append(batchOf('python', 0, texts('one', 'two')))
    for (const damaged of ['', 'example.org/record/python\n2\nno root\n\n— python signature\n', 'two\nlines']) {
      const checkpoint = new TextEncoder().encode(damaged)
      const files = recordFiles(python, { store: { ...store, checkpoint: async () => checkpoint }, crypto: nodeCrypto })
      assert.deepEqual(await files.published(), { checkpoint, size: 0, standing: 'alone' })
      assert.equal(await files.tile('tile/entries/000.p/2'), undefined)
      assert.equal(await files.proof(0), undefined)
    }
  })
})
