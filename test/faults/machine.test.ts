// What may happen to the machine under a server on SQLite: its disk is full, its clock jumps, it loses its power in the middle of
// a migration, its data folder cannot be written, or somebody starts it twice.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { verifyRecord } from '../../src/app/verify/verify-record.ts'
import { dataFileSources } from '../../src/main/data-file-sources.ts'
import { freePort } from '../support/free-port.ts'
import { violationsIn } from '../support/linearizable.ts'
import { seeded } from '../support/seeded.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type ClusterClient, clusterClient } from './cluster-client.ts'
import { checkBallots, historyOf } from './cluster-history.ts'
import { type PublishedEntry, readPublished } from './published-record.ts'

const seed = Number(process.env.REMIT_SEED ?? Date.now() % 1_000_000)
const foundations = join(import.meta.dirname, 'foundation')
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const
const clients = 6
const while_ms = 1_000

describe(`the machine of a server (REMIT_SEED=${seed})`, () => {
  const chance = seeded(seed)
  let folder: string
  let place: ServerPlace
  let server: ServerProcess | undefined

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-machine-'))
    const data = join(folder, 'data')
    mkdirSync(data)
    place = { port: await freePort(), data, quiet: true }
  })
  afterEach(async () => {
    await server?.kill()
    server = undefined
    unmount(place.data)
    rmSync(folder, { recursive: true, force: true })
  })

  async function start(): Promise<void> {
    server = startServerProcess(place, foundations)
    await server.ready
  }

  it('may have a full disk: nothing that was acknowledged is lost, and votes go on when there is room', {
    skip: mountProblem(),
  }, async () => {
    mount(place.data, ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs'])
    await start()
    await whileVoting(place, async (voting) => {
      const ballast = join(place.data, 'ballast')
      fillUp(ballast)
      await sleep(while_ms)
      const before = doneBy(voting)
      await sleep(while_ms)
      assert.equal(doneBy(voting), before, 'votes were acknowledged that no disk had room for')
      rmSync(ballast)
    })
  })

  it('may have a clock that jumps to and fro: entries stay in the order of time', async () => {
    const skew = join(folder, 'skew')
    const clock = join(import.meta.dirname, 'skewed-clock.ts')
    place = { ...place, environment: { NODE_OPTIONS: `--import=${clock}`, SKEW_FILE: skew } }
    writeFileSync(skew, '0')
    await start()
    const hour_ms = 3_600_000
    const entries = await whileVoting(place, async () => {
      for (const hours of [26, -50, 3]) {
        writeFileSync(skew, String(hours * hour_ms))
        await sleep(while_ms)
      }
      // A process that begins with a clock before its last entry.
      writeFileSync(skew, String(-hour_ms))
      await server?.kill()
      await start()
    })
    const last = Date.parse(entries.at(-1)?.entry.at ?? '')
    assert.ok(last > Date.now() + 20 * hour_ms, 'no entry was dated by the clock that went ahead')
  })

  it('may lose its power in the middle of a migration, as often as it likes', async () => {
    cpSync(join(import.meta.dirname, '..', 'releases', '0.1.0'), place.data, { recursive: true })
    const before = await sizeOf(place)
    for (let kill = 0; kill < 6; kill += 1) {
      const starting = startServerProcess(place, join(folder, 'none'))
      await sleep(200 + chance.whole(600))
      await starting.kill()
      assert.equal(await sizeOf(place), before)
    }
    mkdirSync(join(folder, 'none'))
    server = startServerProcess(place, join(folder, 'none'))
    await server.ready
    assert.ok((await sizeOf(place)) >= before)
  })

  it('may have a data folder where nothing can be written: the server says so and ends', {
    skip: mountProblem(),
  }, async () => {
    await start()
    await server?.stop()
    const before = await sizeOf(place)
    mount(place.data, ['--bind', place.data])
    execFileSync('mount', ['-o', 'remount,ro,bind', place.data])
    const refused = startServerProcess(place, foundations)
    await assert.rejects(refused.ready, /ended with [12]\b/)
    assert.match(refused.printed(), /^remit: .*(?:read-?only|cannot be written|unable to open)/im)
    assert.equal(await sizeOf(place), before)
  })

  it('may be told to start a second server on the same data folder: that one ends, and the first goes on', async () => {
    await start()
    await whileVoting(place, async () => {
      const second = startServerProcess({ ...place, port: await freePort() }, foundations)
      await assert.rejects(second.ready, /ended with 1\b/)
      assert.match(second.printed(), /in use by another process/)
    })
  })

  /** Members vote and read meanwhile, and afterwards everything that they saw must be one story. */
  async function whileVoting(
    { port }: ServerPlace,
    work: (voting: readonly ClusterClient[]) => Promise<void>,
  ): Promise<readonly PublishedEntry[]> {
    const site = `http://localhost:${port}`
    const voting = Array.from({ length: clients }, (_, number) =>
      clusterClient(
        `voter-${number + 1}`,
        { sites: [site], foundation: 'club', options },
        seeded(chance.whole(2 ** 31)),
      ),
    )
    await Promise.all(voting.map((one) => one.signIn()))
    const until = { over: false }
    const going = Promise.all(voting.map((one) => one.goOn(until)))
    await Promise.race([sleep(while_ms / 2).then(() => work(voting)), going])
    const before = doneBy(voting)
    await sleep(while_ms)
    until.over = true
    await going
    assert.ok(doneBy(voting) > before, 'votes did not go on')
    const entries = await readPublished(`${site}/record/club`)
    checkBallots(entries, voting)
    assert.deepEqual(violationsIn(historyOf(entries, voting, options)).slice(0, 5), [])
    return entries
  }
})

function doneBy(voting: readonly ClusterClient[]): number {
  return voting.flatMap(({ acts }) => acts()).filter(({ answer }) => answer === 'done').length
}

/** What the data file holds must verify, whatever has happened to it. */
async function sizeOf({ data }: ServerPlace): Promise<number> {
  const sources = dataFileSources(join(data, 'remit.sqlite'))
  let size = 0
  for (const source of sources) {
    const verified = await verifyRecord(source, nodeCrypto)
    assert.ok(verified.ok, JSON.stringify(verified))
    size += verified.value.opened.checkpoint.size
  }
  return size
}

const piece = new Uint8Array(64 * 1024)

function fillUp(file: string): void {
  // As long as there is room for a piece, then for a byte.
  for (const part of [piece, piece.subarray(0, 512), piece.subarray(0, 1)]) {
    try {
      for (let count = 0; count < 1_000; count += 1) appendFileSync(file, part)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
    }
  }
}

function mountProblem(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'file systems are mounted by root on Linux'
  const folder = mkdtempSync(join(tmpdir(), 'remit-mount-'))
  try {
    mount(folder, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs'])
    return false
  } catch {
    return 'no file system can be mounted here'
  } finally {
    unmount(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

function mount(folder: string, how: readonly string[]): void {
  execFileSync('mount', [...how, folder], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  try {
    // Lazily, because a data file that was looked at may still be open.
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  } catch {
    // Nothing was mounted there.
  }
}
