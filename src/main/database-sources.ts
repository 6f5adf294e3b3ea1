import type { OpenDatabase } from '../adapters/cli/verify.ts'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { openPostgresStore } from '../adapters/store/postgres/store.ts'
import { storeSources } from './store-sources.ts'

/** The records in a PostgreSQL, while servers go on writing to it. Its address may hold a password, which is not shown. */
export async function databaseSources(address: string): Promise<OpenDatabase> {
  const store = await openPostgresStore(address, { readOnly: true })
  const { hostname, pathname } = new URL(address)
  try {
    return { sources: await storeSources(store, `${hostname}${pathname}`, nodeCrypto), close: () => store.close() }
  } catch (cause) {
    await store.close()
    throw cause
  }
}
