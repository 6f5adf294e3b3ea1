import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { until } from '../../../../test/contracts/shared-store.ts'
import { batchOf, python, texts } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres.ts'
import { openPostgresStore, type PostgresStore } from './store.ts'

describe('the store in PostgreSQL', () => {
  let server: PostgresServer
  let url: string
  let one: PostgresStore
  let other: PostgresStore

  before(async () => {
    server = await startPostgres()
  })
  after(() => server.stop())

  beforeEach(async () => {
    url = `${await server.newDatabase()}?options=${encodeURIComponent('-c idle_in_transaction_session_timeout=400')}`
    one = await openPostgresStore(url)
    other = await openPostgresStore(url)
    await one.create(python)
  })
  afterEach(async () => {
    await Promise.all([one.close(), other.close()])
  })

  async function administer(statement: string): Promise<void> {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  describe('when a process is paused in its turn', () => {
    it('lets the others go on soon, and keeps nothing of the turn', async () => {
      const paused = Promise.withResolvers<void>()
      const late = one.turn('python', async ({ size, append }) => {
        await append(batchOf('python', size, texts('late')))
        await paused.promise
      })
      // Awaited later; until then nobody is surprised by its end.
      late.catch(() => {})
      await pause(50)
      const begun = performance.now()
      assert.equal((await other.append(batchOf('python', 0, texts('meanwhile')))).ok, true)
      assert.ok(performance.now() - begun > 200, 'the turn was not held')
      paused.resolve()
      await assert.rejects(late, { name: 'StoreFailure', message: /Cannot append to python/ })
      assert.deepEqual(await one.entries('python', 0, 9), texts('meanwhile'))
      assert.equal((await one.append(batchOf('python', 1, texts('after')))).ok, true)
    })
  })

  describe('when connections are lost', () => {
    const loseAll = () =>
      administer(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
      )

    it('keeps nothing of a turn that was under way, says so, and goes on', async () => {
      const turn = one.turn('python', async ({ append }) => {
        await append(batchOf('python', 0, texts('lost')))
        await loseAll()
      })
      await assert.rejects(turn, { name: 'StoreFailure' })
      await until(async () => (await one.append(batchOf('python', 0, texts('kept')))).ok)
      assert.deepEqual(await other.entries('python', 0, 9), texts('kept'))
    })

    it('tells of every foundation afterwards, because something may have been missed', async () => {
      const heard = new Set<string>()
      one.others.listen((foundation) => heard.add(foundation))
      await loseAll()
      await until(() => heard.has('python'))
      heard.clear()
      await until(async () => (await other.append(batchOf('python', await other.others.size('python'), texts('x')))).ok)
      await until(() => heard.has('python'))
    })

    it('gives up its duties', async () => {
      assert.equal(await one.others.hasDuty('letters'), true)
      await loseAll()
      await until(() => other.others.hasDuty('letters'))
      assert.equal(await one.others.hasDuty('letters'), false)
    })
  })

  describe('when the server crashes and comes back', () => {
    it('has everything that was acknowledged, and goes on', async (test) => {
      if (server.restart === undefined) return test.skip('the server of REMIT_DATABASE_URL is not restarted')
      assert.equal((await one.append(batchOf('python', 0, texts('acknowledged')))).ok, true)
      await server.restart('immediate')
      await until(async () => {
        const answer = await other.append(batchOf('python', 1, texts('after'))).catch(() => undefined)
        return answer?.ok === true
      })
      assert.deepEqual(await one.entries('python', 0, 9), texts('acknowledged', 'after'))
      await one.ready()
    })
  })

  it('is not ready while the server is away', async (test) => {
    if (server.restart === undefined) return test.skip('the server of REMIT_DATABASE_URL is not restarted')
    const restarted = server.restart('fast')
    await assert.rejects(async () => {
      for (let asked = 0; asked < 100; asked += 1) await one.ready()
    })
    await restarted
    await until(() =>
      one.ready().then(
        () => true,
        () => false,
      ),
    )
  })
})
