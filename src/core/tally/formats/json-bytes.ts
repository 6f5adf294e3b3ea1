import { messageOf } from '../../base/message-of.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault } from '../fault.ts'
import type { Reader } from './format.ts'

/** JSON has no end before its end: all of it is kept, up to what a text can hold. */
const most_bytes = 500_000_000

/** A reader of a format that is one JSON document. */
export function jsonReader(read: (data: unknown) => ReturnType<Reader['end']>): Reader {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: string[] = []
  let length_bytes = 0
  return {
    push(bytes) {
      length_bytes += bytes.length
      if (length_bytes > most_bytes) return atPath('$', { type: 'TooMany', what: 'bytes', most: most_bytes })
      const text = decoded(decoder, bytes)
      if (!text.ok) return text.problem
      parts.push(text.value)
      return undefined
    },
    end() {
      const rest = decoded(decoder, undefined)
      if (!rest.ok) return rest
      const parsed = parse(parts.join('') + rest.value)
      return parsed.ok ? read(parsed.value) : parsed
    },
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined): Result<string, Fault> {
  try {
    return ok(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }))
  } catch {
    return refuse(atPath('$', { type: 'NotUtf8' }))
  }
}

function parse(text: string): Result<unknown, Fault> {
  try {
    return ok(JSON.parse(text))
  } catch (cause) {
    return refuse(atPath('$', { type: 'NotJson', found: messageOf(cause) }))
  }
}
