/**
 * Reads a body to its end, or one byte beyond the limit, which is enough to know that it is too long. Who sends without
 * end is hung up on there.
 */
export async function readBounded(body: ReadableStream<Uint8Array> | null, most_bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length <= most_bytes) continue
    await reader?.cancel()
    break
  }
  const bytes = new Uint8Array(Math.min(length, most_bytes + 1))
  let at = 0
  for (const part of parts) {
    bytes.set(part.subarray(0, bytes.length - at), at)
    at = Math.min(bytes.length, at + part.length)
  }
  return bytes
}
