// One measurement on a data folder with a long record, in a process of its own: prints a number. Loading code is not counted.

import { hash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { v8Freezer } from '../src/adapters/freezer/v8-freezer.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import { openHouse } from '../src/app/house.ts'
import type { RecordSource } from '../src/app/verify/record-source.ts'
import { verifyRecord } from '../src/app/verify/verify-record.ts'
import { readBundle } from '../src/core/record/bundle.ts'
import { parseCheckpoint } from '../src/core/record/checkpoint.ts'
import { formatTilePath, parseTilePath, tilesOf } from '../src/core/record/tiles.ts'
import { dataFileSources } from '../src/main/data-file-sources.ts'
import { portsOn } from './club.ts'
import type { Probe } from './probes.ts'

const [, , what = '', data = ''] = process.argv
const path = join(data, 'remit.sqlite')
const decoder = new TextDecoder()

/** Each gives milliseconds, but `memory`, which gives bytes an entry. */
const probes: Readonly<Record<Probe, () => Promise<number> | number>> = {
  start: () => start({ withSnapshot: true }),
  thaw: () => timed(thaw),
  fold: () => start({ withSnapshot: false }),
  rows: () => timed(rows),
  memory,
  verify: async () => {
    const source = await inMemory()
    return timed(async () => {
      const verified = await verifyRecord(source, nodeCrypto)
      if (!verified.ok) throw new Error(JSON.stringify(verified.problem))
    })
  },
  hash: async () => {
    const source = await inMemory()
    return timed(() => hashEach(source.files))
  },
  stream: async () => {
    const { files } = await inMemory()
    const bytes = Buffer.concat([...files.values()])
    return timed(() => hash('sha256', bytes))
  },
}

const chosen = Object.entries(probes).find(([name]) => name === what)
if (chosen === undefined) throw new Error(`There is no measurement ${what}`)
console.log((await chosen[1]()).toFixed(3))

async function timed(work: () => unknown): Promise<number> {
  const from_ms = performance.now()
  await work()
  return performance.now() - from_ms
}

/** Opening the store and the foundation and reading its state. */
async function start({ withSnapshot }: { readonly withSnapshot: boolean }): Promise<number> {
  return timed(async () => {
    const { state } = await stateOf(withSnapshot)
    if (state.size < 10_000) throw new Error(`Only ${state.size} entries were folded`)
  })
}

async function stateOf(withSnapshot: boolean) {
  const { freezer, ...ports } = portsOn(await openSqliteStore(path), data)
  let came: 'snapshot' | 'record' | undefined
  const meter = {
    note: (measure: { readonly what: string; readonly from?: 'snapshot' | 'record' }) => {
      came ??= measure.from
    },
  }
  const given = withSnapshot && freezer !== undefined ? { ...ports, meter, freezer } : { ...ports, meter }
  const snapshot = await (await openHouse(given, 'localhost/record')).foundation('club')?.read()
  if (snapshot === undefined) throw new Error('There is no club')
  if (came !== (withSnapshot ? 'snapshot' : 'record')) throw new Error(`The state came from ${came}`)
  return snapshot
}

/** What a start from a snapshot cannot do without: its bytes, read and turned into what they say. */
function thaw(): void {
  const database = new DatabaseSync(path, { readOnly: true })
  const parts = database.prepare(
    'SELECT bytes FROM snapshot_part WHERE snapshot = (SELECT id FROM snapshot WHERE whole = 1) ORDER BY part',
  )
  const all = parts.all().map(({ bytes }) => bytesIn(bytes))
  if (v8Freezer().thaw(Buffer.concat(all)) === undefined) throw new Error('There is no snapshot')
}

/** What a fold cannot do without: every row, read and parsed. */
function rows(): void {
  const database = new DatabaseSync(path, { readOnly: true })
  let read = 0
  for (const { bytes } of database.prepare('SELECT bytes FROM entry ORDER BY n').iterate()) {
    const entry: unknown = JSON.parse(decoder.decode(bytesIn(bytes)))
    if (entry !== null) read += 1
  }
  if (read < 10_000) throw new Error(`Only ${read} rows were read`)
}

function bytesIn(cell: unknown): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw new Error('Something is not kept as bytes')
  return cell
}

/** What a foundation in memory takes, in the heap and outside it. */
async function memory(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('node --expose-gc')
  globalThis.gc()
  const before = process.memoryUsage()
  const { state } = await stateOf(true)
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed - before.heapUsed + external - before.external) / state.size
}

/** Every file of the record, read beforehand: what is measured is checking and not reading. */
async function inMemory(): Promise<RecordSource & { readonly files: ReadonlyMap<string, Uint8Array> }> {
  const source = dataFileSources(path).find(({ label }) => label.endsWith('#club'))
  const checkpoint = await source?.file('checkpoint', Infinity)
  const parsed = parseCheckpoint(`${decoder.decode(checkpoint).split('\n\n', 1)}\n`)
  if (source === undefined || checkpoint === undefined || !parsed.ok) throw new Error('There is no record')
  const files = new Map([['checkpoint', checkpoint]])
  for (const tile of tilesOf(parsed.value.size)) {
    const name = formatTilePath(tile)
    const bytes = await source.file(name, Infinity)
    if (bytes !== undefined) files.set(name, bytes)
  }
  return { label: source.label, vkey: source.vkey, file: async (name) => files.get(name), files }
}

/** Each entry once, and as many pairs of hashes as a tree of them has. */
function hashEach(files: ReadonlyMap<string, Uint8Array>): void {
  const pair = new Uint8Array(65)
  for (const [name, file] of files) {
    const tile = parseTilePath(name)
    if (!tile.ok || tile.value.kind !== 'entries') continue
    for (const { bytes } of readBundle(file, tile.value.width).entries) {
      nodeCrypto.sha256(bytes)
      nodeCrypto.sha256(pair)
    }
  }
}
