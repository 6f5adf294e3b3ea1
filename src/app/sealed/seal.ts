import { commitmentTo } from '../../core/record/commitment.ts'
import type { Chance, Crypto, Readers, SealedValue } from '../ports.ts'

const salt_bytes = 16

/**
 * Seals a value that is personal: the record holds its commitment, the value and its salt stand beside it, so
 * that deleting both erases it.
 */
export function seal(
  value: string,
  readers: Readers,
  { chance, crypto }: { readonly chance: Chance; readonly crypto: Crypto },
): SealedValue {
  const salt = chance.bytes(salt_bytes)
  return { commitment: commitmentTo(crypto.sha256, value, salt), salt, value, readers }
}
