import { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from '../store-failure.ts'

/** A process that is being replaced gets this long to let go. */
const wait_ms = 500

/**
 * Takes a data file for this store alone, because two of them would each keep a state in memory that the other changes.
 * Held as SQLite's lock on an empty database beside it: the system lets go of it when the process ends, however it ends.
 * Reading the data file is not hindered. Throws StoreFailure when somebody has it.
 */
export function lockDataFile(path: string): { release(): void } {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: wait_ms })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!isBusy(cause)) throw cause
    const message = `${path} is in use by another process. Stop that one first, or name another data folder.`
    throw new StoreFailure(message, { cause })
  }
  return {
    release() {
      if (lock.isOpen) lock.close()
    },
  }
}

/** @see https://sqlite.org/rescode.html#busy */
function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === 5
}
