import pg from 'pg'
import { StoreFailure } from '../store-failure.ts'

/** Where the store's tables are, and how a connection to them is made. */
export interface Address {
  readonly schema: string
  readonly config: pg.ClientConfig
}

/** Others wait behind a turn, so a process that is paused in one loses its connection, and with it the turn. */
const longest_pause_in_turn_ms = 5_000
/** Longer than a paused process can hold a turn. */
const longest_wait_for_lock_ms = 15_000
const longest_statement_ms = 20_000
/** The server gives up before, so that this passes only where the server cannot be reached any more. */
const longest_answer_ms = 25_000
const longest_connecting_ms = 5_000
const keepalive_ms = 10_000

/**
 * Reads a URL as `pg` does; `schema` in its query names the schema of the tables, `remit` without it.
 * Throws StoreFailure for a schema that is not a plain name.
 */
export function addressOf(url: string, settings: Readonly<Record<string, string | number>> = {}): Address {
  const plain = new URL(url)
  const schema = plain.searchParams.get('schema') ?? 'remit'
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema)) throw new StoreFailure(`${schema} cannot be the name of a schema`)
  const given = plain.searchParams.get('options') ?? ''
  plain.searchParams.delete('schema')
  plain.searchParams.delete('options')
  const all = {
    search_path: schema,
    statement_timeout: longest_statement_ms,
    lock_timeout: longest_wait_for_lock_ms,
    idle_in_transaction_session_timeout: longest_pause_in_turn_ms,
  }
  const written = (each: object) => Object.entries(each).map(([name, value]) => `-c ${name}=${value}`)
  return {
    schema,
    config: {
      connectionString: plain.href,
      application_name: 'remit',
      // The last one counts: an operator can set another time, and not that a commit need not wait for the disk.
      options: [...written(all), given, ...written(settings)].join(' '),
      // What is sent without waiting for the answer before it shares a round trip with it.
      pipeline: true,
      query_timeout: longest_answer_ms,
      connectionTimeoutMillis: longest_connecting_ms,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepalive_ms,
    },
  }
}

/** Where sign-in keeps its tables, beside those of the store. */
export function signInSchema(schema: string): string {
  return `${schema}_sign_in`
}

/** Whoever finds no connection free within the time for connecting is refused; a connection that ends is replaced. */
export function poolOf({ config }: Address, most: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max: most, idleTimeoutMillis: 30_000 })
  // Without a listener the loss of a connection would end the process; who is using it hears of it by its query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Works on a connection of its own. One on which something has failed is closed and not used again: whatever transaction
 * was under way ends with it.
 */
export async function withClient<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  let failed = true
  try {
    const value = await work(client)
    failed = false
    return value
  } finally {
    client.release(failed)
  }
}

/** A commit that finds its transaction spoilt rolls back and says so in its answer alone. */
export function checkCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error(`the database answered ${command} to COMMIT`)
}

/** The server answered and refused, so the connection is sound; the code is one of PostgreSQL's. */
export function isRefusal(cause: unknown, code: string): boolean {
  return cause instanceof pg.DatabaseError && cause.code === code
}
