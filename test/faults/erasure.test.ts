// A claim about what is forgotten is worth where it was looked for: a real server, and after it every byte of what it keeps.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../support/free-port.ts'
import { type MailServer, mailServer } from '../support/mail-server.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { remit } from '../support/remit.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { readVerified } from './published-record.ts'

const foundations = join(import.meta.dirname, 'erasure')
const kills = 4

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  describe(`a person who erases everything about themselves on a server on ${database}`, () => erasing(database))
}

/** Where a server keeps what it is told. */
interface Keeping {
  /** Whether its files are on this machine. */
  readonly isHere: boolean
  /** In which files one of the marks stands. */
  found(marks: readonly Uint8Array[]): Promise<readonly string[]>
  /** The salts of the values in which a mark stands, as bytes and in hex. */
  salts(marks: readonly Uint8Array[]): Promise<readonly Uint8Array[]>
}

function erasing(database: 'SQLite' | 'PostgreSQL'): void {
  let place: ServerPlace
  let server: ServerProcess
  let postgres: PostgresServer | undefined
  let keeping: Keeping
  let mail: MailServer
  let refusing = false
  /** Where nobody else lives, so that they tell whose choice stands somewhere. */
  const zones = ['Troll', 'Vostok', 'Casey', 'Davis', 'Mawson', 'Palmer', 'Rothera', 'Syowa'].map(
    (place) => `Antarctica/${place}`,
  )

  before(async () => {
    mail = await mailServer({ refusal: () => (refusing ? '451 4.3.0 not now' : undefined) })
    const data = mkdtempSync(join(tmpdir(), 'remit-erasure-'))
    keeping = inFolder(data)
    let environment: Readonly<Record<string, string>> = { REMIT_SMTP: mail.url }
    if (database === 'PostgreSQL') {
      postgres = await startPostgres({ fsync: false })
      const url = await postgres.newDatabase()
      keeping = await inPostgres(url)
      environment = { ...environment, REMIT_DATABASE_URL: url }
    }
    place = { port: await freePort(), data, environment, quiet: true }
    server = startServerProcess(place, foundations)
    await server.ready
  })
  after(async () => {
    await server.kill()
    await postgres?.stop()
    await mail.close()
    rmSync(place.data, { recursive: true, force: true })
  })

  it('stands in no byte of the data folder and on no page afterwards, nor after a restart, and others do', async (test) => {
    if (!keeping.isHere) return test.skip('the files of that server are elsewhere')
    const quill = await living('Quillon')
    const marks = [...quill.marks, ...(await keeping.salts(quill.marks))]
    assert.ok(marks.length > 10)
    for (const mark of quill.marks) assert.notDeepEqual(await keeping.found([mark]), [], `${mark} was never kept`)

    assert.equal(await quill.browser.send({ on: '/tea/erase', fields: { sure: 'yes' } }), '/tea')
    assert.deepEqual(await keeping.found(marks), [])
    await assertUnseen(quill.marks)
    assert.notDeepEqual(await keeping.found([Buffer.from('Ada Sample')]), [])

    await server.stop()
    assert.deepEqual(await keeping.found(marks), [])
    server = startServerProcess(place, foundations)
    await server.ready
    assert.deepEqual(await keeping.found(marks), [])
    await assertUnseen(quill.marks)
    await readVerified(`http://localhost:${place.port}/record/tea`)
  })

  // The rows that a process leaves on PostgreSQL when it ends in between are the server's own to vacuum.
  if (database === 'PostgreSQL') return

  it(`has gone after the next start, where the server was killed while it did so (${kills} kills)`, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const person = await living(`Vexley${kill}`)
      const marks = [...person.marks, ...(await keeping.salts(person.marks))]
      const sent = person.browser.send({ on: '/tea/erase', fields: { sure: 'yes' } }).catch(() => 'gone')
      await sleep(4 + 6 * kill)
      await server.kill()
      await sent
      server = startServerProcess(place, foundations)
      await server.ready
      const entries = await readVerified(`http://localhost:${place.port}/record/tea`)
      const isErased = entries.some(({ event }) => event.type === 'PersonErased' && event.person === person.id)
      if (isErased) assert.deepEqual(await keeping.found(marks), [], `after kill ${kill}`)
      else assert.notDeepEqual(await keeping.found([Buffer.from(person.name)]), [], `after kill ${kill}`)
    }
  })

  it('can be erased by whoever runs the server, once it stands still, after being told what goes', async () => {
    const person = await living('Wrenfield')
    const marks = [...person.marks, ...(await keeping.salts(person.marks))]
    await server.stop()
    const asked = await remit('erase', 'tea', person.address, '--data', place.data)
    assert.match(asked.out, /would delete \d+ sealed values .*and 1 seat that they hold/)
    assert.notDeepEqual(await keeping.found(person.marks), [])
    const done = await remit('erase', 'tea', person.id, '--data', place.data, '--yes')
    assert.match(done.out, /^Erased /)
    assert.deepEqual(await keeping.found(marks), [])
    assert.equal((await remit('erase', 'tea', person.id, '--data', place.data)).code, 2)
    assert.equal((await remit('verify', join(place.data, 'remit.sqlite'))).code, 0)
    server = startServerProcess(place, foundations)
    await server.ready
    await assertUnseen(person.marks)
  })

  /** Somebody who has left a trace wherever people can: each of the marks stands somewhere in what the server keeps. */
  async function living(name: string) {
    refusing = false
    const address = `${name.toLowerCase()}@quince.example`
    const browser = visitor(`http://localhost:${place.port}`)
    await signIn(browser, address)
    await browser.send({ on: '/tea/introduce', fields: { name: `${name} Marmaduke` } })
    const id = /\/tea\/people\/([0-9a-f]{16})/.exec(await browser.read('/me'))?.[1] ?? ''
    const own = `/tea/people/${id}`
    const says = (fact: string, value: string) => browser.send({ on: own, to: '/tea/facts', fields: { fact, value } })
    await says('employer', `${name} Kettleworks`)
    await says('school', `${name} Old School`)
    const zone = zones.pop() ?? ''
    await browser.send({ on: '/tea/notices', fields: { kind: 'reminder', often: 'never', zone, hour: '23' } })
    // Letters that cannot be sent stay in the outbox.
    refusing = true
    const decision = await browser.send({
      on: '/tea/groups/club/seats/steward/apply',
      fields: { answers: `${name} answers at length` },
    })
    await browser.send({
      on: decision,
      to: `${decision}/vote`,
      fields: { option: 'for', reason: `${name} has reasons` },
    })
    refusing = false
    await browser.send({ on: '/sign-in', fields: { address, back: '/me' } })
    const marks = [
      `${name} Marmaduke`,
      address,
      `${name} Kettleworks`,
      `${name} Old School`,
      `${name} answers at length`,
      zone,
    ]
    return {
      id,
      name: `${name} Marmaduke`,
      address,
      browser,
      marks: [...marks, `${name} has reasons`].map((mark) => Buffer.from(mark)),
    }
  }

  async function signIn(browser: Visitor, address: string): Promise<void> {
    await browser.send({ on: '/sign-in', fields: { address, back: '/me' } })
    const letter = mail.deliveries
      .findLast(({ to }) => to.includes(address))
      ?.body.replace(/=\r?\n/g, '')
      .replaceAll('=3D', '=')
    const link = /\/sign-in\/link\?[^\s"<]+/.exec(letter ?? '')?.[0].replaceAll('&amp;', '&') ?? ''
    await browser.send({ on: link, to: '/sign-in/link', fields: { back: '/me' } })
  }

  async function assertUnseen(marks: readonly Uint8Array[]): Promise<void> {
    const seen = new Set<string>()
    const next = ['/', '/tea', '/tea/record', '/tea/decisions', '/sign-in']
    for (let path = next.shift(); path !== undefined && seen.size < 400; path = next.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await fetch(`http://localhost:${place.port}${path}`)
      const text = await answer.text()
      for (const mark of marks) assert.equal(text.includes(mark.toString()), false, `${mark} stands on ${path}`)
      for (const [, to = ''] of text.matchAll(/href="(\/[^"#?]*)"/g)) if (!to.startsWith('/assets')) next.push(to)
    }
    assert.ok(seen.size > 10, `only ${seen.size} pages were read`)
  }
}

function inFolder(data: string): Keeping {
  return {
    isHere: true,
    found: async (marks) => filesWith(data, marks),
    async salts(marks) {
      const open = new DatabaseSync(join(data, 'remit.sqlite'), { readOnly: true })
      const rows = open.prepare('SELECT salt, value FROM sealed').all()
      open.close()
      return saltsOf(rows, marks)
    },
  }
}

/** Its tables' files. What the server keeps of its log of commits until it reuses it is left out: docs/privacy.md says so. */
async function inPostgres(url: string): Promise<Keeping> {
  const ask = async (text: string) => {
    const client = new pg.Client(url)
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(text)
    await client.end()
    return rows
  }
  const [row] = await ask(`SELECT current_setting('data_directory') || '/base/' || oid AS base FROM pg_database
                           WHERE datname = current_database()`)
  const base = String(row?.base)
  return {
    isHere: existsSync(base),
    async found(marks) {
      // What stands in memory alone so far is written to the files first.
      await ask('CHECKPOINT')
      return filesWith(base, marks)
    },
    salts: async (marks) =>
      saltsOf(await ask(`SELECT salt, convert_from(value, 'UTF8') AS value FROM remit.sealed`), marks),
  }
}

function filesWith(folder: string, marks: readonly Uint8Array[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files.flatMap((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    return marks.filter((mark) => bytes.includes(mark)).map((mark) => `${file.name}: ${Buffer.from(mark)}`)
  })
}

function saltsOf(rows: readonly Record<string, unknown>[], marks: readonly Uint8Array[]): readonly Uint8Array[] {
  return rows.flatMap(({ salt, value }) => {
    const isMarked = marks.some((mark) => String(value).includes(Buffer.from(mark).toString()))
    return isMarked && salt instanceof Uint8Array ? [new Uint8Array(salt), Buffer.from(salt.toHex())] : []
  })
}
