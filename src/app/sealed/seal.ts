import type { Chance, Crypto, Readers, SealedValue } from '../ports.ts'

const salt_bytes = 16

/**
 * Seals a value that is personal: the record holds SHA-256(salt ‖ value), the value and its salt stand beside it. Without
 * the salt nobody can find out a value by trying likely ones, so deleting both erases it.
 */
export function seal(
  value: string,
  readers: Readers,
  { chance, crypto }: { readonly chance: Chance; readonly crypto: Crypto },
): SealedValue {
  const salt = chance.bytes(salt_bytes)
  return { commitment: commitmentTo(value, salt, crypto), salt, value, readers }
}

export function commitmentTo(value: string, salt: Uint8Array, crypto: Crypto): string {
  const text = new TextEncoder().encode(value)
  const together = new Uint8Array(salt.length + text.length)
  together.set(salt)
  together.set(text, salt.length)
  return crypto.sha256(together).toHex()
}
