import { hash } from 'node:crypto'

/** Long enough that a part costs little beside its bytes, short enough that writing one holds nobody up. */
const part_bytes = 4 * 1024 * 1024

export function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / part_bytes)
  return Array.from({ length: count }, (_, part) => bytes.subarray(part * part_bytes, (part + 1) * part_bytes))
}

export function sha256Of(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

/**
 * Undefined when parts are missing or a byte is another: a snapshot only spares work, so one that is damaged is as good as
 * none.
 */
export function joined(
  parts: readonly Uint8Array[],
  expected: { readonly length: number; readonly sha256: Uint8Array },
): Uint8Array | undefined {
  const bytes = new Uint8Array(expected.length)
  let at = 0
  for (const part of parts) {
    if (at + part.length > bytes.length) return undefined
    bytes.set(part, at)
    at += part.length
  }
  return at === bytes.length && Buffer.from(expected.sha256).equals(sha256Of(bytes)) ? bytes : undefined
}
