import type { ClientBase, Pool } from 'pg'
import type { Batch, StoredFoundation } from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { type Row, textCell } from './cell.ts'

export function foundationTable(pool: Pool) {
  return {
    async all(): Promise<readonly StoredFoundation[]> {
      const { rows } = await pool.query<Row>('SELECT name, origin, vkey FROM foundation ORDER BY place')
      return rows.map(({ name, origin, vkey }) => ({
        name: textCell(name),
        origin: textCell(origin),
        vkey: textCell(vkey),
      }))
    },
    async create({ name, origin, vkey }: StoredFoundation): Promise<Result<void, 'name taken'>> {
      const { rowCount } = await pool.query(
        `WITH made AS (
           INSERT INTO foundation (name, origin, vkey) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING RETURNING name
         )
         INSERT INTO progress (foundation) SELECT name FROM made`,
        [name, origin, vkey],
      )
      return rowCount === 1 ? ok(undefined) : refuse('name taken')
    },
    async wakesBy(now: Instant, version: string): Promise<readonly Name[]> {
      const { rows } = await pool.query<Row>(
        `SELECT name FROM foundation JOIN progress ON foundation = name
         WHERE wakes_version IS DISTINCT FROM $1 OR wakes_at <= $2 ORDER BY place`,
        [version, now],
      )
      return rows.map(({ name }) => textCell(name))
    },
  }
}

/** What a batch changes of its foundation, sent without waiting. */
export function changeFoundation(client: ClientBase, { foundation, vkey, wakes }: Batch): readonly Promise<unknown>[] {
  const changes: Promise<unknown>[] = []
  if (vkey !== undefined) {
    changes.push(client.query('UPDATE foundation SET vkey = $2 WHERE name = $1', [foundation, vkey]))
  }
  if (wakes !== undefined) {
    const text = 'UPDATE progress SET wakes_version = $2, wakes_at = $3 WHERE foundation = $1'
    changes.push(client.query({ name: 'wake', text, values: [foundation, wakes.version, wakes.at] }))
  }
  return changes
}
