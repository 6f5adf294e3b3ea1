import type { DatabaseSync } from 'node:sqlite'

/** Does all of the work in one transaction that may write from its start, or none of it when the work throws. */
export function immediately<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (cause) {
    // A full disk has rolled back already; a commit that met a lock has not.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw cause
  }
}
