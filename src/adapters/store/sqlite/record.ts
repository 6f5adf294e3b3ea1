import type { DatabaseSync } from 'node:sqlite'
import type { Batch } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { secondRoot } from '../batch-check.ts'
import { bytesCell, numberCell } from './cell.ts'

/** What the record itself is made of: entries, hashes, checkpoints. Everything that `remit verify` reads of a data file. */
export function recordTables(database: DatabaseSync) {
  const entries = database.prepare(
    `SELECT bytes FROM entry WHERE foundation = ${named} AND n >= ? AND n < ? ORDER BY n`,
  )
  const hashes = database.prepare(
    `SELECT hash FROM hash WHERE foundation = ${named} AND level = ? AND n >= ? AND n < ? ORDER BY n`,
  )
  const checkpoint = database.prepare(
    `SELECT bytes FROM checkpoint WHERE foundation = ${named} ORDER BY size DESC LIMIT 1`,
  )
  return {
    entries: (foundation: Name, from: number, count: number): readonly Uint8Array[] =>
      entries.all(foundation, from, from + count).map((row) => bytesCell(row.bytes)),
    hashes: (foundation: Name, level: number, from: number, count: number): readonly Uint8Array[] =>
      hashes.all(foundation, level, from, from + count).map((row) => bytesCell(row.hash)),
    checkpoint(foundation: Name): Uint8Array | undefined {
      const row = checkpoint.get(foundation)
      return row && bytesCell(row.bytes)
    },
  }
}

/** The writing half, apart because a data file that is open for reading alone has no use for it. */
export function recordWriter(database: DatabaseSync) {
  const size = database.prepare('SELECT coalesce(max(n) + 1, 0) AS size FROM entry WHERE foundation = ?')
  const width = database.prepare('SELECT coalesce(max(n) + 1, 0) AS width FROM hash WHERE foundation = ? AND level = ?')
  const insertEntry = database.prepare('INSERT INTO entry (foundation, n, bytes) VALUES (?, ?, ?)')
  const insertHash = database.prepare('INSERT INTO hash (foundation, level, n, hash) VALUES (?, ?, ?, ?)')
  const insertCheckpoint = database.prepare(
    'INSERT INTO checkpoint (foundation, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const checkpointAt = database.prepare('SELECT bytes FROM checkpoint WHERE foundation = ? AND size = ?')
  return {
    size: (id: number): number => numberCell(size.get(id)?.size),
    /** How many hashes a level has. */
    hashes: (id: number, level: number): number => numberCell(width.get(id, level)?.width),
    append(id: number, batch: Batch): void {
      for (const [place, bytes] of batch.entries.entries()) insertEntry.run(id, batch.size + place, bytes)
      for (const { level, from, hashes } of batch.hashes) {
        for (const [place, hash] of hashes.entries()) insertHash.run(id, level, from + place, hash)
      }
      const grown = batch.size + batch.entries.length
      if (grown === 0) return
      if (insertCheckpoint.run(id, grown, batch.checkpoint).changes === 1) return
      const signed = bytesCell(checkpointAt.get(id, grown)?.bytes)
      if (!Buffer.from(signed).equals(batch.checkpoint)) throw secondRoot(batch.foundation, grown)
    },
  }
}

const named = '(SELECT id FROM foundation WHERE name = ?)'
