import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DataPlace } from '../../adapters/cli/move-tools.ts'
import { openSqliteReading } from '../../adapters/store/sqlite/reading.ts'
import { openSqliteStore } from '../../adapters/store/sqlite/store.ts'
import { copyInTurn, copyOf, type FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { Store, StoredFoundation } from '../../app/ports.ts'
import { configured } from '../configured.ts'
import { data_file } from '../open-store.ts'

/** Foundations that are only read, each as of one moment. */
export interface KeptFoundations {
  readonly all: readonly StoredFoundation[]
  copy(stored: StoredFoundation): Promise<FoundationCopy | undefined>
  close(): Promise<void>
}

/** What the command line names, else what the environment does, as a server would read it. Throws with what is wrong there. */
export function dataPlace(data: string | undefined, environment: NodeJS.ProcessEnv): DataPlace {
  if (data !== undefined) return { folder: data, keys: join(data, 'keys') }
  const { data: folder, keys, database } = configured(environment)
  return { folder, keys, ...(database.kind === 'postgres' && { databaseUrl: database.url }) }
}

/** Beside a server that goes on; a database server lets acts wait for the short time in which values are read. */
export async function openToRead({ folder, databaseUrl }: DataPlace): Promise<KeptFoundations> {
  if (databaseUrl === undefined) return await openFileToRead(join(folder, data_file))
  const store = await openDatabase(databaseUrl)
  return {
    all: await store.foundations(),
    copy: ({ name }) => copyInTurn(store, name),
    close: () => store.close(),
  }
}

export async function openFileToRead(path: string): Promise<KeptFoundations> {
  const reading = await openSqliteReading(path)
  return {
    all: await reading.foundations(),
    copy: (stored) => copyOf(reading, stored),
    close: () => reading.close(),
  }
}

/** Made where there is none. A data folder in which a server runs is refused. */
export async function openToWrite({ folder, databaseUrl }: DataPlace): Promise<Store> {
  if (databaseUrl !== undefined) return await openDatabase(databaseUrl)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return await openSqliteStore(join(folder, data_file))
}

/** As few as a store can do with: nothing here is done side by side. */
const connections = 4

async function openDatabase(url: string): Promise<Store> {
  const { openPostgresStore } = await import('../../adapters/store/postgres/store.ts')
  return await openPostgresStore(url, { connections })
}
