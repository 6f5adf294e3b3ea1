import { joinBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { encodeHex } from './hex.ts'
import { encodeUtf8 } from './utf8.ts'

/**
 * What an entry holds of a value that stands beside the record: SHA-256(salt ‖ value) in hexadecimal. Without the salt
 * nobody can find out a value by trying likely ones.
 */
export function commitmentTo(sha256: Sha256, value: string, salt: Uint8Array): string {
  return encodeHex(sha256(joinBytes([salt, encodeUtf8(value)])))
}
