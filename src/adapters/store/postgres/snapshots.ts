import type { ClientBase, Pool } from 'pg'
import type { StoredSnapshot } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { joined, partsOf, sha256Of } from '../snapshot-parts.ts'
import { bytesCell, numberCell, type Row, textCell } from './cell.ts'
import { checkCommitted, withClient } from './connection.ts'
import { lockKey } from './lock-key.ts'

export function snapshotTable(pool: Pool, schema: string) {
  /** Alone, because one process may drop a snapshot while another writes it. */
  function alone(foundation: Name, work: (client: ClientBase) => Promise<void>): Promise<void> {
    return withClient(pool, async (client) => {
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey(schema, 'snapshot', foundation)])
      await client.query('DELETE FROM snapshot_part WHERE foundation = $1', [foundation])
      await client.query('DELETE FROM snapshot WHERE foundation = $1', [foundation])
      await work(client)
      checkCommitted(await client.query('COMMIT'))
    })
  }

  return {
    async of(foundation: Name): Promise<StoredSnapshot | undefined> {
      // One statement, so that head and parts are of one moment.
      const { rows } = await pool.query<Row>(
        `SELECT version, size::float8 AS size, root, length::float8 AS length, sha256, bytes
         FROM snapshot LEFT JOIN snapshot_part USING (foundation) WHERE foundation = $1 ORDER BY part`,
        [foundation],
      )
      const [head] = rows
      if (head === undefined) return undefined
      const parts = rows.flatMap((row) => (row.bytes === null ? [] : [bytesCell(row.bytes)]))
      const bytes = joined(parts, { length: numberCell(head.length), sha256: bytesCell(head.sha256) })
      return (
        bytes && { version: textCell(head.version), size: numberCell(head.size), root: bytesCell(head.root), bytes }
      )
    },
    keep(foundation: Name, { version, size, root, bytes }: StoredSnapshot): Promise<void> {
      return alone(foundation, async (client) => {
        await client.query(
          'INSERT INTO snapshot (foundation, version, size, root, length, sha256) VALUES ($1, $2, $3, $4, $5, $6)',
          [foundation, version, size, root, bytes.length, sha256Of(bytes)],
        )
        for (const [place, part] of partsOf(bytes).entries()) {
          const text = 'INSERT INTO snapshot_part (foundation, part, bytes) VALUES ($1, $2, $3)'
          await client.query(text, [foundation, place, part])
        }
      })
    },
    drop: (foundation: Name): Promise<void> => alone(foundation, async () => {}),
  }
}
