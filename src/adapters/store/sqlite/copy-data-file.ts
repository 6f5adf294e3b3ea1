import { closeSync, fsyncSync, openSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { messageOf } from '../../../core/base/message-of.ts'
import { StoreFailure } from '../store-failure.ts'
import { openAtOneMoment } from './open-at-one-moment.ts'

/** So few that the server which writes to the file is hardly held up; so many that a large file does not take for ever. */
const pages_at_once = 1_000

/**
 * Copies a data file as it stood at one moment, while a server may go on writing to it, into one file without any beside
 * it. What was acknowledged before the call is in the copy. Rejects with StoreFailure when there is no data file, or no
 * room for its copy, which is then incomplete and the caller's to remove.
 *
 * @param to is made for its owner alone, and replaced
 * @param progress told the share that is copied, from 0 to 1
 */
export async function copyDataFile(from: string, to: string, progress: (share: number) => void): Promise<void> {
  // SQLite begins a copy anew whenever somebody else has written, and beside a busy server it would never end. A reading
  // that is begun before holds the moment fast; what is written meanwhile waits in the log.
  const source = openAtOneMoment(from)
  try {
    closeSync(openSync(to, 'w', 0o600))
    await backup(source, to, {
      rate: pages_at_once,
      progress: ({ totalPages, remainingPages }) => progress(1 - remainingPages / Math.max(1, totalPages)),
    })
    makeWhole(to)
  } catch (cause) {
    throw new StoreFailure(`Cannot copy ${from} to ${to}: ${messageOf(cause)}`, {
      cause,
    })
  } finally {
    source.close()
  }
}

/** A file in WAL mode cannot be read where nothing may be written; the copy is of no such mode, and on the disk. */
export function makeWhole(path: string): void {
  const copy = new DatabaseSync(path)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
