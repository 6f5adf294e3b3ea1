import { after, before } from 'node:test'
import { sharedStoreContract } from '../../../../test/contracts/shared-store.ts'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import { openPostgresStore } from './store.ts'

let server: PostgresServer
let database: string
let places = 0

before(async () => {
  // Nothing is crashed here, so nothing waits for the disk.
  server = await startPostgres({ fsync: false })
  database = await server.newDatabase()
})
after(() => server.stop())

/** A schema of its own for each test: sooner made than a database. */
async function place() {
  places += 1
  const url = `${database}?schema=test_${places}`
  return { open: () => openPostgresStore(url, { warn: () => {} }), remove: async () => {} }
}

storeContract('the store in PostgreSQL', { place, keeps: true })

sharedStoreContract('the store in PostgreSQL', place)
