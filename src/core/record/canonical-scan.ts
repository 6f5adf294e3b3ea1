import { decodeUtf8 } from './utf8.ts'

// One pass over the bytes that builds no value: what makes the check of a million entries cost less than their hashes.

/** Deeper values are judged by whoever builds them. */
const deepest = 64

/**
 * Whether bytes are surely what `encodeCanonical` writes. False says nothing: then `decodeCanonical` judges, which also
 * tells what is wrong. Up to 64 levels of nesting both always agree.
 */
export function isSurelyCanonical(bytes: Uint8Array): boolean {
  return endOfValue(bytes, 0, 0) === bytes.length
}

/** The place behind a value, or `broken`. */
function endOfValue(bytes: Uint8Array, at: number, depth: number): number {
  switch (bytes[at]) {
    case quote:
      return endOfString(bytes, at)
    case openBrace:
      return depth === deepest ? broken : endOfObject(bytes, at, depth)
    case openBracket:
      return depth === deepest ? broken : endOfArray(bytes, at, depth)
    case letterT:
      return endOfWord(bytes, at, word.true)
    case letterF:
      return endOfWord(bytes, at, word.false)
    case letterN:
      return endOfWord(bytes, at, word.null)
  }
  return endOfNumber(bytes, at)
}

/** Keys rise strictly by their UTF-16 code units: https://www.rfc-editor.org/rfc/rfc8785#section-3.2.3 */
function endOfObject(bytes: Uint8Array, open: number, depth: number): number {
  let at = open + 1
  if (bytes[at] === closeBrace) return at + 1
  let [before, beforeEnd] = [broken, broken]
  for (;;) {
    const key = at
    const keyEnd = bytes[key] === quote ? endOfString(bytes, key) : broken
    if (keyEnd === broken || bytes[keyEnd] !== colon) return broken
    if (before !== broken && !isBelow(bytes, before, beforeEnd, key, keyEnd)) return broken
    ;[before, beforeEnd] = [key, keyEnd]
    at = endOfValue(bytes, keyEnd + 1, depth + 1)
    if (at === broken) return broken
    if (bytes[at] === closeBrace) return at + 1
    if (bytes[at] !== comma) return broken
    at += 1
  }
}

function endOfArray(bytes: Uint8Array, open: number, depth: number): number {
  let at = open + 1
  if (bytes[at] === closeBracket) return at + 1
  for (;;) {
    at = endOfValue(bytes, at, depth + 1)
    if (at === broken) return broken
    if (bytes[at] === closeBracket) return at + 1
    if (bytes[at] !== comma) return broken
    at += 1
  }
}

function endOfString(bytes: Uint8Array, open: number): number {
  let at = open + 1
  for (;;) {
    // Behind the last byte is none that stands for itself either.
    while (standsForItself[bytes[at] ?? 0] === 1) at += 1
    const byte = bytes[at]
    if (byte === quote) return at + 1
    const length = byte === backslash ? escapeLength(bytes, at) : sequenceLength(bytes, at)
    if (length === 0) return broken
    at += length
  }
}

/** Only control characters, quotes and backslashes are escaped, by their short form where they have one. */
function escapeLength(bytes: Uint8Array, at: number): 0 | 2 | 6 {
  const sign = bytes[at + 1]
  if (sign === quote || sign === backslash) return 2
  switch (sign) {
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return 2
    case 0x75: // u
      return hasLongForm(bytes, at + 2) ? 6 : 0
  }
  return 0
}

/** "0000" to "001f" in lower case, without the five that have a short form: b, t, n, f and r are 08, 09, 0a, 0c and 0d. */
function hasLongForm(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== zero || bytes[at + 1] !== zero) return false
  const digit = bytes[at + 3] ?? 0
  const isDecimal = digit >= zero && digit <= nine
  if (!isDecimal && !(digit >= 0x61 && digit <= 0x66)) return false
  if (bytes[at + 2] === zero + 1) return true
  return bytes[at + 2] === zero && (digit < 0x38 ? isDecimal : digit === 0x62 || digit === 0x65 || digit === 0x66)
}

/** How long the well-formed UTF-8 sequence of two to four bytes is that begins here: Unicode 16, table 3-7. */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isIn(bytes[at + 1], 0x80, 0xbf) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const least = lead === 0xe0 ? 0xa0 : 0x80
    const most = lead === 0xed ? 0x9f : 0xbf
    return isIn(bytes[at + 1], least, most) && isIn(bytes[at + 2], 0x80, 0xbf) ? 3 : 0
  }
  if (lead < 0xf0 || lead > 0xf4) return 0
  const least = lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xf4 ? 0x8f : 0xbf
  const isWhole = isIn(bytes[at + 1], least, most) && isIn(bytes[at + 2], 0x80, 0xbf) && isIn(bytes[at + 3], 0x80, 0xbf)
  return isWhole ? 4 : 0
}

function isIn(byte: number | undefined, least: number, most: number): boolean {
  return byte !== undefined && byte >= least && byte <= most
}

/** A whole number without leading zeros, below 2^53 in size; zero has no sign. */
function endOfNumber(bytes: Uint8Array, from: number): number {
  const first = bytes[from] === minus ? from + 1 : from
  if (bytes[first] === zero) return first === from ? from + 1 : broken
  let size = 0
  let at = first
  while (isIn(bytes[at], zero, nine)) {
    size = size * 10 + ((bytes[at] ?? 0) - zero)
    if (size > Number.MAX_SAFE_INTEGER) return broken
    at += 1
  }
  return at === first ? broken : at
}

function endOfWord(bytes: Uint8Array, at: number, letters: Uint8Array): number {
  for (let index = 1; index < letters.length; index += 1) if (bytes[at + index] !== letters[index]) return broken
  return at + letters.length
}

/** Bytes have the order of UTF-16 as long as they are ASCII and not escaped; other keys are read. */
function isBelow(bytes: Uint8Array, left: number, leftEnd: number, right: number, rightEnd: number): boolean {
  const length = Math.min(leftEnd - left, rightEnd - right)
  for (let index = 1; index < length - 1; index += 1) {
    const [one = 0, other = 0] = [bytes[left + index], bytes[right + index]]
    if (one === backslash || other === backslash || one >= 0x80 || other >= 0x80)
      return keyAt(bytes, left, leftEnd) < keyAt(bytes, right, rightEnd)
    if (one !== other) return one < other
  }
  return leftEnd - left < rightEnd - right
}

function keyAt(bytes: Uint8Array, from: number, end: number): string {
  const key: unknown = JSON.parse(decodeUtf8(bytes.subarray(from, end)) ?? '')
  if (typeof key !== 'string') throw new Error('A key that was scanned as a string is something else')
  return key
}

const broken = -1
const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const zero = 0x30
const nine = 0x39
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const letterF = 0x66
const letterN = 0x6e
const letterT = 0x74
const openBrace = 0x7b
const closeBrace = 0x7d
const word = {
  true: Uint8Array.of(0x74, 0x72, 0x75, 0x65),
  false: Uint8Array.of(0x66, 0x61, 0x6c, 0x73, 0x65),
  null: Uint8Array.of(0x6e, 0x75, 0x6c, 0x6c),
} as const
/** For each byte 1 when it is a whole character of a string and no other form of it is shorter: ASCII but for controls, `"` and `\`. */
const standsForItself = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
)
