import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { StoredDocument, StoredFoundation } from '../../app/ports.ts'
import type { OpenValue } from '../../app/verify/record-source.ts'
import type { Name } from '../../core/base/name.ts'
import { parseTilePath, type Tile, tileWidth } from '../../core/record/tiles.ts'
import { bytesCell, textCell } from './sqlite/cell.ts'
import { foundationTable } from './sqlite/foundations.ts'
import { formatOf } from './sqlite/migrate.ts'
import { recordTables } from './sqlite/record.ts'
import { recordBytes } from './sqlite/record-bytes.ts'
import { StoreFailure, storing } from './store-failure.ts'

/** A data file that is open for reading alone, as it stood when it was opened, while a server may go on writing to it. */
export interface DataFile {
  readonly foundations: readonly StoredFoundation[]
  /** The record of one of its foundations, as the files that a server publishes; undefined for an unknown name. */
  record(name: Name): DatabaseRecord | undefined
  close(): void
}

export interface DatabaseRecord {
  readonly origin: string
  readonly vkey: string
  /** The last signed checkpoint; undefined while the record is empty. */
  checkpoint(): Uint8Array | undefined
  /**
   * A tile or bundle by the path at which it is published, "tile/0/000": as much of it as the data file holds, so shorter than
   * it should be where rows are lost; undefined where there are none and for any other path.
   */
  file(path: string): Uint8Array | undefined
  /** The UTF-8 bytes of a document by its digest; undefined when it is not there. */
  document(digest: string): Uint8Array | undefined
  /** The documents that may be the file `keys`; which one is, only who follows the keys can tell. */
  keyDocuments(): readonly StoredDocument[]
  /** Every sealed value that is there, with its salt. */
  values(): readonly OpenValue[]
}

/** Opens a data file to check it. Throws StoreFailure when it is missing, of another program, or of an unknown format. */
export function openDataFile(path: string): DataFile {
  if (!existsSync(path)) throw new StoreFailure(`There is no data file at ${path}`)
  return storing(`read ${path}`, () => {
    const database = openToRead(path)
    try {
      return dataFileOn(database, path)
    } catch (cause) {
      database.close()
      throw cause
    }
  })
}

function dataFileOn(database: DatabaseSync, path: string): DataFile {
  if (formatOf(database, path) === 0) throw new StoreFailure(`${path} is empty: no foundation was ever set up in it`)
  const foundations = foundationTable(database).all()
  const tables = recordTables(database)
  const bytes = recordBytes(database)
  const document = database.prepare(`SELECT CAST(text AS BLOB) AS text FROM document WHERE ${ofNamed} AND digest = ?`)
  const keyDocuments = database.prepare(`SELECT digest, text FROM document WHERE ${ofNamed} AND text LIKE 'key %'`)
  const values = database.prepare(`SELECT commitment, salt, value FROM sealed WHERE ${ofNamed} ORDER BY id`)
  return {
    foundations,
    record(name) {
      const stored = foundations.find((foundation) => foundation.name === name)
      if (stored === undefined) return undefined
      return {
        origin: stored.origin,
        vkey: stored.vkey,
        checkpoint: () => storing(`read ${path}`, () => tables.checkpoint(name)),
        file(published) {
          const tile = parseTilePath(published)
          return tile.ok ? storing(`read ${path}`, () => tileBytes(bytes, name, tile.value)) : undefined
        },
        document: (digest) =>
          storing(`read ${path}`, () => {
            const row = document.get(name, digest)
            return row && bytesCell(row.text)
          }),
        keyDocuments: () =>
          storing(`read ${path}`, () =>
            keyDocuments.all(name).map((row) => ({ digest: textCell(row.digest), text: textCell(row.text) })),
          ),
        values: () =>
          storing(`read ${path}`, () =>
            values.all(name).map((row) => ({
              commitment: textCell(row.commitment),
              salt: bytesCell(row.salt),
              value: textCell(row.value),
            })),
          ),
      }
    },
    close() {
      if (database.isOpen) database.close()
    },
  }
}

function tileBytes(record: ReturnType<typeof recordBytes>, name: Name, tile: Tile): Uint8Array | undefined {
  const from = tile.index * tileWidth
  switch (tile.kind) {
    case 'entries':
      return record.bundle(name, from, tile.width)
    case 'hashes':
      return record.tile(name, tile.level, from, tile.width)
  }
}

const ofNamed = 'foundation = (SELECT id FROM foundation WHERE name = ?)'

/** One transaction for all that is read: checkpoint, tiles and entries of the same moment. */
function openToRead(path: string): DatabaseSync {
  const database = connect(path)
  try {
    database.exec('BEGIN')
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
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
