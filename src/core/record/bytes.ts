export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && standsAt(left, right, 0)
}

/** Whether these bytes stand in others from a place on. */
export function standsAt(part: Uint8Array, whole: Uint8Array, at: number): boolean {
  for (let index = 0; index < part.length; index += 1) if (part[index] !== whole[at + index]) return false
  return true
}

/** The bytes cut into pieces of one length; the last may be shorter. Pieces are views, not copies. */
export function cutBytes(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / length)
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * length, (index + 1) * length))
}
