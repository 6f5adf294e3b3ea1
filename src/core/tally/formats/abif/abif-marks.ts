import { mostMarks } from '../election-file.ts'
import type { NameTable } from '../name-table.ts'

interface Token {
  readonly from: number
  readonly to: number
  /** Where what follows it begins, spaces passed over. */
  readonly next: number
}

/** What one line of ABIF says after its count: candidates, what stands between them, their ratings. */
export class AbifMarks {
  length = 0
  hasRatings = false
  hasCommas = false
  readonly candidates = new Uint16Array(mostMarks)
  /** What stands before each: ">", "=" or ",", nothing before the first. */
  readonly before = new Uint8Array(mostMarks)
  /** The rating of each; NaN where it has none. */
  readonly ratings = new Float64Array(mostMarks)
  readonly #tokens: NameTable

  constructor(tokens: NameTable) {
    this.#tokens = tokens
  }

  /** Answers the place of what cannot be understood. */
  read(bytes: Uint8Array, from: number, to: number): number | undefined {
    this.length = 0
    this.hasRatings = false
    this.hasCommas = false
    let at = spaces(bytes, from, to)
    let before = 0
    while (at < to) {
      const token = this.token(bytes, at, to)
      if (token === undefined || this.length === mostMarks) return at
      at = token.next
      let rating = Number.NaN
      if (bytes[at] === slash && at < to) {
        const end = digitsEnd(bytes, at + 1, to)
        if (end === undefined) return at
        rating = numberOf(bytes, at + 1, end)
        at = spaces(bytes, end, to)
        this.hasRatings = true
      }
      this.candidates[this.length] = this.#tokens.add(bytes, token.from, token.to)
      this.before[this.length] = before
      this.ratings[this.length] = rating
      this.length += 1
      if (at === to || bytes[at] === hash) return undefined
      before = bytes[at] ?? 0
      if (signs[before] !== 2) return at
      if (before === comma) this.hasCommas = true
      at = spaces(bytes, at + 1, to)
      if (at === to) return at - 1
    }
    return undefined
  }

  /** A name in brackets or quotes, or a bare one of letters, digits and what is no sign. */
  token(bytes: Uint8Array, from: number, to: number): Token | undefined {
    const start = spaces(bytes, from, to)
    const closing = bytes[start] === bracket ? closingBracket : bytes[start] === quote ? quote : undefined
    if (closing !== undefined) {
      const end = bytes.subarray(start + 1, to).indexOf(closing)
      return end < 1 ? undefined : { from: start + 1, to: start + 1 + end, next: spaces(bytes, start + 2 + end, to) }
    }
    let end = start
    while (end < to && signs[bytes[end] ?? 0] === 0) end += 1
    let last = end
    while (last > start && bytes[last - 1] === 0x20) last -= 1
    return last === start ? undefined : { from: start, to: last, next: end }
  }
}

function spaces(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  return at
}

function digitsEnd(bytes: Uint8Array, from: number, to: number): number | undefined {
  let end = bytes[from] === 0x2d ? from + 1 : from
  const first = end
  while (end < to && (bytes[end] ?? 0) >= 0x30 && (bytes[end] ?? 0) <= 0x39) end += 1
  return end === first || end - first > 9 ? undefined : end
}

function numberOf(bytes: Uint8Array, from: number, to: number): number {
  return Number(String.fromCharCode(...bytes.subarray(from, to)))
}

const [slash, hash, comma, bracket, closingBracket, quote] = [0x2f, 0x23, 0x2c, 0x5b, 0x5d, 0x22]

/** By byte: 2 for what stands between candidates, 1 for what else a bare name cannot have: the signs, a colon, quotes and brackets. */
const signs = new Uint8Array(256)
for (const byte of [slash, hash, 0x3a, bracket, closingBracket, quote, 0x2a]) signs[byte] = 1
for (const byte of [0x3e, 0x3d, comma]) signs[byte] = 2
