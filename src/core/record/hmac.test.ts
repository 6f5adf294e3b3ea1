import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { encodeHex } from './hex.ts'
import { hmacSha256 } from './hmac.ts'
import { encodeUtf8 } from './utf8.ts'

/** RFC 4231, test cases 1, 2 and 6: a short key, a text as key, a key longer than a block. */
const cases = [
  {
    key: new Uint8Array(20).fill(0x0b),
    message: 'Hi There',
    mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  },
  {
    key: encodeUtf8('Jefe'),
    message: 'what do ya want for nothing?',
    mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    key: new Uint8Array(131).fill(0xaa),
    message: 'Test Using Larger Than Block-Size Key - Hash Key First',
    mac: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
]

it('makes the codes of RFC 4231', () => {
  for (const { key, message, mac } of cases) {
    assert.equal(encodeHex(hmacSha256(nodeCrypto.sha256, key, encodeUtf8(message))), mac)
  }
})
