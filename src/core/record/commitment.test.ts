import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { commitmentTo } from './commitment.ts'

describe('the commitment to a value', () => {
  it('is the hash of its salt and its text, which `printf "\\001\\002Zoë" | sha256sum` gives as well', () => {
    const { sha256 } = nodeCrypto
    const commitment = commitmentTo(sha256, 'Zoë', Uint8Array.of(1, 2))
    assert.equal(commitment, 'c0bfc3f9a54ca2fe0668f70e153ef37b385c4b90334b7a4fb313303c491e4841')
    assert.notEqual(commitment, commitmentTo(sha256, 'Zoë', Uint8Array.of(1, 3)))
  })
})
