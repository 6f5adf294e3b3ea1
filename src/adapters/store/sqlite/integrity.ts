import type { DatabaseSync } from 'node:sqlite'
import { checkpointSize } from '../checkpoint-size.ts'
import { StoreFailure } from '../store-failure.ts'
import { bytesCell, numberCell, textCell } from './cell.ts'

/**
 * Whether each record ends where its last checkpoint says. Costs a few look-ups, whatever the size; that the bytes
 * are the signed ones is for whoever reads them all. Throws StoreFailure with what to do.
 */
export function checkIntegrity(database: DatabaseSync, path: string): void {
  for (const row of database.prepare(ends).all()) {
    const name = textCell(row.name)
    const stated = row.checkpoint === null ? 0 : checkpointSize(bytesCell(row.checkpoint))
    const found = { entries: numberCell(row.entries), 'leaf hashes': numberCell(row.hashes) }
    for (const [what, count] of Object.entries(found)) {
      if (count === stated) continue
      throw new StoreFailure(
        `${path} is damaged: the record of ${name} has ${count} ${what} and its last checkpoint is for ${stated}. ` +
          'Keep a copy of the file, then restore the newest backup that has the last published checkpoint.',
      )
    }
  }
}

const ends = `
  SELECT name,
    (SELECT coalesce(max(n) + 1, 0) FROM entry WHERE entry.foundation = id) AS entries,
    (SELECT coalesce(max(n) + 1, 0) FROM hash WHERE hash.foundation = id AND level = 0) AS hashes,
    (SELECT bytes FROM checkpoint WHERE checkpoint.foundation = id ORDER BY size DESC LIMIT 1) AS checkpoint
  FROM foundation ORDER BY id`
