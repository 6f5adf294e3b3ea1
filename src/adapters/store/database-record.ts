import type { DatabaseSync } from 'node:sqlite'
import type { StoredDocument, StoredFoundation } from '../../app/ports.ts'
import type { OpenValue } from '../../app/verify/record-source.ts'
import type { Name } from '../../core/base/name.ts'
import { parseTilePath, type Tile, tileWidth } from '../../core/record/tiles.ts'
import { bytesCell, textCell } from './sqlite/cell.ts'
import { foundationTable } from './sqlite/foundations.ts'
import { openAtOneMoment } from './sqlite/open-at-one-moment.ts'
import { recordTables } from './sqlite/record.ts'
import { recordBytes } from './sqlite/record-bytes.ts'
import { storing } from './store-failure.ts'

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
  const database = openAtOneMoment(path)
  try {
    return storing(`read ${path}`, () => dataFileOn(database, path))
  } catch (cause) {
    database.close()
    throw cause
  }
}

function dataFileOn(database: DatabaseSync, path: string): DataFile {
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
