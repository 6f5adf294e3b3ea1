import { createPublicKey, hash, verify } from 'node:crypto'
import type { Crypto } from '../../app/ports.ts'

/** SHA-256 and Ed25519 of Node. A key or signature of the wrong length verifies nothing. */
export const nodeCrypto: Crypto = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== publicKey_bytes || signature.length !== signature_bytes) return false
    const key = createPublicKey({ key: publicKey, format: 'raw-public', asymmetricKeyType: 'ed25519' })
    return verify(null, message, key, signature)
  },
}

/** RFC 8032, section 5.1. */
const publicKey_bytes = 32
const signature_bytes = 64
