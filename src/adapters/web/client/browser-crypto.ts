import { hashes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { RecordCrypto } from '../../../core/record/crypto.ts'

hashes.sha512 = sha512

/** The same checks as on the command line, with cryptography that was fetched with the page: docs/decisions/005. */
export const browserCrypto: RecordCrypto = {
  sha256: (bytes) => sha256(bytes),
  verifyEd25519: (publicKey, message, signature) => verify(signature, message, publicKey, { zip215: false }),
}
