import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { StoreFailure, storing } from '../store-failure.ts'
import { formatOf } from './migrate.ts'

/** How long it waits for whoever holds the file at its beginning. */
const busy_timeout_ms = 5_000

/**
 * Opens a data file for reading alone, as it stands at this moment, while a server may go on writing to it: all that is
 * read is of one transaction. Throws StoreFailure when the file is missing, empty, of another program, or of an unknown format.
 */
export function openAtOneMoment(path: string): DatabaseSync {
  if (!existsSync(path)) throw new StoreFailure(`There is no data file at ${path}`)
  return storing(`read ${path}`, () => {
    const database = connect(path)
    try {
      database.exec('BEGIN')
      // The first look at it is what holds the moment fast.
      if (formatOf(database, path) === 0) {
        throw new StoreFailure(`${path} is empty: no foundation was ever set up in it`)
      }
      return database
    } catch (cause) {
      database.close()
      throw cause
    }
  })
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: busy_timeout_ms })
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get()
    return database
  } catch (cause) {
    database.close()
    // A file in a folder where nothing may be written: safe to read as it is when no log of later commits lies beside it.
    if (existsSync(`${path}-wal`)) throw cause
    const unchanging = pathToFileURL(path)
    unchanging.searchParams.set('immutable', '1')
    return new DatabaseSync(unchanging, { readOnly: true })
  }
}
