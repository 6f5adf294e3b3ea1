import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { configured } from '../../test/support/configured.ts'
import { freePort } from '../../test/support/free-port.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres.ts'
import { remit } from '../../test/support/remit.ts'
import { visitor } from '../../test/support/visitor.ts'
import { nodeTerminal } from '../adapters/cli/node-terminal.ts'
import { type RunningServer, startServer } from './server.ts'

const foundations = join(import.meta.dirname, '../../test/faults/foundation')

describe('several servers on one PostgreSQL', () => {
  let database: PostgresServer
  let servers: readonly RunningServer[] = []
  let url = ''
  const shared = mkdtempSync(join(tmpdir(), 'remit-shared-'))
  const told: string[] = []

  before(async () => {
    database = await startPostgres({ fsync: false })
    url = await database.newDatabase()
    const ports = [await freePort(), await freePort(), await freePort()]
    const start = (port: number) =>
      startServer(
        configured({
          PORT: String(port),
          REMIT_URL: 'http://localhost:3000',
          REMIT_DATA: join(shared, String(port)),
          REMIT_DATABASE_URL: url,
          REMIT_KEYS: join(shared, 'keys'),
          REMIT_SECRET: '07'.repeat(32),
          REMIT_LOG_LEVEL: 'warn',
        }),
        { terminal: { ...nodeTerminal({}), out: () => {}, err: (line) => told.push(line) }, foundations },
      )
    servers = await Promise.all(ports.map(start))
  })
  after(async () => {
    await Promise.all(servers.map((server) => server.close()))
    await database.stop()
    rmSync(shared, { recursive: true, force: true })
  })

  it('set up their foundations once, though they start at once', async () => {
    const records = await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/record/club/vkey`)).text()))
    assert.equal(new Set(records).size, 1)
    for (const { url } of servers) assert.equal((await fetch(`${url}/-/ready`)).status, 200)
  })

  it('know a session that one of them began, take an act at another, and show it at a third', async () => {
    const [one, other, third] = servers.map(({ url }) => url)
    assert.ok(one !== undefined && other !== undefined && third !== undefined)
    const person = visitor(one)
    await person.send({ on: '/sign-in', to: '/sign-in/sample', fields: { foundation: 'club', person: 'voter-1' } })
    const elsewhere = person.at(other)
    await elsewhere.send({
      on: '/club/decisions/1',
      to: '/club/decisions/1/vote',
      fields: { option: 'yes', reason: '' },
    })
    const shown = await (await fetch(`${third}/club/decisions/1.json`)).json()
    assert.equal(JSON.stringify(shown).includes('"yes":1'), true)
    // The database of the tests does not wait for its disk, which an operator would want to know.
    for (const line of told) assert.match(line, /^remit: The database has fsync = off/)
  })

  it('have a record that verifies from the database, until somebody changes an entry there', async () => {
    const verified = await remit('verify', url, '--json')
    assert.equal(verified.code, 0, verified.out + verified.err)
    const client = new pg.Client(url)
    await client.connect()
    await client.query(
      "UPDATE remit.entry SET bytes = overlay(bytes PLACING 'x' FROM 20) WHERE foundation = 'club' AND n = 3",
    )
    await client.end()
    const changed = await remit('verify', url)
    assert.equal(changed.code, 1)
    assert.match(changed.out, /#club\n.*\[EntryChanged\]/)
  })
})
