import { atLine, type Fault } from '../fault.ts'
import type { Reader } from './format.ts'

/** What makes an election of lines as they come. */
export interface LineTaker {
  /** One line without its end, at a place in bytes that are good until the next; lines are numbered from 1. */
  line(bytes: Uint8Array, from: number, to: number, number: number): Fault | undefined
  /**
   * The same for a line of the plainest form, whose end it finds itself: answers where the next begins, or -1, having done nothing, where the
   * line is not of that form or not whole.
   */
  plainLine?(bytes: Uint8Array, from: number): number
  end(): ReturnType<Reader['end']>
}

/** Nobody writes longer lines: a ballot has fewer marks than that. */
const longest_bytes = 1_000_000

/** Cuts bytes into lines, which end with LF or CR LF, and skips a byte order mark; nothing is copied but a line that two pieces share. */
export function lineReader(taker: LineTaker): Reader {
  let kept = new Uint8Array(1024)
  let length = 0
  let number = 0

  function keep(bytes: Uint8Array): void {
    if (length + bytes.length > kept.length) {
      const larger = new Uint8Array(2 * (length + bytes.length))
      larger.set(kept.subarray(0, length))
      kept = larger
    }
    kept.set(bytes, length)
    length += bytes.length
  }

  function take(bytes: Uint8Array, from: number, to: number): Fault | undefined {
    number += 1
    const start =
      number === 1 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf ? from + 3 : from
    return taker.line(bytes, start, to > start && bytes[to - 1] === carriageReturn ? to - 1 : to, number)
  }

  return {
    push(bytes) {
      let from = 0
      for (;;) {
        if (length === 0 && taker.plainLine !== undefined) {
          for (let next = taker.plainLine(bytes, from); next !== -1; next = taker.plainLine(bytes, from)) {
            number += 1
            from = next
          }
        }
        const end = bytes.indexOf(lineFeed, from)
        if (end === -1) break
        let fault: Fault | undefined
        if (length === 0) fault = take(bytes, from, end)
        else {
          keep(bytes.subarray(from, end))
          fault = take(kept, 0, length)
          length = 0
        }
        if (fault !== undefined) return fault
        from = end + 1
      }
      keep(bytes.subarray(from))
      if (length <= longest_bytes) return undefined
      return atLine(number + 1, 1, { type: 'TooMany', what: 'bytes of a line', most: longest_bytes })
    },
    end() {
      const fault = length > 0 ? take(kept, 0, length) : undefined
      return fault === undefined ? taker.end() : { ok: false, problem: fault }
    },
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
