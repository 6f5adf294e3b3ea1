import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { options, voters } from './club.ts'

/** What a commit costs that keeps a vote and does nothing else: one row of about the bytes of a real entry. */
export interface BareStore {
  /** One client's vote; resolves when it is durable. */
  insert(client: number): Promise<void>
  close(): Promise<void>
}

/** SQLite in the mode in which the app has it: a commit is on the disk before it is told of. */
function bareDatabase(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE IF NOT EXISTS vote (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  return database
}

/** Every vote is a commit of its own: whoever comes while one is under way waits in line. */
export function bareSqlite(folder: string): BareStore {
  const database = bareDatabase(folder)
  const insert = database.prepare('INSERT INTO vote (bytes) VALUES (?)')
  let last: Promise<unknown> = Promise.resolve()
  return {
    insert(client) {
      const inserted = last.then(() => void insert.run(row(client)))
      last = inserted
      return inserted
    },
    close: async () => database.close(),
  }
}

/** Votes that come together share a commit: what can be reached at most. */
export function bareSharedSqlite(folder: string): BareStore {
  const database = bareDatabase(folder)
  const insert = database.prepare('INSERT INTO vote (bytes) VALUES (?)')
  let waiting: { readonly client: number; readonly resolve: () => void }[] = []
  function commit(): void {
    const together = waiting
    waiting = []
    database.exec('BEGIN IMMEDIATE')
    for (const { client } of together) insert.run(row(client))
    database.exec('COMMIT')
    for (const { resolve } of together) resolve()
  }
  return {
    insert: (client) =>
      new Promise((resolve) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ client, resolve })
      }),
    close: async () => database.close(),
  }
}

/** Every client has a connection of its own; PostgreSQL itself lets commits share a write to the disk. */
export async function barePostgres(url: string): Promise<BareStore> {
  const clients = Array.from({ length: voters }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  await clients[0]?.query('CREATE TABLE IF NOT EXISTS bare (n bigserial PRIMARY KEY, bytes bytea NOT NULL)')
  return {
    async insert(client) {
      const name = 'insert'
      await clients[client]?.query({ name, text: 'INSERT INTO bare (bytes) VALUES ($1)', values: [row(client)] })
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}

function row(client: number): Uint8Array {
  const person = `voter-${client + 1}`
  const event = { type: 'BallotCast', motion: 1, voter: person, option: options[client % options.length] }
  const clause = { group: 'club', anchor: 'votes', path: ['powers', 0] }
  const at = new Date().toISOString()
  return Buffer.from(JSON.stringify({ v: 1, at, act: randomUUID(), by: { kind: 'person', person }, clause, event }))
}
