// Logs at the sizes where tiles fill and levels begin, against the definitions: every file that is served, every partial
// tile of every size that was signed before, proofs, and roots computed by RFC 6962's own recursion.

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { memoryStore } from '../src/adapters/store/memory/store.ts'
import { type RecordFiles, recordFiles } from '../src/app/record/record-files.ts'
import { verifyRecord } from '../src/app/verify/verify-record.ts'
import { encodeBundle } from '../src/core/record/bundle.ts'
import { joinBytes } from '../src/core/record/bytes.ts'
import { signCheckpoint } from '../src/core/record/checkpoint.ts'
import { type Edge, emptyEdge, grow } from '../src/core/record/growth.ts'
import { formatVkey } from '../src/core/record/note-key.ts'
import { checkConsistency, checkInclusion, consistencyPlan, inclusionPlan, proofOf } from '../src/core/record/proof.ts'
import { formatTilePath, parseTilePath, type Tile, tilesOf } from '../src/core/record/tiles.ts'
import { parseTlogProof } from '../src/core/record/tlog-proof.ts'
import { encodeUtf8 } from '../src/core/record/utf8.ts'
import { log, rangeOf, rootByDefinition, signAsLog, storedByDefinition } from './vectors/record/vectors.ts'

const sizes = [1, 255, 256, 257, 65_535, 65_536, 65_537]
const largest = 65_537
const { sha256 } = nodeCrypto
const entries = Array.from({ length: largest }, (_, n) => encodeUtf8(`${n}`))
const leaves = entries.map((entry) => sha256(Uint8Array.of(0, ...entry)))
const levels = storedByDefinition(leaves)
const roots = new Map(sizes.map((size) => [size, rootByDefinition(leaves.slice(0, size))]))
const stored = { name: 'made', origin: log.name, vkey: formatVkey(log) }

describe('a log at every size where something begins', () => {
  const served = new Map<number, readonly [string, Uint8Array | undefined][]>()
  let files: RecordFiles

  before(async () => {
    const store = memoryStore()
    await store.create(stored)
    files = recordFiles(stored, { store, crypto: nodeCrypto })
    let edge: Edge = emptyEdge
    for (const size of sizes) {
      const grown = grow(sha256, edge, leaves.slice(edge.size, size))
      const checkpoint = signCheckpoint({ origin: log.name, size, root: grown.root }, log, signAsLog)
      const batch = {
        foundation: 'made',
        size: edge.size,
        entries: entries.slice(edge.size, size),
        hashes: grown.stored,
      }
      assert.ok((await store.append({ ...batch, checkpoint, documents: [], sealed: [], outbox: [] })).ok)
      assert.deepEqual(grown.root, roots.get(size), `the root of ${size}`)
      const source = { label: 'made', vkey: async () => stored.vkey, file: fileOf(files) }
      const verified = await verifyRecord(source, nodeCrypto)
      assert.ok(verified.ok, `${size}: ${JSON.stringify(verified)}`)
      const seen = await Promise.all([...tilesOf(size)].map(async (tile) => servedTile(files, tile)))
      served.set(size, seen)
      edge = grown.edge
    }
  })

  it('serves every tile and bundle as it is defined, and after all growth the partial ones of every older size', async () => {
    for (const [size, seen] of served) {
      assert.ok(seen.length > 0)
      for (const [path, bytes] of seen) {
        assert.deepEqual(bytes, expectedOf(path), `${path} of ${size}`)
        assert.deepEqual((await files.tile(path))?.bytes, bytes, `${path} of ${size}, later`)
      }
    }
  })

  it('serves no tile that no size asks for', async () => {
    for (const path of [
      'tile/0/256.p/2',
      'tile/entries/256.p/2',
      'tile/1/001.p/1',
      'tile/2/000.p/2',
      'tile/3/000.p/1',
      'tile/0/257.p/1',
    ])
      assert.equal(await files.tile(path), undefined, path)
  })

  it('has for every size the partial tiles that the specification counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), (size) => {
        const partial = new Map<number, number>()
        for (let level = 0; 256 ** level <= size; level += 1) {
          const width = Math.floor(size / 256 ** level) % 256
          if (width > 0) partial.set(level, width)
        }
        const listed = [...tilesOf(size)].filter(({ width }) => width < 256)
        const hashes = listed.flatMap((tile) => (tile.kind === 'hashes' ? [[tile.level, tile.width] as const] : []))
        assert.deepEqual(new Map(hashes), partial)
      }),
      { numRuns: 60 },
    )
  })

  const places = (size: number) =>
    [0, 1, 127, 128, 254, 255, 256, 257, 511, 65_279, 65_280, 65_534, 65_535, 65_536].filter((index) => index < size)

  for (const size of sizes) {
    it(`proves entries of ${size} at chosen and at random places, and no other entry by the same proof`, () => {
      const root = roots.get(size) ?? assert.fail()
      const prove = (index: number) => {
        const plan = inclusionPlan(index, size)
        assert.ok(plan.ok)
        const proof = proofOf(sha256, plan.value, rangeOf(levels))
        const claim = (leaf: Uint8Array | undefined) =>
          checkInclusion(sha256, { index, size, leaf: leaf ?? assert.fail(), root, proof }).ok
        assert.ok(claim(leaves[index]))
        assert.equal(claim(leaves[(index + 1) % largest]), false)
      }
      for (const index of places(size)) prove(index)
      fc.assert(fc.property(fc.nat(size - 1), prove), { numRuns: 40 })
    })

    it(`proves that ${size} grew from every earlier size here and from random ones`, () => {
      const root = roots.get(size) ?? assert.fail()
      const prove = (oldSize: number, oldRoot: Uint8Array) => {
        const plan = consistencyPlan(oldSize, size)
        assert.ok(plan.ok)
        const proof = proofOf(sha256, plan.value, rangeOf(levels))
        const claim = { oldSize, oldRoot, newSize: size, newRoot: root, proof }
        assert.ok(checkConsistency(sha256, claim).ok, `${oldSize}`)
        assert.ok(!checkConsistency(sha256, { ...claim, oldRoot: leaves[0] ?? assert.fail() }).ok || oldSize === 1)
      }
      for (const oldSize of sizes.filter((each) => each <= size)) prove(oldSize, roots.get(oldSize) ?? assert.fail())
      const few = Math.min(size, 2_000)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: few }), (oldSize) =>
          prove(oldSize, rootByDefinition(leaves.slice(0, oldSize))),
        ),
        { numRuns: 15 },
      )
    })
  }

  it('serves proof files that lead to the last root', async () => {
    for (const index of places(largest)) {
      const file = await files.proof(index)
      assert.ok(file instanceof Uint8Array)
      const parsed = parseTlogProof(file)
      assert.ok(parsed.ok)
      const claim = {
        index,
        size: largest,
        leaf: leaves[index] ?? assert.fail(),
        root: roots.get(largest) ?? assert.fail(),
      }
      assert.ok(checkInclusion(sha256, { ...claim, proof: parsed.value.hashes }).ok, `${index}`)
    }
  })
})

function fileOf(files: RecordFiles): (path: string) => Promise<Uint8Array | undefined> {
  return async (path) => {
    if (path === 'checkpoint') return (await files.published()).checkpoint
    return (await files.tile(path))?.bytes
  }
}

async function servedTile(files: RecordFiles, tile: Tile): Promise<[string, Uint8Array | undefined]> {
  const path = formatTilePath(tile)
  return [path, (await files.tile(path))?.bytes]
}

function expectedOf(path: string): Uint8Array {
  const tile = parseTilePath(path)
  assert.ok(tile.ok)
  const { kind, index, width } = tile.value
  const [from, until] = [index * 256, index * 256 + width]
  return kind === 'entries'
    ? encodeBundle(entries.slice(from, until))
    : joinBytes(levels[tile.value.level]?.slice(from, until) ?? [])
}
