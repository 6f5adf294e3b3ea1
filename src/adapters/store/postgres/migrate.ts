import { readdirSync, readFileSync } from 'node:fs'
import type { ClientBase } from 'pg'
import { StoreFailure } from '../store-failure.ts'
import { numberCell, type Row } from './cell.ts'
import { checkCommitted } from './connection.ts'
import { lockKey } from './lock-key.ts'

const folder = new URL('migrations/', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .toSorted()

/** The newest format of the tables that this version knows: the number of its last migration. */
export const newest_format = files.length

/** A step reads or writes every row at the worst. */
const longest_migration_ms = 3_600_000

/**
 * Brings the tables of a schema to the newest format, in one transaction; processes that start at once do it one after
 * another. Throws StoreFailure for a schema that it cannot know.
 */
export async function migrate(client: ClientBase, schema: string): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SET LOCAL statement_timeout = ${longest_migration_ms}`)
  await client.query(`SET LOCAL lock_timeout = ${longest_migration_ms}`)
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey(schema, 'migration', '')])
  const format = await formatOf(client, schema)
  if (format < newest_format) await bringForward(client, schema, format)
  checkCommitted(await client.query('COMMIT'))
}

/** Changes nothing. Throws StoreFailure where there are no tables of the newest format. */
export async function checkFormat(client: ClientBase, schema: string): Promise<void> {
  const format = await formatOf(client, schema)
  if (format === newest_format) return
  throw new StoreFailure(
    format === 0
      ? `The schema ${schema} is empty: no foundation was ever set up in it`
      : `The schema ${schema} has the older format ${format}, and this version reads ${newest_format}. Start a server of this version on it first.`,
  )
}

async function bringForward(client: ClientBase, schema: string, format: number): Promise<void> {
  if (format === 0) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    // Says whose tables these are and which, so that nobody else's are taken for them.
    await client.query('CREATE TABLE remit_format (one boolean PRIMARY KEY CHECK (one), format integer NOT NULL)')
  }
  for (const file of files.slice(format)) await client.query(readFileSync(new URL(file, folder), 'utf8'))
  await client.query(
    'INSERT INTO remit_format (one, format) VALUES (true, $1) ON CONFLICT (one) DO UPDATE SET format = excluded.format',
    [newest_format],
  )
}

/** The format of a schema's tables, 0 where there are none. */
async function formatOf(client: ClientBase, schema: string): Promise<number> {
  const { rows: tables } = await client.query<Row>('SELECT tablename FROM pg_tables WHERE schemaname = $1', [schema])
  if (tables.length === 0) return 0
  if (!tables.some(({ tablename }) => tablename === 'remit_format')) {
    throw new StoreFailure(
      `The schema ${schema} has tables of some other program. Name another database, or another schema by "?schema=" in the address.`,
    )
  }
  const { rows } = await client.query<Row>('SELECT format FROM remit_format')
  const format = numberCell(rows[0]?.format)
  if (format > newest_format) {
    throw new StoreFailure(
      `The schema ${schema} was written by a newer Remit: its format is ${format}, and this version knows formats up to ${newest_format}. Run the newer version.`,
    )
  }
  return format
}
