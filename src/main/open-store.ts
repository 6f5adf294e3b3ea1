import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Pool } from 'pg'
import type { Configuration } from '../adapters/config/environment.ts'
import { openSqliteStore } from '../adapters/store/sqlite/store.ts'
import type { Store } from '../app/ports.ts'

export const data_file = 'remit.sqlite'

export interface OpenedStore {
  readonly store: Store
  /** Connections of their own for sign-in: it waits between its statements, and the store's transactions must not. */
  readonly sessions: DatabaseSync | Pool
  readonly closeSessions: () => Promise<void>
  /** "SQLite" or "PostgreSQL", for people. */
  readonly kind: string
  readonly pool?: () => { readonly open: number; readonly idle: number; readonly waiting: number }
}

/** Is told of what the database is set up to lose. */
type Warn = (warning: string) => void

/** PostgreSQL is loaded only where it is asked for. */
export async function openStore({ data, database }: Configuration, warn?: Warn): Promise<OpenedStore> {
  switch (database.kind) {
    case 'sqlite': {
      const path = join(data, data_file)
      const store = await openSqliteStore(path)
      const sessions = new DatabaseSync(path, { timeout: 5_000 })
      return { store, sessions, closeSessions: async () => sessions.close(), kind: 'SQLite' }
    }
    case 'postgres':
      return openPostgres(database, warn)
  }
}

/** Two of the connections for a turn among processes and for what is done in it, two for lookups beside. */
const sign_in_connections = 4

async function openPostgres(
  { url, pool: most }: { readonly url: string; readonly pool: number },
  warn: Warn | undefined,
): Promise<OpenedStore> {
  const { addressOf, poolOf, signInSchema } = await import('../adapters/store/postgres/connection.ts')
  const { openPostgresStore } = await import('../adapters/store/postgres/store.ts')
  const store = await openPostgresStore(url, { connections: most, ...(warn !== undefined && { warn }) })
  const { schema } = addressOf(url)
  const sessions = poolOf(addressOf(url, { search_path: signInSchema(schema) }), sign_in_connections)
  return {
    store,
    sessions,
    closeSessions: () => sessions.end(),
    kind: 'PostgreSQL',
    pool: () => ({ open: sessions.totalCount, idle: sessions.idleCount, waiting: sessions.waitingCount }),
  }
}
