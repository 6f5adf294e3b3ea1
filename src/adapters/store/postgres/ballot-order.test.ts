import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { batchOf, python } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import { openPostgresStore, type PostgresStore } from './store.ts'

describe('ballots in PostgreSQL', () => {
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

  it('stand in the order of their pseudonyms, and all as if written at once', async () => {
    const pseudonyms = ['7', '1', 'e', '4', 'b', '0', '9', '2'].map((digit) => digit.repeat(64))
    for (const pseudonym of pseudonyms) {
      const put = [{ kind: 'ballot', key: `1//${pseudonym}`, text: pseudonym }] as const
      await store.append(batchOf('python', 0, [], { drawer: { put } }))
    }
    const client = new pg.Client(url)
    await client.connect()
    const written = "SELECT key, xmin::text FROM remit.drawer WHERE kind = 'ballot' ORDER BY ctid"
    const { rows } = await client.query<{ readonly key: string; readonly xmin: string }>(written)
    await client.end()
    assert.deepEqual(
      rows.map(({ key }) => key),
      pseudonyms.toSorted().map((pseudonym) => `1//${pseudonym}`),
    )
    assert.equal(new Set(rows.map(({ xmin }) => xmin)).size, 1)
  })
})
