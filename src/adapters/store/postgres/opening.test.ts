import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, beforeEach, describe, it } from 'node:test'
import pg from 'pg'
import { batchOf, python, texts } from '../../../../test/contracts/store.ts'
import { freePort } from '../../../../test/support/free-port.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import { addressOf } from './connection.ts'
import { newest_format } from './migrate.ts'
import { checkServer } from './server.ts'
import { openPostgresStore } from './store.ts'

describe('a PostgreSQL database, when it is opened', () => {
  let server: PostgresServer
  let url: string

  before(async () => {
    server = await startPostgres({ fsync: false })
  })
  after(() => server.stop())
  beforeEach(async () => {
    url = await server.newDatabase()
  })

  const open = (at = url) => openPostgresStore(at, { warn: () => {} })
  const refused = (message: RegExp, at = url) => assert.rejects(open(at), { name: 'StoreFailure', message })

  async function administer(statement: string): Promise<readonly unknown[]> {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }

  it('gets its tables in a schema of their own, once, though many open it at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()))
    await stores[0]?.create(python)
    assert.deepEqual(await stores[3]?.foundations(), [python])
    await Promise.all(stores.map((store) => store.close()))
    assert.deepEqual(await administer('SELECT format FROM remit.remit_format'), [{ format: newest_format }])
    assert.deepEqual(await administer("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [])
  })

  it('may hold several stores that know nothing of each other, by schema', async () => {
    const [one, other] = await Promise.all([open(`${url}?schema=one`), open(`${url}?schema=other`)])
    await one.create(python)
    assert.deepEqual(await other.foundations(), [])
    let heard = 0
    other.others.listen(() => {
      heard += 1
    })
    assert.equal(await one.others.hasDuty('letters'), true)
    assert.equal(await other.others.hasDuty('letters'), true)
    await one.append(batchOf('python', 0, texts('x')))
    await Promise.all([one.close(), other.close()])
    assert.equal(heard, 0)
    await refused(/cannot be the name of a schema/, `${url}?schema=x;drop`)
  })

  it('is not changed by who only reads it, neither when it is empty nor when somebody asks for a turn', async () => {
    const toRead = () => openPostgresStore(url, { readOnly: true, warn: () => {} })
    await assert.rejects(toRead(), { name: 'StoreFailure', message: /^The schema remit is empty/ })
    assert.deepEqual(await administer("SELECT tablename FROM pg_tables WHERE schemaname = 'remit'"), [])
    const store = await open()
    await store.create(python)
    await store.append(batchOf('python', 0, texts('x')))
    const reading = await toRead()
    assert.deepEqual(await reading.entries('python', 0, 9), texts('x'))
    await assert.rejects(reading.append(batchOf('python', 1, texts('y'))), /read-only transaction/)
    await administer('UPDATE remit.remit_format SET format = 0')
    await assert.rejects(toRead(), { name: 'StoreFailure', message: /is empty|older format/ })
    await Promise.all([store.close(), reading.close()])
  })

  it('is refused when a newer version wrote it', async () => {
    await (await open()).close()
    await administer(`UPDATE remit.remit_format SET format = ${newest_format + 1}`)
    await refused(/written by a newer Remit/)
    assert.deepEqual(await administer('SELECT format FROM remit.remit_format'), [{ format: newest_format + 1 }])
  })

  it("is refused when the schema has somebody else's tables, which stay as they are", async () => {
    await administer('CREATE SCHEMA remit; CREATE TABLE remit.theirs (a integer)')
    await refused(/some other program/)
    assert.deepEqual(await administer("SELECT tablename FROM pg_tables WHERE schemaname = 'remit'"), [
      { tablename: 'theirs' },
    ])
  })

  it('is refused, with what to do, when entries, hashes or checkpoint are lost', async () => {
    const damages = [
      'DELETE FROM remit.entry WHERE n = 2',
      'DELETE FROM remit.hash WHERE n = 2',
      'DELETE FROM remit.checkpoint',
      "UPDATE remit.checkpoint SET bytes = 'rubbish'",
    ]
    for (const damage of damages) {
      url = await server.newDatabase()
      const store = await open()
      await store.create(python)
      await store.append(batchOf('python', 0, texts('a', 'b', 'c')))
      await store.close()
      await administer(damage)
      await refused(/is damaged: the record of python has .* restore the newest backup/)
    }
  })

  it('is refused when nobody answers, with the name of the server and without the password', async () => {
    const nowhere = `postgres://remit:hidden@127.0.0.1:${await freePort()}/remit`
    await refused(/^Cannot open the database 127\.0\.0\.1:\d+\/remit: (?!.*hidden).*ECONNREFUSED/, nowhere)
  })

  it('is warned of when it does not wait for the disk', async () => {
    if (process.env.REMIT_DATABASE_URL !== undefined) return
    const warnings: string[] = []
    const store = await openPostgresStore(url, { warn: (warning) => warnings.push(warning) })
    await store.close()
    assert.deepEqual(
      warnings.map((warning) => warning.split(':')[0]),
      ['The database has fsync = off'],
    )
  })

  it('has commits that wait for the disk, though it was told that they need not', async () => {
    const name = new URL(url).pathname.slice(1)
    await administer(`ALTER DATABASE ${name} SET synchronous_commit = off`)
    const synchronous = async (config: pg.ClientConfig) => {
      const client = new pg.Client(config)
      await client.connect()
      const settings = await checkServer(client, () => {})
      await client.end()
      return settings
    }
    const settings = await synchronous({ connectionString: url })
    assert.deepEqual(settings, { synchronous_commit: 'on' })
    assert.deepEqual(await synchronous(addressOf(url, settings).config), {})
    const told = `${url}?options=${encodeURIComponent('-c synchronous_commit=off')}`
    assert.deepEqual(await synchronous(addressOf(told).config), settings)
    assert.deepEqual(await synchronous(addressOf(told, settings).config), {})
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
