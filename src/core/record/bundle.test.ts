import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { encodeBundle, readBundle } from './bundle.ts'

describe('an entry bundle', () => {
  it('reads back as the entries that were written', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { minLength: 1, maxLength: 256 }), (entries) => {
        const reading = readBundle(encodeBundle(entries), entries.length)
        assert.ok(reading.whole)
        assert.deepEqual(
          reading.entries.map(({ bytes }) => Uint8Array.from(bytes)),
          entries.map((entry) => Uint8Array.from(entry)),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('says how far it could be read when it is cut, longer, or has a wrong length', () => {
    const bundle = encodeBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4)])
    const read = (bytes: Uint8Array, width: number) => {
      const { entries, whole, offset_bytes } = readBundle(bytes, width)
      return [entries.length, whole, offset_bytes]
    }
    assert.deepEqual(read(bundle, 2), [2, true, 8])
    assert.deepEqual(read(bundle.slice(0, 7), 2), [1, false, 5])
    assert.deepEqual(read(bundle.slice(0, 6), 2), [1, false, 5])
    assert.deepEqual(read(bundle, 1), [1, false, 5])
    assert.deepEqual(read(bundle, 3), [2, false, 8])
    assert.deepEqual(read(new Uint8Array(0), 1), [0, false, 0])
  })

  it('holds an entry of 65,535 bytes, and no longer one', () => {
    const longest = new Uint8Array(65_535)
    assert.equal(readBundle(encodeBundle([longest]), 1).entries[0]?.bytes.length, 65_535)
    assert.throws(() => encodeBundle([new Uint8Array(65_536)]), /does not fit/)
  })
})
