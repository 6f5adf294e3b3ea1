import type { Pool } from 'pg'
import type { Name } from '../../../core/base/name.ts'
import { bytesCell, type Row } from './cell.ts'

export function cosignedTable(pool: Pool) {
  return {
    async of(foundation: Name): Promise<Uint8Array | undefined> {
      const { rows } = await pool.query<Row>('SELECT bytes FROM cosigned WHERE foundation = $1', [foundation])
      const [row] = rows
      return row && bytesCell(row.bytes)
    },
    async keep(foundation: Name, size: number, checkpoint: Uint8Array): Promise<void> {
      await pool.query(
        `INSERT INTO cosigned (foundation, size, bytes) VALUES ($1, $2, $3)
         ON CONFLICT (foundation) DO UPDATE SET size = excluded.size, bytes = excluded.bytes
         WHERE cosigned.size <= excluded.size`,
        [foundation, size, checkpoint],
      )
    },
  }
}
