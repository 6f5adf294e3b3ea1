import pg from 'pg'
import type { Batch, Store, Turn } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { checkBatch, checkCosigned } from '../batch-check.ts'
import { StoreFailure, storingLater } from '../store-failure.ts'
import { appendInTurn, queues, takeTurn } from '../turn.ts'
import { type Address, addressOf, checkCommitted, poolOf, withClient } from './connection.ts'
import { cosignedTable } from './cosigned.ts'
import { addDeliveries, deliveryTable } from './deliveries.ts'
import { addDocuments, documentTable } from './documents.ts'
import { changeDrawer, drawerTable } from './drawer.ts'
import { changeFoundation, foundationTable } from './foundations.ts'
import { checkIntegrity } from './integrity.ts'
import { lockKey } from './lock-key.ts'
import { checkFormat, migrate } from './migrate.ts'
import { addLetters, outboxTable, silence } from './outbox.ts'
import { appendRecord, checkRoot, type Extent, extentOf, recordTables } from './record.ts'
import { scrub } from './scrub.ts'
import { addSealed, eraseSealed, sealedTable } from './sealed.ts'
import { checkServer } from './server.ts'
import { snapshotTable } from './snapshots.ts'
import { longest_silence_ms, openStanding, type Standing } from './standing.ts'

export interface PostgresStore extends Store {
  readonly others: NonNullable<Store['others']>
}

export interface PostgresOptions {
  /** How many connections the store opens at most; four at least. */
  readonly connections?: number
  /** Whether nothing is written: tables of another format are refused and not changed, and no turn can be taken. */
  readonly readOnly?: boolean
  /** Is told what the operator should know of the server. */
  readonly warn?: (warning: string) => void
}

const usual_connections = 10
/** A table that is vacuumed, or a format that is changed, takes its time. */
const longest_upkeep_ms = 3_600_000
const longest_readiness_ms = 2_000

/**
 * The store of any number of processes: a schema of a PostgreSQL database.
 * Rejects with StoreFailure when the database cannot be reached, is too old, newer than this version, of another program, or damaged.
 *
 * @param url as `pg` reads it, with `schema` for another schema than `remit`
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<PostgresStore> {
  const { connections = usual_connections } = options
  const where = `open the database ${new URL(url).host}${new URL(url).pathname}`
  const upkeep = upkeepAddress(url)
  const settings = await storingLater(where, prepared(upkeep, options))
  const address = addressOf(url, settings)
  // One stands, the others are divided: whoever has a turn reads by one of the others, and two turns must not wait for
  // each other's reading.
  const turns = poolOf(address, Math.max(1, Math.floor((connections - 1) / 2)))
  const pool = poolOf(address, Math.max(1, Math.ceil((connections - 1) / 2)))
  // Telling of an append loses nothing by a crash, so it does not wait for the disk.
  const standing_settings = { ...settings, synchronous_commit: 'off', idle_session_timeout: longest_silence_ms }
  const names = async () => (await foundationTable(pool).all()).map(({ name }) => name)
  const standing = await storingLater(where, openStanding(addressOf(url, standing_settings), names))
  return storeOn({ address, upkeep, turns, pool, standing })
}

function upkeepAddress(url: string): Address {
  const { schema, config } = addressOf(url, { statement_timeout: longest_upkeep_ms })
  return { schema, config: { ...config, query_timeout: longest_upkeep_ms } }
}

/** Brings the tables to the newest format and looks at them; gives the settings that every connection needs here. */
async function prepared({ schema, config }: Address, { readOnly = false, warn = warnThem }: PostgresOptions) {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    const settings = await checkServer(client, warn)
    await (readOnly ? checkFormat : migrate)(client, schema)
    await checkIntegrity(client)
    return readOnly ? { ...settings, default_transaction_read_only: 'on' } : settings
  } finally {
    await client.end()
  }
}

function warnThem(warning: string): void {
  process.emitWarning(warning)
}

interface Parts {
  readonly address: Address
  readonly upkeep: Address
  readonly turns: pg.Pool
  readonly pool: pg.Pool
  readonly standing: Standing
}

function storeOn({ address, upkeep, turns, pool, standing }: Parts): PostgresStore {
  const { schema } = address
  const foundations = foundationTable(pool)
  const record = recordTables(pool)
  const documents = documentTable(pool)
  const sealed = sealedTable(pool)
  const cosigned = cosignedTable(pool)
  const snapshots = snapshotTable(pool, schema)
  const outbox = outboxTable(pool)
  const deliveries = deliveryTable(pool)
  const drawer = drawerTable(pool)
  // The turns of this process wait here, so that they take one connection and not all of them.
  const inTurn = queues()

  async function turn<Value>(name: Name, work: (turn: Turn) => Promise<Value>): Promise<Value> {
    return inTurn(name, () =>
      withClient(turns, async (client) => {
        const extent = await storingLater(`take a turn of ${name}`, beginTurn(client, name))
        const { value, batch } = await takeTurn(name, extent.size, work)
        await storingLater(`append to ${name}`, endTurn(client, extent, batch))
        if (batch !== undefined) standing.tell(name)
        return value
      }),
    )
  }

  async function beginTurn(client: pg.ClientBase, name: Name): Promise<Extent> {
    // Each statement sees what was committed before it, so the extent is asked after the locks are there.
    const [, , , extent] = await Promise.all([
      client.query('BEGIN ISOLATION LEVEL READ COMMITTED'),
      client.query('SELECT pg_advisory_xact_lock($1)', [lockKey(schema, 'turn', name)]),
      client.query('SELECT FROM progress WHERE foundation = $1 FOR NO KEY UPDATE', [name]),
      extentOf(client, name),
    ])
    if (extent === undefined) throw new Error(`there is no foundation ${name}`)
    return extent
  }

  return {
    foundations: () => storingLater('list the foundations', foundations.all()),
    create: (foundation) => storingLater(`set up ${foundation.name}`, foundations.create(foundation)),
    entries: (name, from, count) => storingLater(`read ${name}`, record.entries(name, from, count)),
    hashes: (name, level, from, count) =>
      storingLater(`read the hashes of ${name}`, record.hashes(name, level, from, count)),
    checkpoint: (name) => storingLater(`read the checkpoint of ${name}`, record.checkpoint(name)),
    cosigned: (name) => storingLater(`read the cosigned checkpoint of ${name}`, cosigned.of(name)),
    async keepCosigned(name, size, checkpoint) {
      checkCosigned(name, size, checkpoint)
      await storingLater(`keep a cosigned checkpoint of ${name}`, cosigned.keep(name, size, checkpoint))
    },
    documents: (name, since = 0) => storingLater(`read the documents of ${name}`, documents.since(name, since)),
    sealed: (name, since = 0) => storingLater(`read the sealed values of ${name}`, sealed.since(name, since)),
    snapshot: (name) => storingLater(`read the snapshot of ${name}`, snapshots.of(name)),
    keepSnapshot: (name, snapshot) => storingLater(`keep a snapshot of ${name}`, snapshots.keep(name, snapshot)),
    dropSnapshot: (name) => storingLater(`drop the snapshot of ${name}`, snapshots.drop(name)),
    turn,
    append: (batch) => appendInTurn(turn, batch),
    wakesBy: (now, version) => storingLater('list what is due', foundations.wakesBy(now, version)),
    drawer: {
      get: (name, kind, key) => storingLater(`read the drawer of ${name}`, drawer.get(name, kind, key)),
      list: (name, kind, person) => storingLater(`read the drawer of ${name}`, drawer.list(name, kind, person)),
      count: (name, kind, prefix) => storingLater(`read the drawer of ${name}`, drawer.count(name, kind, prefix)),
    },
    scrub: () => storingLater('remove what was deleted', scrub(upkeep)),
    outbox: (now, limit) => storingLater('read the outbox', outbox.due(now, limit)),
    letters: () => storingLater('count the letters', outbox.counts()),
    settle: (id, outcome) => storingLater(`settle the letter ${id}`, outbox.settle(id, outcome)),
    deliveries: {
      due: (now, limit) => storingLater('read what is to be sent', deliveries.due(now, limit)),
      of: (name) => storingLater(`read what is to be sent of ${name}`, deliveries.of(name)),
      begin: (key, at) => storingLater('begin a delivery', deliveries.begin(key, at)),
      postpone: (key, again) => storingLater('postpone a delivery', deliveries.postpone(key, again)),
      remove: (key) => storingLater('end a delivery', deliveries.remove(key)),
      count: () => storingLater('count what is to be sent', deliveries.count()),
    },
    ready: () => storingLater('reach the database', answered(pool)),
    others: {
      size: (name) => storingLater(`read the size of ${name}`, record.size(name)),
      listen: standing.listen,
      hasDuty: standing.hasDuty,
    },
    async close() {
      await standing.close()
      await Promise.all([turns.end(), pool.end()])
    },
  }
}

/** The commit waits for the answers: it is asked for only when every part of the batch is there. */
async function endTurn(client: pg.ClientBase, { hashes }: Extent, batch: Batch | undefined): Promise<void> {
  if (batch === undefined) return void (await client.query('ROLLBACK'))
  checkBatch(batch, (level) => hashes[level] ?? 0)
  await checkRoot(client, batch)
  await Promise.all([
    ...appendRecord(client, batch),
    ...addDocuments(client, batch),
    ...addSealed(client, batch),
    ...addLetters(client, batch),
    ...addDeliveries(client, batch),
    ...changeDrawer(client, batch),
    ...changeFoundation(client, batch),
    // After what the batch brings, because it may bring something of a person who is erased in it.
    ...eraseSealed(client, batch),
    ...silence(client, batch),
  ])
  checkCommitted(await client.query('COMMIT'))
}

/** Asks the database something, within a time in which a balancer waits for the answer. */
async function answered(pool: pg.Pool): Promise<void> {
  const late = AbortSignal.timeout(longest_readiness_ms)
  const gaveUp = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new StoreFailure('The database does not answer')))
  })
  await Promise.race([pool.query('SELECT 1'), gaveUp])
}
