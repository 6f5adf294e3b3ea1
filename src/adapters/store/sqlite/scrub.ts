import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFailure, storing } from '../store-failure.ts'

const longest_wait_ms = 10_000
const pause_ms = 50

/**
 * Empties the log of commits, in which the pages still stand as they were before a deletion; the data file itself has them
 * overwritten, because `secure_delete` is on. Waits for those who read an older state of the file, a backup for example,
 * and throws StoreFailure when they read on.
 *
 * @see https://sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export async function scrub(database: DatabaseSync): Promise<void> {
  const deadline = performance.now() + longest_wait_ms
  while (!storing('empty the log of commits', () => emptied(database))) {
    if (performance.now() > deadline) throw new StoreFailure('Cannot empty the log of commits: somebody reads on')
    await pause(pause_ms)
  }
}

function emptied(database: DatabaseSync): boolean {
  if (database.isTransaction) return false
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
}
