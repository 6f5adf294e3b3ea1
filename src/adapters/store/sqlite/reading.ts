import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { StoreReading } from '../../../app/move/foundation-copy.ts'
import { storing } from '../store-failure.ts'
import { copyDataFile } from './copy-data-file.ts'
import { cosignedTable } from './cosigned.ts'
import { documentTable } from './documents.ts'
import { drawerTable } from './drawer.ts'
import { foundationTable } from './foundations.ts'
import { formatOf, newest_format } from './migrate.ts'
import { openAtOneMoment } from './open-at-one-moment.ts'
import { outboxTable } from './outbox.ts'
import { recordTables } from './record.ts'
import { sealedTable } from './sealed.ts'
import { openSqliteStore } from './store.ts'

export interface OpenReading extends StoreReading {
  close(): Promise<void>
}

/**
 * Opens a data file for reading alone, as it stands at this moment, while a server may go on writing to it. A file of an older
 * format is read from a copy that is brought to the newest one, and is itself left as it is. Rejects with StoreFailure.
 */
export async function openSqliteReading(path: string): Promise<OpenReading> {
  const database = openAtOneMoment(path)
  if (storing(`read ${path}`, () => formatOf(database, path)) === newest_format) return readingOn(database, path)
  database.close()
  return await readRenewed(path)
}

function readingOn(database: DatabaseSync, path: string): OpenReading {
  const record = recordTables(database)
  const documents = documentTable(database)
  const sealed = sealedTable(database)
  const cosigned = cosignedTable(database)
  const outbox = outboxTable(database)
  const drawer = drawerTable(database)
  const { all } = foundationTable(database)
  const read = async <Value>(work: () => Value) => storing(`read ${path}`, work)
  return {
    foundations: () => read(all),
    entries: (name, from, count) => read(() => record.entries(name, from, count)),
    hashes: (name, level, from, count) => read(() => record.hashes(name, level, from, count)),
    checkpoint: (name) => read(() => record.checkpoint(name)),
    cosigned: (name) => read(() => cosigned.of(name)),
    documents: (name, since = 0) => read(() => documents.since(name, since)),
    sealed: (name, since = 0) => read(() => sealed.since(name, since)),
    outbox: (now, limit) => read(() => outbox.due(now, limit)),
    drawer: {
      get: (name, kind, key) => read(() => drawer.get(name, kind, key)),
      list: (name, kind, person) => read(() => drawer.list(name, kind, person)),
      count: (name, kind, prefix) => read(() => drawer.count(name, kind, prefix)),
    },
    close: async () => database.close(),
  }
}

async function readRenewed(path: string): Promise<OpenReading> {
  // For its owner alone, as `mkdtemp` makes it: sealed values are in it.
  const folder = mkdtempSync(join(tmpdir(), 'remit-older-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'remit.sqlite')
    await copyDataFile(path, copy, () => {})
    const store = await openSqliteStore(copy)
    const close = async () => {
      await store.close()
      remove()
    }
    return { ...store, close }
  } catch (cause) {
    remove()
    throw cause
  }
}
