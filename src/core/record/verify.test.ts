import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  crypto,
  log,
  sampleEntries,
  sha256,
  signAsLog,
  vector,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import type { Result } from '../base/result.ts'
import { encodeBundle } from './bundle.ts'
import { joinBytes } from './bytes.ts'
import { type OpenedCheckpoint, signCheckpoint } from './checkpoint.ts'
import { emptyEdge, grow } from './growth.ts'
import { leafHash } from './merkle.ts'
import type { RecordFault } from './record-fault.ts'
import { formatTilePath, tilesOf } from './tiles.ts'
import { encodeUtf8 } from './utf8.ts'
import { beginVerification, type LogToVerify } from './verify.ts'

type Files = ReadonlyMap<string, Uint8Array>

const paths300 = [
  'checkpoint',
  'tile/0/000',
  'tile/entries/000',
  'tile/0/001.p/44',
  'tile/entries/001.p/44',
  'tile/1/000.p/1',
]
const log300: Files = new Map(paths300.map((path) => [path, vector(`log-300/${path}`)]))

describe('verifying a log', () => {
  it('accepts the log of 300, and says who signed', () => {
    const verified = verify(log300, { witnesses: [witness] })
    assert.ok(verified.ok)
    assert.equal(verified.value.checkpoint.size, 300)
    assert.deepEqual(
      verified.value.signers.map(({ key }) => key),
      [log, witness],
    )
  })

  it('accepts logs of any size, and reads every file once', () => {
    for (const size of [0, 1, 255, 256, 257, 600]) {
      const files = logOf(sampleEntries(size))
      const seen: number[] = []
      const verified = verify(files, { onEntry: ({ index }) => seen.push(index) })
      assert.ok(verified.ok, `${size}`)
      assert.deepEqual(
        seen,
        Array.from({ length: size }, (_, index) => index),
      )
    }
  })

  it('accepts a log with two levels of tiles above its leaves', () => {
    const files = logOf(Array.from({ length: 65_537 }, (_, n) => encodeUtf8(`${n}`)))
    assert.ok(files.has('tile/1/000'))
    assert.ok(files.has('tile/2/000.p/1'))
    assert.ok(verify(files).ok)
    assert.deepEqual(
      verify(changed(files, 'tile/1/000', 255 * 32)),
      fault({ code: 'TileChanged', path: 'tile/1/000', offset_bytes: 8160, from: 65_280, until: 65_536 }),
    )
    assert.deepEqual(
      verify(changed(files, 'tile/2/000.p/1', 31)),
      fault({ code: 'TileChanged', path: 'tile/2/000.p/1', offset_bytes: 0, from: 0, until: 65_536 }),
    )
  })

  it('hands on each entry as it is read', () => {
    const titles: unknown[] = []
    verify(log300, { onEntry: ({ value }) => titles.push(value) })
    assert.deepEqual(titles[137], {
      at: '2026-11-26T00:00:00Z',
      body: 'Council',
      kind: 'record',
      n: 137,
      title: 'Resolution 137',
    })
  })

  it('finds a changed entry, and where', () => {
    const first = { code: 'EntryChanged', path: 'tile/entries/000', entry: 0, offset_bytes: 0 } as const
    assert.deepEqual(verify(changed(log300, 'tile/entries/000', 10)), fault(first))
    const last = { code: 'EntryChanged', path: 'tile/entries/001.p/44', entry: 299, offset_bytes: 43 * 97 } as const
    assert.deepEqual(verify(changed(log300, 'tile/entries/001.p/44', 4267)), fault(last))
  })

  it('finds a changed length of an entry, and where', () => {
    const problem = { code: 'BundleMalformed', path: 'tile/entries/000', entry: 2, offset_bytes: 186 } as const
    assert.deepEqual(verify(changed(log300, 'tile/entries/000', 187)), fault(problem))
    assert.deepEqual(verify(changed(log300, 'tile/entries/000', 186)), fault(problem))
  })

  it('finds a changed tile, and which of its hashes', () => {
    const leaf = { code: 'TileChanged', path: 'tile/0/001.p/44', offset_bytes: 32, from: 257, until: 258 } as const
    assert.deepEqual(verify(changed(log300, 'tile/0/001.p/44', 63)), fault(leaf))
    const above = { code: 'TileChanged', path: 'tile/1/000.p/1', offset_bytes: 0, from: 0, until: 256 } as const
    assert.deepEqual(verify(changed(log300, 'tile/1/000.p/1', 5)), fault(above))
  })

  it('finds any changed byte of an entry or tile, at the entry that it belongs to', () => {
    const places = paths300.slice(1).flatMap((path) => Array.from(log300.get(path) ?? [], (_, at) => ({ path, at })))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), ({ path, at }, by) => {
        const verified = verify(changed(log300, path, at, by))
        assert.ok(!verified.ok)
        const { problem } = verified
        assert.ok('path' in problem && problem.path === path, problem.code)
        const entry = 'entry' in problem ? problem.entry : 'from' in problem ? problem.from : undefined
        assert.equal(entry, entryAt(path, at))
      }),
      { numRuns: 300 },
    )
  })

  it('finds any changed byte of a checkpoint that the log signed', () => {
    const checkpoint = logOf(sampleEntries(3)).get('checkpoint') ?? assert.fail()
    for (const at of checkpoint.keys()) {
      for (const by of [1, 32, 128]) {
        assert.ok(!beginVerification(crypto, { checkpoint: altered(checkpoint, at, by), log }).ok, `${at} by ${by}`)
      }
    }
  })

  it('leaves out a witness whose line names somebody else, as the specification asks', () => {
    const text = new TextDecoder()
      .decode(log300.get('checkpoint'))
      .replace('witness.example.net/w1', 'witness.example.net/w2')
    const verified = verify(new Map([...log300, ['checkpoint', encodeUtf8(text)]]), { witnesses: [witness] })
    assert.ok(verified.ok)
    assert.deepEqual([verified.value.signers.length, verified.value.ignored], [1, 1])
  })

  it('finds an entry changed together with its leaf hash', () => {
    const entries = sampleEntries(300).with(137, encodeUtf8('{"n":137}'))
    const forged = new Map([
      ...logOf(entries),
      ['checkpoint', vector('log-300/checkpoint')],
      ['tile/1/000.p/1', vector('log-300/tile/1/000.p/1')],
    ] as const)
    assert.deepEqual(verify(forged), fault({ code: 'EntriesChanged', path: 'tile/1/000.p/1', from: 0, until: 256 }))
  })

  it('finds a log that agrees with itself and not with the signed root', () => {
    const forged = new Map([
      ...logOf(sampleEntries(300).with(0, encodeUtf8('0'))),
      ['checkpoint', vector('log-300/checkpoint')],
    ] as const)
    assert.deepEqual(verify(forged), fault({ code: 'RootWrong', path: 'checkpoint', size: 300 }))
  })

  it('blames neither when an entry and another tile are changed', () => {
    const forged = changed(changed(log300, 'tile/0/000', 0), 'tile/entries/001.p/44', 10)
    const problem = { code: 'EntryOrTileChanged', path: 'tile/entries/000', tilePath: 'tile/0/000', entry: 0 } as const
    assert.deepEqual(verify(forged), fault(problem))
  })

  it('finds an entry that was removed, added or moved', () => {
    const swap = (bundle: readonly Uint8Array[]) =>
      new Map([...log300, ['tile/entries/001.p/44', encodeBundle(bundle)]] as const)
    const tail = sampleEntries(300).slice(256)
    const path = 'tile/entries/001.p/44'
    assert.deepEqual(verify(swap(tail.slice(1))), fault({ code: 'BundleMalformed', path, entry: 256, offset_bytes: 0 }))
    assert.deepEqual(
      verify(swap(tail.slice(0, -1))),
      fault({ code: 'BundleMalformed', path, entry: 299, offset_bytes: 43 * 97 }),
    )
    assert.deepEqual(
      verify(swap([...tail, encodeUtf8('1')])),
      fault({ code: 'BundleMalformed', path, entry: 300, offset_bytes: 44 * 97 }),
    )
    assert.deepEqual(
      verify(swap([...tail.slice(0, 2).reverse(), ...tail.slice(2)])),
      fault({ code: 'EntryChanged', path, entry: 256, offset_bytes: 0 }),
    )
  })

  it('names a file that is missing or has a wrong length', () => {
    for (const path of paths300.slice(1)) {
      const without = new Map([...log300].filter(([each]) => each !== path))
      assert.deepEqual(verify(without), fault({ code: 'FileMissing', path }))
    }
    const cut = new Map([...log300, ['tile/0/000', vector('log-300/tile/0/000').slice(1)]] as const)
    const problem = { code: 'TileLengthWrong', path: 'tile/0/000', length_bytes: 8191, expected_bytes: 8192 } as const
    assert.deepEqual(verify(cut), fault(problem))
  })

  it('refuses a log that was signed with an entry which is not canonical', () => {
    const entries = [encodeUtf8('{"a":1}'), encodeUtf8('{"a": 1}'), encodeUtf8('no')]
    const cause = { code: 'EntryNotCanonical', offset_bytes: 5 } as const
    assert.deepEqual(
      verify(logOf(entries)),
      fault({ code: 'EntryInvalid', path: 'tile/entries/000.p/3', entry: 1, cause }),
    )
  })

  it('does not begin without the signature of the log', () => {
    const begun = beginVerification(crypto, { checkpoint: altered(vector('log-300/checkpoint'), 0), log })
    assert.deepEqual(begun, { ok: false, problem: { code: 'SignatureWrong', line: 5, name: log.name } })
  })

  it('is not finished before all is read, nor fed what it did not ask for', () => {
    const begun = beginVerification(crypto, { checkpoint: vector('log-300/checkpoint'), log })
    assert.ok(begun.ok)
    assert.throws(() => begun.value.finish(), /finished before tile\/0\/000 was read/)
    begun.value.take(undefined)
    assert.equal(begun.value.next(), undefined)
    assert.throws(() => begun.value.take(undefined), /did not ask for/)
  })
})

function verify(files: Files, options: Partial<LogToVerify> = {}): Result<OpenedCheckpoint, RecordFault> {
  const begun = beginVerification(crypto, { checkpoint: files.get('checkpoint') ?? new Uint8Array(0), log, ...options })
  if (!begun.ok) return begun
  for (let file = begun.value.next(); file !== undefined; file = begun.value.next()) {
    const bytes = files.get(file.path)
    assert.ok((bytes?.length ?? 0) <= file.most_bytes)
    begun.value.take(bytes)
  }
  return begun.value.finish()
}

function logOf(entries: readonly Uint8Array[]): Files {
  const growth = grow(
    sha256,
    emptyEdge,
    entries.map((entry) => leafHash(sha256, entry)),
  )
  const checkpoint = signCheckpoint({ origin: log.name, size: entries.length, root: growth.root }, log, signAsLog)
  const tiles = [...tilesOf(entries.length)].map((tile): [string, Uint8Array] => {
    const [from, until] = [tile.index * 256, tile.index * 256 + tile.width]
    if (tile.kind === 'entries') return [formatTilePath(tile), encodeBundle(entries.slice(from, until))]
    return [formatTilePath(tile), joinBytes(growth.stored[tile.level]?.hashes.slice(from, until) ?? [])]
  })
  return new Map([['checkpoint', checkpoint], ...tiles])
}

function changed(files: Files, path: string, at: number, by = 1): Files {
  return new Map([...files, [path, altered(files.get(path) ?? assert.fail(path), at, by)]])
}

function fault(problem: RecordFault) {
  return { ok: false, problem }
}

/** The first entry that a byte of a bundle or a tile stands for. */
function entryAt(path: string, at: number): number {
  if (path.startsWith('tile/1/')) return 0
  const first = path.includes('/001') ? 256 : 0
  if (path.startsWith('tile/0/')) return first + Math.floor(at / 32)
  let end = 0
  const within = sampleEntries(300)
    .slice(first)
    .findIndex((entry) => {
      end += 2 + entry.length
      return at < end
    })
  return first + within
}
