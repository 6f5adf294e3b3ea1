import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { batchOf, python, texts } from '../../../../test/contracts/store.ts'
import { type Seeded, seeded } from '../../../../test/support/seeded.ts'
import type { OutboxItem, SealedValue } from '../../../app/ports.ts'
import { openSqliteStore, type SqliteStore } from './store.ts'

/** With these, overwriting deleted rows alone leaves some of them behind in this version of SQLite. */
const seeds = [1, 6, 12]

describe('a data file that was scrubbed', () => {
  let folder: string
  let path: string
  let store: SqliteStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-scrub-'))
    path = join(folder, 'remit.db')
    store = await openSqliteStore(path)
    await store.create(python)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const bytes = () =>
    Buffer.concat(
      ['', '-wal', '-shm']
        .map((end) => `${path}${end}`)
        .flatMap((file) => (existsSync(file) ? [readFileSync(file)] : [])),
    )

  for (const seed of seeds) {
    it(`holds no byte of what was erased, whatever came and went beside it (${seed})`, async () => {
      const { erased, kept } = await comeAndGo(store, seeded(seed))
      assert.ok(erased.length > 100)
      assert.ok(
        erased.some((mark) => bytes().includes(mark)),
        'nothing was left to scrub',
      )
      await store.scrub()
      const after = bytes()
      assert.deepEqual(
        erased.filter((mark) => after.includes(mark)),
        [],
      )
      assert.deepEqual(
        kept.filter((mark) => !after.includes(mark)),
        [],
      )
    })
  }

  it("has everything that it had, also in somebody else's tables and what these say of each other", async () => {
    const { database } = store
    database.exec(`
      CREATE TABLE "user" (id TEXT PRIMARY KEY, email TEXT UNIQUE);
      CREATE TABLE "session" (id TEXT PRIMARY KEY, "user" TEXT NOT NULL REFERENCES "user" (id) ON DELETE CASCADE);
      INSERT INTO "user" VALUES ('u1', 'one@example.org'), ('u2', 'two@example.org');
      INSERT INTO "session" VALUES ('s1', 'u1'), ('s2', 'u2')`)
    database.exec(`DELETE FROM "user" WHERE id = 'u1'`)
    await store.scrub()
    assert.deepEqual(
      database
        .prepare('SELECT * FROM "session" JOIN "user" ON "user" = "user".id')
        .all()
        .map((row) => ({ ...row })),
      [{ id: 'u2', user: 'u2', email: 'two@example.org' }],
    )
    assert.equal(database.prepare('PRAGMA foreign_keys').get()?.foreign_keys, 1)
    assert.equal(bytes().includes('one@example.org'), false)
  })

  it('has an empty log, for which it waits while somebody reads', async () => {
    await store.append(batchOf('python', 0, texts('x')))
    const reader = new DatabaseSync(path, { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM entry').get()
    await store.append(batchOf('python', 1, texts('y')))
    setTimeout(() => reader.close(), 30)
    await store.scrub()
    assert.equal(readFileSync(`${path}-wal`).length, 0)
  })
})

/** A hundred commits that bring and erase sealed values and letters of all lengths; each holds a mark of its own. */
async function comeAndGo(store: SqliteStore, chance: Seeded) {
  const live = new Map<string, string>()
  const erased: string[] = []
  for (let size = 0; size < 120; size += 1) {
    const sealed = Array.from({ length: 1 + chance.whole(6) }, (_, n): SealedValue => {
      const mark = `<${size}-${n}-${chance.whole(1e9)}>`
      const commitment = chance.whole(1e9).toString(16).padStart(64, String(n))
      live.set(commitment, mark)
      const value = `${mark}${'v'.repeat(chance.whole(800))}${mark}`
      return { commitment, salt: new Uint8Array(16), value, readers: { kind: 'public' } }
    })
    const going = [...live.keys()].filter(() => size > 5 && chance.whole(20) === 0)
    for (const commitment of going) {
      erased.push(live.get(commitment) ?? '')
      live.delete(commitment)
    }
    const outbox = Array.from({ length: chance.whole(4) }, (_, n) =>
      letterTo(`<to ${size % 7}>`, `${size}-${n}`, chance),
    )
    await store.append(batchOf('python', size, texts('entry'), { sealed, outbox, erased: going }))
  }
  const silenced = Array.from({ length: 7 }, (_, n) => `<to ${n}>`)
  await store.append(batchOf('python', 120, texts('entry'), { silenced }))
  return { erased: [...erased, ...silenced], kept: [...live.values()] }
}

function letterTo(to: string, id: string, chance: Seeded): OutboxItem {
  const letter = { to, subject: 'Sample', text: 't'.repeat(chance.whole(900)), html: '' }
  return { id, foundation: 'python', kind: 'mail', due: '2026-03-01T00:00:00.000Z', attempts: 0, letter }
}
