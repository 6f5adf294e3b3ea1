const encoder = new TextEncoder()

/** A byte order mark is kept, because dropping it would make two byte strings read as one text. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @param text well-formed; a lone surrogate would be replaced silently, so callers refuse it before */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text whose encoding is exactly these bytes, or undefined when there is none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
