import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { Batch, Store, Turn } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { checkBatch, checkCosigned } from '../batch-check.ts'
import { StoreFailure, storing } from '../store-failure.ts'
import { appendInTurn, queues, takeTurn } from '../turn.ts'
import { cosignedTable } from './cosigned.ts'
import { deliveryTable } from './deliveries.ts'
import { documentTable } from './documents.ts'
import { drawerTable } from './drawer.ts'
import { foundationTable, foundationWriter } from './foundations.ts'
import { immediately } from './immediately.ts'
import { checkIntegrity } from './integrity.ts'
import { lockDataFile } from './lock.ts'
import { migrate } from './migrate.ts'
import { outboxTable } from './outbox.ts'
import { recordTables, recordWriter } from './record.ts'
import { scrub } from './scrub.ts'
import { sealedTable } from './sealed.ts'
import { snapshotTable } from './snapshots.ts'

export interface SqliteStore extends Store {
  /** The open data file, for those who keep tables of their own in it. Who begins a transaction on it ends it soon. */
  readonly database: DatabaseSync
}

/**
 * The store of one process: a file in WAL mode, where a commit is on the disk before it is told of.
 * Rejects with StoreFailure when the file is in use, newer than this version, of another program, or damaged.
 *
 * @param path the data file, made when there is none; its folder exists
 */
export async function openSqliteStore(path: string): Promise<SqliteStore> {
  const lock = storing(`open ${path}`, () => lockDataFile(path))
  try {
    return storing(`open ${path}`, () => openLocked(path, lock.release))
  } catch (cause) {
    lock.release()
    throw cause
  }
}

function openLocked(path: string, release: () => void): SqliteStore {
  const database = connect(path)
  try {
    migrate(database, path)
    checkIntegrity(database, path)
    // A process that ended between an erasure and its scrub has left what was erased in the log of commits.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return storeOn(database, release)
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** Others who read the file, a backup or `remit verify`, hold a commit up for this long at most. */
const busy_timeout_ms = 5_000

function connect(path: string): DatabaseSync {
  // Addresses and other sealed values are in it: for its owner alone when it is made, and SQLite's files beside it follow.
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: busy_timeout_ms, enableForeignKeyConstraints: true })
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  // What is deleted is overwritten, so that an erased value is not left in a free page of the file.
  database.exec('PRAGMA secure_delete = ON')
  return database
}

const longest_foreign_transaction_ms = 2_000

function storeOn(database: DatabaseSync, release: () => void): SqliteStore {
  const foundations = { ...foundationTable(database), ...foundationWriter(database) }
  const record = recordTables(database)
  const writer = recordWriter(database)
  const documents = documentTable(database)
  const sealed = sealedTable(database)
  const cosigned = cosignedTable(database)
  const snapshots = snapshotTable(database, (step) => write('write a snapshot', step))
  const outbox = outboxTable(database)
  const deliveries = deliveryTable(database)
  const drawer = drawerTable(database)
  const isThere = database.prepare('SELECT 1 FROM sqlite_schema')
  const inTurn = queues()

  function turn<Value>(name: Name, work: (turn: Turn) => Promise<Value>): Promise<Value> {
    return inTurn(name, async () => {
      const size = storing(`read ${name}`, () => writer.size(foundations.id(name)))
      const { value, batch } = await takeTurn(name, size, work)
      if (batch !== undefined) await write(`append to ${name}`, () => keep(batch))
      return value
    })
  }

  function keep(batch: Batch): void {
    const id = foundations.id(batch.foundation)
    checkBatch(batch, (level) => writer.hashes(id, level))
    writer.append(id, batch)
    documents.add(id, batch)
    sealed.add(id, batch)
    outbox.add(id, batch)
    deliveries.add(id, batch)
    drawer.change(id, batch)
    foundations.change(id, batch)
    // After what the batch brings, because it may bring something of a person who is erased in it.
    sealed.erase(id, batch)
    outbox.silence(id, batch)
  }

  async function write<Value>(what: string, work: () => Value): Promise<Value> {
    // A transaction that somebody else has open on this connection would take our writes into its own fate.
    const deadline = performance.now() + longest_foreign_transaction_ms
    while (database.isOpen && database.isTransaction) {
      if (performance.now() > deadline) throw new StoreFailure(`Cannot ${what}: another transaction stays open`)
      await pause(1)
    }
    return storing(what, () => immediately(database, work))
  }

  return {
    database,
    foundations: async () => storing('list the foundations', foundations.all),
    create: (foundation) => write(`set up ${foundation.name}`, () => foundations.create(foundation)),
    entries: async (name, from, count) => storing(`read ${name}`, () => record.entries(name, from, count)),
    hashes: async (name, level, from, count) =>
      storing(`read the hashes of ${name}`, () => record.hashes(name, level, from, count)),
    checkpoint: async (name) => storing(`read the checkpoint of ${name}`, () => record.checkpoint(name)),
    cosigned: async (name) => storing(`read the cosigned checkpoint of ${name}`, () => cosigned.of(name)),
    async keepCosigned(name, size, checkpoint) {
      checkCosigned(name, size, checkpoint)
      const keepIt = () => cosigned.keep(foundations.id(name), size, checkpoint)
      await write(`keep a cosigned checkpoint of ${name}`, keepIt)
    },
    documents: async (name, since = 0) => storing(`read the documents of ${name}`, () => documents.since(name, since)),
    sealed: async (name, since = 0) => storing(`read the sealed values of ${name}`, () => sealed.since(name, since)),
    snapshot: async (name) => storing(`read the snapshot of ${name}`, () => snapshots.of(name)),
    keepSnapshot: (name, snapshot) => snapshots.keep(name, snapshot),
    dropSnapshot: (name) => snapshots.drop(name),
    turn,
    append: (batch) => appendInTurn(turn, batch),
    wakesBy: async (now, version) => storing('list what is due', () => foundations.wakesBy(now, version)),
    drawer: {
      get: async (name, kind, key) => storing(`read the drawer of ${name}`, () => drawer.get(name, kind, key)),
      list: async (name, kind, person) => storing(`read the drawer of ${name}`, () => drawer.list(name, kind, person)),
      count: async (name, kind, prefix) =>
        storing(`read the drawer of ${name}`, () => drawer.count(name, kind, prefix)),
    },
    scrub: () => scrub(database),
    outbox: async (now, limit) => storing('read the outbox', () => outbox.due(now, limit)),
    letters: async () => storing('count the letters', outbox.counts),
    settle: (id, outcome) => write(`settle the letter ${id}`, () => outbox.settle(id, outcome)),
    deliveries: {
      due: async (now, limit) => storing('read what is to be sent', () => deliveries.due(now, limit)),
      of: async (name) => storing(`read what is to be sent of ${name}`, () => deliveries.of(name)),
      begin: (key, at) => write('begin a delivery', () => deliveries.begin(key, at)),
      postpone: (key, again) => write('postpone a delivery', () => deliveries.postpone(key, again)),
      remove: (key) => write('end a delivery', () => deliveries.remove(key)),
      count: async () => storing('count what is to be sent', deliveries.count),
    },
    ready: async () => storing('read the data file', () => void isThere.get()),
    async close() {
      if (database.isOpen) database.close()
      release()
    },
  }
}
