import { joinBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'

const block_bytes = 64

/** HMAC-SHA256: RFC 2104, section 2, https://www.rfc-editor.org/rfc/rfc2104 */
export function hmacSha256(sha256: Sha256, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(block_bytes)
  block.set(key.length > block_bytes ? sha256(key) : key)
  const inner = sha256(joinBytes([block.map((byte) => byte ^ 0x36), message]))
  return sha256(joinBytes([block.map((byte) => byte ^ 0x5c), inner]))
}
