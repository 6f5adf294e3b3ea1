import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { decodeHex, encodeHex } from './hex.ts'

describe('base64', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes)
        assert.equal(text, Buffer.from(bytes).toString('base64'))
        assert.deepEqual(decodeBase64(text), Uint8Array.from(bytes))
      }),
    )
  })

  it('has one text for each byte string', () => {
    for (const text of ['A', 'AA', 'AA=', 'AB==', 'AAB=', 'AAAA====', 'AA==AA==', ' AAA', 'AAA\n', '-_-_', '====']) {
      assert.equal(decodeBase64(text), undefined, text)
    }
  })
})

describe('hexadecimal', () => {
  it('reads back what it wrote, in lower case only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(decodeHex(encodeHex(bytes)), Uint8Array.from(bytes))),
    )
    for (const text of ['a', 'AB', '0x', ' 0', 'zz']) assert.equal(decodeHex(text), undefined, text)
  })
})
