import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { batchOf, python, texts } from '../../../test/contracts/store.ts'
import type { Result } from '../../core/base/result.ts'
import { readBundle } from '../../core/record/bundle.ts'
import { encodeCanonical, type Json } from '../../core/record/canonical.ts'
import { signCheckpoint } from '../../core/record/checkpoint.ts'
import { emptyEdge, grow } from '../../core/record/growth.ts'
import { leafHash } from '../../core/record/merkle.ts'
import { formatVkey, noteKey, parseVkey } from '../../core/record/note-key.ts'
import { beginVerification } from '../../core/record/verify.ts'
import { keyFiles } from '../crypto/key-files.ts'
import { nodeCrypto } from '../crypto/node-crypto.ts'
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
    const last = record?.file('tile/entries/001.p/44') ?? new Uint8Array()
    const bundle = readBundle(last, 44)
    assert.equal(bundle.whole, true)
    assert.deepEqual(bundle.entries.map(({ bytes }) => Buffer.from(bytes).toString()).at(-1), 'entry 299')
    const hashes = new Uint8Array(Buffer.concat([...(await store.hashes('python', 0, 256, 44))]))
    assert.deepEqual(record?.file('tile/0/001.p/44'), hashes)
    assert.equal(record?.file('tile/0/000')?.length, 256 * 32)
  })

  it('shows what is lost, and does not fill it from the next bundle', () => {
    store.database.exec('DELETE FROM entry WHERE n = 5')
    const record = opened().record('python')
    const bundle = readBundle(record?.file('tile/entries/000') ?? new Uint8Array(), 256)
    assert.equal(bundle.whole, false)
    assert.equal(bundle.entries.length, 255)
    assert.equal(record?.file('tile/entries/009'), undefined)
    assert.equal(record?.file('tile/3/000.p/1'), undefined)
  })

  it('stays as it was when it was opened', async () => {
    const record = opened().record('python')
    record?.checkpoint()
    const before = await store.checkpoint('python')
    await store.append(batchOf('python', 300, texts('later')))
    assert.deepEqual(record?.checkpoint(), before)
    assert.equal(readBundle(record?.file('tile/entries/001.p/45') ?? new Uint8Array(), 45).whole, false)
  })

  it('has no other files', () => {
    const record = opened().record('python')
    for (const path of ['', 'checkpoint', 'tile/0/0', 'tile/0/../0/000', '../remit.db'])
      assert.equal(record?.file(path), undefined)
  })

  describe('with a record that a ledger has signed', () => {
    const record = { name: 'signed', origin: 'example.org/record/signed' }

    async function signed(): Promise<void> {
      const signer = await keyFiles(join(folder, 'keys')).signerOf(record.origin, 'new')
      const leaves = entries.map((_, n) => canonical({ n }))
      const key = taken(
        noteKey(nodeCrypto.sha256, { name: record.origin, kind: 'ed25519', publicKey: signer.publicKey }),
      )
      const grown = grow(
        nodeCrypto.sha256,
        emptyEdge,
        leaves.map((bytes) => leafHash(nodeCrypto.sha256, bytes)),
      )
      const checkpoint = signCheckpoint(
        { origin: record.origin, size: leaves.length, root: grown.root },
        key,
        signer.sign,
      )
      await store.create({ ...record, vkey: formatVkey(key) })
      const appended = await store.append({ ...batchOf('signed', 0, leaves), hashes: grown.stored, checkpoint })
      assert.equal(appended.ok, true)
    }

    function verified() {
      const found = opened().record('signed')
      const log = taken(parseVkey(nodeCrypto.sha256, found?.vkey ?? ''))
      const verification = taken(
        beginVerification(nodeCrypto, { checkpoint: found?.checkpoint() ?? new Uint8Array(), log }),
      )
      for (let next = verification.next(); next !== undefined; next = verification.next()) {
        verification.take(found?.file(next.path))
      }
      return verification.finish()
    }

    it('verifies', async () => {
      await signed()
      assert.equal(taken(verified()).checkpoint.size, 300)
    })

    const damages = {
      'an entry is another': `UPDATE entry SET bytes = CAST('{"n":8}' AS BLOB) WHERE foundation = 2 AND n = 7`,
      'a leaf hash is another': 'UPDATE hash SET hash = zeroblob(32) WHERE foundation = 2 AND level = 0 AND n = 299',
      'a hash above is another': 'UPDATE hash SET hash = zeroblob(32) WHERE foundation = 2 AND level = 1',
      'an entry is lost': 'DELETE FROM entry WHERE foundation = 2 AND n = 100',
      'a hash is lost': 'DELETE FROM hash WHERE foundation = 2 AND level = 1',
    }
    for (const [what, damage] of Object.entries(damages)) {
      it(`does not verify when ${what}`, async () => {
        await signed()
        assert.equal(store.database.prepare(damage).run().changes, 1)
        assert.equal(verified().ok, false)
      })
    }
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

function canonical(value: Json): Uint8Array {
  return taken(encodeCanonical(value))
}

function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) assert.fail(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
