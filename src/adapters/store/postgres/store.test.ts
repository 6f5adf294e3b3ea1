import { after, before } from 'node:test'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import { openPostgresStore } from './store.ts'

let server: PostgresServer

before(async () => {
  server = await startPostgres()
})
after(() => server.stop())

storeContract('the store in PostgreSQL', {
  async place() {
    const url = await server.newDatabase()
    return { open: () => openPostgresStore(url), remove: async () => {} }
  },
  keeps: true,
})
