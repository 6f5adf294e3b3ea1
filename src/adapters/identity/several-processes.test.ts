import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type PostgresServer, startPostgres } from '../../../test/support/postgres.ts'
import type { LogEvent } from '../../app/log.ts'
import { addressOf, poolOf } from '../store/postgres/connection.ts'
import { openIdentity } from './better-auth.ts'

describe('signing in through several processes on one PostgreSQL', () => {
  let server: PostgresServer
  let url: string
  const pools: Pool[] = []
  const told: LogEvent[] = []
  const secret = randomBytes(32)

  before(async () => {
    server = await startPostgres({ fsync: false })
    url = await server.newDatabase()
  })
  after(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await server.stop()
  })

  async function process() {
    const links: string[] = []
    const pool = poolOf(addressOf(url, { search_path: 'remit_sign_in' }), 4)
    pools.push(pool)
    const identity = await openIdentity({
      database: pool,
      baseUrl: 'http://localhost:3000',
      secret,
      linkPath: '/sign-in/link',
      sendLetter: async ({ link }) => links.push(link) > 0,
      log: { tell: (event) => told.push(event) },
    })
    const linkFor = async (address: string) => {
      assert.ok((await identity.sendLink(address, '/', '192.0.2.1')).ok)
      return new URL(links.at(-1) ?? '').searchParams.get('token') ?? ''
    }
    return { identity, linkFor }
  }

  it('sets up the tables once, however many start at once', async () => {
    const all = await Promise.all([process(), process(), process()])
    await Promise.all(all.map(({ linkFor }, number) => linkFor(`start-${number}@example.org`)))
    assert.deepEqual(told, [])
  })

  it('forgets somebody while a backup reads the tables, and says what that leaves', async () => {
    const { identity, linkFor } = await process()
    assert.ok((await identity.enter(await linkFor('bo@example.org'), '192.0.2.1')).ok)
    const [pool] = pools
    assert.ok(pool !== undefined)
    const backup = await pool.connect()
    await backup.query('BEGIN')
    await backup.query('SELECT FROM "user"')
    await identity.forget('bo@example.org')
    await backup.query('COMMIT')
    backup.release()
    const { rows } = await pool.query(`SELECT FROM "user" WHERE email = 'bo@example.org'`)
    assert.deepEqual(rows, [])
    assert.deepEqual(
      told.splice(0).map(({ event }) => event),
      ['warning'],
    )
  })

  it('lets a link that one has sent be followed at another, once among all of them', async () => {
    const [one, other] = await Promise.all([process(), process()])
    const token = await one.linkFor('ada@example.org')
    const entered = await Promise.all([
      one.identity.enter(token, '192.0.2.2'),
      other.identity.enter(token, '192.0.2.2'),
    ])
    assert.equal(entered.filter(({ ok }) => ok).length, 1)
  })

  it('knows a session everywhere, and ends it for all', async () => {
    const [one, other, third] = await Promise.all([process(), process(), process()])
    const entered = await one.identity.enter(await one.linkFor('bo@example.org'), '192.0.2.3')
    assert.ok(entered.ok)
    const headers = new Headers({ cookie: entered.value.cookies[0]?.split(';')[0] ?? '' })
    assert.equal((await other.identity.session(headers))?.address, 'bo@example.org')
    await other.identity.leave(headers)
    assert.equal(await third.identity.session(headers), undefined)
  })

  it('sets up one user where two first links of an address are followed at once', async () => {
    const [one, other] = await Promise.all([process(), process()])
    const tokens = [await one.linkFor('cy@example.org'), await one.linkFor('cy@example.org')] as const
    const entered = await Promise.all([
      one.identity.enter(tokens[0], '192.0.2.4'),
      other.identity.enter(tokens[1], '192.0.2.4'),
    ])
    assert.deepEqual(
      entered.map(({ ok }) => ok),
      [true, true],
    )
    assert.deepEqual(told, [])
  })
})
