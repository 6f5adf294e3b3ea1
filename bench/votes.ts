import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgresStore } from '../src/adapters/store/postgres/store.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import type { Ports } from '../src/app/ports.ts'
import { freePort } from '../test/support/free-port.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { testSite } from '../test/support/test-site.ts'
import { type BareStore, barePostgres, bareSharedSqlite, bareSqlite } from './bare-votes.ts'
import { clubFolder, clubOn, type OpenClub, options, portsOn, sqliteClub, vote, voters } from './club.ts'
import { median } from './median.ts'
import { serverUnderLoad } from './server-under-load.ts'
import { votesOverHttp } from './votes-over-http.ts'

export interface VoteRow {
  readonly what: string
  readonly votes_s: number
  readonly p50_ms: number
  readonly p99_ms: number
}

export interface VoteTable {
  readonly database: 'SQLite' | 'PostgreSQL'
  /** With every vote a commit of its own: what the others are compared with. */
  readonly bare: VoteRow
  readonly others: readonly VoteRow[]
}

/** A way of voting, open; `vote` resolves when it is acknowledged. */
export interface Contender {
  readonly what: string
  vote(client: number): Promise<void>
  close(): Promise<void>
}

const rounds = 5
const round_ms = 1_500

/** Acknowledged votes a second of 64 clients, each of whom sends the next when the last is acknowledged; in turns, medians. */
export async function measureVotes(database: VoteTable['database']): Promise<VoteTable> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined
  const open: Contender[] = []
  try {
    if (postgres === undefined) open.push(...(await onSqlite(folder)))
    else open.push(...(await onPostgres(folder, () => postgres.newDatabase())))
    const [bare, ...others] = await inTurns(open)
    if (bare === undefined) throw new Error('Nothing was measured')
    return { database, bare, others }
  } finally {
    for (const { close } of open) await close()
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onSqlite(folder: string): Promise<readonly Contender[]> {
  const [own, shared, app, forms, site] = ['own', 'shared', 'app', 'forms', 'site'].map((name) => join(folder, name))
  for (const one of [own, shared, app, forms, site]) mkdirSync(one ?? folder)
  return [
    bareContender('a row each, own commits', bareSqlite(own ?? folder)),
    bareContender('a row each, shared commits', bareSharedSqlite(shared ?? folder)),
    appContender(await sqliteClub(app ?? folder)),
    await formsContender(portsOn(await openSqliteStore(join(forms ?? folder, 'remit.sqlite')), forms ?? folder)),
    await siteContender(site ?? folder),
  ]
}

async function onPostgres(folder: string, newDatabase: () => Promise<string>): Promise<readonly Contender[]> {
  const store = await openPostgresStore(await newDatabase())
  return [
    bareContender('a row each, own commits', await barePostgres(await newDatabase())),
    appContender(await clubOn(portsOn(store, join(folder, 'app')))),
    await formsContender(portsOn(await openPostgresStore(await newDatabase()), join(folder, 'forms'))),
    await siteContender(join(folder, 'site'), await newDatabase()),
  ]
}

function bareContender(what: string, store: BareStore): Contender {
  return { what, vote: store.insert, close: store.close }
}

function appContender({ house, club }: OpenClub): Contender {
  return { what: 'Remit, in process', vote: (client) => vote(club, client), close: () => house.close() }
}

/** Everything but the sockets: the form, its token, whose session it is, the redirect. */
async function formsContender(ports: Ports): Promise<Contender> {
  const { house, ask, signIn } = await testSite({ ports, folder: clubFolder() })
  const readers = Array.from({ length: voters }, (_, client) => signIn(`voter-${client + 1}@example.org`))
  let count = 0
  return {
    what: 'Remit, forms without sockets',
    async vote(client) {
      const { cookie, csrf } = readers[client] ?? { cookie: '', csrf: '' }
      count += 1
      const option = options[count % options.length] ?? 'yes'
      const body = new URLSearchParams({ csrf, act: randomUUID(), reason: '', option })
      const headers = { cookie, 'content-length': String(body.toString().length) }
      const { status } = await ask('/club/decisions/1/vote', { method: 'POST', headers, body })
      if (status !== 303) throw new Error(`A vote was answered with ${status}`)
    },
    close: () => house.close(),
  }
}

async function siteContender(data: string, database?: string): Promise<Contender> {
  const foundations = join(data, 'foundations')
  mkdirSync(join(foundations, 'club'), { recursive: true })
  for (const { file, text } of clubFolder().files) writeFileSync(join(foundations, 'club', file), text)
  const port = await freePort()
  const server = await serverUnderLoad({
    kind: 'remit',
    data,
    port,
    foundations,
    ...(database !== undefined && { database }),
  })
  const clients = await votesOverHttp(server.url)
  return {
    what: 'Remit, over HTTP',
    vote: clients.vote,
    async close() {
      clients.close()
      await server.stop()
    },
  }
}

/** The first round of each warms up and is not counted. */
async function inTurns(contenders: readonly Contender[]): Promise<readonly VoteRow[]> {
  const taken = contenders.map((): VoteRow[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const row = await oneRound(contender)
      if (round > 0) taken[place]?.push(row)
    }
  }
  return contenders.map(({ what }, place) => {
    const rows = taken[place] ?? []
    return {
      what,
      votes_s: median(rows.map(({ votes_s }) => votes_s)),
      p50_ms: median(rows.map(({ p50_ms }) => p50_ms)),
      p99_ms: median(rows.map(({ p99_ms }) => p99_ms)),
    }
  })
}

async function oneRound({ what, vote: voteBy }: Contender): Promise<VoteRow> {
  const waits_ms: number[] = []
  const began_ms = performance.now()
  const end_ms = began_ms + round_ms
  const keepVoting = async (client: number) => {
    for (let now_ms = performance.now(); now_ms < end_ms; ) {
      await voteBy(client)
      const done_ms = performance.now()
      waits_ms.push(done_ms - now_ms)
      now_ms = done_ms
    }
  }
  await Promise.all(Array.from({ length: voters }, (_, client) => keepVoting(client)))
  const taken_s = (performance.now() - began_ms) / 1_000
  const sorted = waits_ms.toSorted((one, other) => one - other)
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return { what, votes_s: sorted.length / taken_s, p50_ms: share(0.5), p99_ms: share(0.99) }
}

if (import.meta.main) {
  for (const database of ['SQLite', 'PostgreSQL'] as const) {
    const { bare, others } = await measureVotes(database)
    console.log(database)
    console.table([bare, ...others].map((row) => ({ ...row, ratio: row.votes_s / bare.votes_s })))
  }
}
