import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { NodeSqliteDialect } from '@better-auth/kysely-adapter/node-sqlite-dialect'
import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Pool } from 'pg'
import type { Session } from '../../app/identity.ts'
import type { Log } from '../../app/log.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { cookiePrefix, sessionCookieName } from './session-cookie.ts'

/** better-auth, asked for the four things that Remit needs. Importing this file costs 300 ms and 60 MB: see `lazily`. */
export interface SignInEngine {
  /** A token that can be exchanged once, within a quarter of an hour. */
  mint(address: string): Promise<string>
  /** @returns `Set-Cookie` values */
  exchange(token: string): Promise<Result<readonly string[], 'used or over'>>
  session(cookie: string): Promise<Session | undefined>
  /** @returns `Set-Cookie` values that take the cookies away */
  end(cookie: string): Promise<readonly string[]>
  /** Deletes the user of an address with their sessions, and the links that were made for it. */
  forget(address: string): Promise<void>
}

/** A pool has its tables in the first schema of its search path; several processes may share them. */
export type SignInDatabase = DatabaseSync | 'memory' | Pool

export interface EngineOptions {
  readonly database: SignInDatabase
  readonly baseUrl: string
  readonly secret: string
  readonly log: Log
}

const tables = ['user', 'session', 'account', 'verification'] as const
const link_s = 15 * 60
const session_s = 30 * 24 * 60 * 60
const prune_ms = 60 * 60 * 1000
/** Of one person at once. Anyone may enter as a sample person, and that must not fill the disk. */
const most_sessions = 100

/** Brings the tables up to date, then starts: better-auth reports tables that are not there as an error. */
export async function startEngine(options: EngineOptions): Promise<SignInEngine> {
  const minted = new Map<string, string>()
  const settings = settingsOf(options, minted)
  const pool = poolIn(options.database)
  const turn = pool === undefined ? oneAtATime() : oneAtATimeIn(pool)
  await turn(async () => {
    if (pool !== undefined) await makeSchema(pool)
    await (await getMigrations(settings)).runMigrations()
    if (pool !== undefined) await takeNoSamples(pool)
  })
  const auth = betterAuth(settings)
  const { adapter } = await auth.$context
  let prunedAt = 0

  return {
    async mint(address) {
      await prune()
      const key = crypto.randomUUID()
      try {
        await auth.api.signInMagicLink({ body: { email: address, metadata: { key } }, headers: new Headers() })
        const token = minted.get(key)
        if (token === undefined) throw new Error('better-auth made no token for a link')
        return token
      } finally {
        minted.delete(key)
      }
    },

    /** In turn, because two first links of one new address at once would both try to set up its user. */
    exchange: (token) =>
      turn(async () => {
        try {
          const entered = await auth.api.magicLinkVerify({
            query: { token },
            headers: new Headers(),
            returnHeaders: true,
          })
          await endOldest(entered.response.user.id)
          return ok(entered.headers.getSetCookie())
        } catch (cause) {
          if (isInvalidToken(cause)) return refuse('used or over')
          throw cause
        }
      }),

    async session(cookie) {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
      return found === null ? undefined : { id: found.session.id, address: found.user.email }
    },

    async end(cookie) {
      const asked = new Headers({ cookie })
      const { headers } = await auth.api.signOut({ headers: asked, returnHeaders: true })
      // It reports a session that it could not delete, on a full disk for one, and answers as if it had.
      if ((await auth.api.getSession({ headers: asked })) !== null) throw new Error('A session could not be ended')
      return headers.getSetCookie()
    },

    /** In turn with exchanges: one that is under way could otherwise set up the user again. */
    forget: (address) => turn(() => forget(address)),
  }

  async function forget(address: string): Promise<void> {
    const user = await adapter.findOne<{ id: string }>({ model: 'user', where: [{ field: 'email', value: address }] })
    if (user !== null) {
      const theirs = [{ field: 'userId', value: user.id }]
      await adapter.deleteMany({ model: 'session', where: theirs })
      await adapter.deleteMany({ model: 'account', where: theirs })
      await adapter.delete({ model: 'user', where: [{ field: 'id', value: user.id }] })
    }
    const links = await adapter.findMany<{ id: string; value: string }>({
      model: 'verification',
      where: [{ field: 'value', operator: 'contains', value: address }],
    })
    const to = links.filter(({ value }) => value.includes(JSON.stringify(address))).map(({ id }) => id)
    if (to.length > 0)
      await adapter.deleteMany({ model: 'verification', where: [{ field: 'id', operator: 'in', value: to }] })
    // What is forgotten is forgotten without it, and the next one does it too.
    if (pool !== undefined) await scrub(pool).catch((cause: unknown) => options.log.tell({ event: 'warning', cause }))
  }

  async function endOldest(user: string): Promise<void> {
    const oldest = await adapter.findMany<{ id: string }>({
      model: 'session',
      where: [{ field: 'userId', value: user }],
      sortBy: { field: 'createdAt', direction: 'desc' },
      offset: most_sessions,
      limit: most_sessions,
    })
    if (oldest.length === 0) return
    await adapter.deleteMany({
      model: 'session',
      where: [{ field: 'id', operator: 'in', value: oldest.map(({ id }) => id) }],
    })
  }

  /** Links that nobody followed and sessions that ran out would otherwise stay for ever. */
  async function prune(): Promise<void> {
    if (Date.now() - prunedAt < prune_ms) return
    prunedAt = Date.now()
    const over = [{ field: 'expiresAt', operator: 'lt', value: new Date() } as const]
    await adapter.deleteMany({ model: 'verification', where: over })
    await adapter.deleteMany({ model: 'session', where: over })
  }
}

/** Who asks for a session queues behind a rewriting that waits for somebody else, as for a backup that takes long, so it gives up soon. */
const longest_wait_for_table_ms = 2_000

/** PostgreSQL leaves what was deleted in the tables' files until it needs the room. */
async function scrub(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`SET lock_timeout = ${longest_wait_for_table_ms}`)
    for (const table of tables) await client.query(`VACUUM (FULL) "${table}"`)
  } finally {
    // Closed, since it has a setting of its own.
    client.release(true)
  }
}

function settingsOf({ database, baseUrl, secret, log }: EngineOptions, minted: Map<string, string>) {
  const secure = baseUrl.startsWith('https:')
  return {
    baseURL: baseUrl,
    secret,
    database: databaseOf(database),
    telemetry: { enabled: false },
    // Its limits guard its own HTTP handler alone, which is not mounted.
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      disableColors: true,
      log: (level, message) =>
        log.tell({ event: 'sign-in-engine', level: level === 'warn' ? 'warn' : 'error', message }),
    },
    // Not prolonged by use: a page would have to set a cookie to do so, and pages are read without setting any.
    session: { expiresIn: session_s, disableSessionRefresh: true },
    advanced: {
      cookiePrefix,
      // Would put `__Secure-` before the name; `__Host-` is stricter and is part of the name.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: sessionCookieName(baseUrl) } },
      database: { generateId: () => crypto.randomUUID() },
    },
    plugins: [
      magicLink({
        expiresIn: link_s,
        storeToken: 'hashed',
        generateToken: () => randomBytes(32).toString('base64url'),
        sendMagicLink: ({ token, metadata }) => {
          minted.set(String(metadata?.key), token)
        },
      }),
    ],
  } satisfies Parameters<typeof betterAuth>[0]
}

/**
 * No transactions on SQLite: they would span an await on a connection where another act's statements could fall into them.
 * Every statement commits by itself; a link works once because one statement takes its token away and returns it.
 */
function databaseOf(database: SignInDatabase) {
  if (database !== 'memory' && !(database instanceof DatabaseSync)) return database
  return { dialect: new NodeSqliteDialect({ database: opened(database) }), type: 'sqlite', transaction: false } as const
}

function poolIn(database: SignInDatabase): Pool | undefined {
  return database === 'memory' || database instanceof DatabaseSync ? undefined : database
}

/** The first schema of the search path, which is the only one that may be missing. */
async function makeSchema(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ path: string }>("SELECT current_setting('search_path') AS path")
  const schema = rows[0]?.path ?? ''
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`${schema} cannot be the schema of sessions`)
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
}

/** Samples of a column's values stand in the planner's statistics, where a deleted address would live on. */
async function takeNoSamples(pool: Pool): Promise<void> {
  for (const table of tables) {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attstattarget IS DISTINCT FROM 0`,
      [`"${table}"`],
    )
    for (const { name } of rows) await pool.query(`ALTER TABLE "${table}" ALTER COLUMN ${name} SET STATISTICS 0`)
  }
}

function opened(database: DatabaseSync | 'memory'): DatabaseSync {
  const open = database === 'memory' ? new DatabaseSync(':memory:') : database
  // What is deleted is overwritten in the file, as by the store on the same one.
  open.exec('PRAGMA secure_delete = ON')
  return open
}

/** better-auth tells by a redirect to an error page. */
function isInvalidToken(cause: unknown): boolean {
  if (!isAPIError(cause)) return false
  return new Headers(cause.headers).get('location')?.includes('error=INVALID_TOKEN') ?? false
}

/** Runs each piece of work when the one before it has ended, well or not. */
function oneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result
    return result
  }
}

/**
 * The same among all processes on one database. The lock is held on a connection of its own while the work uses others, of
 * which the pool must therefore have some; it ends with its connection, however that ends.
 */
function oneAtATimeIn(pool: Pool): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const here = oneAtATime()
  return (work) =>
    here(async () => {
      const client = await pool.connect()
      let spoilt = true
      try {
        await client.query('SELECT pg_advisory_lock($1)', [turn_key])
        const value = await work()
        await client.query('SELECT pg_advisory_unlock($1)', [turn_key])
        spoilt = false
        return value
      } finally {
        // A connection that may still hold the lock is closed, which gives the lock back.
        client.release(spoilt)
      }
    })
}

/** The letters "sign in" as a number, so that no other user of the database has it by chance. */
const turn_key = String(0x7369676e20696en)
