import assert from 'node:assert/strict'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { keyFiles } from '../../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { openSqliteStore } from '../../src/adapters/store/sqlite/store.ts'
import { openHouse } from '../../src/app/house.ts'
import type { Readers, Store } from '../../src/app/ports.ts'
import { verifyRecord } from '../../src/app/verify/verify-record.ts'
import { dataFileSources } from '../../src/main/data-file-sources.ts'
import { testClock, testPorts } from '../support/test-ports.ts'

/** What `kept.json` says was in the data file. */
interface Kept {
  readonly entries: number
  readonly documents: readonly string[]
  readonly sealed: readonly {
    readonly commitment: string
    readonly value: string
    readonly salt: string
    readonly readers: Readers
  }[]
  readonly outbox: readonly { readonly id: string; readonly to: string }[]
  readonly checkpoint: string
}

/** Before the votes end that are open in it. */
const soon_after = '2026-03-08T13:00:00.000Z'
const late_on = '2027-01-01T00:00:00.000Z'

for (const folder of globSync('*/remit.sqlite', { cwd: import.meta.dirname }).map((file) => dirname(file))) {
  describe(`a data folder of version ${basename(folder)}`, () => {
    const released = join(import.meta.dirname, folder)
    const kept: Kept = JSON.parse(readFileSync(join(released, 'kept.json'), 'utf8'))
    let data: string
    let path: string

    beforeEach(() => {
      data = mkdtempSync(join(tmpdir(), 'remit-release-'))
      cpSync(released, data, { recursive: true })
      path = join(data, 'remit.sqlite')
    })
    afterEach(() => rmSync(data, { recursive: true }))

    it('verifies as it is, and is not changed by that', async () => {
      const [source] = dataFileSources(path)
      assert.ok(source)
      const verified = await verifyRecord(source, nodeCrypto)
      assert.ok(verified.ok, JSON.stringify(verified))
      assert.equal(verified.value.opened.checkpoint.size, kept.entries)
      assert.ok(readFileSync(path).equals(readFileSync(join(released, 'remit.sqlite'))))
    })

    it('is opened with everything that was in it, once and again', async () => {
      for (let opened = 0; opened < 2; opened += 1) {
        const store = await openSqliteStore(path)
        assert.deepEqual(await everythingOf(store), kept)
        await store.close()
      }
    })

    it('goes on: acts are done, its record grows from where it was, and verifies', async () => {
      const store = await openSqliteStore(path)
      const house = await openHouse(
        testPorts({ store, keys: keyFiles(join(data, 'keys')), clock: testClock(soon_after) }),
        'localhost:3000/record',
      )
      const small = house.foundation('small')
      const command = { type: 'vote', motion: 2, option: 'for', reason: 'The saws are many.' } as const
      const done = await small?.act({ act: 'after-the-update', person: 'ada', command })
      assert.ok(done?.ok, JSON.stringify(done))
      const values = await store.sealed('small', kept.entries)
      assert.deepEqual(
        values.map(({ value }) => value),
        ['The saws are many.'],
      )
      await house.close()

      const [source] = dataFileSources(path)
      assert.ok(source)
      const since = new TextEncoder().encode(kept.checkpoint)
      const verified = await verifyRecord(source, nodeCrypto, { since })
      assert.ok(verified.ok, JSON.stringify(verified))
      assert.ok(verified.value.opened.checkpoint.size > kept.entries)
    })

    it('keeps the sessions of those who are signed in', async () => {
      const tables = (file: string) => {
        const database = new DatabaseSync(file, { readOnly: true })
        const rows = database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('session', 'user')").all()
        database.close()
        return rows.length
      }
      await (await openSqliteStore(path)).close()
      assert.equal(tables(path), tables(join(released, 'remit.sqlite')))
    })
  })
}

async function everythingOf(store: Store): Promise<Kept> {
  const sealed = await store.sealed('small')
  return {
    entries: (await store.entries('small', 0, 10_000)).length,
    documents: (await store.documents('small')).map(({ digest }) => digest),
    sealed: sealed.map(({ commitment, value, salt, readers }) => ({ commitment, value, salt: salt.toHex(), readers })),
    outbox: (await store.outbox(late_on, 1_000)).map(({ id, letter }) => ({ id, to: letter.to })),
    checkpoint: new TextDecoder().decode(await store.checkpoint('small')),
  }
}
