import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { batchOf, python, texts } from '../../../test/contracts/store.ts'
import { readBundle } from '../../core/record/bundle.ts'
import { type DataFile, openDataFile } from './database-record.ts'
import { openSqliteStore, type SqliteStore } from './sqlite/store.ts'

describe('a data file that is read to be checked', () => {
  const entries = texts(...Array.from({ length: 300 }, (_, n) => `entry ${n}`))
  let folder: string
  let path: string
  let store: SqliteStore
  let file: DataFile | undefined

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-read-'))
    path = join(folder, 'remit.db')
    store = await openSqliteStore(path)
    await store.create(python)
    await store.append(batchOf('python', 0, entries))
  })

  afterEach(async () => {
    file?.close()
    file = undefined
    await store.close()
    rmSync(folder, { recursive: true })
  })

  function opened(): DataFile {
    file = openDataFile(path)
    return file
  }

  it('is read while a server has it open', () => {
    const { foundations, record } = opened()
    assert.deepEqual(foundations, [python])
    assert.equal(record('python')?.vkey, python.vkey)
    assert.equal(record('python')?.origin, python.origin)
    assert.equal(record('nobody'), undefined)
  })

  it('gives checkpoint, tiles and bundles as they are published', async () => {
    const record = opened().record('python')
    assert.deepEqual(record?.checkpoint(), await store.checkpoint('python'))
    const last = record?.tile({ kind: 'entries', index: 1, width: 44 }) ?? new Uint8Array()
    const bundle = readBundle(last, 44)
    assert.equal(bundle.whole, true)
    assert.deepEqual(bundle.entries.map(({ bytes }) => Buffer.from(bytes).toString()).at(-1), 'entry 299')
    const hashes = new Uint8Array(Buffer.concat([...(await store.hashes('python', 0, 256, 44))]))
    assert.deepEqual(record?.tile({ kind: 'hashes', level: 0, index: 1, width: 44 }), hashes)
    assert.equal(record?.tile({ kind: 'hashes', level: 0, index: 0, width: 256 })?.length, 256 * 32)
  })

  it('shows what is lost, and does not fill it from the next bundle', () => {
    store.database.exec('DELETE FROM entry WHERE n = 5')
    const record = opened().record('python')
    const bundle = readBundle(record?.tile({ kind: 'entries', index: 0, width: 256 }) ?? new Uint8Array(), 256)
    assert.equal(bundle.whole, false)
    assert.equal(bundle.entries.length, 255)
    assert.equal(record?.tile({ kind: 'entries', index: 9, width: 256 }), undefined)
    assert.equal(record?.tile({ kind: 'hashes', level: 3, index: 0, width: 1 }), undefined)
  })

  it('stays as it was when it was opened', async () => {
    const record = opened().record('python')
    record?.checkpoint()
    const before = await store.checkpoint('python')
    await store.append(batchOf('python', 300, texts('later')))
    assert.deepEqual(record?.checkpoint(), before)
    assert.equal(
      readBundle(record?.tile({ kind: 'entries', index: 1, width: 45 }) ?? new Uint8Array(), 45).whole,
      false,
    )
  })

  it('is never written to', async () => {
    await store.close()
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    assert.deepEqual(opened().foundations, [python])
    chmodSync(folder, 0o755)
  })

  it('is refused when it is missing, empty, or of another program', async () => {
    const refused = (other: string, message: RegExp) =>
      assert.throws(() => openDataFile(join(folder, other)), { name: 'StoreFailure', message })
    refused('missing.db', /There is no data file/)
    writeFileSync(join(folder, 'empty.db'), '')
    refused('empty.db', /is empty/)
    writeFileSync(join(folder, 'text.db'), 'No database at all, however long one looks at it. '.repeat(20))
    refused('text.db', /not a database/)
    const theirs = new DatabaseSync(join(folder, 'theirs.db'))
    theirs.exec('CREATE TABLE theirs (a)')
    theirs.close()
    refused('theirs.db', /some other program/)
  })
})
