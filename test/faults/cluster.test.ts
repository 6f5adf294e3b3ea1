// Several real servers on one database, while members vote and read through all of them: some process is killed and another
// stands still every few seconds, every clock is wrong in its own way, and the database ends once. Afterwards nothing that was
// acknowledged is lost or doubled, and all that anybody saw can be told as one story (test/support/linearizable.ts).
//
// The short form runs with the other tests; REMIT_CLUSTER_S=600 is the long one. The seed is printed; REMIT_SEED repeats its
// choices, as far as a machine's timing can be repeated.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'
import { violationsIn } from '../support/linearizable.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { type Seeded, seeded } from '../support/seeded.ts'
import type { ServerPlace } from '../support/server-process.ts'
import { type Cluster, cluster } from './cluster.ts'
import { type ClusterClient, clusterClient } from './cluster-client.ts'
import { checkBallots, historyOf } from './cluster-history.ts'
import { readPublished } from './published-record.ts'

const duration_s = Number(process.env.REMIT_CLUSTER_S ?? 7)
const seed = Number(process.env.REMIT_SEED ?? Date.now() % 1_000_000)
const foundations = ['club', 'choir'] as const
const voters_each = 10
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const
const longest_calm_ms = 3_000
/** In the long form longer than a paused process keeps its turn in PostgreSQL, so that others take it away. */
const longest_pause_ms = duration_s < 60 ? 2_000 : 7_000
/** Seconds by which the clock of each process is wrong. */
const skews_s = [0, 7, -3] as const

for (const { database, processes, wanted_s } of [
  { database: 'SQLite', processes: 1, wanted_s: Math.min(duration_s, 20) },
  { database: 'PostgreSQL', processes: 3, wanted_s: duration_s },
] as const) {
  describe(`${processes} killed and paused on one ${database} for ${wanted_s} s (REMIT_SEED=${seed})`, () => {
    const chance = seeded(seed)
    const folder = mkdtempSync(join(tmpdir(), 'remit-cluster-'))
    let postgres: PostgresServer | undefined
    let servers: Cluster | undefined
    let places: readonly ServerPlace[] = []

    before(async () => {
      if (database === 'PostgreSQL') postgres = await startPostgres()
      const url = await postgres?.newDatabase()
      places = await placesIn(folder, processes, url)
      servers = cluster(places, foundationsIn(folder))
      await servers.start()
    })
    after(async () => {
      await servers?.stop()
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('loses and doubles nothing, and shows one story to everybody', { timeout: 7_200_000 }, async (test) => {
      assert.ok(servers !== undefined)
      const clients = membersOf(places, chance)
      try {
        await Promise.all(clients.map((one) => one.signIn()))
        await underTrouble(servers, clients, { chance, postgres, wanted_s })
        assert.deepEqual(servers.deaths, [])
        // One that has lived through it all, and others that have just begun, must agree.
        await Promise.all(clients.map((one) => one.settle()))
        for (const foundation of foundations) await checkFoundation(foundation, places, clients, test)
      } catch (cause) {
        test.diagnostic(servers.printed().slice(-6_000))
        throw cause
      }
    })
  })
}

interface Troubles {
  readonly chance: Seeded
  readonly postgres: PostgresServer | undefined
  readonly wanted_s: number
}

async function underTrouble(
  servers: Cluster,
  clients: readonly ClusterClient[],
  { chance, postgres, wanted_s }: Troubles,
): Promise<void> {
  const until = { over: false }
  const going = Promise.all(clients.map((one) => one.goOn(until)))
  const end_ms = performance.now() + wanted_s * 1_000
  const half_ms = end_ms - wanted_s * 500
  let restarted = false
  const troubled = async () => {
    while (performance.now() < end_ms) {
      await sleep(chance.whole(longest_calm_ms))
      if (restarted || performance.now() < half_ms) await servers.trouble(chance, longest_pause_ms)
      else {
        // A crash in the middle of commits, of which no process knows beforehand.
        restarted = true
        await postgres?.restart?.('immediate')
      }
    }
  }
  await Promise.race([troubled(), going])
  until.over = true
  await going
}

async function checkFoundation(
  foundation: string,
  places: readonly ServerPlace[],
  all: readonly ClusterClient[],
  test: TestContext,
): Promise<void> {
  const clients = all.filter((one) => one.foundation === foundation)
  const [first, ...others] = await Promise.all(places.map((place) => shownBy(place, foundation)))
  assert.ok(first !== undefined)
  const { entries } = first
  checkBallots(entries, clients)
  const history = historyOf(entries, clients, options)
  assert.deepEqual(violationsIn(history).slice(0, 5), [])
  for (const other of others) {
    assert.deepEqual(other.texts, first.texts)
    assert.deepEqual(other.entries, entries)
  }
  const { acts, reads } = history
  test.diagnostic(`${foundation}: ${acts.length} acts and ${reads.length} reads over ${entries.length} entries`)
  assert.ok(acts.length > clients.length && reads.length > clients.length, 'hardly anybody did anything')
}

/** What a process shows of a foundation: its state in pages, and every byte of its record, which must verify. */
async function shownBy(place: ServerPlace, foundation: string) {
  const site = siteOf(place)
  const pages = [`/${foundation}.json`, `/${foundation}/decisions/1.json`, `/record/${foundation}/checkpoint`]
  const texts = await Promise.all(pages.map(async (page) => (await fetch(`${site}${page}`)).text()))
  return { texts, entries: await readPublished(`${site}/record/${foundation}`) }
}

function membersOf(places: readonly ServerPlace[], chance: Seeded): readonly ClusterClient[] {
  const [first = '', ...others] = places.map(siteOf)
  return foundations.flatMap((foundation) =>
    Array.from({ length: voters_each }, (_, number) =>
      clusterClient(
        `voter-${number + 1}`,
        { sites: [first, ...others], foundation, options },
        seeded(chance.whole(2 ** 31)),
      ),
    ),
  )
}

async function placesIn(folder: string, processes: number, database?: string): Promise<readonly ServerPlace[]> {
  const secret = randomBytes(32).toHex()
  const clock = join(import.meta.dirname, 'skewed-clock.ts')
  const shared = await freePort()
  const places: ServerPlace[] = []
  for (let number = 0; number < processes; number += 1) {
    const data = join(folder, `data-${number}`)
    mkdirSync(data)
    writeFileSync(join(data, 'skew'), String((skews_s[number] ?? 0) * 1_000))
    const environment = {
      REMIT_URL: `http://localhost:${shared}`,
      REMIT_SECRET: secret,
      REMIT_KEYS: join(folder, 'keys'),
      NODE_OPTIONS: `--import=${clock}`,
      SKEW_FILE: join(data, 'skew'),
      ...(database !== undefined && { REMIT_DATABASE_URL: database }),
    }
    places.push({ port: number === 0 ? shared : await freePort(), data, environment, quiet: true })
  }
  return places
}

/** The club of the kill test, and a choir that is the same under another name. */
function foundationsIn(folder: string): string {
  const root = join(folder, 'foundations')
  for (const name of foundations) {
    cpSync(join(import.meta.dirname, 'foundation', 'club'), join(root, name), { recursive: true })
    const file = join(root, name, 'founding.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('foundation: club', `foundation: ${name}`))
  }
  return root
}

function siteOf({ port }: ServerPlace): string {
  return `http://localhost:${port}`
}
