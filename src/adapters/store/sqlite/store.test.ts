import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { batchOf, python, storeContract, texts } from '../../../../test/contracts/store.ts'
import { StoreFailure } from '../store-failure.ts'
import { newest_format } from './migrate.ts'
import { openSqliteStore, type SqliteStore } from './store.ts'

storeContract('the store in SQLite', {
  async place() {
    const folder = mkdtempSync(join(tmpdir(), 'remit-store-'))
    const path = join(folder, 'remit.db')
    return { open: () => openSqliteStore(path), remove: async () => rmSync(folder, { recursive: true }) }
  },
  keeps: true,
})

describe('the data file', () => {
  let folder: string
  let path: string
  let store: SqliteStore | undefined

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-store-'))
    path = join(folder, 'remit.db')
  })

  afterEach(async () => {
    await store?.close()
    store = undefined
    rmSync(folder, { recursive: true })
  })

  async function withEntries(count: number): Promise<SqliteStore> {
    const opened = await openSqliteStore(path)
    store = opened
    await opened.create(python)
    const entries = texts(...Array.from({ length: count }, (_, n) => `entry ${n}`))
    await opened.append(batchOf('python', 0, entries))
    return opened
  }

  it('is in WAL mode, and a commit waits for the disk', async () => {
    const { database } = await withEntries(1)
    assert.equal(database.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal')
    assert.equal(database.prepare('PRAGMA synchronous').get()?.synchronous, 2)
    assert.equal(database.prepare('PRAGMA foreign_keys').get()?.foreign_keys, 1)
  })

  it('is for its owner alone, and overwrites what is deleted', async () => {
    const { database } = await withEntries(1)
    for (const suffix of ['', '-wal', '-shm']) assert.equal(statSync(`${path}${suffix}`).mode & 0o777, 0o600)
    assert.equal(database.prepare('PRAGMA secure_delete').get()?.secure_delete, 1)
  })

  describe('when it is full', () => {
    it('keeps nothing of the act, says so, and goes on when there is room', async () => {
      const { database, ...full } = await withEntries(3)
      database.exec('PRAGMA max_page_count = 1')
      const large = batchOf('python', 3, [new Uint8Array(60_000), new Uint8Array(60_000)])
      await assert.rejects(
        full.append(large),
        (error) => error instanceof StoreFailure && /is full/.test(error.message),
      )
      assert.equal(database.isTransaction, false)
      assert.equal((await full.entries('python', 0, 9)).length, 3)
      database.exec('PRAGMA max_page_count = 100000')
      assert.equal((await full.append(large)).ok, true)
    })
  })

  describe('when somebody else has a transaction open on it', () => {
    it('waits for the end of that', async () => {
      const { database, append, entries } = await withEntries(1)
      database.exec('BEGIN IMMEDIATE')
      const appended = append(batchOf('python', 1, texts('after')))
      setTimeout(() => database.exec('ROLLBACK'), 20)
      assert.equal((await appended).ok, true)
      assert.equal((await entries('python', 0, 9)).length, 2)
    })
  })

  describe('when it is opened', () => {
    const refused = (message: RegExp) => assert.rejects(openSqliteStore(path), { name: 'StoreFailure', message })

    it('is refused to a second store of the same process', async () => {
      await withEntries(1)
      await refused(/in use by another process/)
    })

    it('is refused while another process has it, and free as soon as that one is killed', async () => {
      const holder = await holdInAnotherProcess(path)
      await refused(/in use by another process/)
      holder.kill('SIGKILL')
      await once(holder, 'exit')
      store = await openSqliteStore(path)
      const { length } = await store.entries('python', 0, 1_000_000)
      assert.ok(length > 0, 'what was acknowledged is there')
    })

    it('is refused when a newer version wrote it', async () => {
      const { database, close } = await withEntries(1)
      database.exec(`PRAGMA user_version = ${newest_format + 1}`)
      await close()
      await refused(/written by a newer Remit/)
    })

    it('is refused when it is another database, or none', async () => {
      const other = new DatabaseSync(path)
      other.exec('CREATE TABLE theirs (a)')
      other.close()
      await refused(/some other program/)
      rmSync(path)
      writeFileSync(path, 'Not a database, but long enough to be looked at as one. '.repeat(20))
      await refused(/not a database/)
    })

    it('is refused when its folder is missing', async () => {
      path = join(folder, 'missing', 'remit.db')
      await refused(/Cannot open .*missing/)
    })

    it('is refused, with what to do, when entries, hashes or checkpoint are lost', async () => {
      const damages = [
        'DELETE FROM entry WHERE n = 2',
        'DELETE FROM hash WHERE n = 2',
        'DELETE FROM checkpoint',
        "UPDATE checkpoint SET bytes = CAST('rubbish' AS BLOB)",
      ]
      for (const damage of damages) {
        const { database, close } = await withEntries(3)
        database.exec(damage)
        await close()
        await refused(/is damaged: the record of python has .* restore the newest backup/)
        rmSync(path)
      }
    })

    it('can be opened after a refusal', async () => {
      const { database, close } = await withEntries(1)
      database.exec(`PRAGMA user_version = ${newest_format + 1}`)
      await close()
      await refused(/newer/)
      const repaired = new DatabaseSync(path)
      repaired.exec(`PRAGMA user_version = ${newest_format}`)
      repaired.close()
      store = await openSqliteStore(path)
      assert.deepEqual(await store.foundations(), [python])
    })
  })

  it('has a migration for every format, numbered without a gap', () => {
    const files = readdirSync(new URL('migrations/', import.meta.url)).toSorted()
    assert.deepEqual(
      files.map((file) => Number(file.slice(0, 3))),
      files.map((_, place) => place + 1),
    )
    assert.equal(newest_format, files.length)
  })
})

/** Appends without end; told of by a line as soon as the first is acknowledged. */
async function holdInAnotherProcess(path: string): Promise<ChildProcess> {
  const script = `
    import { openSqliteStore } from ${JSON.stringify(import.meta.resolve('./store.ts'))}
    import { batchOf, python, texts } from ${JSON.stringify(import.meta.resolve('../../../../test/contracts/store.ts'))}
    const store = await openSqliteStore(${JSON.stringify(path)})
    await store.create(python)
    for (let n = 0; ; n += 1) {
      await store.append(batchOf('python', n, texts('entry ' + n)))
      if (n === 0) console.log('begun')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}
