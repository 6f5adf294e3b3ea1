import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nodeCrypto } from './node-crypto.ts'

const { sha256, verifyEd25519 } = nodeCrypto

describe('sha256', () => {
  it('gives the digests of FIPS 180-4, as plain bytes', () => {
    const digest = sha256(new TextEncoder().encode('abc'))
    assert.equal(digest.toHex(), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(Object.getPrototypeOf(digest), Uint8Array.prototype)
    assert.match(sha256(new Uint8Array()).toHex(), /^e3b0c442.*b855$/)
  })
})

describe('verifyEd25519', () => {
  // RFC 8032, section 7.1, test 2.
  const key = Uint8Array.fromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const message = Uint8Array.fromHex('72')
  const signature = Uint8Array.fromHex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )

  it('accepts the signature of RFC 8032', () => {
    assert.equal(verifyEd25519(key, message, signature), true)
  })

  it('refuses another message, and every signature or key with one byte changed', () => {
    assert.equal(verifyEd25519(key, Uint8Array.of(0x73), signature), false)
    for (let place = 0; place < 64; place += 1) {
      assert.equal(verifyEd25519(key, message, changed(signature, place)), false)
    }
    for (let place = 0; place < 32; place += 1)
      assert.equal(verifyEd25519(changed(key, place), message, signature), false)
  })

  it('refuses what has not the length of a key or a signature, without throwing', () => {
    for (const length of [0, 31, 33]) assert.equal(verifyEd25519(new Uint8Array(length), message, signature), false)
    for (const length of [0, 63, 65]) assert.equal(verifyEd25519(key, message, new Uint8Array(length)), false)
    assert.equal(verifyEd25519(new Uint8Array(32).fill(255), message, signature), false)
  })
})

function changed(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.map((byte, at) => (at === place ? byte ^ 1 : byte))
}
