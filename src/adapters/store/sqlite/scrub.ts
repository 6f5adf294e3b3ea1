import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFailure, storing } from '../store-failure.ts'
import { textCell } from './cell.ts'
import { immediately } from './immediately.ts'

const longest_wait_ms = 10_000
const pause_ms = 50

/** Tables in which nothing is ever erased: the public record, and snapshots, which hold hashes where people are. */
const public_tables = new Set([
  'foundation',
  'entry',
  'hash',
  'checkpoint',
  'cosigned',
  'document',
  'snapshot',
  'snapshot_part',
])

/**
 * Leaves nothing of what was deleted in the data file and its log of commits. `secure_delete` overwrites a row where it
 * is deleted, and not where SQLite has moved it away from before, when rows beside it came and went; so the tables that
 * rows are deleted from are written anew. The log has the pages as they were, and is emptied. Waits for those who read an
 * older state of the file, a backup for example, and throws StoreFailure when they read on.
 *
 * @see https://sqlite.org/pragma.html#pragma_secure_delete
 */
export async function scrub(database: DatabaseSync): Promise<void> {
  await untilDone('write tables anew', () => rewritten(database))
  await untilDone('empty the log of commits', () => emptied(database))
}

async function untilDone(what: string, done: () => boolean): Promise<void> {
  const deadline = performance.now() + longest_wait_ms
  while (!storing(what, done)) {
    if (performance.now() > deadline) throw new StoreFailure(`Cannot ${what}: somebody else uses the file`)
    await pause(pause_ms)
  }
}

function rewritten(database: DatabaseSync): boolean {
  if (database.isTransaction) return false
  // What is deleted comes back in the same transaction, so nothing that points at it may go with it. The copy in between
  // stands in memory and not in a file of its own.
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY')
  try {
    immediately(database, () => {
      for (const table of tablesOf(database)) rewrite(database, table)
    })
  } finally {
    database.exec('PRAGMA foreign_keys = ON')
  }
  return true
}

function tablesOf(database: DatabaseSync): readonly string[] {
  const all = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  return all.map(({ name }) => textCell(name)).filter((name) => !public_tables.has(name))
}

/** A table that is emptied gives up its pages, which are overwritten as a whole. */
function rewrite(database: DatabaseSync, table: string): void {
  const quoted = `main."${table.replaceAll('"', '""')}"`
  database.exec(`
    CREATE TABLE temp.kept AS SELECT * FROM ${quoted};
    DELETE FROM ${quoted};
    INSERT INTO ${quoted} SELECT * FROM temp.kept;
    DROP TABLE temp.kept;`)
}

function emptied(database: DatabaseSync): boolean {
  if (database.isTransaction) return false
  // SQLite would wait for readers within this call, and the whole process with it.
  const { timeout = 0 } = database.prepare('PRAGMA busy_timeout').get() ?? {}
  database.exec('PRAGMA busy_timeout = 0')
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } finally {
    database.exec(`PRAGMA busy_timeout = ${timeout}`)
  }
}
