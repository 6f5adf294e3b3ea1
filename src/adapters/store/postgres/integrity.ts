import type { ClientBase } from 'pg'
import { checkpointSize } from '../checkpoint-size.ts'
import { StoreFailure } from '../store-failure.ts'
import { bytesCell, numberCell, type Row, textCell } from './cell.ts'

/**
 * Whether each record ends where its last checkpoint says, as of one moment. Costs a few look-ups a foundation, whatever
 * its size; that the bytes are the signed ones is for whoever reads them all. Throws StoreFailure with what to do.
 */
export async function checkIntegrity(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Row>(ends)
  for (const row of rows) {
    const name = textCell(row.name)
    const stated = row.checkpoint === null ? 0 : checkpointSize(bytesCell(row.checkpoint))
    const found = { entries: numberCell(row.entries), 'leaf hashes': numberCell(row.hashes) }
    for (const [what, count] of Object.entries(found)) {
      if (count === stated) continue
      throw new StoreFailure(
        `The database is damaged: the record of ${name} has ${count} ${what} and its last checkpoint is for ${stated}. ` +
          'Keep a copy of it, then restore the newest backup that has the last published checkpoint.',
      )
    }
  }
}

const ends = `
  SELECT name,
    (SELECT coalesce(max(n) + 1, 0) FROM entry WHERE entry.foundation = name)::float8 AS entries,
    (SELECT coalesce(max(n) + 1, 0) FROM hash WHERE hash.foundation = name AND level = 0)::float8 AS hashes,
    (SELECT bytes FROM checkpoint WHERE checkpoint.foundation = name ORDER BY size DESC LIMIT 1) AS checkpoint
  FROM foundation ORDER BY place`
