import type { ClientBase, Pool } from 'pg'
import type { Batch } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { secondRoot } from '../batch-check.ts'
import { bytesCell, numberCell, numbersCell, type Row } from './cell.ts'

/** What the record itself is made of: entries, hashes, checkpoints. */
export function recordTables(pool: Pool) {
  async function bytes(name: string, text: string, values: readonly unknown[]): Promise<readonly Uint8Array[]> {
    // Not the driver's `binary`, which takes every answer for UTF-8 and changes bytes that are none.
    const { rows } = await pool.query<Row>({ name, text, values: [...values] })
    return rows.map((row) => bytesCell(row.bytes))
  }
  return {
    entries: (foundation: Name, from: number, count: number) =>
      bytes('entries', 'SELECT bytes FROM entry WHERE foundation = $1 AND n >= $2 AND n < $3 ORDER BY n', [
        foundation,
        from,
        from + count,
      ]),
    hashes: (foundation: Name, level: number, from: number, count: number) =>
      bytes(
        'hashes',
        'SELECT hash AS bytes FROM hash WHERE foundation = $1 AND level = $2 AND n >= $3 AND n < $4 ORDER BY n',
        [foundation, level, from, from + count],
      ),
    async checkpoint(foundation: Name): Promise<Uint8Array | undefined> {
      const text = 'SELECT bytes FROM checkpoint WHERE foundation = $1 ORDER BY size DESC LIMIT 1'
      return (await bytes('checkpoint', text, [foundation]))[0]
    },
    async size(foundation: Name): Promise<number> {
      const text = 'SELECT coalesce(max(n) + 1, 0)::float8 AS size FROM entry WHERE foundation = $1'
      const { rows } = await pool.query<Row>({ name: 'size', text, values: [foundation] })
      return numberCell(rows[0]?.size)
    },
  }
}

export interface Extent {
  readonly size: number
  /** How many hashes each level has, from level 0 up. */
  readonly hashes: readonly number[]
}

/** Enough for as many entries as a number can count. */
const highest_level = 7

/** How far the record has grown; asked in the transaction that holds the turn, so that it stays so. */
export async function extentOf(client: ClientBase, foundation: Name): Promise<Extent | undefined> {
  const { rows } = await client.query<Row>({
    name: 'extent',
    text: `SELECT (SELECT coalesce(max(n) + 1, 0) FROM entry WHERE entry.foundation = $1)::float8 AS size,
             ARRAY(
               SELECT (SELECT coalesce(max(n) + 1, 0) FROM hash WHERE hash.foundation = $1 AND level = wanted)::float8
               FROM generate_series(0, ${highest_level}) AS wanted ORDER BY wanted
             ) AS hashes
           FROM progress WHERE foundation = $1`,
    values: [foundation],
  })
  const [row] = rows
  return row && { size: numberCell(row.size), hashes: numbersCell(row.hashes) }
}

/** Sent without waiting: the answers come with that of the commit. */
export function appendRecord(client: ClientBase, batch: Batch): readonly Promise<unknown>[] {
  const { foundation, size, entries, hashes, checkpoint } = batch
  if (entries.length === 0) return []
  return [
    client.query({
      name: 'add entries',
      text: `INSERT INTO entry (foundation, n, bytes)
             SELECT $1, $2::bigint + place - 1, bytes FROM unnest($3::bytea[]) WITH ORDINALITY AS new (bytes, place)`,
      values: [foundation, size, entries],
    }),
    client.query({
      name: 'add hashes',
      text: `INSERT INTO hash (foundation, level, n, hash)
             SELECT $1, level, n, hash FROM unnest($2::integer[], $3::bigint[], $4::bytea[]) AS new (level, n, hash)`,
      values: [
        foundation,
        hashes.flatMap((run) => run.hashes.map(() => run.level)),
        hashes.flatMap((run) => run.hashes.map((_, place) => run.from + place)),
        hashes.flatMap((run) => run.hashes),
      ],
    }),
    client.query({
      name: 'add checkpoint',
      text: 'INSERT INTO checkpoint (foundation, size, bytes) VALUES ($1, $2, $3)',
      values: [foundation, size + entries.length, checkpoint],
    }),
  ]
}

/** Throws when a batch without entries brings another checkpoint than the one that was signed for this size. */
export async function checkRoot(client: ClientBase, { foundation, size, entries, checkpoint }: Batch): Promise<void> {
  if (entries.length > 0 || size === 0) return
  const text = 'SELECT bytes FROM checkpoint WHERE foundation = $1 AND size = $2'
  const { rows } = await client.query<Row>({ name: 'checkpoint at', text, values: [foundation, size] })
  if (!Buffer.from(bytesCell(rows[0]?.bytes)).equals(checkpoint)) throw secondRoot(foundation, size)
}
