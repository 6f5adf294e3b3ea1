import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { batchOf, python, texts } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import type { SealedValue } from '../../../app/ports.ts'
import { openPostgresStore, type PostgresStore } from './store.ts'

describe('the tables in PostgreSQL, when they were scrubbed', () => {
  let server: PostgresServer
  let url: string
  let store: PostgresStore

  before(async () => {
    server = await startPostgres({ fsync: false })
    url = await server.newDatabase()
    store = await openPostgresStore(url, { warn: () => {} })
    await store.create(python)
  })
  after(async () => {
    await store.close()
    await server.stop()
  })

  async function ask(...statements: readonly string[]): Promise<void> {
    const client = new pg.Client(url)
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }

  it('hold no byte of what was erased, nor do the statistics; the log of commits is another matter', async (test) => {
    const { data } = server
    if (data === undefined) return test.skip('the files of the server of REMIT_DATABASE_URL are not to be seen')
    const sealed = Array.from({ length: 200 }, (_, n): SealedValue => {
      const value = `<mark ${n}>${'v'.repeat(n * 8)}`
      return { commitment: String(n).padStart(64, '0'), salt: new Uint8Array(16), value, readers: { kind: 'public' } }
    })
    const letter = { to: '<mark to>', subject: 'Sample', text: 'Dear Sample', html: '' }
    const outbox = [
      { id: 'a', foundation: 'python', kind: 'mail', due: '2026-03-01T00:00:00.000Z', attempts: 0, letter },
    ] as const
    await store.append(batchOf('python', 0, texts('x'), { sealed, outbox }))
    await ask('ANALYZE', 'CHECKPOINT')
    const kept = '<mark 150>'
    const erased = sealed.filter(({ value }) => !value.startsWith(kept)).map(({ commitment }) => commitment)
    await store.append(batchOf('python', 1, texts('y'), { erased, silenced: ['<mark to>'] }))
    await store.scrub()

    const files = readdirSync(join(data, 'base'), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    const bytes = Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))))
    assert.ok(bytes.includes(kept), 'what was kept is not in the files, so they are not the ones to search')
    for (const mark of [...sealed.map((_, n) => `<mark ${n}>`), '<mark to>'])
      if (mark !== kept) assert.equal(bytes.includes(mark), false, `${mark} is there`)
  })

  it('are waited for so shortly that nobody who reads them is held up for long', async () => {
    const backup = new pg.Client(url)
    await backup.connect()
    await backup.query('BEGIN')
    await backup.query('SELECT count(*) FROM remit.sealed')
    const scrubbed = assert.rejects(store.scrub(), { name: 'StoreFailure', message: /lock timeout/ })
    const read = await Promise.race([scrubbed.then(() => store.sealed('python')), sleep(10_000, 'never')])
    assert.notEqual(read, 'never')
    await backup.query('COMMIT')
    await backup.end()
    await store.scrub()
  })
})
