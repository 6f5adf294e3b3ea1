import type { DatabaseSync } from 'node:sqlite'
import type { Name } from '../../../core/base/name.ts'
import { bytesCell } from './cell.ts'

export function cosignedTable(database: DatabaseSync) {
  const of = database.prepare(
    'SELECT bytes FROM cosigned WHERE foundation = (SELECT id FROM foundation WHERE name = ?)',
  )
  const keep = database.prepare(
    `INSERT INTO cosigned (foundation, size, bytes) VALUES (?, ?, ?)
     ON CONFLICT (foundation) DO UPDATE SET size = excluded.size, bytes = excluded.bytes WHERE size <= excluded.size`,
  )
  return {
    of(foundation: Name): Uint8Array | undefined {
      const row = of.get(foundation)
      return row && bytesCell(row.bytes)
    },
    keep(id: number, size: number, checkpoint: Uint8Array): void {
      keep.run(id, size, checkpoint)
    },
  }
}
