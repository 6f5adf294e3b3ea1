import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { voter } from '../test/faults/voter.ts'
import { freePort } from '../test/support/free-port.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { seeded } from '../test/support/seeded.ts'
import { median } from './median.ts'
import { type ServerUnderLoad, serverUnderLoad } from './server-under-load.ts'

export interface PageRow {
  readonly page: string
  readonly bytes: number
  readonly remit_us: number
  readonly bare_us: number
}

/** As a server that has been up for a while: code is compiled bit by bit as it runs. */
const rounds_to_warm_up = 10
const rounds = 7
const requests_a_round = 1_000
const charter = '/python/groups/packaging/charter'
const decision = '/python/decisions/6'

/**
 * Processor time of a page beside a bare route that gives back the same bytes: two processes under the same load, in turns,
 * medians. Visitors' pages come from Remit's cache as long as nothing happens; who has signed in gets a page of their own.
 */
export async function measurePages(database: 'SQLite' | 'PostgreSQL'): Promise<readonly PageRow[]> {
  const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined
  const data = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const foundations = join(import.meta.dirname, '..', 'foundations')
  const started: ServerUnderLoad[] = []
  try {
    const url = await postgres?.newDatabase()
    const remit = await serverUnderLoad({
      kind: 'remit',
      data,
      port: await freePort(),
      foundations,
      ...(url !== undefined && { database: url }),
    })
    started.push(remit)
    const cookie = await signedIn(remit.url)
    const asked = [
      { page: 'charter, visitor', path: charter, bare: '/charter' },
      { page: 'decision, visitor', path: decision, bare: '/decision' },
      { page: 'charter, signed in', path: charter, bare: '/my-charter', cookie },
      { page: 'decision, signed in', path: decision, bare: '/my-decision', cookie },
    ]
    const pages = await Promise.all(
      asked.map(async ({ path, bare, cookie: own = '' }) => {
        const answer = await fetch(`${remit.url}${path}`, { headers: { cookie: own } })
        return { path: bare, body: await answer.text() }
      }),
    )
    const bare = await serverUnderLoad({ kind: 'bare', pages })
    started.push(bare)
    const rows: PageRow[] = []
    for (const [place, { page, path, bare: barePath, cookie: own }] of asked.entries()) {
      const times = await inTurns(
        () => remit.pageTime_us(path, requests_a_round, own),
        () => bare.pageTime_us(barePath, requests_a_round, own),
      )
      rows.push({ page, bytes: Buffer.byteLength(pages[place]?.body ?? ''), remit_us: times.one, bare_us: times.other })
    }
    return rows
  } finally {
    for (const server of started) await server.stop()
    await postgres?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function inTurns(one: () => Promise<number>, other: () => Promise<number>) {
  const taken = { one: [] as number[], other: [] as number[] }
  for (let round = 0; round < rounds_to_warm_up + rounds; round += 1) {
    const [mine, theirs] = [await one(), await other()]
    if (round < rounds_to_warm_up) continue
    taken.one.push(mine)
    taken.other.push(theirs)
  }
  return { one: median(taken.one), other: median(taken.other) }
}

async function signedIn(url: ServerUnderLoad['url']): Promise<string> {
  const box = { url, foundation: 'python', motion: 6, options: ['yes'] } as const
  const ada = voter('zofia-przyklad', box, seeded(1))
  await ada.signIn()
  // The page after signing in says so once, and takes that cookie away.
  return ada.cookie().replace(/;? ?remit-notice=[^;]*/, '')
}
