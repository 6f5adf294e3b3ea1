import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from '../store-failure.ts'
import { numberCell } from './cell.ts'
import { immediately } from './immediately.ts'

/** Stands in the header of every data file, "Remt", so that nobody's other database is taken for one. */
const application_id = 0x52656d74

const folder = new URL('migrations/', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .toSorted()

/** The newest format of the data file that this version knows: the number of its last migration. */
export const newest_format = files.length

/** Brings a data file to the newest format, in one transaction. Throws StoreFailure for a file that it cannot know. */
export function migrate(database: DatabaseSync, path: string): void {
  immediately(database, () => {
    const format = formatOf(database, path)
    if (format === newest_format) return
    for (const file of files.slice(format)) database.exec(readFileSync(new URL(file, folder), 'utf8'))
    database.exec(`PRAGMA application_id = ${application_id}`)
    database.exec(`PRAGMA user_version = ${newest_format}`)
  })
}

/** The format of a data file, 0 for an empty one. */
export function formatOf(database: DatabaseSync, path: string): number {
  const format = pragma(database, 'user_version')
  const owner = pragma(database, 'application_id')
  if (owner !== application_id && (format !== 0 || !isEmpty(database))) {
    throw new StoreFailure(`${path} is a database of some other program. Name another data folder.`)
  }
  if (format > newest_format) {
    throw new StoreFailure(
      `${path} was written by a newer Remit: its format is ${format}, and this version knows formats up to ${newest_format}. Run the newer version.`,
    )
  }
  return format
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return numberCell(database.prepare(`PRAGMA ${name}`).get()?.[name])
}
