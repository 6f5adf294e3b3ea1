import { createPublicKey, hash, verify } from 'node:crypto'
import type { Crypto } from '../../app/ports.ts'

/** SHA-256 and Ed25519 of Node. A key or signature of the wrong length verifies nothing. */
export const nodeCrypto: Crypto = {
  sha256: (bytes) => bytesOf(hash('sha256', bytes, 'latin1')),
  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== publicKey_bytes || signature.length !== signature_bytes) return false
    const key = createPublicKey({ key: publicKey, format: 'raw-public', asymmetricKeyType: 'ed25519' })
    return verify(null, message, key, signature)
  },
}

/** A digest as text costs Node a third of what it costs as a buffer of its own, and a record has millions of them. */
function bytesOf(latin1: string): Uint8Array {
  const bytes = new Uint8Array(latin1.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = latin1.charCodeAt(at)
  return bytes
}

/** RFC 8032, section 5.1. */
const publicKey_bytes = 32
const signature_bytes = 64
