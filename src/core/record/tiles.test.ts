import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatTilePath, mostBytesOf, parseTilePath, type Tile, tilesOf } from './tiles.ts'

const paths = (size: number) => [...tilesOf(size)].map(formatTilePath)

describe('tile paths', () => {
  it('are those of the specification', () => {
    assert.equal(formatTilePath({ kind: 'hashes', level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
    assert.equal(formatTilePath({ kind: 'entries', index: 0, width: 3 }), 'tile/entries/000.p/3')
    assert.equal(formatTilePath({ kind: 'hashes', level: 1, index: 1000, width: 1 }), 'tile/1/x001/000.p/1')
  })

  it('read back as the tile that they were written for', () => {
    const tile: fc.Arbitrary<Tile> = fc.oneof(
      fc.record({
        kind: fc.constant('entries' as const),
        index: fc.nat(2 ** 40),
        width: fc.integer({ min: 1, max: 256 }),
      }),
      fc.record({
        kind: fc.constant('hashes' as const),
        level: fc.integer({ min: 0, max: 63 }),
        index: fc.nat(2 ** 40),
        width: fc.integer({ min: 1, max: 256 }),
      }),
    )
    fc.assert(
      fc.property(tile, (value) =>
        assert.deepEqual(parseTilePath(formatTilePath(value)), { ok: true, value: { ...value } }),
      ),
    )
  })

  it('have one form for each tile', () => {
    const others = [
      'tile/0/0',
      'tile/00/000',
      'tile/64/000',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/0/x000/001',
      'tile/0/001/x234',
      '/tile/0/000',
      'tile/0/000/',
      'tile/-1/000',
      'tile/entries/0000',
      'tile/entries/../000',
      'tile/0/x999/x999/x999/x999/x999/999',
      'tile/0/000.p/',
      '',
      'tile/data/000',
      'tile/0/000\n',
    ]
    for (const path of others)
      assert.deepEqual(parseTilePath(path), { ok: false, problem: { code: 'PathMalformed', path } })
  })
})

describe('the size of a tile', () => {
  it('is known for hashes, and bounded for entries', () => {
    assert.equal(mostBytesOf({ kind: 'hashes', level: 1, index: 0, width: 256 }), 8192)
    assert.equal(mostBytesOf({ kind: 'entries', index: 0, width: 3 }), 3 * 65_537)
  })
})

describe('the tiles of a log', () => {
  it('are none for an empty log', () => assert.deepEqual(paths(0), []))

  it('are one of each for a log of one', () => assert.deepEqual(paths(1), ['tile/0/000.p/1', 'tile/entries/000.p/1']))

  it('grow a level when 256 hashes are full', () => {
    assert.deepEqual(paths(255), ['tile/0/000.p/255', 'tile/entries/000.p/255'])
    assert.deepEqual(paths(256), ['tile/0/000', 'tile/entries/000', 'tile/1/000.p/1'])
    assert.deepEqual(paths(257), [
      'tile/0/000',
      'tile/entries/000',
      'tile/0/001.p/1',
      'tile/entries/001.p/1',
      'tile/1/000.p/1',
    ])
  })

  it('are those that the specification counts for 70,000 entries', () => {
    const level = (start: string) => paths(70_000).filter((path) => path.startsWith(start))
    assert.equal(level('tile/0/').length, 274)
    assert.equal(level('tile/entries/').length, 274)
    assert.ok(level('tile/0/').includes('tile/0/273.p/112'))
    assert.deepEqual(level('tile/1/'), ['tile/1/000', 'tile/1/001.p/17'])
    assert.deepEqual(level('tile/2/'), ['tile/2/000.p/1'])
  })
})
