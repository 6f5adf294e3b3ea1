import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  rangeOf,
  rootByDefinition,
  sampleEntries,
  sampleLeaves,
  sha256,
  storedByDefinition,
  vector,
  vectorText,
} from '../../../test/vectors/record/vectors.ts'
import { encodeBundle } from './bundle.ts'
import { joinBytes } from './bytes.ts'
import { type Edge, edgeSpans, emptyEdge, grow, readEdge, rootOfEdge } from './growth.ts'
import { encodeHex } from './hex.ts'
import { rootOf } from './merkle.ts'

const leaves = sampleLeaves(700)

describe('growing a log', () => {
  it('gives the bytes of the worked example', () => {
    const { root, stored } = grow(sha256, emptyEdge, leaves.slice(0, 3))
    const lines = vectorText('worked-example-size3.txt').split('\n')
    const after = (start: string) => lines.find((line) => line.startsWith(start))?.slice(start.length)
    assert.equal(encodeHex(root), after('root '))
    assert.equal(encodeHex(joinBytes(stored[0]?.hashes ?? [])), after('tile/0/000.p/3 = '))
    assert.equal(encodeHex(encodeBundle(sampleEntries(3))), after('tile/entries/000.p/3 = '))
  })

  it('gives every file of the log of 300, byte for byte', () => {
    const [level0, level1] = grow(sha256, emptyEdge, leaves.slice(0, 300)).stored
    const tile = (hashes: readonly Uint8Array[] | undefined, from: number, until: number) =>
      joinBytes(hashes?.slice(from, until) ?? [])
    const bundle = (from: number, until: number) => encodeBundle(sampleEntries(300).slice(from, until))
    const files: Readonly<Record<string, Uint8Array>> = {
      'tile/0/000': tile(level0?.hashes, 0, 256),
      'tile/0/000.p/1': tile(level0?.hashes, 0, 1),
      'tile/0/000.p/3': tile(level0?.hashes, 0, 3),
      'tile/0/001.p/44': tile(level0?.hashes, 256, 300),
      'tile/1/000.p/1': tile(level1?.hashes, 0, 256),
      'tile/entries/000': bundle(0, 256),
      'tile/entries/000.p/1': bundle(0, 1),
      'tile/entries/000.p/3': bundle(0, 3),
      'tile/entries/001.p/44': bundle(256, 300),
    }
    for (const [path, bytes] of Object.entries(files)) assert.deepEqual(bytes, vector(`log-300/${path}`), path)
  })

  it('gives the roots and stored hashes that RFC 6962 defines', () => {
    for (const size of [0, 1, 2, 3, 255, 256, 257, 511, 512, 513]) {
      const growth = grow(sha256, emptyEdge, leaves.slice(0, size))
      assert.deepEqual(growth.root, rootByDefinition(leaves.slice(0, size)))
      assert.deepEqual(rootOf(sha256, leaves.slice(0, size)), growth.root)
      const stored = storedByDefinition(leaves.slice(0, size)).filter((hashes) => hashes.length > 0)
      assert.deepEqual(
        growth.stored,
        stored.map((hashes, level) => ({ level, from: 0, hashes })),
      )
    }
  })

  it('gives the same whatever the batches', () => {
    const whole = grow(sha256, emptyEdge, leaves)
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(700), { maxLength: 8 }), (cuts) => {
        const stops = [...cuts.toSorted((a, b) => a - b), 700]
        const levels: Uint8Array[][] = []
        let edge: Edge = emptyEdge
        for (const stop of stops) {
          const growth = grow(sha256, edge, leaves.slice(edge.size, stop))
          for (const { level, from, hashes } of growth.stored) {
            levels[level] ??= []
            assert.equal(levels[level].length, from)
            levels[level].push(...hashes)
          }
          edge = growth.edge
        }
        assert.deepEqual(edge, whole.edge)
        assert.deepEqual(rootOfEdge(sha256, edge), whole.root)
        assert.deepEqual(
          levels,
          whole.stored.map(({ hashes }) => hashes),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('goes on from the stored hashes as from memory', () => {
    for (const size of [0, 1, 255, 256, 257, 600]) {
      const { edge } = grow(sha256, emptyEdge, leaves.slice(0, size))
      assert.deepEqual(readEdge(sha256, size, rangeOf(storedByDefinition(leaves.slice(0, size)))), edge)
    }
  })

  it('needs one span of 128 hashes at most for each binary one of the size', () => {
    const spans = edgeSpans(2 ** 40 - 1)
    assert.equal(spans.length, 40)
    assert.ok(spans.every(({ count }) => count <= 128))
  })

  it('says when the store has lost hashes', () => {
    assert.throws(() => readEdge(sha256, 3, () => []), /lacks hashes 0 to 1 of tile level 0/)
  })
})
