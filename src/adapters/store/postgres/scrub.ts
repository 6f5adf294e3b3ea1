import pg from 'pg'
import { numberCell, type Row } from './cell.ts'
import { type Address, isRefusal } from './connection.ts'

/** Tables from which rows are deleted. */
const tables = ['sealed', 'outbox', 'drawer']
/** A table up to this size is written anew, during which it cannot be read. */
const most_rewritten_bytes = 256 * 1024 * 1024

/** Readers of a table queue behind a rewriting that waits for one of them, as for a backup that takes long, so it gives up soon. */
const longest_wait_for_table_ms = 2_000

/** PostgreSQL's code for what a role may not do. */
const insufficient_privilege = '42501'

/**
 * Removes deleted rows from the files of the tables, which PostgreSQL leaves there until it needs the room. A transaction that
 * is older than the deletion, that of a backup for example, keeps them until the next scrub after its end; what remains
 * in the log of commits is said in docs/decisions/014-postgresql.md.
 *
 * @see https://www.postgresql.org/docs/current/sql-vacuum.html
 */
export async function scrub({ config }: Address): Promise<void> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`SET lock_timeout = ${longest_wait_for_table_ms}`)
    for (const table of tables) {
      const { rows } = await client.query<Row>('SELECT pg_total_relation_size($1::regclass)::float8 AS size', [table])
      const rewritten = numberCell(rows[0]?.size) <= most_rewritten_bytes
      await client.query(`VACUUM ${rewritten ? '(FULL)' : ''} ${table}`)
    }
    await checkpoint(client)
  } finally {
    await client.end()
  }
}

/** Lets the server give up parts of its log; only roles with `pg_checkpoint` may ask for it, and it comes by itself. */
async function checkpoint(client: pg.Client): Promise<void> {
  try {
    await client.query('CHECKPOINT')
  } catch (cause) {
    if (!isRefusal(cause, insufficient_privilege)) throw cause
  }
}
