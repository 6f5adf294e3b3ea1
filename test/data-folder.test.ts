// `remit serve` and `remit verify` as processes with nothing but their arguments and environment, on the samples and a real
// data folder: what the first start tells, what a restart keeps, and what is found when somebody changes one byte by SQL.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { readVerified } from './faults/published-record.ts'
import { freePort } from './support/free-port.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from './support/server-process.ts'
import { type Visitor, visitor } from './support/visitor.ts'

/** Of the packaging work group. */
const member = 'zofia-przyklad'

const addresses = [
  '/',
  '/python',
  '/python/groups/packaging',
  '/python/groups/packaging/charter',
  '/python/decisions',
  '/python/decisions/1',
  '/python/powers?may=publish+website/www',
  '/python/record',
  '/python/record/0',
  '/django/groups/package-maintainers/charter',
  '/me',
  '/record/python/checkpoint',
  '/record/python/vkey',
  '/record/python/entries/0.tlog-proof',
]

describe('a data folder', () => {
  let place: ServerPlace
  let server: ServerProcess
  let reader: Visitor
  let site: string

  before(async () => {
    place = { port: await freePort(), data: join(mkdtempSync(join(tmpdir(), 'remit-data-')), 'made', 'by the server') }
    site = `http://localhost:${place.port}`
    server = startServerProcess(place)
    await server.ready
    reader = visitor(site)
  })
  after(async () => {
    await server.kill()
    rmSync(join(place.data, '..', '..'), { recursive: true, force: true })
  })

  it('is made where REMIT_DATA says, and the first start tells on PORT what to open and how to sign in', () => {
    assert.ok(existsSync(join(place.data, 'remit.sqlite')))
    for (const told of [
      `Remit is running at ${site}\n`,
      `  Open       ${site}/python/groups/packaging/charter\n`,
      `  Enter      ${site}/sign-in as one of the sample people, with one click\n`,
      `  Check      npx remit verify ${site}/record/python\n`,
      `  Kept in    ${place.data} (`,
    ]) {
      assert.ok(server.printed().includes(told), `${told} is not in:\n${server.printed()}`)
    }
  })

  it('holds what docs/operating.md says, and is for its owner alone', () => {
    const document = readFileSync(join(import.meta.dirname, '../docs/operating.md'), 'utf8')
    const told = /## The data folder\n[\s\S]*?\n## /.exec(document)?.[0] ?? ''
    for (const name of readdirSync(place.data)) {
      const base = name.replace(/-(?:wal|shm|journal)$/, '')
      assert.ok(told.includes(`\`${base}\``) || told.includes(`\`${base}/\``), `${name} is not in docs/operating.md`)
    }
    assert.equal(statSync(place.data).mode & 0o777, 0o700)
  })

  it('has both samples at the addresses that people type', async () => {
    await reader.send({ on: '/sign-in', to: '/sign-in/sample', fields: { foundation: 'python', person: member } })
    for (const address of addresses) assert.ok((await reader.read(address)).length > 0, address)
  })

  it('keeps records, votes and sessions over a restart', async () => {
    const motion = { action: 'resolve', title: 'A motion before the restart', text: 'Nothing is lost.', amount: '' }
    const page = await reader.send({ on: '/python/groups/packaging/move?action=resolve', fields: motion })
    await reader.send({ on: page, to: `${page}/vote`, fields: { option: '+1', reason: 'Said before the restart' } })
    const kept = await readVerified(`${site}/record/python`)

    assert.equal(await server.stop(), 0)
    server = startServerProcess(place)
    await server.ready

    assert.deepEqual((await readVerified(`${site}/record/python`)).slice(0, kept.length), kept)
    const again = await reader.read(page)
    assert.match(again, /Said before the restart/)
    assert.match(again, /You have voted \+1/)
    assert.doesNotMatch(server.printed(), /Enter {6}/)
  })

  it('verifies, by its path and by its address', async () => {
    for (const record of [place.data, join(place.data, 'remit.sqlite'), `${site}/record/python`]) {
      const { code, out } = await verify(record)
      assert.equal(code, 0, out)
      assert.match(out, /✓ verified/)
    }
  })

  for (const { what, table, row, at, found } of [
    { what: 'an entry', table: 'entry', row: 'n = 7', at: 40, found: /Entry 7 was changed: .*tile\/entries\/000/ },
    {
      what: 'a tile',
      table: 'hash',
      row: 'level = 0 AND n = 7',
      at: 3,
      found: /The tile tile\/0\/000\S* was changed at byte 224: its hash of entry 7 /,
    },
    {
      what: 'the checkpoint',
      table: 'checkpoint',
      row: 'size = (SELECT max(size) FROM checkpoint AS every WHERE every.foundation = checkpoint.foundation)',
      at: 40,
      found: /checkpoint, line \d: /,
    },
  ] as const) {
    it(`does not verify when one byte of ${what} is changed, and the place is told, by path and address`, async () => {
      const restore = changeByte(place, table, row, at)
      try {
        for (const record of [join(place.data, 'remit.sqlite'), `${site}/record/python`]) {
          const { code, out } = await verify(record, '--foundation', 'python')
          assert.equal(code, 1, `${record}: ${out}`)
          assert.match(out, found)
        }
      } finally {
        restore()
      }
      assert.equal((await verify(place.data)).code, 0)
    })
  }
})

/** Flips one bit of the python record, as somebody with the file in their hands would; gives back how to undo it. */
function changeByte({ data }: ServerPlace, table: string, row: string, at: number): () => void {
  const column = table === 'hash' ? 'hash' : 'bytes'
  const where = `WHERE foundation = (SELECT id FROM foundation WHERE name = 'python') AND ${row}`
  const write = (bytes: Uint8Array) => {
    const database = new DatabaseSync(join(data, 'remit.sqlite'), { timeout: 5_000 })
    const { changes } = database.prepare(`UPDATE ${table} SET ${column} = ? ${where}`).run(bytes)
    database.close()
    assert.equal(changes, 1)
  }
  const database = new DatabaseSync(join(data, 'remit.sqlite'), { readOnly: true })
  const bytes = database.prepare(`SELECT ${column} AS bytes FROM ${table} ${where}`).get()?.bytes
  database.close()
  assert.ok(bytes instanceof Uint8Array)
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  write(changed)
  return () => write(bytes)
}

interface Verified {
  readonly code: number
  readonly out: string
}

/** Not in this process, and not waiting in it either: the server's channel would fill up. */
function verify(...words: readonly string[]): Promise<Verified> {
  const remit = join(import.meta.dirname, '..', 'bin', 'remit.js')
  return new Promise((resolve) => {
    execFile(process.execPath, [remit, 'verify', ...words], { timeout: 60_000 }, (cause, out, err) => {
      resolve({ code: cause === null ? 0 : Number(cause.code), out: out + err })
    })
  })
}
