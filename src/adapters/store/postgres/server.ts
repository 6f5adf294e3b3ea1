import type { ClientBase } from 'pg'
import { StoreFailure } from '../store-failure.ts'
import { numberCell, type Row, textCell } from './cell.ts'

/** The first with `idle_session_timeout`. */
const oldest_version = 140_000

/**
 * Whether the server can keep records; gives the settings that make its commits durable for our connections.
 * Throws StoreFailure for one that is too old or takes no writes.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config-wal.html
 */
export async function checkServer(
  client: ClientBase,
  warn: (warning: string) => void,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<Row>(
    `SELECT current_setting('server_version_num')::float8 AS version, current_setting('server_version') AS shown,
       current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
       current_setting('synchronous_commit') AS synchronous_commit, current_setting('server_encoding') AS encoding,
       pg_is_in_recovery()::text AS replica`,
  )
  const row = rows[0] ?? {}
  if (numberCell(row.version) < oldest_version) {
    throw new StoreFailure(`The database is PostgreSQL ${textCell(row.shown)}, and 14 is the oldest that will do.`)
  }
  if (textCell(row.replica) === 'true') throw new StoreFailure('The database is a replica. Name the primary server.')
  if (textCell(row.encoding) !== 'UTF8') throw new StoreFailure('The database is not in UTF-8. Name one that is.')
  for (const setting of ['fsync', 'full_page_writes'] as const) {
    if (textCell(row[setting]) === 'off')
      warn(`The database has ${setting} = off: a crash of its machine can lose what was acknowledged, or damage it.`)
  }
  // `local`, `remote_write` and `remote_apply` wait for the disk too, and say something of replicas that is the operator's.
  return textCell(row.synchronous_commit) === 'off' ? { synchronous_commit: 'on' } : {}
}
